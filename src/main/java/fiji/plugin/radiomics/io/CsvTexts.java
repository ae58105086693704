package fiji.plugin.radiomics.io;

import fiji.plugin.radiomics.stats.table.NumberText;
import java.util.ArrayList;
import java.util.List;

/** How texts stand in CSV files. Numbers are never changed. */
public enum CsvTexts {

    /** As they are. */
    PLAIN,

    /**
     * With an apostrophe before those that a spreadsheet would take for a formula: they begin with
     * {@code =}, {@code +}, {@code -}, {@code @}, a tab or a line break, and are no numbers.
     */
    SAFE;

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    /**
     * @param fields texts and numbers
     * @return the fields to be written
     */
    List<?> of(List<?> fields) {
        if (this == PLAIN) {
            return fields;
        }
        List<Object> safe = new ArrayList<>(fields.size());
        for (Object field : fields) {
            safe.add(field == null || field instanceof Number ? field : safe(field.toString()));
        }
        return safe;
    }

    private static String safe(String text) {
        boolean starts = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return starts && !NumberText.isNumber(text) ? "'" + text : text;
    }
}
