package fiji.plugin.radiomics.io.dicom;

/** A region was drawn in another frame of reference than the image's. */
final class OtherSpaceException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    OtherSpaceException(String message) {
        super(message);
    }
}
