package fiji.plugin.radiomics.io;

import fiji.plugin.radiomics.RegularFile;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The lines of a CSV file that somebody else has written: UTF-8 with or without a byte order mark,
 * a header line with distinct names, fields with commas, semicolons or tabs between, as many in
 * each line as in the header. All that goes wrong is told as an {@link UnreadableFileException}
 * with the line.
 */
public final class CsvInput implements Closeable {

    private static final String EXPECTED =
            "A table needs a header line and lines with as many fields, as CSV in UTF-8";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path file;
    private final CSVParser parser;
    private final RecordReader reader;
    private final Iterator<CSVRecord> records;
    private final List<String> header;
    private long line = 1;

    private CsvInput(Path file, RecordReader reader, CSVParser parser) throws IOException {
        this.file = file;
        this.reader = reader;
        this.parser = parser;
        records = parser.iterator();
        header = readHeader();
    }

    /**
     * @param file a CSV file
     * @return its lines, from the one below the header
     * @throws UnreadableFileException where it is none
     */
    public static CsvInput open(Path file) throws IOException {
        check(file);
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter(file))
                        .setIgnoreEmptyLines(true)
                        .get();
        RecordReader reader = new RecordReader(file, reader(file));
        try {
            return new CsvInput(
                    file, reader, CSVParser.builder().setReader(reader).setFormat(format).get());
        } catch (IOException | RuntimeException e) {
            reader.close();
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
        if (record == null) {
            return null;
        }
        if (record.size() != header.size()) {
            throw new UnreadableFileException(
                    file,
                    "line "
                            + line
                            + " has "
                            + record.size()
                            + " fields, the header "
                            + header.size(),
                    EXPECTED);
        }
        return record.toList();
    }

    private CSVRecord nextRecord() throws IOException {
        reader.begin(line);
        try {
            if (!records.hasNext()) {
                return null;
            }
            CSVRecord record = records.next();
            line = parser.getCurrentLineNumber();
            return record;
        } catch (UncheckedIOException e) {
            throw unreadable(file, line, e.getCause());
        }
    }

    private List<String> readHeader() throws IOException {
        CSVRecord first = nextRecord();
        if (first == null) {
            throw new UnreadableFileException(file, "it is empty", EXPECTED);
        }
        List<String> names = new ArrayList<>();
        Set<String> distinct = new HashSet<>();
        for (String field : first) {
            String name = field.trim();
            if (field.indexOf('\0') >= 0) {
                throw new UnreadableFileException(file, "it is no text", EXPECTED);
            }
            if (name.isEmpty()) {
                // Tables of row numbers often have no name above them.
                name = names.isEmpty() ? "row" : "";
            }
            if (name.isEmpty()) {
                throw new UnreadableFileException(
                        file,
                        "column " + (names.size() + 1) + " has no name in the header",
                        EXPECTED);
            }
            if (!distinct.add(name)) {
                throw new UnreadableFileException(
                        file, "two columns have the name " + name, "Rename one of them");
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    /**
     * @return a file without a line below the header, as an error
     */
    public UnreadableFileException noLines() {
        return new UnreadableFileException(file, "there is no line below the header", EXPECTED);
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

    /** The one of the three that the header has most of, outside quotes. */
    private static char delimiter(Path file) throws IOException {
        StringBuilder first = new StringBuilder();
        try (RecordReader reader = new RecordReader(file, reader(file))) {
            for (int c = reader.read(); c >= 0 && c != '\n' && c != '\r'; c = reader.read()) {
                first.append((char) c);
            }
        } catch (CharacterCodingException e) {
            throw unreadable(file, 0, e);
        }
        String unquoted = first.toString().replaceAll("\"[^\"]*\"", "");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(unquoted, candidate) > count(unquoted, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char c) {
        return text.chars().filter(d -> d == c).count();
    }

    private static BufferedReader reader(Path file) throws IOException {
        BufferedReader reader;
        try {
            reader =
                    new BufferedReader(
                            new InputStreamReader(
                                    RegularFile.stream(file),
                                    StandardCharsets.UTF_8
                                            .newDecoder()
                                            .onMalformedInput(CodingErrorAction.REPORT)
                                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
        } catch (NoSuchFileException e) {
            throw new UnreadableFileException(
                    file, "it has gone while it was read", "Check the path", e);
        }
        reader.mark(1);
        try {
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
        } catch (IOException e) {
            reader.close();
            throw e;
        }
        return reader;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
