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

import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.ImageSpacing;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A column with which a marker may be confounded: what it tells is simpler than what the marker is
 * said to tell.
 *
 * @param column its name
 * @param kind what it is about
 * @param meaning what it is to a reader, e.g. {@code slice thickness}
 * @param values its column
 */
public record Confounder(String column, Kind kind, String meaning, Column values) {

    /** Up to so many different numbers are taken for groups. */
    static final int MOST_GROUPS = 10;

    /** What a column is about. */
    public enum Kind {
        /** The region's size. */
        SIZE("size"),
        /** How the image was made and processed. */
        ACQUISITION("acquisition"),
        /** What else the user has named. */
        OTHER("other");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /**
         * @return its word in tables
         */
        public String id() {
            return id;
        }
    }

    /** Our own features of size, the one to take first. */
    private static final List<String> OWN_SIZES =
            List.of("volume_mesh", "volume_voxel_counting", "area_mesh", "area_pixel_counting");

    private static final Set<String> SIZES =
            Set.of(
                    "size",
                    "tumorsize",
                    "tumoursize",
                    "lesionsize",
                    "nodulesize",
                    "masssize",
                    "diameter",
                    "tumordiameter",
                    "tumourdiameter",
                    "lesiondiameter",
                    "nodulediameter",
                    "longestdiameter",
                    "maxdiameter",
                    "maximumdiameter",
                    "maximaldiameter",
                    "recist",
                    "mtv",
                    "gtv");

    private static final Pattern VOLUME = Pattern.compile("(^|[^a-z])vol(ume)?s?([^a-z]|$)");

    /** A volume by something, or a part of one, is no size. */
    private static final Pattern NO_VOLUME =
            Pattern.compile(
                    "ratio|histogram|fraction|percent|density|change|doubling|flow|rate|num|count");

    /**
     * @param table the cases
     * @return the columns of size and acquisition that there are: of size the first only, because
     *     all others tell the same
     */
    public static List<Confounder> in(CaseTable table) {
        List<Confounder> found = new ArrayList<>();
        size(table).ifPresent(found::add);
        for (Column column : table.columns()) {
            RowOrigins.meaning(column.name())
                    .filter(m -> differs(column) && !ImageSpacing.isRepeated(table, column))
                    .ifPresent(
                            m ->
                                    found.add(
                                            new Confounder(
                                                    column.name(), Kind.ACQUISITION, m, column)));
        }
        return found;
    }

    /**
     * @param table the cases
     * @param names of columns
     * @return these columns
     * @throws IllegalArgumentException where one is not there
     */
    public static List<Confounder> named(CaseTable table, List<String> names) {
        List<Confounder> found = new ArrayList<>();
        for (String name : names) {
            Column column = table.column(name);
            Optional<String> acquisition = RowOrigins.meaning(column.name());
            Kind kind =
                    acquisition.isPresent()
                            ? Kind.ACQUISITION
                            : isSize(name) ? Kind.SIZE : Kind.OTHER;
            found.add(
                    new Confounder(
                            name,
                            kind,
                            acquisition.orElse(kind == Kind.SIZE ? "size" : name),
                            column));
        }
        return found;
    }

    private static Optional<Confounder> size(CaseTable table) {
        for (String own : OWN_SIZES) {
            for (Column column : table.columns()) {
                if (column instanceof NumberColumn && isOwn(column.name(), own)) {
                    return Optional.of(size(column, "size"));
                }
            }
        }
        List<Column> sizes =
                table.columns().stream()
                        .filter(c -> c instanceof NumberColumn && isSize(c.name()))
                        .filter(c -> !c.name().equals("voxels"))
                        .toList();
        // Of pyradiomics, too, the mesh's volume comes first.
        Optional<Column> other =
                sizes.stream()
                        .filter(c -> c.name().matches("(?i).*(mesh|voxel)_?volume"))
                        .findFirst()
                        .or(() -> sizes.stream().findFirst());
        if (other.isPresent()) {
            return other.map(c -> size(c, "size"));
        }
        return voxels(table);
    }

    private static Confounder size(Column column, String meaning) {
        return new Confounder(column.name(), Kind.SIZE, meaning, column);
    }

    private static boolean isOwn(String name, String feature) {
        return name.matches("(original\\.)?morphology(_2d)?\\." + feature + "(\\..*)?");
    }

    private static boolean isSize(String name) {
        if (OWN_SIZES.stream().anyMatch(own -> isOwn(name, own)) || name.equals("voxels")) {
            return true;
        }
        String words = name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        String plain = words.replaceAll("[^a-z]+", "").replaceAll("(mm|cm|ml|cc)$", "");
        boolean isFeature = words.chars().filter(c -> c == '.').count() > 1;
        return !isFeature
                && (SIZES.contains(plain)
                        || VOLUME.matcher(words).find() && !NO_VOLUME.matcher(words).find());
    }

    /** Of our own tables without morphology: the number of voxels times the volume of one. */
    private static Optional<Confounder> voxels(CaseTable table) {
        Optional<Column> voxels = table.find("voxels");
        if (voxels.isEmpty() || !(voxels.get() instanceof NumberColumn numbers)) {
            return Optional.empty();
        }
        double[] volume = numbers.values().clone();
        for (String axis : List.of("spacing_x", "spacing_y", "spacing_z")) {
            if (table.find(axis).orElse(null) instanceof NumberColumn spacing) {
                for (int row = 0; row < volume.length; row++) {
                    volume[row] *= spacing.values()[row];
                }
            }
        }
        return Optional.of(size(new NumberColumn("voxels", volume), "size"));
    }

    private static boolean differs(Column column) {
        String first = null;
        for (int row = 0; row < column.size(); row++) {
            String text = column.text(row);
            if (text != null && first != null && !text.equals(first)) {
                return true;
            }
            first = first == null ? text : first;
        }
        return false;
    }

    /**
     * @return a number a table row that a marker can be compared with: the column's, or of names
     *     how many of the cases of that name are positive; NaN where there is none
     * @param cases the cases of the two classes
     */
    double[] scores(MarkerValues.Cases cases) {
        if (values instanceof NumberColumn numbers) {
            return numbers.values();
        }
        java.util.Map<String, int[]> counts = new java.util.HashMap<>();
        for (int i = 0; i < cases.rows().length; i++) {
            String text = values.text(cases.rows()[i]);
            if (text != null) {
                counts.computeIfAbsent(text, k -> new int[2])[cases.positive()[i] ? 0 : 1]++;
            }
        }
        double[] scores = new double[values.size()];
        for (int row = 0; row < scores.length; row++) {
            int[] n = values.text(row) == null ? null : counts.get(values.text(row));
            scores[row] = n == null ? Double.NaN : (double) n[0] / (n[0] + n[1]);
        }
        return scores;
    }

    /** Whether its values are groups rather than sizes. */
    boolean isGroups() {
        if (!(values instanceof NumberColumn numbers)) {
            return true;
        }
        Set<Double> distinct = new LinkedHashSet<>();
        for (double v : numbers.values()) {
            if (!Double.isNaN(v) && distinct.add(v) && distinct.size() > MOST_GROUPS) {
                return false;
            }
        }
        return true;
    }

    /** Its name in a sentence. */
    String said() {
        return meaning.equals(column) || meaning.equals(column.toLowerCase(Locale.ROOT))
                ? "column " + column
                : meaning + " (column " + column + ")";
    }
}
