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
import fiji.plugin.radiomics.stats.analysis.RocPlugin;
import fiji.plugin.radiomics.stats.analysis.RocSettings;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.ui.RocWindow;
import java.util.Optional;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/**
 * ROC analysis of a table of cases. From the menu it opens the panel on the table in front; in a
 * macro, a script or headless it computes what its parameters say, into the tables "ROC", "ROC
 * Groups" and "ROC Comparisons" and, if asked for, a folder.
 */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "ROC Analysis...")
        },
        description = "ROC/AUC, cutoffs, comparisons and group tests of the columns of a table")
public class AnalyseRoc extends AnalysisCommand {

    @Override
    protected Analysis analysis() {
        return new RocPlugin();
    }

    @Override
    protected void openPanel(Optional<CaseTable> cases) {
        cases.ifPresentOrElse(table -> RocWindow.open(table, RocSettings.INITIAL), RocWindow::open);
    }
}
