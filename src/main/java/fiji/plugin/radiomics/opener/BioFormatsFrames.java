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

import fiji.plugin.radiomics.io.UnreadableFileException;
import fiji.plugin.radiomics.io.dicom.CodedFrame;
import fiji.plugin.radiomics.io.dicom.FrameDecoder;
import fiji.plugin.radiomics.io.jpeg.Jpeg2000Code;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Frames of DICOM files compressed by JPEG 2000, decoded by the library that comes with
 * Bio-Formats: values as they are stored, not rescaled. Its own DICOM reader is not asked, since it
 * takes the first fragment for the whole frame.
 */
final class BioFormatsFrames implements FrameDecoder {

    private final BioFormats formats;

    BioFormatsFrames(BioFormats formats) {
        this.formats = formats;
    }

    /** DICOM wants a bare code stream; what some writers put around it is not always whole. */
    private static byte[] codeStream(byte[] code) {
        for (int i = 0; i + 3 < code.length; i++) {
            boolean start =
                    (code[i] & 0xff) == 0xff
                            && code[i + 1] == 0x4f
                            && (code[i + 2] & 0xff) == 0xff
                            && code[i + 3] == 0x51;
            if (start) {
                return i == 0 ? code : Arrays.copyOfRange(code, i, code.length);
            }
        }
        return code;
    }

    /**
     * Refuses kinds of code of which the decoder makes other pixels than OpenJPEG, without saying
     * so: it reads only the first part of a tile's code, and colours of lossy codes with one guard
     * bit come out wrong at sharp edges.
     */
    private static void refuseMisread(CodedFrame frame, Jpeg2000Code code)
            throws UnreadableFileException {
        String kind = null;
        if (code.tileParts()) {
            kind = "code in several parts a tile";
        } else if (code.components() > 1 && code.mayOverflow()) {
            kind = "lossy colours with one guard bit";
        }
        if (kind != null) {
            throw new UnreadableFileException(
                    frame.file(),
                    "its pixels are a kind of JPEG 2000 ("
                            + kind
                            + ") that Bio-Formats decodes to wrong values",
                    "Decompress the series first, e.g. with gdcmconv --raw");
        }
    }

    /**
     * @param frame the code stream of a frame
     * @return the stored values row by row, the samples of a pixel side by side
     * @throws UnreadableFileException where Bio-Formats cannot decode it
     */
    @Override
    public int[] decode(CodedFrame frame) throws IOException {
        byte[] code = codeStream(frame.code());
        refuseMisread(frame, Jpeg2000Code.of(code));
        try {
            Object service = formats.create("loci.formats.services.JAIIIOServiceImpl");
            Raster raster =
                    (Raster) formats.call(service, "readRaster", new ByteArrayInputStream(code));
            if (raster.getWidth() != frame.columns()
                    || raster.getHeight() != frame.rows()
                    || raster.getNumBands() != frame.samples()) {
                throw new IOException(
                        raster.getWidth()
                                + " x "
                                + raster.getHeight()
                                + " pixels of "
                                + raster.getNumBands()
                                + " samples instead of "
                                + frame.columns()
                                + " x "
                                + frame.rows()
                                + " of "
                                + frame.samples());
            }
            return raster.getPixels(
                    raster.getMinX(),
                    raster.getMinY(),
                    frame.columns(),
                    frame.rows(),
                    (int[]) null);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFileException(
                    frame.file(),
                    "its pixels ("
                            + frame.syntax().name()
                            + ") are damaged, or of a kind that Bio-Formats cannot decode ("
                            + e.getMessage()
                            + ")",
                    "Copy or export the file again, or decompress it first, e.g. with gdcmconv"
                            + " --raw",
                    e);
        }
    }
}
