/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.filter.FilterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns of a table. They follow from the settings alone, so that every row has the same,
 * whatever became of its region; where settings follow from the image, from those of all.
 */
public final class FeatureSchema {

    /** Of a column whose family the image's preset does not compute. */
    static final Status NOT_ASKED = Status.undefined("the image's preset does not compute it");

    private record Key(String filter, String family, Feature feature, Aggregation aggregation) {}

    private final List<FeatureColumn> columns;
    private final Map<Key, Integer> index = new HashMap<>();

    /**
     * @param settings what will be computed
     */
    public FeatureSchema(ExtractionSettings settings) {
        this(columnsOf(settings));
    }

    private FeatureSchema(List<FeatureColumn> list) {
        columns = List.copyOf(list);
        for (int i = 0; i < columns.size(); i++) {
            FeatureColumn c = columns.get(i);
            index.put(new Key(c.filter(), c.family(), c.feature(), c.aggregation()), i);
        }
    }

    private static List<FeatureColumn> columnsOf(ExtractionSettings settings) {
        List<FeatureColumn> list = new ArrayList<>();
        for (FilterSpec filter : settings.filters()) {
            for (String label : filter.labels()) {
                addColumns(settings, label, list);
            }
        }
        return list;
    }

    private static void addColumns(
            ExtractionSettings settings, String filter, List<FeatureColumn> list) {
        for (String name : settings.families().names()) {
            FeatureFamily family = FeatureFamilies.get(name);
            for (Aggregation a : family.aggregations()) {
                if (a == Aggregation.NONE || settings.aggregations().contains(a)) {
                    for (Feature f : family.features()) {
                        list.add(new FeatureColumn(filter, name, f, a));
                    }
                }
            }
        }
    }

    /**
     * @return the columns in order
     */
    public List<FeatureColumn> columns() {
        return columns;
    }

    /** Index of a column, −1 where the settings do not ask for it. */
    int indexOf(String filter, String family, Feature feature, Aggregation aggregation) {
        return index.getOrDefault(new Key(filter, family, feature, aggregation), -1);
    }

    /**
     * @param parts schemas
     * @return the columns of all of them, in the order in which they first come
     */
    public static FeatureSchema joined(Collection<FeatureSchema> parts) {
        Set<FeatureColumn> all = new LinkedHashSet<>();
        parts.forEach(part -> all.addAll(part.columns));
        return new FeatureSchema(List.copyOf(all));
    }

    /**
     * @param part a schema whose columns are among these
     * @param row a row of it
     * @return the row in these columns; of others that they are not asked for
     */
    public FeatureRow placed(FeatureSchema part, FeatureRow row) {
        return new FeatureRow(row.provenance(), row.status(), place(part, row.values()));
    }

    /**
     * @param part a schema whose columns are among these
     * @param values one a column of the part
     * @return one a column of this; of others that they are not asked for
     */
    List<FeatureValue> place(FeatureSchema part, List<FeatureValue> values) {
        FeatureValue[] placed = new FeatureValue[columns.size()];
        Arrays.fill(placed, FeatureValue.missing(NOT_ASKED));
        for (int i = 0; i < values.size(); i++) {
            FeatureColumn c = part.columns.get(i);
            placed[indexOf(c.filter(), c.family(), c.feature(), c.aggregation())] = values.get(i);
        }
        return List.of(placed);
    }

    /**
     * Where presets differ by image, not every column is asked for in each table.
     *
     * @param row a row of this schema
     * @param asked gets the columns that the row's preset asks for, by index
     */
    public void addAsked(FeatureRow row, BitSet asked) {
        for (int i = 0; i < columns.size(); i++) {
            if (!row.values().get(i).status().equals(NOT_ASKED)) {
                asked.set(i);
            }
        }
    }

    /**
     * @param kept columns by index
     * @return the schema of these
     */
    public FeatureSchema of(BitSet kept) {
        return kept.cardinality() == columns.size()
                ? this
                : new FeatureSchema(kept.stream().mapToObj(columns::get).toList());
    }

    /**
     * @param row a row of this schema
     * @param kept columns by index
     * @return the row of {@link #of(BitSet)}
     */
    public FeatureRow of(FeatureRow row, BitSet kept) {
        return kept.cardinality() == columns.size()
                ? row
                : new FeatureRow(
                        row.provenance(),
                        row.status(),
                        kept.stream().mapToObj(row.values()::get).toList());
    }
}
