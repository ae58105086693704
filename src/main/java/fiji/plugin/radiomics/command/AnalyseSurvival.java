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
import fiji.plugin.radiomics.stats.survival.analysis.SurvivalPlugin;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/**
 * Survival analysis of a table of cases. From the menu it opens the panel on the table in front; in
 * a macro, a script or headless it computes what its parameters say, into tables such as "Survival
 * Cox" and "Survival Kaplan-Meier" and, if asked for, a folder.
 */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Survival Analysis...")
        },
        description =
                "Kaplan-Meier curves, rank tests, Cox models, cutoffs and competing risks of the"
                        + " columns of a table")
public class AnalyseSurvival extends AnalysisCommand {

    @Override
    protected Analysis analysis() {
        return new SurvivalPlugin();
    }
}
