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
import fiji.plugin.radiomics.io.ReadParameters;
import fiji.plugin.radiomics.io.dicom.SegmentationOrigin;
import fiji.plugin.radiomics.io.dicom.SourceSeries;
import fiji.plugin.radiomics.open.RegionParameters;
import fiji.plugin.radiomics.opener.ImageFiles;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.parameter.PathType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** Writes regions of an image to a mask file. */
@Command(
        name = "mask",
        description = "Write regions of an image as a NIfTI mask or a DICOM segmentation.",
        footer = {
            "",
            "In NIfTI one region is 1, several are labels 1, 2, ...; in a DICOM segmentation each"
                    + " is",
            "a segment. Number, name and voxels of each are printed.",
            "Exit code: 0, 2 = unusable arguments, 3 = image or regions cannot be used."
        })
public final class MaskCommand extends Subcommand {

    private static final Parameter<String> OUTPUT =
            PathType.of(
                    PathType.Use.SAVE,
                    "output",
                    "Mask file",
                    "The mask: .nii, .nii.gz or .dcm (DICOM segmentation); written whole or not at"
                            + " all");

    private static final ParameterSet DECLARED =
            ParameterSet.of("mask", ReadParameters.IMAGE, OUTPUT, MaskWriter.IDENTIFIERS)
                    .and(RegionParameters.OF_FILES)
                    .and(ReadParameters.OF_FILE);

    @Override
    ParameterSet declared() {
        return DECLARED;
    }

    @Override
    List<Parameter<?>> required() {
        return List.of(ReadParameters.IMAGE, OUTPUT);
    }

    private ParameterValues values;
    private RegionOptions regions;
    private ReadOptions read;
    private Path output;

    @Override
    void check(ParameterValues given) throws IOException {
        values = given;
        regions = new RegionOptions(values);
        regions.require();
        regions.check();
        read = InputOptions.of(values);
        output = Path.of(values.get(OUTPUT));
        MaskWriter.check(output);
    }

    @Override
    int run() throws IOException {
        Path image = Path.of(values.get(ReadParameters.IMAGE));
        ImageFiles.ImageFile file = ImageFiles.read(image, read);
        Geometry grid = file.source().grid();
        List<Region> found = new ArrayList<>();
        for (Path regionFile : regions.files()) {
            found.addAll(regions.regions(regionFile, image, file, read));
        }
        SourceSeries source =
                MaskWriter.isDicom(output) ? SourceSeries.find(image, read).orElse(null) : null;
        boolean identifiers = values.get(MaskWriter.IDENTIFIERS);
        MaskWriter.write(found, grid, new SegmentationOrigin(source, "", identifiers), output);
        for (int i = 0; i < found.size(); i++) {
            Region region = found.get(i);
            out().println((i + 1) + "\t" + region.name() + "\t" + region.mask().count());
            RegionWarnings.print(region, err());
        }
        return ExitCodes.OK;
    }
}
