/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.imagej;

import ij.ImagePlus;
import ij.io.Opener;
import java.nio.file.Path;
import java.util.Optional;

/**
 * ImageJ's own reader, as it stands: it trusts whatever a file says of itself. The package {@code
 * opener} looks first whether it may.
 */
public final class ImageJOpener {

    private ImageJOpener() {}

    /**
     * @param file a regular file
     * @return whether ImageJ reads its format itself
     */
    public static boolean knows(Path file) {
        return switch (silent().getFileType(file.toString())) {
            case Opener.TIFF,
                    Opener.DICOM,
                    Opener.FITS,
                    Opener.PGM,
                    Opener.JPEG,
                    Opener.GIF,
                    Opener.BMP,
                    Opener.PNG,
                    Opener.TIFF_AND_DICOM ->
                    true;
            default -> false;
        };
    }

    /**
     * @param file a regular file
     * @return the image, not shown; empty where ImageJ finds none in it
     */
    public static Optional<ImagePlus> open(Path file) {
        return Optional.ofNullable(silent().openImage(file.toString()));
    }

    private static Opener silent() {
        Opener opener = new Opener();
        opener.setSilentMode(true);
        return opener;
    }
}
