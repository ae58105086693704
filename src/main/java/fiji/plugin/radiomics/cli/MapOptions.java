package fiji.plugin.radiomics.cli;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.imagej.ImageFiles;
import fiji.plugin.radiomics.imagej.MapRegions;
import fiji.plugin.radiomics.imagej.RegionFiles;
import fiji.plugin.radiomics.io.dicom.StructureChoice;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that make images of an image. */
final class MapOptions {

    @Option(
            names = "--image",
            required = true,
            paramLabel = "FILE",
            description = "The image: NIfTI (.nii, .nii.gz) or what ImageJ opens (TIFF, ...).")
    private Path image;

    @Option(
            names = "--mask",
            paramLabel = "FILE",
            description =
                    "A mask or label image on the image's grid, or a DICOM structure set or"
                            + " segmentation; voxels outside become NaN.")
    private Path mask;

    @Option(
            names = "--label",
            paramLabel = "N",
            defaultValue = "",
            description = "Label in the mask; without: all that is not 0.")
    private String label;

    @Option(
            names = "--structure",
            paramLabel = "NAME",
            defaultValue = "",
            description =
                    "Structure or segment by name or pattern; several are taken together. The"
                            + " command 'structures' lists them.")
    private String structure;

    @Mixin private RegionGridOptions grids;

    @Mixin private InputOptions input;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Number of threads (default: one a processor); values do not depend on it.")
    private Integer threads;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE.nii.gz",
            description = "The result; written whole or not at all.")
    private Path output;

    /**
     * @throws IllegalArgumentException where an option cannot be used
     */
    void check() {
        if (threads != null && (threads < 1 || threads > Workers.MOST_THREADS)) {
            throw new IllegalArgumentException(
                    "--threads " + threads + ": allowed are 1 to " + Workers.MOST_THREADS);
        }
        input.resolve();
        new StructureChoice(structure, label);
        String name = output.toString().toLowerCase(java.util.Locale.ROOT);
        if (!name.endsWith(".nii") && !name.endsWith(".nii.gz")) {
            throw new IllegalArgumentException(
                    "--output " + output + ": its name must end in .nii or .nii.gz");
        }
        if (label.equalsIgnoreCase("each")) {
            throw new IllegalArgumentException("--label each: a number is expected");
        }
    }

    int threads() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }

    Path output() {
        return output;
    }

    ImageFiles.ImageFile image() throws IOException {
        return ImageFiles.read(image, input.resolve());
    }

    /** The mask on the image's grid; null where none is given. Its warnings are printed. */
    Mask mask(ImageFiles.ImageFile on, PrintWriter err) throws IOException {
        if (mask == null) {
            return null;
        }
        StructureChoice choice = new StructureChoice(structure, label);
        List<Region> regions =
                grids.regions(
                        image,
                        on,
                        input.resolve(),
                        (path, drawn, read) ->
                                RegionFiles.fromMask(
                                        mask,
                                        choice,
                                        drawn.source().volume().geometry(),
                                        path,
                                        read,
                                        grids.regrid()));
        for (Region region : regions) {
            region.warnings().forEach(w -> err.println(region.name() + ": warning: " + w));
        }
        return MapRegions.onGrid(regions, on.source().volume().geometry());
    }
}
