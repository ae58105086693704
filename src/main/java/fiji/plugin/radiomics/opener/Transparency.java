/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.opener;

import fiji.plugin.radiomics.RegularFile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Pixels of PNG and GIF files that are transparent: what is behind them is not in the file. */
final class Transparency {

    private static final int OPAQUE = 255;

    private Transparency() {}

    /**
     * @param file a file that ImageJ opens
     * @return a warning with the number of pixels that are not opaque; empty where all are, or the
     *     file is of a kind without transparency
     */
    static Optional<String> warning(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".png") && !name.endsWith(".gif")) {
            return Optional.empty();
        }
        BufferedImage image;
        try (InputStream in = RegularFile.stream(file)) {
            image = ImageIO.read(in);
        } catch (IOException | RuntimeException e) {
            // A damaged file: ImageJ, which opens it too, has the better message.
            return Optional.empty();
        }
        if (image == null || !image.getColorModel().hasAlpha()) {
            return Optional.empty();
        }
        long through = 0;
        ColorModel colours = image.getColorModel();
        Object pixel = null;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                pixel = image.getRaster().getDataElements(x, y, pixel);
                through += colours.getAlpha(pixel) < OPAQUE ? 1 : 0;
            }
        }
        long all = (long) image.getWidth() * image.getHeight();
        return through == 0
                ? Optional.empty()
                : Optional.of(
                        through
                                + " of "
                                + all
                                + " pixels of the file are transparent; they have the values that"
                                + " ImageJ draws there, which are no measurement");
    }
}
