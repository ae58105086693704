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

import fiji.plugin.radiomics.VisibleText;
import fiji.plugin.radiomics.stats.table.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How texts stand in CSV files. Numbers are never changed. */
public enum CsvTexts {

    /** As they are. */
    PLAIN,

    /**
     * With an apostrophe before those that a spreadsheet would take for a formula: after blanks,
     * tabs, line breaks and quotes, if any, they begin with {@code =}, {@code +}, {@code -},
     * {@code @} or a full-width form of these, and are no numbers; or they begin with a tab or line
     * break.
     */
    SAFE;

    private static final Pattern FORMULA =
            Pattern.compile(
                    "[\\s\\p{Z}\"'`\u2018\u2019\u201c\u201d\u00ab\u00bb]*"
                            + "[=+@\uff1d\uff0b\uff20\uff0d\u2212\ufe62\ufe63\ufe66\ufe6b-].*"
                            + "|[\t\r\n].*",
                    Pattern.DOTALL);

    /**
     * @param fields texts and numbers
     * @return the fields to be written: hidden characters as escapes, see {@link VisibleText}
     */
    List<?> of(List<?> fields) {
        List<Object> written = new ArrayList<>(fields.size());
        for (Object field : fields) {
            written.add(field == null || field instanceof Number ? field : text(field.toString()));
        }
        return written;
    }

    private String text(String text) {
        String visible = VisibleText.of(text);
        return this == SAFE && isFormula(visible) ? "'" + visible : visible;
    }

    private static boolean isFormula(String text) {
        return FORMULA.matcher(text).matches() && !NumberText.isNumber(text);
    }

    /**
     * @param text a field of a table
     * @return what it was before it was written
     */
    public String undo(String text) {
        return this == SAFE && text.startsWith("'") && isFormula(text.substring(1))
                ? text.substring(1)
                : text;
    }
}
