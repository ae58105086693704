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

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The lines of a CSV file that somebody else has written: text as {@link CsvSource} reads it, a
 * header line with distinct names, fields with commas, semicolons or tabs between, as many in each
 * line as in the header. Excel's first line {@code sep=;} is heeded, and what a spreadsheet leaves
 * behind, lines and last columns without any text, is passed over. A first column without a name
 * holds row numbers and is called {@code row}, also where R has written no place for its name. All
 * that goes wrong is reported as an {@link UnreadableFileException} with the line.
 */
public final class CsvInput implements Closeable {

    private static final String EXPECTED =
            "A table needs a header line and lines with as many fields, as CSV in UTF-8";

    private static final char[] DELIMITERS = {',', ';', '\t'};

    private final Path file;
    private final RecordReader source;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final char delimiter;
    private final List<String> notes = new ArrayList<>();

    /** Names of all columns of the file; empty for those that must not hold anything. */
    private final List<String> columns = new ArrayList<>();

    private final List<String> header;
    private final long skipped;
    private CSVRecord ahead;
    private long aheadLine;
    private long line;

    private CsvInput(Path file, RecordReader source, CSVParser parser, char delimiter, long skipped)
            throws IOException {
        this.file = file;
        this.source = source;
        this.parser = parser;
        this.delimiter = delimiter;
        this.skipped = skipped;
        line = 1 + skipped;
        records = parser.iterator();
        readHeader();
        header = columns.stream().filter(name -> !name.isEmpty()).toList();
    }

