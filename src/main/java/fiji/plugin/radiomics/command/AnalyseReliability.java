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

import fiji.plugin.radiomics.stats.agreement.analysis.ReliabilityPlugin;
import fiji.plugin.radiomics.stats.analysis.Analysis;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/**
 * Agreement of several readings of the cases of a table. From the menu it opens the panel on the
 * table in front; in a macro, a script or headless it computes what its parameters say, into tables
 * such as "Reliability ICC" and, if asked for, a folder.
 */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Reliability...")
        },
        description =
                "Intraclass correlation, limits of agreement, concordance, repeatability and kappa"
                        + " of readers or repeated scans")
public class AnalyseReliability extends AnalysisCommand {

    @Override
    protected Analysis analysis() {
        return new ReliabilityPlugin();
    }
}
