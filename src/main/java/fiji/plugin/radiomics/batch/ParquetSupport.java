package fiji.plugin.radiomics.batch;

/** Whether Parquet can be written: the library is in the standalone jar only, not in Fiji. */
final class ParquetSupport {

    private static final String WRITER = "blue.strategic.parquet.ParquetWriter";

    private ParquetSupport() {}

    static boolean isAvailable() {
        try {
            Class.forName(WRITER, false, ParquetSupport.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
