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

import fiji.plugin.radiomics.io.dicom.CodedFrame;
import fiji.plugin.radiomics.io.dicom.CompressedPixelsException;
import fiji.plugin.radiomics.io.dicom.FrameDecoder;
import fiji.plugin.radiomics.io.jpeg.JpegHeader;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Frames of DICOM files compressed by JPEG of 8 bits, decoded by Java's own library; JPEG 2000 is
 * handed on to Bio-Formats.
 */
final class JpegFrames implements FrameDecoder {

    private final FrameDecoder jpeg2000;

    /**
     * @param jpeg2000 what decodes JPEG 2000; null where nothing does
     */
    JpegFrames(FrameDecoder jpeg2000) {
        this.jpeg2000 = jpeg2000;
    }

    @Override
    public int[] decode(CodedFrame frame) throws IOException {
        if (!JpegHeader.isJpeg(frame.code())) {
            if (jpeg2000 == null) {
                throw CompressedPixelsException.ofJpeg2000(frame);
            }
            return jpeg2000.decode(frame);
        }
        Iterator<ImageReader> all = ImageIO.getImageReadersByFormatName("jpeg");
        while (all.hasNext()) {
            ImageReader reader = all.next();
            // Other libraries' readers convert colours, or do not give rasters.
            if (!reader.getClass().getName().startsWith("com.sun.imageio.")) {
                reader.dispose();
                continue;
            }
            try (MemoryCacheImageInputStream in =
                    new MemoryCacheImageInputStream(new ByteArrayInputStream(frame.code()))) {
                reader.setInput(in, true, true);
                Raster raster = reader.readRaster(0, null);
                return raster.getPixels(0, 0, frame.columns(), frame.rows(), (int[]) null);
            } finally {
                reader.dispose();
            }
        }
        throw new IOException("this Java has no JPEG reader");
    }
}
