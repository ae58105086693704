/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.cli;

import fiji.plugin.radiomics.batch.CohortParameters;
import fiji.plugin.radiomics.batch.CohortSearch;
import fiji.plugin.radiomics.io.TableFormat;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;

/** A manifest of a folder, by the names of its files. */
@Command(
        name = "manifest",
        description =
                "Make the manifest of a cohort from the names of its files, e.g. --image"
                        + " '*_ct.nii.gz' --mask '*_gtv.nii.gz', or --image '{case}/CT' --mask"
                        + " '{case}/rtstruct.dcm'.",
        footer = {
            "",
            "In a pattern, * is any text within a name, ** any folders, ? one character.",
            "The case is what stands for {case}, else for the first *.",
            "Files without a partner are reported and left out.",
            "Exit code: 0 = the manifest is written, 2 = nothing is written."
        })
public final class ManifestCommand extends Subcommand {

    @Override
    ParameterSet declared() {
        return CohortParameters.ALL;
    }

    @Override
    List<Parameter<?>> required() {
        return CohortParameters.REQUIRED;
    }

    /** All that can go wrong is unusable. */
    @Override
    void check(ParameterValues values) throws IOException {
        Path output = Path.of(values.get(CohortParameters.OUTPUT));
        TableFormat.checkFile(output);
        CohortSearch.Found found = CohortParameters.search(values).write(output);
        found.notices().forEach(err()::println);
        err().println(found.text());
    }

    @Override
    int run() {
        return ExitCodes.OK;
    }
}
