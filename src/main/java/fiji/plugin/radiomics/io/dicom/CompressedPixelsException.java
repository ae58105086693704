/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io.dicom;

import fiji.plugin.radiomics.io.UnreadableFileException;
import java.nio.file.Path;

/** Pixels are compressed in a way that is not decoded here; a {@link FrameDecoder} may. */
public final class CompressedPixelsException extends UnreadableFileException {

    private static final String INSTALL_BIO_FORMATS =
            "Install Bio-Formats (Fiji has it; on the command line --bioformats"
                    + " bioformats_package.jar), or decompress the series first, e.g. with gdcmconv"
                    + " --raw";

    /** Advice for what neither this program nor Bio-Formats decodes. */
    static final String DECOMPRESS =
            "No reader here decodes that, Bio-Formats neither: decompress the series first, e.g."
                    + " with pydicom";

    private static final long serialVersionUID = 1L;

    private final String compression;

    /**
     * @param file the file
     * @param compression the transfer syntax's name
     * @param advice what to do
     */
    CompressedPixelsException(Path file, String compression, String advice) {
        super(
                file,
                "its pixels are compressed (" + compression + ")",
                compression.startsWith("MP") || compression.startsWith("HEVC")
                        ? "It is a video, which cannot be read: export single frames of it"
                        : advice);
        this.compression = compression;
    }

    /**
     * @param frame pixels that are JPEG 2000
     * @return a refusal where Bio-Formats is not installed
     */
    public static CompressedPixelsException ofJpeg2000(CodedFrame frame) {
        return new CompressedPixelsException(
                frame.file(), frame.syntax().name(), INSTALL_BIO_FORMATS);
    }

    /**
     * @return the transfer syntax's name
     */
    public String compression() {
        return compression;
    }
}
