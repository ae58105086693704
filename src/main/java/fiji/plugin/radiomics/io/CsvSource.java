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
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The text of a table's file: UTF-8, or UTF-16 where a byte order mark says so. What is no text is
 * told by what it is.
 */
final class CsvSource {

    private static final String SAVE_AS_CSV =
            "Save it as “CSV UTF-8 (comma delimited)” in the spreadsheet program";

    private static final int LOOKED_AT = 512;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvSource() {}

    /**
     * @param file a file
     * @return its text, from the character after a byte order mark
     * @throws UnreadableFileException where it is none
     */
    static RecordReader open(Path file) throws IOException {
        check(file);
        InputStream in;
        try {
            in = new BufferedInputStream(RegularFile.stream(file));
        } catch (NoSuchFileException e) {
            throw new UnreadableFileException(
                    file, "it has gone while it was read", "Check the path", e);
        }
        try {
            in.mark(LOOKED_AT);
            byte[] head = in.readNBytes(LOOKED_AT);
            in.reset();
            checkKind(file, head);
            Charset charset = charset(head);
            BufferedReader reader =
                    new BufferedReader(
                            new InputStreamReader(
                                    in,
                                    charset.newDecoder()
                                            .onMalformedInput(CodingErrorAction.REPORT)
                                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return new RecordReader(file, reader);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static Charset charset(byte[] head) {
        if (begins(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return begins(head, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static boolean begins(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static void check(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new UnreadableFileException(file, "it is a folder", "Name the CSV file in it");
        }
        try {
            RegularFile.require(file);
        } catch (IOException e) {
            throw UnreadableFileException.of(file, e);
        }
        if (!Files.isReadable(file)) {
            throw new UnreadableFileException(
                    file, "there is no permission to read it", "Allow reading it");
        }
    }

    /** Files that are often taken for tables. */
    private static void checkKind(Path file, byte[] head) throws UnreadableFileException {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("PK\u0003\u0004")) {
            String kind =
                    text.contains("opendocument") ? "an OpenDocument table" : "an Excel workbook";
            throw new UnreadableFileException(
                    file, "it is " + kind + " or another zip file, not CSV", SAVE_AS_CSV);
        }
        if (begins(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableFileException(
                    file, "it is an Excel workbook of the old kind (xls), not CSV", SAVE_AS_CSV);
        }
        if (begins(head, 0x1F, 0x8B)) {
            throw new UnreadableFileException(file, "it is packed with gzip", "Unpack it");
        }
        if (text.startsWith("PAR1")) {
            throw new UnreadableFileException(
                    file, "it is a Parquet file, not CSV", "Write it as CSV");
        }
        if (text.startsWith("%PDF")) {
            throw new UnreadableFileException(file, "it is a PDF, not CSV", "Save it as CSV");
        }
        if (start.startsWith("<html")
                || start.startsWith("<!doctype html")
                || start.startsWith("<table")
                || start.startsWith("<?xml")) {
            throw new UnreadableFileException(file, "it is HTML or XML, not CSV", SAVE_AS_CSV);
        }
        if (start.startsWith("{") || start.startsWith("[{")) {
            throw new UnreadableFileException(file, "it is JSON, not CSV", "Save it as CSV");
        }
        boolean marked = begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF);
        if (!marked && isWide(head)) {
            throw new UnreadableFileException(
                    file, "it is text in UTF-16 without a byte order mark", SAVE_AS_CSV);
        }
    }

    /** Every other byte of plain words in UTF-16 is 0. */
    private static boolean isWide(byte[] head) {
        if (head.length < 4) {
            return false;
        }
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        int half = head.length / 2;
        return Math.max(zeros[0], zeros[1]) > half * .9 && Math.min(zeros[0], zeros[1]) == 0;
    }

    /**
     * @param reader at the beginning of a line
     * @return the line; null after the last
     * @throws IOException where it is no text or has no end
     */
    static String line(RecordReader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n' && c != '\r') {
            line.append((char) c);
            c = reader.read();
        }
        if (c == '\r') {
            reader.mark(1);
            if (reader.read() != '\n') {
                reader.reset();
            }
        }
        return line.toString();
    }
}
