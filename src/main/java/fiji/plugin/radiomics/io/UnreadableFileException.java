package fiji.plugin.radiomics.io;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file that cannot be read as what it should be. The message is one line for the user: the path,
 * the cause, and what to do.
 */
public final class UnreadableFileException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @param file the file
     * @param cause what is wrong with it, without a full stop
     * @param advice what to do, without a full stop
     */
    public UnreadableFileException(Path file, String cause, String advice) {
        this(file, cause, advice, null);
    }

    /**
     * @param file the file
     * @param cause what is wrong with it, without a full stop
     * @param advice what to do, without a full stop
     * @param origin the exception behind it, for the log; may be null
     */
    public UnreadableFileException(Path file, String cause, String advice, Throwable origin) {
        super(oneLine("Cannot read " + file + ": " + cause + ". " + advice + "."), origin);
    }

    /** Paths and system messages may hold line breaks; a table row or a log line may not. */
    static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
