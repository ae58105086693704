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

import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Paths from texts. In a session without a language ({@code LANG=C}, as cron, ssh and containers
 * have it) Java can name no file with letters other than ASCII's, and says so in words that nobody
 * understands.
 */
public final class PathText {

    private static final String FILE_NAMES = "sun.jnu.encoding";

    /** What Java makes of bytes that it cannot read. */
    private static final char UNREADABLE = '\ufffd';

    private PathText() {}

    /**
     * @param text a path
     * @return it
     * @throws IllegalArgumentException where it is none, or none that Java can name in this
     *     session, with what to do
     */
    public static Path path(String text) {
        try {
            Path path = Path.of(text);
            if (isLost(text)) {
                throw new IllegalArgumentException(lost(text));
            }
            return path;
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    isLost(text) ? lost(text) : "Cannot use " + text + ": it is no file's path", e);
        }
    }

    /**
     * @param text a path
     * @return whether it has letters for which file names of this session have none
     */
    public static boolean isLost(String text) {
        try {
            Charset names = Charset.forName(System.getProperty(FILE_NAMES, "UTF-8"));
            return text.indexOf(UNREADABLE) >= 0 && !names.name().startsWith("UTF")
                    || !names.newEncoder().canEncode(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String lost(String text) {
        return "Cannot use "
                + text
                + ": Java cannot name this file in the character set of the session ("
                + System.getProperty(FILE_NAMES)
                + "). Start the program with LC_ALL=C.UTF-8, or rename the file";
    }
}
