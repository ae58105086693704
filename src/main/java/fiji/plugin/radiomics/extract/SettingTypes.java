package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.extract.SettingValue.Scalar;
import fiji.plugin.radiomics.extract.SettingValue.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kinds of settings. */
final class SettingTypes {

    private static final String NONE = "none";
    private static final String ALL = "all";

    private SettingTypes() {}

    /** One of a few values, read whatever its case. */
    @SafeVarargs
    static <T> SettingType<T> choice(Function<T, String> id, T... values) {
        return new Choice<>(List.of(values), id);
    }

    /** {@code true} or {@code false}. */
    static SettingType<Boolean> flag() {
        return new Choice<>(List.of(true, false), String::valueOf);
    }

    /** A finite number that {@code fits}. */
    static SettingType<Double> number(String allowed, DoublePredicate fits) {
        return new Number(allowed, fits);
    }

    /** A whole number between two, both included. */
    static SettingType<Integer> whole(int least, int greatest) {
        return new Whole(least, greatest);
    }

    /** One or more of some values in the order given, none twice, or {@code all}. */
    static <T> SettingType<List<T>> several(Function<T, String> id, Supplier<List<T>> values) {
        return several(id, values, values);
    }

    /** The same, where {@code all} is not quite all. */
    static <T> SettingType<List<T>> several(
            Function<T, String> id, Supplier<List<T>> values, Supplier<List<T>> all) {
        return new Several<>(values, all, id);
    }

    /** New voxel spacing in mm: three numbers, one for all axes, or none: an empty list. */
    static SettingType<List<Double>> spacing() {
        return new Spacing();
    }

    /** A closed interval: its ends, infinite where open. */
    static SettingType<List<Double>> range() {
        return new Range();
    }

    /** A short text on one line. */
    static SettingType<String> text(String allowed) {
        return new Text(allowed);
    }

    private static String scalar(SettingValue value, String allowed) {
        if (!(value instanceof Scalar one)) {
            throw value.refuse("is a list, but one value is needed", allowed);
        }
        return one.text();
    }

    private static List<Scalar> items(SettingValue value) {
        return value instanceof Sequence list ? list.items() : ((Scalar) value).items();
    }

    private static boolean is(SettingValue value, String word) {
        return value instanceof Scalar one && one.text().equalsIgnoreCase(word);
    }

    private record Choice<T>(List<T> values, Function<T, String> id) implements SettingType<T> {

        @Override
        public T read(SettingValue value) {
            String text = scalar(value, allowed());
            for (T candidate : values) {
                if (id.apply(candidate).equalsIgnoreCase(text)) {
                    return candidate;
                }
            }
            throw value.refuse("is not one of the choices", allowed());
        }

        @Override
        public String yaml(T value) {
            return id.apply(value);
        }

        @Override
        public String allowed() {
            return String.join(", ", choices());
        }

        @Override
        public List<String> choices() {
            return values.stream().map(id).toList();
        }
    }

    private record Number(String allowed, DoublePredicate fits) implements SettingType<Double> {

        @Override
        public Double read(SettingValue value) {
            OptionalDouble number = SettingNumbers.finite(scalar(value, allowed));
            if (number.isEmpty()) {
                throw value.refuse("is not a number", allowed);
            }
            if (!fits.test(number.getAsDouble())) {
                throw value.refuse("is out of range", allowed);
            }
            return number.getAsDouble();
        }

        @Override
        public String yaml(Double value) {
            return SettingNumbers.write(value);
        }
    }

    private record Whole(int least, int greatest) implements SettingType<Integer> {

        @Override
        public Integer read(SettingValue value) {
            OptionalInt number = SettingNumbers.whole(scalar(value, allowed()));
            if (number.isEmpty()) {
                throw value.refuse("is not a whole number", allowed());
            }
            if (number.getAsInt() < least || number.getAsInt() > greatest) {
                throw value.refuse("is out of range", allowed());
            }
            return number.getAsInt();
        }

        @Override
        public String yaml(Integer value) {
            return value.toString();
        }

        @Override
        public String allowed() {
            return "a whole number from " + least + " to " + greatest;
        }
    }

    private record Several<T>(
            Supplier<List<T>> values, Supplier<List<T>> all, Function<T, String> id)
            implements SettingType<List<T>> {

        @Override
        public List<T> read(SettingValue value) {
            List<T> known = values.get();
            List<Scalar> items = items(value);
            if (items.size() == 1 && is(items.get(0), ALL)) {
                return all.get();
            }
            if (items.isEmpty() && !known.isEmpty()) {
                throw value.refuse("names nothing", allowed());
            }
            Map<String, T> chosen = new LinkedHashMap<>();
            for (Scalar item : items) {
                T found =
                        known.stream()
                                .filter(k -> id.apply(k).equalsIgnoreCase(item.text()))
                                .findFirst()
                                .orElseThrow(() -> item.refuse("is unknown", allowed()));
                if (chosen.put(id.apply(found), found) != null) {
                    throw item.refuse("stands twice in the list", allowed());
                }
            }
            return List.copyOf(chosen.values());
        }

        @Override
        public String yaml(List<T> value) {
            return "[" + value.stream().map(id).collect(Collectors.joining(", ")) + "]";
        }

        @Override
        public String text(List<T> value) {
            return value.stream().map(id).collect(Collectors.joining(" "));
        }

        @Override
        public String allowed() {
            return "all, or a list of " + String.join(", ", choices());
        }

        @Override
        public List<String> choices() {
            return values.get().stream().map(id).toList();
        }

        @Override
        public boolean isAll(List<T> value) {
            return value.equals(all.get());
        }
    }

