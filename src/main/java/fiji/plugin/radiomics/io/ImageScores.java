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

import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.FeatureTable;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.stats.signature.Signature;
import fiji.plugin.radiomics.stats.signature.SignatureScores;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.NameList;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.NumberText;
import fiji.plugin.radiomics.stats.table.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a signature says of the regions of an image. */
public final class ImageScores {

    /** Columns that the image does not hold. */
    public static final Parameter<String> COLUMNS =
            Parameter.text(
                    "columns",
                    "Clinical values",
                    "What the signature needs beside the image's features, COLUMN:VALUE with"
                            + " commas between, e.g. age:61,sex:f,centre:A");

    /** Of these a row of a table tells; the settings are the signature's own. */
    private static final Set<String> LEFT_OUT = Set.of("preset", "warnings", "status");

    private ImageScores() {}

    /**
     * @param signature a signature
     * @param needed what it needs of an image
     * @param features of regions that did not fail
     * @param given COLUMN:VALUE with commas between
     * @return what the signature says of them
     * @throws IllegalArgumentException where a column is missing
     */
    public static SignatureScores of(
            Signature signature,
            SignatureSettings.Needed needed,
            FeatureTable features,
            String given) {
        List<FeatureRow> rows = features.rows();
        List<Column> columns = new ArrayList<>();
        String[] ids = new String[rows.size()];
        for (int row = 0; row < ids.length; row++) {
            ids[row] = id(rows.get(row), rows.size());
        }
        columns.add(new TextColumn(ID, ids));
        for (String name : rows.get(0).provenance().columns("").keySet()) {
            if (!LEFT_OUT.contains(name)) {
                Object[] cells =
                        rows.stream().map(r -> r.provenance().columns("").get(name)).toArray();
                columns.add(column(needed.prefix() + name, name, cells, needed.hash()));
            }
        }
        for (int c = 0; c < features.schema().columns().size(); c++) {
            int k = c;
            columns.add(
                    new NumberColumn(
                            needed.prefix() + features.schema().columns().get(c).name(),
                            rows.stream().mapToDouble(r -> r.values().get(k).value()).toArray()));
        }
        Set<String> taken = new java.util.HashSet<>();
        columns.forEach(c -> taken.add(c.name()));
        values(given)
                .forEach(
                        (name, value) -> {
                            if (!taken.add(name)) {
                                throw new IllegalArgumentException(
                                        "columns="
                                                + name
                                                + ": the image itself tells this; leave it out");
                            }
                            columns.add(constant(name, value, rows.size()));
                        });
        SignatureScores scores = SignatureScores.of(signature, new CaseTable("image", columns), ID);
        for (int row = 0; row < ids.length; row++) {
            scores.warnings().get(row).addAll(rows.get(row).provenance().warnings());
        }
        return scores;
    }

    private static final String ID = "region of the image";

    /**
     * @param row a region's row
     * @param regions how many there are
     * @return the case's name, with the region's where there are several
     */
    public static String id(FeatureRow row, int regions) {
        String name = row.provenance().caseId();
        return regions == 1 ? name : name + ", " + row.provenance().roi();
    }

    /**
     * @param features of all regions
     * @return those of regions that could be computed
     */
    public static FeatureTable usable(FeatureTable features) {
        return some(features, true);
    }

    /**
     * @param features of all regions
     * @return those of regions that could not be computed, for which the training medians would be
     *     no score
     */
    public static FeatureTable failed(FeatureTable features) {
        return some(features, false);
    }

    private static FeatureTable some(FeatureTable features, boolean wanted) {
        return new FeatureTable(
                features.schema(),
                features.rows().stream().filter(r -> isUsable(r) == wanted).toList());
    }

    private static boolean isUsable(FeatureRow row) {
        return row.status().kind() != Status.Kind.FAILED
                && row.values().stream().anyMatch(v -> !Double.isNaN(v.value()));
    }

    /**
     * @param failed rows without a score
     * @return id, no score, no probability, no class, and the reason
     */
    public static List<List<Object>> rows(FeatureTable failed) {
        return failed.rows().stream()
                .map(
                        r ->
                                List.<Object>of(
                                        r.provenance().caseId() + ", " + r.provenance().roi(),
                                        Double.NaN,
                                        Double.NaN,
                                        "",
                                        "no score: " + r.status()))
                .toList();
    }

    private static Column column(String name, String bare, Object[] cells, String hash) {
        if (bare.equals("settings_hash")) {
            Arrays.fill(cells, hash);
        }
        if (Arrays.stream(cells).allMatch(Number.class::isInstance)) {
            return new NumberColumn(
                    name,
                    Arrays.stream(cells).mapToDouble(v -> ((Number) v).doubleValue()).toArray());
        }
        return new TextColumn(
                name,
                Arrays.stream(cells).map(v -> v == null ? "" : "" + v).toArray(String[]::new));
    }

    private static Column constant(String name, String value, int rows) {
        if (NumberText.isNumber(value)) {
            double[] numbers = new double[rows];
            Arrays.fill(numbers, NumberText.parse(value));
            String[] texts = new String[rows];
            Arrays.fill(texts, value);
            return new NumberColumn(name, numbers, texts);
        }
        String[] texts = new String[rows];
        Arrays.fill(texts, value);
        return new TextColumn(name, texts);
    }

    private static Map<String, String> values(String given) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String each : NameList.split(given)) {
            int colon = each.lastIndexOf(':');
            if (colon <= 0 || colon == each.length() - 1) {
                throw new IllegalArgumentException(
                        "columns=" + each + ": write COLUMN:VALUE, e.g. age:61");
            }
            values.put(each.substring(0, colon).strip(), each.substring(colon + 1).strip());
        }
        return values;
    }
}
