package fiji.plugin.radiomics.io.dicom;

import fiji.plugin.radiomics.io.UnreadableFileException;
import java.nio.file.Path;

/** Pixels are compressed in a way that is not decoded here; a {@link FrameDecoder} may. */
public final class CompressedPixelsException extends UnreadableFileException {

    private static final long serialVersionUID = 1L;

    private final String compression;

    /**
     * @param file the file
     * @param compression the transfer syntax's name
     */
    public CompressedPixelsException(Path file, String compression) {
        super(
                file,
                "its pixels are compressed (" + compression + ")",
                "Install Bio-Formats, or decompress the series first, e.g. with dcmdjpeg or"
                        + " gdcmconv --raw");
        this.compression = compression;
    }

    /**
     * @return the transfer syntax's name
     */
    public String compression() {
        return compression;
    }
}
