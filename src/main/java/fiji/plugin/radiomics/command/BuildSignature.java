/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.command;

import fiji.plugin.radiomics.stats.analysis.Analysis;
import fiji.plugin.radiomics.stats.signature.SignaturePlugin;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/**
 * Builds a signature from a table of cases. From the menu it opens a panel on the table in front;
 * in a macro, a script or headless it computes what its parameters say, into results tables and, if
 * asked for, a folder with the signature.
 */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Build Signature...")
        },
        description = "Fits and validates a recipe of steps and a learner on a table of cases")
public class BuildSignature extends AnalysisCommand {

    @Override
    protected Analysis analysis() {
        return new SignaturePlugin();
    }
}
