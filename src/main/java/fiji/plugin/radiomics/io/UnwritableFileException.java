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

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file that cannot be written. The message is one line for the user: the path, the cause, and
 * what to do.
 */
public final class UnwritableFileException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @param file the file
     * @param cause what stands in the way, without a full stop
     * @param advice what to do, without a full stop
     */
    public UnwritableFileException(Path file, String cause, String advice) {
        this(file, cause, advice, null);
    }

    /**
     * @param file the file
     * @param cause what stands in the way, without a full stop
     * @param advice what to do, without a full stop
     * @param origin the exception behind it, for the log; may be null
     */
    public UnwritableFileException(Path file, String cause, String advice, Throwable origin) {
        super(
                UnreadableFileException.oneLine(
                        "Cannot write " + file + ": " + cause + ". " + advice + "."),
                origin);
    }
}
