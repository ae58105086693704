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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SettingsChoice;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.io.NiftiMaps;
import fiji.plugin.radiomics.map.MapChoice;
import fiji.plugin.radiomics.map.MapFeature;
import fiji.plugin.radiomics.map.MapInput;
import fiji.plugin.radiomics.map.MapParameters;
import fiji.plugin.radiomics.map.MapProgress;
import fiji.plugin.radiomics.map.TextureMaps;
import fiji.plugin.radiomics.opener.ImageFiles;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Texture maps of an image file into a NIfTI file, without ImageJ's windows. */
@Command(
        name = "map",
        description = "Compute features in a window around every voxel; NIfTI, float32.",
        footer = {
            "",
            "Beside the settings of an extraction, --set knows masked=true|false (whether windows"
                    + " end",
            "at the region's border) and levels=region|image (where grey levels are made). The",
            "dimension says whether windows are cubes or squares, the first fitting aggregation",
            "whether directions are averaged or merged. Several maps are the file's fifth"
                    + " dimension;",
            "their names are printed. Exit code: 0, 2 = unusable arguments, 3 = no maps."
        })
public final class MapCommand extends ImageSubcommand {

    @Mixin private SettingsOptions settings;

    private List<MapFeature> wanted;
    private SettingsChoice settingsOf;
    private MapChoice choice;

    @Override
    List<Parameter<?>> own() {
        return List.of(MapParameters.FEATURES, MapParameters.RADIUS);
    }

    @Override
    List<Parameter<?>> ownRequired() {
        return List.of(MapParameters.FEATURES, MapParameters.RADIUS);
    }

    @Override
    void check(ParameterValues values) throws IOException {
        wanted = MapFeature.of(values.get(MapParameters.FEATURES));
        Map<String, String> overrides = settings.overrides();
        choice = MapChoice.of(values.get(MapParameters.RADIUS), overrides);
        settingsOf = settings.resolve(MapChoice.others(overrides));
        for (ExtractionSettings each : settingsOf.all()) {
            choice.settings(each);
        }
        super.check(values);
    }

    @Override
    int run() throws IOException {
        try (Workers workers = new Workers(threads())) {
            ImageFiles.ImageFile image = image();
            SettingsChoice.Chosen chosen = settingsOf.of(image.source().origin());
            ExtractionSettings effective = chosen.settings();
            chosen.warnings().forEach(w -> err().println("warning: " + w));
            Geometry grid = image.source().grid();
            Region region = region(image).orElseGet(() -> Region.of("region", all(grid)));
            MapInput input = choice.input(image.source().volume(), region, effective);
            List<String> names = wanted.stream().map(MapFeature::name).toList();
            TextureMaps maps = new TextureMaps(input, wanted, choice.settings(effective));
            input.warnings().forEach(w -> err().println("warning: " + w));
            err().println("preset " + chosen.preset() + "; " + maps.preflight());
            Geometry mapGrid = input.image().geometry();
            try (NiftiMaps file = new NiftiMaps(output(), mapGrid, input.box(), names)) {
                maps.compute(workers, MapProgress.NONE, file);
                file.finish();
            }
            for (int i = 0; i < names.size(); i++) {
                out().println((i + 1) + " " + names.get(i));
            }
            return ExitCodes.OK;
        }
    }

    private static Mask all(Geometry grid) {
        byte[] inside = new byte[grid.voxels()];
        Arrays.fill(inside, (byte) 1);
        return new Mask(grid, inside);
    }
}
