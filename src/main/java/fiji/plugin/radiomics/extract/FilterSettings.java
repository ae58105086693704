package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.extract.SettingValue.Scalar;
import fiji.plugin.radiomics.extract.SettingValue.Sequence;
import fiji.plugin.radiomics.filter.FilterSpec;
import fiji.plugin.radiomics.filter.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A list of image filters as a setting. */
final class FilterSettings implements SettingType<List<FilterSpec>> {

    private FilterSettings() {}

    static SettingType<List<FilterSpec>> list() {
        return new FilterSettings();
    }

    @Override
    public List<FilterSpec> read(SettingValue value) {
        List<FilterSpec> filters = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (Scalar item : items(value)) {
            FilterSpec filter;
            try {
                filter = FilterSpec.of(item.text());
            } catch (IllegalArgumentException e) {
                throw item.source().refuse(e.getMessage());
            }
            for (String label : filter.labels()) {
                if (labels.contains(label)) {
                    throw item.refuse("stands twice in the list", allowed());
                }
                labels.add(label);
            }
            filters.add(filter);
        }
        if (filters.isEmpty()) {
            throw value.refuse("names nothing", allowed());
        }
        return filters;
    }

    /** Commas and blanks inside brackets separate a filter's parameters. */
    private static List<Scalar> items(SettingValue value) {
        if (value instanceof Sequence list) {
            return list.items();
        }
        Scalar one = (Scalar) value;
        String text = one.text();
        if (text.startsWith("[") && text.endsWith("]")) {
            text = text.substring(1, text.length() - 1);
        }
        List<Scalar> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        int depth = 0;
        for (char c : (text + " ").toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth > 0 || ",; \t\n".indexOf(c) < 0) {
                item.append(c);
            } else if (!item.isEmpty()) {
                items.add(new Scalar(one.source(), item.toString()));
                item.setLength(0);
            }
        }
        if (!item.isEmpty()) {
            items.add(new Scalar(one.source(), item.toString()));
        }
        return items;
    }

    @Override
    public String yaml(List<FilterSpec> filters) {
        return filters.stream()
                .map(f -> f.text().contains(",") ? "'" + f.text() + "'" : f.text())
                .collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public String text(List<FilterSpec> filters) {
        return filters.stream().map(FilterSpec::text).collect(Collectors.joining(" "));
    }

    @Override
    public String allowed() {
        return "a list of NAME or NAME(KEY:VALUE, ...) with the names "
                + String.join(", ", Filters.names());
    }
}
