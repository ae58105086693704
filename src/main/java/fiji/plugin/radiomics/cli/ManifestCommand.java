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

import fiji.plugin.radiomics.batch.CohortSearch;
import fiji.plugin.radiomics.io.TableFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A manifest of a folder, by the names of its files. */
@Command(
        name = "manifest",
        description =
                "Make the manifest of a cohort from the names of its files, e.g. --image"
                        + " '*_ct.nii.gz' --mask '*_gtv.nii.gz', or --image '{case}/CT' --mask"
                        + " '{case}/rtstruct.dcm'.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "In a pattern, * is any text within a name, ** any folders, ? one character.",
            "The case is what stands for {case}, else for the first *.",
            "Files without a partner are reported and left out.",
            "Exit code: 0 = the manifest is written, 2 = nothing is written."
        })
public final class ManifestCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--folder",
            required = true,
            paramLabel = "FOLDER",
            description = "The cohort; folders in it are searched, too.")
    private Path folder;

    @Option(
            names = "--image",
            required = true,
            paramLabel = "PATTERN",
            description = "Images, or folders with a DICOM series: one a case.")
    private String image;

    @Option(
            names = "--mask",
            paramLabel = "PATTERN",
            defaultValue = "",
            description = "Masks, DICOM structure sets or segmentations: one or more a case.")
    private String mask;

    @Option(
            names = "--roi",
            paramLabel = "PATTERN",
            defaultValue = "",
            description = "ImageJ ROIs (.roi, .zip), instead of masks or beside them.")
    private String roi;

    @Option(
            names = "--case",
            paramLabel = "REGEX",
            defaultValue = "",
            description =
                    "Finds the case in a file's path from the folder: the first group, without one"
                            + " the whole match.")
    private String caseExpression;

    @Option(
            names = "--label",
            paramLabel = "N|each",
            defaultValue = "",
            description = "Label in the masks, for all lines.")
    private String label;

    @Option(
            names = "--structure",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Structure by name or pattern (GTV*), for all lines.")
    private String structure;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE.csv",
            description = "The manifest; paths in it start from its folder.")
    private Path output;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            TableFormat.checkFile(output);
            CohortSearch search =
                    new CohortSearch(folder, image, mask, roi, caseExpression, label, structure);
            CohortSearch.Found found = search.write(output);
            found.notices().forEach(err::println);
            err.println(found.text());
            return ExitCodes.OK;
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return ExitCodes.UNUSABLE;
        }
    }
}
