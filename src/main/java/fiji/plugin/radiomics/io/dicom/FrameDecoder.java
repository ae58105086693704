package fiji.plugin.radiomics.io.dicom;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Decodes pixels of transfer syntaxes that are not decoded here. Geometry, rescaling and order of
 * slices stay with {@link DicomImage}.
 */
@FunctionalInterface
public interface FrameDecoder {

    /**
     * @param file a DICOM file
     * @param frame which of its frames, from 0
     * @return the values as they are stored, row by row: not rescaled; of signed pixels it is all
     *     the same whether bits are extended
     * @throws IOException with the path and the cause in one line
     */
    int[] decode(Path file, int frame) throws IOException;
}