    private record Spacing() implements SettingType<List<Double>> {

        private static final int AXES = 3;

        @Override
        public List<Double> read(SettingValue value) {
            if (is(value, NONE)) {
                return List.of();
            }
            List<Double> mm = new ArrayList<>();
            for (Scalar item : items(value)) {
                OptionalDouble number = SettingNumbers.finite(item.text());
                if (number.isEmpty()) {
                    throw item.refuse("is not a number", allowed());
                }
                if (number.getAsDouble() <= 0) {
                    throw item.refuse("is not above 0", allowed());
                }
                mm.add(number.getAsDouble());
            }
            if (mm.size() == 1 && value instanceof Scalar) {
                return List.of(mm.get(0), mm.get(0), mm.get(0));
            }
            if (mm.size() != AXES) {
                throw value.refuse("needs " + AXES + " numbers, has " + mm.size(), allowed());
            }
            return List.copyOf(mm);
        }

        @Override
        public String yaml(List<Double> mm) {
            return mm.isEmpty() ? NONE : joined(mm, ", ", "[", "]");
        }

        @Override
        public String text(List<Double> mm) {
            return mm.isEmpty() ? NONE : joined(mm, " ", "", "");
        }

        private static String joined(List<Double> mm, String comma, String open, String close) {
            return mm.stream()
                    .map(SettingNumbers::write)
                    .collect(Collectors.joining(comma, open, close));
        }

        @Override
        public String allowed() {
            return "none, one number for all axes, or [x, y, z], in mm, each above 0";
        }
    }

    private record Range() implements SettingType<List<Double>> {

        private static final Pattern DOTS = Pattern.compile("\\.\\.");

        @Override
        public List<Double> read(SettingValue value) {
            if (is(value, NONE)) {
                return List.of(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            }
            List<Double> ends = new ArrayList<>();
            for (Scalar item : ends(value)) {
                OptionalDouble end = SettingNumbers.extended(item.text());
                if (end.isEmpty()) {
                    throw item.refuse("is not a number", allowed());
                }
                ends.add(end.getAsDouble());
            }
            if (ends.size() != 2) {
                throw value.refuse("needs 2 numbers, has " + ends.size(), allowed());
            }
            if (ends.get(0) >= ends.get(1)) {
                throw value.refuse("does not go from low to high", allowed());
            }
            return List.copyOf(ends);
        }

        private static List<Scalar> ends(SettingValue value) {
            if (value instanceof Scalar one && DOTS.matcher(one.text()).find()) {
                List<Scalar> ends = new ArrayList<>();
                for (String end : DOTS.split(one.text(), 2)) {
                    ends.add(new Scalar(one.source(), end));
                }
                return ends;
            }
            return items(value);
        }

        @Override
        public String yaml(List<Double> ends) {
            return isOpen(ends) ? NONE : "[" + end(ends, 0) + ", " + end(ends, 1) + "]";
        }

        @Override
        public String text(List<Double> ends) {
            return isOpen(ends)
                    ? NONE
                    : (end(ends, 0) + ".." + end(ends, 1)).replace(".inf", "inf");
        }

        private static boolean isOpen(List<Double> ends) {
            return Double.isInfinite(ends.get(0)) && Double.isInfinite(ends.get(1));
        }

        private static String end(List<Double> ends, int i) {
            return SettingNumbers.write(ends.get(i));
        }

        @Override
        public String allowed() {
            return "none, or [low, high] with low < high; open ends: -.inf, .inf";
        }
    }

    private record Text(String allowed) implements SettingType<String> {

        @Override
        public String read(SettingValue value) {
            String text = scalar(value, allowed);
            if (text.codePoints().anyMatch(Text::isUnprintable)) {
                throw value.source().refuse("holds a control character; allowed: " + allowed);
            }
            return text;
        }

        private static boolean isUnprintable(int codePoint) {
            return switch (Character.getType(codePoint)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.UNASSIGNED,
                        Character.PRIVATE_USE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR ->
                        true;
                default -> false;
            };
        }

        /** Double-quoted and in ASCII, so that no terminal or pipe can change it. */
        @Override
        public String yaml(String text) {
            StringBuilder quoted = new StringBuilder("\"");
            text.codePoints()
                    .forEach(
                            c -> {
                                if (c == '"' || c == '\\') {
                                    quoted.append('\\').append((char) c);
                                } else if (c >= ' ' && c <= '~') {
                                    quoted.append((char) c);
                                } else {
                                    quoted.append(String.format("\\U%08X", c));
                                }
                            });
            return quoted.append('"').toString();
        }

        @Override
        public String text(String value) {
            return value;
        }
    }
}
