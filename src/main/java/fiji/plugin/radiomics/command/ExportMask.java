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

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.imagej.ImagePlace;
import fiji.plugin.radiomics.imagej.ImagePlusVolumes;
import fiji.plugin.radiomics.io.MaskWriter;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.dicom.SegmentationOrigin;
import fiji.plugin.radiomics.io.dicom.SourceSeries;
import fiji.plugin.radiomics.open.RegionParameters;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.PathType;
import ij.IJ;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** Regions of the active image as a mask file: NIfTI or DICOM segmentation. */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Export Mask...")
        },
        description = "Regions as a NIfTI mask or a DICOM segmentation")
public class ExportMask extends ImageCommand {

    private static final Parameter<String> OUTPUT =
            PathType.of(
                    PathType.Use.SAVE,
                    "output",
                    "Mask file",
                    "The ending of the name sets the format: .nii or .nii.gz (NIfTI; several"
                            + " regions are labels 1, 2, ...), .dcm (DICOM segmentation)");

    private static final Parameter<String> SERIES =
            PathType.of(
                    PathType.Use.FOLDER,
                    "series",
                    "DICOM series of the image",
                    "Its folder: a DICOM segmentation then belongs to its study and refers to its"
                            + " images");

    private static final ParameterSet DECLARED =
            ParameterSet.of(
                    "Export Mask",
                    RegionParameters.REGIONS,
                    RegionParameters.REGION_FILE,
                    RegionParameters.MASK_IMAGE,
                    RegionParameters.LABEL,
                    RegionParameters.MASK_LEVEL,
                    RegionParameters.STRUCTURE,
                    RegionParameters.GROUPING.labelled("One region for each"),
                    RegionParameters.ROI_IMAGE,
                    RegionParameters.REGRID,
                    RegionParameters.SLICES,
                    RegionParameters.DERIVE,
                    OUTPUT,
                    SERIES,
                    MaskWriter.IDENTIFIERS);

    @Override
    protected ParameterSet declared() {
        return DECLARED;
    }

    @Override
    protected void execute() throws IOException {
        boolean named = values().get(MaskWriter.IDENTIFIERS);
        Path file = path(OUTPUT);
        if (file == null) {
            throw new IllegalArgumentException(
                    "Say where the mask goes: output=[file.nii.gz] or output=[file.dcm]");
        }
        MaskWriter.check(file);
        Geometry grid = ImagePlusVolumes.grid(image());
        List<Region> list = regions(grid);
        MaskWriter.write(list, grid, origin(file, grid, named), file);
        for (int i = 0; i < list.size(); i++) {
            Region region = list.get(i);
            String who = "Radiomics: " + (i + 1) + " " + region.name() + ": ";
            IJ.log(who + region.mask().count() + " voxels");
            region.warnings().forEach(w -> IJ.log(who + w));
            region.clippedText().ifPresent(w -> IJ.log(who + w));
        }
    }

    private SegmentationOrigin origin(Path file, Geometry grid, boolean named) throws IOException {
        Path series = path(SERIES);
        if (series == null) {
            if (named) {
                throw new IllegalArgumentException(
                        "identifiers=true needs the image's DICOM series: give series=[folder]");
            }
            return new SegmentationOrigin(null, ImagePlace.frameOfReference(image()), false);
        }
        if (!MaskWriter.isDicom(file)) {
            throw new IllegalArgumentException(
                    "series="
                            + series
                            + ": only a DICOM segmentation (.dcm) refers to one; leave it out");
        }
        SourceSeries source =
                SourceSeries.find(series, ReadOptions.NONE)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "series=" + series + ": it is no DICOM series"));
        if (!source.isOn(grid)) {
            throw new IllegalArgumentException(
                    "series="
                            + series
                            + ": its grid is not that of '"
                            + image().getTitle()
                            + "'; choose the series that the image was opened from");
        }
        return new SegmentationOrigin(source, "", named);
    }
}