    /**
     * @param file a CSV file
     * @return its lines, from the one below the header
     * @throws UnreadableFileException where it is none
     */
    public static CsvInput open(Path file) throws IOException {
        char delimiter = ',';
        boolean told = false;
        try (RecordReader head = CsvSource.open(file)) {
            String first = CsvSource.line(head);
            told = first != null && first.trim().matches("(?i)\"?sep=.\"?");
            delimiter =
                    told
                            ? first.trim().replace("\"", "").charAt("sep=".length())
                            : delimiter(first == null ? "" : first, CsvSource.line(head));
        } catch (CharacterCodingException e) {
            throw unreadable(file, 0, e);
        }
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
        RecordReader source = CsvSource.open(file);
        try {
            if (told) {
                CsvSource.line(source);
            }
            return new CsvInput(
                    file,
                    source,
                    CSVParser.builder().setReader(source).setFormat(format).get(),
                    delimiter,
                    told ? 1 : 0);
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /**
     * @return names of the columns
     */
    public List<String> header() {
        return header;
    }

    /**
     * @return what stands between two fields
     */
    public char delimiter() {
        return delimiter;
    }

    /**
     * @return what the reader should know of how the file was read
     */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /**
     * @return number of the line that {@link #next} gave last, from 1; of a field with line breaks
     *     the last line
     */
    public long line() {
        return line;
    }

    /**
     * @return the fields of the next line, as many as the header has; null after the last
     * @throws UnreadableFileException where it cannot be read
     */
    public List<String> next() throws IOException {
        CSVRecord record = nextRecord();
        while (record != null && isBlank(record)) {
            record = nextRecord();
        }
        if (record == null) {
            return null;
        }
        if (record.size() < columns.size() && !onlyNamelessAreMissing(record.size())) {
            throw wrongNumber(record);
        }
        List<String> fields = new ArrayList<>(header.size());
        for (int i = 0; i < record.size(); i++) {
            boolean named = i < columns.size() && !columns.get(i).isEmpty();
            if (named) {
                fields.add(record.get(i));
            } else if (!record.get(i).isBlank()) {
                if (i >= columns.size()) {
                    throw wrongNumber(record);
                }
                throw new UnreadableFileException(
                        file,
                        "column "
                                + (i + 1)
                                + " has no name in the header, but holds a value in line "
                                + line,
                        "Name it, or delete the column");
            }
        }
        return fields;
    }

    private boolean onlyNamelessAreMissing(int fields) {
        return columns.subList(fields, columns.size()).stream().allMatch(String::isEmpty);
    }

    private UnreadableFileException wrongNumber(CSVRecord record) {
        return new UnreadableFileException(
                file,
                "line " + line + " has " + record.size() + " fields, the header " + columns.size(),
                EXPECTED);
    }

    private static boolean isBlank(CSVRecord record) {
        for (String field : record) {
            if (!field.isBlank()) {
                return false;
            }
        }
        return record.size() > 1;
    }

    private CSVRecord nextRecord() throws IOException {
        if (ahead != null) {
            CSVRecord record = ahead;
            ahead = null;
            line = aheadLine;
            return record;
        }
        source.begin(line);
        try {
            if (!records.hasNext()) {
                return null;
            }
            CSVRecord record = records.next();
            line = parser.getCurrentLineNumber() + skipped;
            return record;
        } catch (UncheckedIOException e) {
            throw unreadable(file, line, e.getCause());
        }
    }

    private void readHeader() throws IOException {
        CSVRecord first = nextRecord();
        if (first == null) {
            throw new UnreadableFileException(file, "it is empty", EXPECTED);
        }
        for (String field : first) {
            if (field.indexOf('\0') >= 0) {
                throw new UnreadableFileException(file, "it is no text", EXPECTED);
            }
            columns.add(field.trim());
        }
        long headerLine = line;
        CSVRecord second = nextRecord();
        aheadLine = line;
        line = headerLine;
        ahead = second;
        if (second != null && hasRowNames(second)) {
            columns.add(0, "");
            notes.add("the first column has no place in the header: it was read as row names");
        }
        if (columns.get(0).isEmpty() && columns.stream().anyMatch(name -> !name.isEmpty())) {
            // Tables of row numbers often have no name above them.
            columns.set(0, free("row"));
        }
        Set<String> distinct = new HashSet<>();
        for (String name : columns) {
            if (!name.isEmpty() && !distinct.add(name)) {
                throw new UnreadableFileException(
                        file, "two columns have the name " + name, "Rename one of them");
            }
        }
        if (distinct.isEmpty()) {
            throw new UnreadableFileException(file, "no column has a name in the header", EXPECTED);
        }
    }

    /** R leaves out the name of the row names: lines are longer than the header, by a number. */
    private boolean hasRowNames(CSVRecord second) {
        String last = second.get(second.size() - 1);
        return second.size() == columns.size() + 1
                && columns.stream().noneMatch(String::isEmpty)
                && second.get(0).equals("1")
                && !last.isBlank();
    }

    private String free(String name) {
        String free = name;
        while (columns.contains(free)) {
            free += "_";
        }
        return free;
    }

    /**
     * @return a file without a line below the header, as an error
     */
    public UnreadableFileException noLines() {
        return new UnreadableFileException(file, "there is no line below the header", EXPECTED);
    }

    private static IOException unreadable(Path file, long line, IOException cause) {
        if (cause instanceof CharacterCodingException) {
            return new UnreadableFileException(
                    file,
                    "after line " + line + " it is not text in UTF-8",
                    "Save it as “CSV UTF-8”",
                    cause);
        }
        if (cause instanceof UnreadableFileException) {
            return cause;
        }
        return new UnreadableFileException(
                file, "after line " + line + " it is no CSV", EXPECTED, cause);
    }

    /**
     * The one of the three that stands as often in the second line as in the header, outside
     * quotes; of several the most frequent one.
     */
    private static char delimiter(String first, String second) {
        char best = ',';
        long most = -1;
        for (char candidate : DELIMITERS) {
            long n = count(first, candidate);
            boolean fits = n > 0 && second != null && count(second, candidate) == n;
            long weight = fits ? n + Integer.MAX_VALUE : n;
            if (weight > most) {
                best = candidate;
                most = weight;
            }
        }
        return best;
    }

    private static long count(String text, char c) {
        return text.replaceAll("\"[^\"]*\"", "").chars().filter(d -> d == c).count();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
