/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which row of a second table each id of a first one means; see {@link Join}. */
final class JoinKeys {

    /** Beyond this whole numbers do not all have a double of their own: 2⁵³. */
    private static final double MOST_EXACT = 9007199254740992.0;

    private final Map<String, Integer> exact = new HashMap<>();

    /** Ids of the first table that are spelt otherwise in the second, and that spelling. */
    private final Map<String, String> respelt = new LinkedHashMap<>();

    private JoinKeys() {}

    static JoinKeys of(CaseTable cases, Column left, CaseTable clinical, Column right) {
        JoinKeys keys = new JoinKeys();
        for (int row = 0; row < right.size(); row++) {
            String key = right.text(row);
            if (key != null && keys.exact.put(key, row) != null) {
                throw new IllegalArgumentException(
                        "The table "
                                + clinical.title()
                                + " has two rows with "
                                + right.name()
                                + " "
                                + key
                                + "; a case may stand there once"
                                + rounded(Set.of(key)));
            }
        }
        keys.respell(left, right);
        return keys;
    }

    /** Ids that only their spelling parts from one id of the other table, and from no second. */
    private void respell(Column left, Column right) {
        Map<String, Set<String>> first = spellings(left);
        Map<String, Set<String>> second = spellings(right);
        for (Map.Entry<String, Set<String>> e : first.entrySet()) {
            Set<String> others = second.getOrDefault(e.getKey(), Set.of());
            if (e.getValue().size() == 1 && others.size() == 1) {
                String mine = e.getValue().iterator().next();
                String other = others.iterator().next();
                if (!mine.equals(other)) {
                    respelt.put(mine, other);
                }
            }
        }
    }

    private static Map<String, Set<String>> spellings(Column column) {
        Map<String, Set<String>> spellings = new LinkedHashMap<>();
        for (int row = 0; row < column.size(); row++) {
            String text = column.text(row);
            if (text != null) {
                spellings.computeIfAbsent(plain(text), k -> new LinkedHashSet<>()).add(text);
            }
        }
        return spellings;
    }

    private static String plain(String id) {
        String plain =
                Normalizer.normalize(id, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
        // Marks that nobody sees, as of copied cells.
        plain = plain.replaceAll("\\p{Cf}", "").replaceAll("\\s+", " ").strip();
        if (plain.matches("\\d+\\.0+")) {
            // As pandas writes whole numbers of a column in which one is missing.
            plain = plain.substring(0, plain.indexOf('.'));
        }
        return plain.matches("0+\\d+") ? plain.replaceFirst("^0+(?=\\d)", "") : plain;
    }

    /**
     * @param key an id of the first table
     * @return the second table's row; null where it has none
     */
    Integer row(String key) {
        Integer row = exact.get(key);
        return row == null && respelt.containsKey(key) ? exact.get(respelt.get(key)) : row;
    }

    /**
     * @param most how many are named
     * @return what is said of ids that were found in another spelling
     */
    Optional<String> respelt(int most) {
        if (respelt.isEmpty()) {
            return Optional.empty();
        }
        List<String> named = new ArrayList<>();
        respelt.entrySet().stream()
                .limit(most)
                .forEach(e -> named.add(e.getKey() + " = " + e.getValue()));
        return Optional.of(
                respelt.size()
                        + (respelt.size() == 1 ? " id is" : " ids are")
                        + " spelt differently in the two tables (zeros at either end, case,"
                        + " blanks or hidden marks) and"
                        + (respelt.size() == 1 ? " was" : " were")
                        + " taken for the same: "
                        + String.join(", ", named)
                        + (respelt.size() > most ? ", …" : ""));
    }

    /** Of an open table numbers are all there is; their last digits may be lost. */
    static void checkDigits(CaseTable table, Column column) {
        if (!(column instanceof NumberColumn numbers) || numbers.texts() != null) {
            return;
        }
        for (double v : numbers.values()) {
            if (Math.abs(v) >= MOST_EXACT) {
                throw new IllegalArgumentException(
                        "The ids in the column "
                                + column.name()
                                + " of the table "
                                + table.title()
                                + " have more digits than an open table keeps ("
                                + NumberColumn.text(v)
                                + "), so that cases could be mixed up; read the CSV file itself:"
                                + " csv= in a macro, CSV File... in the panel");
            }
        }
    }

    /**
     * @param column ids
     * @return what is said where some have blanks around them, which are passed over
     */
    static Optional<String> padded(Column column) {
        int n = 0;
        if (column instanceof TextColumn texts) {
            for (String text : texts.values()) {
                n += text != null && !text.isBlank() && !text.equals(text.trim()) ? 1 : 0;
            }
        }
        return n == 0
                ? Optional.empty()
                : Optional.of(
                        n
                                + (n == 1 ? " id" : " ids")
                                + " in column "
                                + column.name()
                                + (n == 1 ? " has" : " have")
                                + " blanks before or after it, which were left out of account");
    }

    /** Ids that a spreadsheet has rounded can never be found. */
    static String rounded(Set<String> ids) {
        return ids.stream().anyMatch(id -> id.matches("\\d([.,]\\d+)?[eE]\\+\\d+"))
                ? " (a spreadsheet may have rounded such ids; format the column as text before"
                        + " saving it)"
                : "";
    }
}
