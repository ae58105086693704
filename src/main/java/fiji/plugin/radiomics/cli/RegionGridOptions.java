package fiji.plugin.radiomics.cli;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.imagej.ImageFiles;
import fiji.plugin.radiomics.imagej.RegionFiles;
import fiji.plugin.radiomics.io.ReadOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say which grid regions were drawn on, where it is not the image's. */
final class RegionGridOptions {

    /** Reads regions on the grid of an image. */
    @FunctionalInterface
    interface Drawn {

        /**
         * @param path where the image was read from
         * @param image the image
         * @param read which part of it was read
         * @return regions on its grid
         * @throws IOException with the path and the cause in one line
         */
        List<Region> on(Path path, ImageFiles.ImageFile image, ReadOptions read) throws IOException;
    }

    @Option(
            names = "--roi-image",
            paramLabel = "FILE",
            description =
                    "The image that the ROIs or structures were drawn on, where it is another than"
                            + " --image.")
    private Path roiImage;

    @Option(
            names = "--regrid",
            description =
                    "Bring regions on another grid to the image's, by positions in mm, with a"
                            + " warning of each. Without, another grid is refused.")
    private boolean regrid;

    boolean regrid() {
        return regrid;
    }

    /**
     * @param path where the image was read from
     * @param image the image
     * @param read which part of it was read
     * @param drawn reads the regions
     * @return the regions on the image's grid
     * @throws IOException with the path and the cause in one line
     * @throws IllegalArgumentException where they do not fit the image
     */
    List<Region> regions(Path path, ImageFiles.ImageFile image, ReadOptions read, Drawn drawn)
            throws IOException {
        if (roiImage == null) {
            return drawn.on(path, image, read);
        }
        ReadOptions readOther = read.readerOnly();
        ImageFiles.ImageFile other = ImageFiles.read(roiImage, readOther);
        RegionFiles.checkCommonSpace(roiImage, readOther, path, read);
        return RegionFiles.move(
                drawn.on(roiImage, other, readOther),
                other.source().volume().geometry(),
                image.source().volume().geometry(),
                regrid);
    }
}
