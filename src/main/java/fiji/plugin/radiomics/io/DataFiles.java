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
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that a header names for its data. They lie in the header's folder or below it: a header
 * that leads elsewhere is refused.
 */
final class DataFiles {

    private static final int MOST_FILES = 100_000;
    private static final Pattern NUMBERED = Pattern.compile("([^%]*)%0?(\\d{0,2})d([^%]*)");

    private static final Pattern SERIES =
            Pattern.compile(
                    "(\\S*%\\S*)\\s+(-?\\d{1,9})\\s+(-?\\d{1,9})(?:\\s+(-?\\d{1,9}))?(?:\\s+\\d)?");

    private DataFiles() {}

    /**
     * @param header the header's file
     * @param name what it says
     * @return the file
     * @throws UnreadableFileException where the name leads out of the folder
     */
    static Path of(Path header, String name) throws UnreadableFileException {
        Path absolute = header.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        try {
            // On every system alike: a header from Windows may have been made to mislead.
            Path named = Path.of(name.replace('\\', '/'));
            Path file = folder.resolve(named).normalize();
            boolean inside = file.startsWith(folder) && !file.equals(folder);
            if (!named.isAbsolute() && !name.matches("[A-Za-z]:.*") && inside) {
                if (file.equals(absolute)) {
                    throw new UnreadableFileException(
                            header,
                            "it names itself as the file of its data",
                            "Name the data file in its header");
                }
                Path found = header.resolveSibling(named.normalize());
                if (!leadsOut(header, found)) {
                    return found;
                }
                throw new UnreadableFileException(
                        header,
                        "its data file '"
                                + name
                                + "' is a link that leads out of the header's folder",
                        "Put both into one folder");
            }
        } catch (InvalidPathException e) {
            throw new UnreadableFileException(
                    header, "the name of its data file is none: " + name, "Correct the header", e);
        }
        throw new UnreadableFileException(
                header,
                "its data file '" + name + "' lies outside the header's folder",
                "Put both into one folder and name the data file without a path");
    }

    /** Of a header that is itself reached by a link, the folder that the user has named counts. */
    private static boolean leadsOut(Path header, Path file) throws UnreadableFileException {
        if (!Files.exists(file)) {
            // Whoever opens it says so.
            return false;
        }
        try {
            Path real = file.toRealPath();
            Path folder = header.toAbsolutePath().normalize().getParent().toRealPath();
            return !real.startsWith(folder) && !real.startsWith(header.toRealPath().getParent());
        } catch (IOException e) {
            throw UnreadableFileException.of(file, e);
        }
    }

    /**
     * @param header the header's file
     * @param text a name, or a pattern with first and last number and perhaps a step, as in {@code
     *     slice%03d.raw 1 60 1}
     * @return the files in order
     * @throws UnreadableFileException where there are none or too many, or one lies elsewhere
     */
    static List<Path> named(Path header, String text) throws UnreadableFileException {
        Matcher m = SERIES.matcher(text);
        if (!m.matches()) {
            return List.of(of(header, text));
        }
        return numbered(
                header,
                m.group(1),
                Integer.parseInt(m.group(2)),
                Integer.parseInt(m.group(3)),
                m.group(4) == null ? 1 : Integer.parseInt(m.group(4)));
    }

    /**
     * @param header the header's file
     * @param pattern a name with {@code %d} or {@code %03d} in it
     * @param first first number
     * @param last last number, itself included
     * @param step from one to the next, not 0
     * @return the files in order
     * @throws UnreadableFileException where there are none or too many
     */
    private static List<Path> numbered(
            Path header, String pattern, long first, long last, long step)
            throws UnreadableFileException {
        Matcher m = NUMBERED.matcher(pattern);
        if (!m.matches() || step == 0) {
            throw new UnreadableFileException(
                    header,
                    "it names its data files as '" + pattern + "', step " + step,
                    "A name with one %d, and a step other than 0, is expected");
        }
        String digits = m.group(2).isEmpty() ? "1" : m.group(2);
        int width = Math.max(1, Integer.parseInt(digits));
        boolean zeros = pattern.contains("%0");
        List<Path> files = new ArrayList<>();
        for (long i = first; step > 0 ? i <= last : i >= last; i += step) {
            if (files.size() == MOST_FILES) {
                break;
            }
            String number = String.format(Locale.ROOT, "%" + (zeros ? "0" : "") + width + "d", i);
            files.add(of(header, m.group(1) + number + m.group(3)));
        }
        if (files.isEmpty() || files.size() == MOST_FILES) {
            throw new UnreadableFileException(
                    header,
                    "it names " + (files.isEmpty() ? "no" : "too many") + " data files",
                    "At most " + MOST_FILES + " are read");
        }
        return files;
    }
}
