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

import fiji.plugin.radiomics.extract.SettingsParameters;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.io.NiftiWriter;
import fiji.plugin.radiomics.open.RegionUnion;
import fiji.plugin.radiomics.opener.ImageFiles;
import fiji.plugin.radiomics.opener.StrokeFiles;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.parameter.PathType;
import fiji.plugin.radiomics.segment.Segmentation;
import fiji.plugin.radiomics.segment.SegmentationInput;
import fiji.plugin.radiomics.segment.SegmentationMethod;
import fiji.plugin.radiomics.segment.SegmentationMethods;
import fiji.plugin.radiomics.segment.SegmentationParameters;
import fiji.plugin.radiomics.segment.SegmentationProgress;
import fiji.plugin.radiomics.segment.SegmentationResult;
import fiji.plugin.radiomics.segment.Strokes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** Segments a lesion of an image file into a mask file, without ImageJ's windows. */
@Command(
        name = "segment",
        description = "Outline a lesion from a seed, a rough region or strokes; NIfTI, uint8.")
public final class SegmentCommand extends ImageSubcommand {

    private static final Parameter<String> STROKES =
            PathType.of(
                    PathType.Use.FILE,
                    "strokes",
                    "Strokes",
                    "For random_walker: a label image, 1 foreground, 2 background, or ROIs named"
                            + " fore... and back... (.roi, .zip)");

    private static final Parameter<String> SET =
            SettingsParameters.SET.described("A parameter, see below; may be repeated");

    private Segmentation segmentation;
    private Optional<int[]> voxel = Optional.empty();
    private Optional<Path> strokes = Optional.empty();

    @Override
    List<Parameter<?>> own() {
        return List.of(SegmentationParameters.METHOD, SegmentationParameters.SEED, STROKES, SET);
    }

    @Override
    List<Parameter<?>> ownRequired() {
        return List.of(SegmentationParameters.METHOD);
    }

    /** The help lists the methods and their parameters as they are declared. */
    @Override
    void complete(CommandSpec spec) {
        List<String> footer = new ArrayList<>();
        footer.add("");
        footer.add("Methods, with their parameters (standard value) for --set KEY=VALUE:");
        for (String name : SegmentationMethods.names()) {
            SegmentationMethod method = SegmentationMethods.get(name);
            footer.add(name + ": " + method.description());
            method.parameters().forEach(p -> footer.add("    " + line(p)));
        }
        footer.add("Then, with every method, in this order:");
        Segmentation.tools().forEach(p -> footer.add("    " + line(p)));
        footer.add("Exit code: 0, 2 = unusable arguments, 3 = no lesion.");
        spec.usageMessage()
                .footer(footer.stream().map(l -> l.replace("%", "%%")).toArray(String[]::new));
    }

    private static String line(Parameter<?> p) {
        String standard = p.standard().isEmpty() ? "" : " (" + p.standard() + ")";
        return p.key() + standard + ": " + p.description();
    }

    @Override
    void check(ParameterValues values) throws IOException {
        SegmentationMethod method =
                SegmentationMethods.get(values.get(SegmentationParameters.METHOD));
        segmentation = Segmentation.of(method, KeyValues.of(each(SET)));
        voxel = SegmentationInput.seed(values.text(SegmentationParameters.SEED));
        strokes =
                values.has(STROKES) ? Optional.of(Path.of(values.get(STROKES))) : Optional.empty();
        super.check(values);
    }

    @Override
    int run() throws IOException {
        ImageFiles.ImageFile file = image();
        Geometry grid = file.source().grid();
        Optional<Mask> rough = region(file).map(r -> RegionUnion.onGrid(List.of(r), grid));
        Optional<Strokes> drawn =
                strokes.isPresent()
                        ? Optional.of(StrokeFiles.read(strokes.get(), file))
                        : Optional.empty();
        SegmentationResult found =
                segmentation.apply(
                        new SegmentationInput(file.source().volume(), voxel, rough, drawn),
                        SegmentationProgress.NONE);
        NiftiWriter.write(found.mask(), output());
        found.notes().forEach(err()::println);
        out().println(found.mask().count() + " voxels");
        return ExitCodes.OK;
    }
}
