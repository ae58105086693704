/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import fiji.plugin.radiomics.RegularFile;
import fiji.plugin.radiomics.VisibleText;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/**
 * A file that cannot be read as what it should be. The message is one line for the user: the path,
 * the cause, and what to do.
 */
public class UnreadableFileException extends IOException {

    /** Advice where a file is damaged. */
    public static final String COPY_AGAIN = "Copy or export the file again";

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

    /**
     * Says what a failure of the file system means.
     *
     * @param file the file
     * @param e what happened when it was opened or read; returned as it is where it says so already
     * @return the failure in words for the user
     */
    public static UnreadableFileException of(Path file, IOException e) {
        if (e instanceof UnreadableFileException told) {
            return told;
        }
        if (e instanceof NoSuchFileException) {
            boolean input = file.toString().equals("-");
            return new UnreadableFileException(
                    file,
                    "there is no such file",
                    input
                            ? "Standard input is not read: save it to a file first"
                            : "Check the path and the spelling",
                    e);
        }
        if (e instanceof RegularFile.NotRegularException irregular) {
            return new UnreadableFileException(file, irregular.getReason(), RegularFile.ADVICE, e);
        }
        if (e instanceof AccessDeniedException) {
            return new UnreadableFileException(
                    file,
                    "there is no permission to read it",
                    "Ask its owner for access or copy it to another folder",
                    e);
        }
        if (e instanceof EOFException) {
            return new UnreadableFileException(file, "the file ends too early", COPY_AGAIN, e);
        }
        if (e instanceof ZipException) {
            return new UnreadableFileException(
                    file, "its gzip data are damaged (" + e.getMessage() + ")", COPY_AGAIN, e);
        }
        return new UnreadableFileException(
                file, reason(e, "the system cannot read it"), "Check the path and the disk", e);
    }

    /**
     * @param e a failure of the file system
     * @param otherwise what is said where it tells no reason
     * @return its reason in words; its message is often only the path, and the name of its class
     *     means nothing to the user
     */
    public static String reason(IOException e, String otherwise) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "there is no permission";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "it exists already";
        }
        if (e instanceof EOFException) {
            return "it ends too early";
        }
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return reason == null || reason.isBlank() ? otherwise : reason;
    }

    /** Paths and system messages may hold line breaks; a table row or a log line may not. */
    static String oneLine(String text) {
        return VisibleText.line(text);
    }
}
