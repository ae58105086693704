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

import fiji.plugin.radiomics.batch.CohortParameters;
import fiji.plugin.radiomics.batch.CohortSearch;
import fiji.plugin.radiomics.parameter.ParameterSet;
import ij.IJ;
import java.io.IOException;
import java.nio.file.Path;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** Makes the manifest of a cohort from the names of its files. */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Make Cohort...")
        },
        description = "Makes the manifest of a cohort from the names of its files")
public class MakeCohort extends RadiomicsCommand {

    @org.scijava.plugin.Parameter(
            visibility = ItemVisibility.MESSAGE,
            persist = false,
            required = false)
    private final String note =
            "* = any text within a name, ** = any folders, ? = one character.\n"
                    + "The case: what stands for {case}, else for the first *.";

    @Override
    protected ParameterSet declared() {
        return CohortParameters.ALL;
    }

    @Override
    protected void execute() throws IOException {
        CohortSearch search = CohortParameters.search(values());
        Path manifest = checkedTable(path(CohortParameters.OUTPUT));
        CohortSearch.Found found = search.write(manifest);
        String lines = String.join("\n", found.notices());
        IJ.log((lines.isEmpty() ? "" : lines + "\n") + manifest + ": " + found.text());
    }
}
