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

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.io.MaskWriter;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.dicom.SegmentationOrigin;
import fiji.plugin.radiomics.io.dicom.SourceSeries;
import fiji.plugin.radiomics.opener.ImageFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes regions of an image to a mask file. */
@Command(
        name = "mask",
        description = "Write regions of an image as a NIfTI mask or a DICOM segmentation.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "In NIfTI one region is 1, several are labels 1, 2, ...; in a DICOM segmentation each"
                    + " is",
            "a segment. Number, name and voxels of each are printed.",
            "Exit code: 0, 2 = unusable arguments, 3 = image or regions cannot be used."
        })
public final class MaskCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--image",
            required = true,
            paramLabel = "FILE",
            description = "The image that the regions belong to: a file, or a DICOM folder.")
    private Path image;

    @Mixin private RegionOptions regions;

    @Mixin private InputOptions input;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE",
            description =
                    "The mask: .nii, .nii.gz or .dcm (DICOM segmentation); written whole or not at"
                            + " all.")
    private Path output;

    @Option(
            names = "--identifiers",
            description =
                    "Copy patient and study (name, ID, dates) of a DICOM image into a DICOM"
                            + " segmentation; without, they are empty.")
    private boolean identifiers;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ReadOptions read;
        try {
            regions.require();
            regions.check();
            read = input.resolve();
            MaskWriter.check(output);
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return ExitCodes.UNUSABLE;
        }
        try {
            ImageFiles.ImageFile file = ImageFiles.read(image, read);
            Geometry grid = file.source().grid();
            List<Region> found = new ArrayList<>();
            for (Path regionFile : regions.files()) {
                found.addAll(regions.regions(regionFile, image, file, read));
            }
            SourceSeries source =
                    MaskWriter.isDicom(output) ? SourceSeries.find(image, read).orElse(null) : null;
            MaskWriter.write(found, grid, new SegmentationOrigin(source, "", identifiers), output);
            for (int i = 0; i < found.size(); i++) {
                Region region = found.get(i);
                out.println((i + 1) + "\t" + region.name() + "\t" + region.mask().count());
                RegionWarnings.print(region, err);
            }
            return ExitCodes.OK;
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return ExitCodes.FAILED;
        }
    }
}
