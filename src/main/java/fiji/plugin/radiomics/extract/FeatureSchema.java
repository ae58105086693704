package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.filter.FilterSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of a table. They follow from the settings alone, so that every row has the same,
 * whatever became of its region.
 */
public final class FeatureSchema {

    private record Key(String filter, String family, Feature feature, Aggregation aggregation) {}

    private final List<FeatureColumn> columns;
    private final Map<Key, Integer> index = new HashMap<>();

    /**
     * @param settings what will be computed
     */
    public FeatureSchema(ExtractionSettings settings) {
        List<FeatureColumn> list = new ArrayList<>();
        for (FilterSpec filter : settings.filters()) {
            for (String label : filter.labels()) {
                addColumns(settings, label, list);
            }
        }
        columns = List.copyOf(list);
        for (int i = 0; i < columns.size(); i++) {
            FeatureColumn c = columns.get(i);
            index.put(new Key(c.filter(), c.family(), c.feature(), c.aggregation()), i);
        }
    }

    private static void addColumns(
            ExtractionSettings settings, String filter, List<FeatureColumn> list) {
        for (String name : settings.families()) {
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
}
