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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.io.ReadOptions;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransparencyTest {

    @TempDir private Path folder;

    private SourceImage read(int alpha) throws IOException {
        BufferedImage image = new BufferedImage(4, 3, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 4; x++) {
                image.setRGB(x, y, (x == 0 ? alpha : 255) << 24 | 0x646464);
            }
        }
        Path file = folder.resolve("alpha" + alpha + ".png");
        ImageIO.write(image, "png", file.toFile());
        ReadOptions red = ReadOptions.of("red", 0);
        return ImageFiles.read(file, red).source();
    }

    @Test
    void transparentPixelsAreCounted() throws IOException {
        assertTrue(
                read(10).warnings().stream()
                        .anyMatch(w -> w.startsWith("3 of 12 pixels of the file are transparent")));
    }

    @Test
    void opaqueAlphaIsNothingToWarnOf() throws IOException {
        SourceImage image = read(255);
        assertEquals(100, image.volume().get(0, 0, 0));
        assertTrue(image.warnings().stream().noneMatch(w -> w.contains("transparent")));
    }
}
