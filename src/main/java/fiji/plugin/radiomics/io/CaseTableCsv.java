package fiji.plugin.radiomics.io;

import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads tables of cases from CSV files, see {@link CsvInput}; a point for decimals. A column is one
 * of numbers where all its values are; empty, NA, n/a, NaN and null are missing. Our own long
 * feature tables become wide ones, see {@link LongTable}.
 */
public final class CaseTableCsv {

    private CaseTableCsv() {}

    /**
     * @param file a CSV file
     * @return its table, titled after the file
     * @throws UnreadableFileException where it is none, with the line
     */
    public static CaseTable read(Path file) throws IOException {
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

    private static CaseTable table(Path file, List<CsvColumn> columns) {
        List<Column> finished = columns.stream().map(CsvColumn::finish).toList();
        CaseTable table = new CaseTable(name(file), finished);
        return LongTable.is(table) ? LongTable.toWide(table) : table;
    }

    private static String name(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }

    private static List<CsvColumn> columns(Path file, Set<String> texts) throws IOException {
        try (CsvInput input = CsvInput.open(file)) {
            List<CsvColumn> columns =
                    input.header().stream()
                            .map(name -> new CsvColumn(name, texts.contains(name)))
                            .toList();
            List<String> fields = input.next();
            if (fields == null) {
                throw input.noLines();
            }
            for (; fields != null; fields = input.next()) {
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).add(fields.get(i));
                }
            }
            return columns;
        }
    }
}
