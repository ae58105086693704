/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.analysis;

import fiji.plugin.radiomics.stats.group.MannWhitney;
import fiji.plugin.radiomics.stats.group.PMethod;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.ImageSpacing;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.NumberText;
import fiji.plugin.radiomics.stats.table.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether the rows of an analysis were made alike. Features depend on voxel spacing, settings and
 * scanner, often more than on the tissue; where these differ between the classes, a marker may tell
 * the scans apart instead of the patients.
 */
final class RowOrigins {

    /** Below this p, how a row was made goes with its class. */
    private static final double SIGNIFICANT = .05;

    /** Spacings closer than this part of themselves are the same. */
    private static final double SAME = .01;

    private static final int MOST_LISTED = 4;

    /** What names of such columns end with, as units and the word for a name. */
    private static final Pattern AFFIXES = Pattern.compile("(mm|id|no|nr|number|code|name|tesla)$");

    /** Columns of our own tables, and what they are to a reader. */
    private static final Map<String, String> OWN = new LinkedHashMap<>();

    /** Columns that others call so, in lower case without blanks and signs. */
    private static final Map<String, String> OTHERS = new LinkedHashMap<>();

    static {
        OWN.put("image_spacing_z", "slice thickness before resampling");
        OWN.put("image_spacing_x", "pixel width before resampling");
        OWN.put("image_spacing_y", "pixel height before resampling");
        OWN.put("spacing_z", "slice thickness");
        OWN.put("spacing_x", "pixel width");
        OWN.put("spacing_y", "pixel height");
        OWN.put("settings_hash", "settings");
        OWN.put("preset", "presets");
        OWN.put("version", "program versions");
        OWN.put("intensity_unit", "units of intensity");
        OWN.put("length_unit", "units of length");
        OWN.put("channel", "channels");
        OTHERS.put("slicethickness", "slice thickness");
        OTHERS.put("slicespacing", "slice distance");
        OTHERS.put("spacingbetweenslices", "slice distance");
        OTHERS.put("pixelspacing", "pixel spacing");
        OTHERS.put("voxelspacing", "voxel spacing");
        OTHERS.put("diagnosticsimageoriginalspacing", "voxel spacing");
        OTHERS.put("spacing", "voxel spacing");
        OTHERS.put("voxelsize", "voxel size");
        OTHERS.put("pixelsize", "pixel size");
        OTHERS.put("vendor", "manufacturers");
        OTHERS.put("scannervendor", "manufacturers");
        OTHERS.put("scannermanufacturer", "manufacturers");
        OTHERS.put("scannertype", "scanners");
        OTHERS.put("stationname", "scanners");
        OTHERS.put("protocol", "protocols");
        OTHERS.put("tubevoltage", "tube voltages");
        OTHERS.put("reconstructionkernel", "reconstruction kernels");
        OTHERS.put("clinic", "hospitals");
        OTHERS.put("scanner", "scanners");
        OTHERS.put("scannermodel", "scanners");
        OTHERS.put("manufacturer", "manufacturers");
        OTHERS.put("manufacturermodelname", "scanner models");
        OTHERS.put("kernel", "reconstruction kernels");
        OTHERS.put("convolutionkernel", "reconstruction kernels");
        OTHERS.put("kvp", "tube voltages");
        OTHERS.put("fieldstrength", "field strengths");
        OTHERS.put("magneticfieldstrength", "field strengths");
        OTHERS.put("centre", "centres");
        OTHERS.put("center", "centres");
        OTHERS.put("site", "sites");
        OTHERS.put("hospital", "hospitals");
        OTHERS.put("institution", "institutions");
        OTHERS.put("institutionname", "institutions");
    }

    private final Outcome outcome;
    private final List<String> withOutcome = new ArrayList<>();
    private final List<String> different = new ArrayList<>();

    private RowOrigins(Outcome outcome) {
        this.outcome = outcome;
    }

    /**
     * @param table the cases
     * @param outcome their classes
     * @return what goes with the outcome first, then what differs only
     */
    static List<String> warnings(CaseTable table, Outcome outcome) {
        RowOrigins origins = new RowOrigins(outcome);
        for (Column column : table.columns()) {
            meaning(column.name())
                    .filter(what -> !ImageSpacing.isRepeated(table, column))
                    .ifPresent(what -> origins.look(column, what, OWN.containsKey(column.name())));
        }
        List<String> warnings = new ArrayList<>(origins.withOutcome);
        warnings.addAll(origins.different);
        return warnings;
    }

    /**
     * @param column name of a column
     * @return what it says of how a row was made, to a reader; empty of other columns
     */
    static Optional<String> meaning(String column) {
        String own = OWN.get(column);
        if (own != null) {
            return Optional.of(own);
        }
        String plain = column.toLowerCase(Locale.ROOT).replaceAll("[\\s_.\\-()\\[\\]]+", "");
        String bare = AFFIXES.matcher(plain).replaceAll("");
        return Optional.ofNullable(OTHERS.getOrDefault(plain, OTHERS.get(bare)));
    }

