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
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.io.AtomicFile;
import fiji.plugin.radiomics.io.NiftiWriter;
import fiji.plugin.radiomics.open.RegionUnion;
import fiji.plugin.radiomics.opener.ImageFiles;
import fiji.plugin.radiomics.opener.StrokeFiles;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.segment.Segmentation;
import fiji.plugin.radiomics.segment.SegmentationInput;
import fiji.plugin.radiomics.segment.SegmentationMethod;
import fiji.plugin.radiomics.segment.SegmentationMethods;
import fiji.plugin.radiomics.segment.SegmentationProgress;
import fiji.plugin.radiomics.segment.SegmentationResult;
import fiji.plugin.radiomics.segment.Strokes;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Segments a lesion of an image file into a mask file, without ImageJ's windows. */
@Command(
        name = "segment",
        description = "Outline a lesion from a seed, a rough region or strokes; NIfTI, uint8.",
        mixinStandardHelpOptions = true)
public final class SegmentCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--image",
            required = true,
            paramLabel = "FILE",
            description = "The image: NIfTI (.nii, .nii.gz) or what ImageJ opens (TIFF, ...).")
    private Path image;

    @Option(
            names = "--method",
            required = true,
            paramLabel = "NAME",
            description = "How the lesion is found; the methods are below.")
    private String method;

    @Option(
            names = "--seed",
            paramLabel = "X,Y,Z",
            defaultValue = "",
            description = "A voxel of the lesion, counted from 0.")
    private String seed;

    @Mixin private RegionOptions regions;

    @Option(
            names = "--strokes",
            paramLabel = "FILE",
            description =
                    "For random_walker: a label image, 1 foreground, 2 background, or ROIs named"
                            + " fore... and back... (.roi, .zip).")
    private Path strokes;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A parameter, see below; may be repeated.")
    private List<String> set = new ArrayList<>();

    @Mixin private InputOptions input;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE.nii.gz",
            description = "The mask, 1 inside and 0 outside; written whole or not at all.")
    private Path output;

    /**
     * @return the subcommand; its help lists the methods and their parameters as they are declared
     */
    static CommandSpec create() {
        CommandSpec spec = CommandSpec.forAnnotatedObject(new SegmentCommand());
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
        return spec;
    }

    private static String line(Parameter<?> p) {
        String standard = p.standard().isEmpty() ? "" : " (" + p.standard() + ")";
        return p.key() + standard + ": " + p.description();
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Segmentation segmentation;
        int[] voxel;
        try {
            segmentation = Segmentation.of(SegmentationMethods.get(method), KeyValues.of(set));
            voxel = SegmentationInput.seed(seed);
            String name = output.toString().toLowerCase(Locale.ROOT);
            if (!name.endsWith(".nii") && !name.endsWith(".nii.gz")) {
                throw new IllegalArgumentException(
                        "--output " + output + ": its name must end in .nii or .nii.gz");
            }
            regions.check();
            regions.requireOne();
            input.resolve();
            AtomicFile.checkWritable(output);
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return ExitCodes.UNUSABLE;
        }
        try {
            ImageFiles.ImageFile file = ImageFiles.read(image, input.resolve());
            file.source().warnings().forEach(w -> err.println("warning: " + w));
            Geometry grid = file.source().grid();
            Region within = regions.united(image, file, input.resolve(), err);
            Mask rough = within == null ? null : RegionUnion.onGrid(List.of(within), grid);
            Strokes drawn = strokes == null ? null : StrokeFiles.read(strokes, file);
            SegmentationResult found =
                    segmentation.apply(
                            new SegmentationInput(file.source().volume(), voxel, rough, drawn),
                            SegmentationProgress.NONE);
            NiftiWriter.write(found.mask(), output);
            found.notes().forEach(err::println);
            spec.commandLine().getOut().println(found.mask().count() + " voxels");
            return ExitCodes.OK;
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return ExitCodes.FAILED;
        } catch (OutOfMemoryError e) {
            err.println("Not enough memory; give Java more (java -Xmx)");
            return ExitCodes.FAILED;
        }
    }
}
