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
import fiji.plugin.radiomics.io.AtomicFile;
import fiji.plugin.radiomics.io.NiftiMaps;
import fiji.plugin.radiomics.map.MapChoice;
import fiji.plugin.radiomics.map.MapFeature;
import fiji.plugin.radiomics.map.MapInput;
import fiji.plugin.radiomics.map.MapProgress;
import fiji.plugin.radiomics.map.TextureMaps;
import fiji.plugin.radiomics.opener.ImageFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Texture maps of an image file into a NIfTI file, without ImageJ's windows. */
@Command(
        name = "map",
        description = "Compute features in a window around every voxel; NIfTI, float32.",
        mixinStandardHelpOptions = true,
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
public final class MapCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private MapOptions options;

    @Mixin private SettingsOptions settings;

    @Option(
            names = "--features",
            required = true,
            paramLabel = "LIST",
            description =
                    "Features FAMILY.FEATURE or whole families, separated by commas; families:"
                            + " intensity_statistics, intensity_histogram, glcm, glrlm, glszm,"
                            + " ngtdm, ngldm.")
    private String features;

    @Option(
            names = "--radius",
            required = true,
            paramLabel = "N",
            description = "The window reaches N voxels to each side of its centre: 1 to 7.")
    private String radius;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        List<MapFeature> wanted;
        SettingsChoice settingsOf;
        MapChoice choice;
        try {
            wanted = MapFeature.of(features);
            Map<String, String> overrides = settings.overrides();
            choice = MapChoice.of(radius, overrides);
            settingsOf = settings.resolve(MapChoice.others(overrides));
            for (ExtractionSettings each : settingsOf.all()) {
                choice.settings(each);
            }
            options.check();
            AtomicFile.checkWritable(options.output());
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return ExitCodes.UNUSABLE;
        }
        try (Workers workers = new Workers(options.threads())) {
            ImageFiles.ImageFile image = options.image();
            SettingsChoice.Chosen chosen = settingsOf.of(image.source().origin());
            ExtractionSettings effective = chosen.settings();
            chosen.warnings().forEach(w -> err.println("warning: " + w));
            image.source().warnings().forEach(w -> err.println("warning: " + w));
            Geometry grid = image.source().grid();
            Region given = options.region(image, err);
            Region region = given == null ? Region.of("region", all(grid)) : given;
            MapInput input = choice.input(image.source().volume(), region, effective);
            List<String> names = wanted.stream().map(MapFeature::name).toList();
            TextureMaps maps = new TextureMaps(input, wanted, choice.settings(effective));
            input.warnings().forEach(w -> err.println("warning: " + w));
            err.println("preset " + chosen.preset() + "; " + maps.preflight());
            Geometry mapGrid = input.image().geometry();
            try (NiftiMaps file = new NiftiMaps(options.output(), mapGrid, input.box(), names)) {
                maps.compute(workers, MapProgress.NONE, file);
                file.finish();
            }
            for (int i = 0; i < names.size(); i++) {
                spec.commandLine().getOut().println((i + 1) + " " + names.get(i));
            }
            return ExitCodes.OK;
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return ExitCodes.FAILED;
        } catch (UncheckedIOException e) {
            err.println(e.getCause().getMessage());
            return ExitCodes.FAILED;
        } catch (OutOfMemoryError e) {
            err.println("Not enough memory; give Java more (java -Xmx)");
            return ExitCodes.FAILED;
        }
    }

    private static Mask all(Geometry grid) {
        byte[] inside = new byte[grid.voxels()];
        Arrays.fill(inside, (byte) 1);
        return new Mask(grid, inside);
    }
}