    /**
     * @param column a column
     * @param outcome the classes
     * @return p of its association with them; NaN where it has fewer than two values
     */
    static double association(Column column, Outcome outcome) {
        RowOrigins origins = new RowOrigins(outcome);
        Map<String, int[]> counts = origins.counts(column);
        return counts.size() < 2 ? Double.NaN : origins.association(column, counts);
    }

    /**
     * @param column a column
     * @param outcome the classes
     * @return number of its values in the cases of the two classes; numbers that differ by rounding
     *     are one
     */
    static int values(Column column, Outcome outcome) {
        return new RowOrigins(outcome).counts(column).size();
    }

    private Map<String, int[]> counts(Column column) {
        Map<String, String> known = new HashMap<>();
        List<String> values = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (int row = 0; row < column.size(); row++) {
            boolean isPositive = outcome.isPositive(row);
            String text = column.text(row);
            if (text != null && (isPositive || outcome.isNegative(row))) {
                String value = known.computeIfAbsent(text, t -> same(plain(t), values, numbers));
                counts.computeIfAbsent(value, k -> new int[2])[isPositive ? 0 : 1]++;
            }
        }
        return counts;
    }

    private void look(Column column, String what, boolean own) {
        Map<String, int[]> counts = counts(column);
        if (counts.size() < 2) {
            return;
        }
        String name = what + " (column " + column.name() + ")";
        double p = association(column, counts);
        if (p < SIGNIFICANT) {
            withOutcome.add(
                    name
                            + (what.endsWith("s") && !what.endsWith("ss") ? " go" : " goes")
                            + " with the outcome: "
                            + byClass(counts)
                            + p(p)
                            + ". Markers may reflect how the images were made rather than the"
                            + " classes; compare cases that were made alike");
        } else if (own) {
            different.add(
                    "rows were made with different "
                            + name
                            + ": "
                            + listed(counts)
                            + ". Features depend on it");
        }
    }

    /** 5 and 5.0 are one value. */
    private static String plain(String text) {
        return NumberText.isNumber(text) ? NumberColumn.text(NumberText.parse(text)) : text;
    }

    /** A spacing like one that is known already is that one. */
    private static String same(String text, List<String> known, List<Double> numbers) {
        if (!NumberText.isNumber(text)) {
            return text;
        }
        double value = NumberText.parse(text);
        for (int i = 0; i < known.size(); i++) {
            if (numbers.get(i) == value
                    || Math.abs(numbers.get(i) - value) <= SAME * Math.abs(value)) {
                return known.get(i);
            }
        }
        known.add(text);
        numbers.add(value);
        return text;
    }

    /**
     * Exact test of whether values differ between the classes: of numbers by their ranks, of names
     * each against all others, times the number of names. Of two values it is Fisher's.
     */
    private double association(Column column, Map<String, int[]> counts) {
        if (column instanceof NumberColumn numbers) {
            return p(numbers.values());
        }
        int m = counts.values().stream().mapToInt(c -> c[0]).sum();
        int n = counts.values().stream().mapToInt(c -> c[1]).sum();
        double least = 1;
        for (int[] of : counts.values()) {
            least = Math.min(least, p(of[0], of[1], m, n));
        }
        return counts.size() == 2 ? least : Math.min(1, least * counts.size());
    }

    /** Of a value against all others: a and b of the m and n cases have it, but not all. */
    private static double p(int a, int b, int m, int n) {
        long doubledU = 2L * a * (n - b) + (long) a * b + (long) (m - a) * (n - b);
        double p =
                MannWhitney.test(new int[] {m + n - a - b, a + b}, m, doubledU, PMethod.AUTO).p();
        return Double.isNaN(p) ? 1 : p;
    }

    private double p(double[] values) {
        double[][] classes = new double[2][values.length];
        int[] n = new int[2];
        for (int row = 0; row < values.length; row++) {
            int side = outcome.isPositive(row) ? 0 : outcome.isNegative(row) ? 1 : -1;
            if (side >= 0 && !Double.isNaN(values[row])) {
                classes[side][n[side]++] = values[row];
            }
        }
        double p =
                MannWhitney.test(
                                java.util.Arrays.copyOf(classes[0], n[0]),
                                java.util.Arrays.copyOf(classes[1], n[1]),
                                PMethod.AUTO)
                        .p();
        return Double.isNaN(p) ? 1 : p;
    }

    private String byClass(Map<String, int[]> counts) {
        if (counts.size() > MOST_LISTED) {
            return counts.size() + " different ones";
        }
        List<String> parts = new ArrayList<>();
        counts.forEach(
                (value, n) ->
                        parts.add(
                                value
                                        + " in "
                                        + n[0]
                                        + " rows of "
                                        + outcome.positive()
                                        + " and "
                                        + n[1]
                                        + " of "
                                        + outcome.negative()));
        return String.join("; ", parts);
    }

    private static String listed(Map<String, int[]> counts) {
        if (counts.size() > MOST_LISTED) {
            return counts.size() + " different ones";
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((value, n) -> parts.add(value + " in " + (n[0] + n[1]) + " rows"));
        return String.join(", ", parts);
    }

    private static String p(double p) {
        return p < .001 ? " (p < 0.001)" : String.format(Locale.ROOT, " (p = %.3f)", p);
    }
}
