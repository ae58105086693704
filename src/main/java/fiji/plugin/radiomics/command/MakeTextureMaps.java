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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SettingKey;
import fiji.plugin.radiomics.extract.SettingsChoice;
import fiji.plugin.radiomics.extract.SettingsParameters;
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.io.AtomicFile;
import fiji.plugin.radiomics.io.NiftiMaps;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.io.ReadParameters;
import fiji.plugin.radiomics.map.MapChoice;
import fiji.plugin.radiomics.map.MapFeature;
import fiji.plugin.radiomics.map.MapInput;
import fiji.plugin.radiomics.map.MapParameters;
import fiji.plugin.radiomics.map.TextureMaps;
import fiji.plugin.radiomics.open.RegionParameters;
import fiji.plugin.radiomics.open.RegionRequest;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.window.MapResult;
import fiji.plugin.radiomics.window.TimeLeft;
import ij.IJ;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/**
 * Features in a window around every voxel of a region of the active image: a hyperstack with one
 * channel a feature, or a file.
 */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Texture Maps...")
        },
        description = "Features in a window around every voxel, as images")
public class MakeTextureMaps extends ImageCommand {

    private static final Parameter<Boolean> OVERLAY =
            Parameter.flag(
                            "overlay",
                            "Show over the anatomy",
                            "Also show the first map in colours over the image")
                    .startingAt("true");

    private static final ParameterSet DECLARED =
            ParameterSet.of(
                    "Texture Maps",
                    MapParameters.FEATURES,
                    MapParameters.RADIUS,
                    RegionParameters.sources(
                            "Regions",
                            "Where maps are computed",
                            RegionRequest.SELECTION,
                            RegionRequest.WHOLE_IMAGE),
                    RegionParameters.REGION_FILE,
                    RegionParameters.ONE_LABEL,
                    RegionParameters.MASK_LEVEL,
                    RegionParameters.ONE_STRUCTURE,
                    RegionParameters.MASK_IMAGE,
                    RegionParameters.ROI_IMAGE,
                    RegionParameters.REGRID,
                    RegionParameters.SLICES,
                    RegionParameters.DERIVE,
                    MapParameters.MASKED,
                    MapParameters.LEVELS,
                    ReadParameters.CHANNEL,
                    ReadParameters.FRAME,
                    SettingsParameters.PRESET,
                    SettingsParameters.FILE,
                    SettingsParameters.of(SettingKey.DIMENSION),
                    SettingsParameters.of(SettingKey.DISCRETISATION),
                    SettingsParameters.of(SettingKey.BIN_WIDTH),
                    SettingsParameters.of(SettingKey.BINS),
                    SettingsParameters.of(SettingKey.AGGREGATIONS).labelled("Texture aggregation"),
                    OVERLAY,
                    OutputParameters.NIFTI.described(
                            "Write the maps to a file as they are made, rather than show them"),
                    OutputParameters.THREADS);

    @Override
    protected ParameterSet declared() {
        return DECLARED;
    }

    @Override
    protected String memoryIsShort() {
        return "Not enough memory for the maps; write them to a file, outline a smaller region, or "
                + MORE_MEMORY;
    }

    @Override
    protected void execute() throws IOException {
        ParameterValues values = values();
        List<MapFeature> wanted = MapFeature.of(values.get(MapParameters.FEATURES));
        SettingsChoice choiceOfSettings = settings();
        MapChoice choice = MapChoice.of(values);
        Path file = path(OutputParameters.NIFTI);
        if (file != null) {
            AtomicFile.checkWritable(file);
        }
        SourceImage source = source();
        SettingsChoice.Chosen chosen = choiceOfSettings.of(source.origin());
        ExtractionSettings effective = chosen.settings();
        chosen.warnings().forEach(w -> IJ.log("Radiomics: " + w));
        source.warnings().forEach(w -> IJ.log("Radiomics: " + w));
        Region region = united(source.grid());
        region.warnings().forEach(w -> IJ.log("Radiomics: " + w));
        region.clippedText().ifPresent(w -> IJ.log("Radiomics: " + w));
        MapInput input = choice.input(source.volume(), region, effective);
        TextureMaps maps = new TextureMaps(input, wanted, choice.settings(effective));
        input.warnings().forEach(w -> IJ.log("Radiomics: " + w));
        IJ.log("Radiomics: preset " + chosen.preset() + "; " + maps.preflight());
        List<String> names = wanted.stream().map(MapFeature::name).toList();
        Geometry grid = input.image().geometry();
        IJ.resetEscape();
        try (Workers workers = new Workers(OutputParameters.threads(values))) {
            if (file != null) {
                try (NiftiMaps nifti = new NiftiMaps(file, grid, input.box(), names)) {
                    maps.compute(workers, new TimeLeft("Radiomics: texture maps"), nifti);
                    nifti.finish();
                }
                return;
            }
            MapResult result = new MapResult(grid, names);
            maps.compute(workers, new TimeLeft("Radiomics: texture maps"), result);
            show(result.image(image()));
            if (values.get(OVERLAY)) {
                show(result.overAnatomy(input.image(), image()));
            }
        }
    }
}
