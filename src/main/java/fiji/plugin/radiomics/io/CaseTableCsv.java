package fiji.plugin.radiomics.io;

import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
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
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads tables of cases from CSV files: UTF-8, a header line, fields with commas, semicolons or
 * tabs between, a point for decimals. A column is one of numbers where all its values are; empty,
 * NA, n/a, NaN and null are missing. Our own long feature tables become wide ones, see {@link
 * LongTable}.
 */
public final class CaseTableCsv {

    private static final String EXPECTED =
            "A table needs a header line and lines with as many fields, as CSV in UTF-8";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CaseTableCsv() {}

    /**
     * @param file a CSV file
     * @return its table, titled after the file
     * @throws UnreadableFileException where it is none, with the line
     */
    public static CaseTable read(Path file) throws IOException {
        check(file);
        Set<String> texts = new HashSet<>();
        while (true) {
            List<CsvColumn> columns = columns(file, texts);
            boolean incomplete = false;
            for (CsvColumn column : columns) {
                if (column.isIncomplete()) {
                    texts.add(column.name());
                    incomplete = true;
                }
            }
            if (!incomplete) {
                return table(file, columns);
            }
        }
    }

    private static CaseTable table(Path file, List<CsvColumn> columns) throws IOException {
        List<Column> finished = columns.stream().map(CsvColumn::finish).toList();
        if (finished.get(0).size() == 0) {
            throw new UnreadableFileException(file, "there is no line below the header", EXPECTED);
        }
        CaseTable table = new CaseTable(name(file), finished);
        return LongTable.is(table) ? LongTable.toWide(table) : table;
    }

    private static String name(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }

    private static void check(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new UnreadableFileException(file, "it is a folder", "Name the CSV file in it");
        }
        if (!Files.exists(file)) {
            throw new UnreadableFileException(
                    file, "there is no such file", "Check the path and the spelling");
        }
        if (!Files.isReadable(file)) {
            throw new UnreadableFileException(
                    file, "there is no permission to read it", "Allow reading it");
        }
    }

    private static List<CsvColumn> columns(Path file, Set<String> texts) throws IOException {
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter(file))
                        .setIgnoreEmptyLines(true)
                        .get();
        long line = 1;
        try (BufferedReader reader = reader(file);
                CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
            Iterator<CSVRecord> records = parser.iterator();
            List<CsvColumn> columns = header(file, records, texts);
            while (records.hasNext()) {
                CSVRecord record = records.next();
                line = parser.getCurrentLineNumber();
                if (record.size() != columns.size()) {
                    throw new UnreadableFileException(
                            file,
                            "line "
                                    + line
                                    + " has "
                                    + record.size()
                                    + " fields, the header "
                                    + columns.size(),
                            EXPECTED);
                }
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).add(record.get(i));
                }
            }
            return columns;
        } catch (UncheckedIOException e) {
            throw unreadable(file, line, e.getCause());
        } catch (CharacterCodingException | CSVException e) {
            throw unreadable(file, line, e);
        } catch (NoSuchFileException e) {
            throw new UnreadableFileException(
                    file, "it has gone while it was read", "Check the path", e);
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

    private static List<CsvColumn> header(Path file, Iterator<CSVRecord> records, Set<String> texts)
            throws IOException {
        if (!records.hasNext()) {
            throw new UnreadableFileException(file, "it is empty", EXPECTED);
        }
        List<CsvColumn> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String field : records.next()) {
            String name = field.trim();
            if (field.indexOf('\0') >= 0) {
                throw new UnreadableFileException(file, "it is no text", EXPECTED);
            }
            if (name.isEmpty()) {
                // Tables of row numbers often have no name above them.
                name = columns.isEmpty() ? "row" : "";
            }
            if (name.isEmpty()) {
                throw new UnreadableFileException(
                        file,
                        "column " + (columns.size() + 1) + " has no name in the header",
                        EXPECTED);
            }
            if (!names.add(name)) {
                throw new UnreadableFileException(
                        file, "two columns have the name " + name, "Rename one of them");
            }
            columns.add(new CsvColumn(name, texts.contains(name)));
        }
        return columns;
    }

    /** The one of the three that the header has most of, outside quotes. */
    private static char delimiter(Path file) throws IOException {
        String header = "";
        try (BufferedReader reader = reader(file)) {
            String line = reader.readLine();
            header = line == null ? "" : line;
        } catch (CharacterCodingException e) {
            throw unreadable(file, 0, e);
        }
        String unquoted = header.replaceAll("\"[^\"]*\"", "");
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
        InputStream in = Files.newInputStream(file);
        BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                in,
                                StandardCharsets.UTF_8
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
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
}
