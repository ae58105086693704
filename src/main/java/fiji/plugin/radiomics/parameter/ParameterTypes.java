package fiji.plugin.radiomics.parameter;

import fiji.plugin.radiomics.NearestWord;
import fiji.plugin.radiomics.parameter.GivenValue.Scalar;
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

/** The grammars of parameters. */
public final class ParameterTypes {

    private static final String NONE = "none";
    public static final String ALL = "all";

    private ParameterTypes() {}

    /**
     * One of a few values, read whatever its case.
     *
     * @param id how a value is written
     * @param values the values
     * @param <T> what a value is
     * @return the type
     */
    @SafeVarargs
    public static <T> ParameterType<T> choice(Function<T, String> id, T... values) {
        return new Choice<>(List.of(values), id);
    }

    /**
     * One of a few words.
     *
     * @param words the words
     * @return the type
     */
    public static ParameterType<String> word(String... words) {
        return choice(word -> word, words);
    }

    /**
     * {@code true} or {@code false}.
     *
     * @return the type
     */
    public static ParameterType<Boolean> flag() {
        return new Choice<>(List.of(true, false), String::valueOf);
    }

    /**
     * A finite number.
     *
     * @param allowed what is allowed, in words
     * @param fits whether a number is allowed
     * @return the type
     */
    public static ParameterType<Double> number(String allowed, DoublePredicate fits) {
        return new Number(allowed, fits);
    }

    /**
     * A finite number, or a word that stands for a value of its own.
     *
     * @param word the word, in any case
     * @param meaning its value
     * @return the type
     */
    public static ParameterType<Double> numberOr(String word, double meaning) {
        return new NumberOr(word, meaning);
    }

    /**
     * A finite number above 0.
     *
     * @return the type
     */
    public static ParameterType<Double> aboveZero() {
        return number("a number above 0", v -> v > 0);
    }

    /**
     * A whole number between two, both included.
     *
     * @param least the least
     * @param greatest the greatest
     * @return the type
     */
    public static ParameterType<Integer> whole(int least, int greatest) {
        return new Whole(least, greatest);
    }

    /**
     * One or more of some values in the order given, none twice, or {@code all}.
     *
     * @param id how a value is written
     * @param values the values; asked for when they are needed
     * @param <T> what a value is
     * @return the type
     */
    public static <T> ParameterType<List<T>> several(
            Function<T, String> id, Supplier<List<T>> values) {
        return several(id, values, values);
    }

    /**
     * The same, where {@code all} is not quite all.
     *
     * @param id how a value is written
     * @param values the values; asked for when they are needed
     * @param all what {@code all} means
     * @param <T> what a value is
     * @return the type
     */
    public static <T> ParameterType<List<T>> several(
            Function<T, String> id, Supplier<List<T>> values, Supplier<List<T>> all) {
        return new Several<>(values, all, id);
    }

    /**
     * New voxel spacing in mm: three numbers, one for all axes, or none: an empty list.
     *
     * @return the type
     */
    public static ParameterType<List<Double>> spacing() {
        return new Spacing();
    }

    /**
     * A closed interval: its ends, infinite where open.
     *
     * @return the type
     */
    public static ParameterType<List<Double>> range() {
        return new Range();
    }

    /**
     * A short text on one line.
     *
     * @param allowed what is allowed, in words
     * @return the type
     */
    public static ParameterType<String> text(String allowed) {
        return new Text(allowed);
    }

    /**
     * A length in mm or voxels.
     *
     * @param standard an example, whose unit is meant where none is written, e.g. {@code 3mm}
     * @param least least allowed number, in either unit
     * @param isOpen whether {@code least} itself is refused
     * @return the type
     */
    public static ParameterType<Length> length(String standard, double least, boolean isOpen) {
        Length.Unit usual = Length.of(standard, Length.Unit.MM).orElseThrow().unit();
        return of(
                "a number %s %s with its unit, e.g. %s, 1.5voxels; without a unit %s"
                        .formatted(
                                isOpen ? "above" : "of at least",
                                DecimalText.write(least),
                                standard,
                                usual.id()),
                text ->
                        Length.of(text, usual)
                                .filter(l -> isOpen ? l.value() > least : l.value() >= least)
                                .orElseThrow(IllegalArgumentException::new),
                Length::text);
    }

    /**
     * A grammar of its own.
     *
     * @param allowed what is allowed, in words
     * @param reader gives the meaning of a text; throws IllegalArgumentException where it has none,
     *     with what is wrong or without a message
     * @param writer gives the canonical form of a value
     * @param <T> what a value is
     * @return the type
     */
    public static <T> ParameterType<T> of(
            String allowed, Function<String, T> reader, Function<T, String> writer) {
        return new Own<>(allowed, reader, writer);
    }

    private static String scalar(GivenValue value, String allowed) {
        if (!(value instanceof Scalar one)) {
            throw value.refuse("is a list, but one value is needed", allowed);
        }
        return one.text();
    }

    private static boolean is(GivenValue value, String word) {
        return value instanceof Scalar one && one.text().equalsIgnoreCase(word);
    }

    private record Choice<T>(List<T> values, Function<T, String> id) implements ParameterType<T> {

        @Override
        public T read(GivenValue value) {
            String text = scalar(value, allowed());
            for (T candidate : values) {
                if (id.apply(candidate).equalsIgnoreCase(text)) {
                    return candidate;
                }
            }
            throw value.refuse(
                    "is not one of the choices"
                            // Anything is near to 2D.
                            + (text.length() < 4 ? "" : NearestWord.hint(text, choices())),
                    allowed());
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

    private record Number(String allowed, DoublePredicate fits) implements ParameterType<Double> {

        @Override
        public Double read(GivenValue value) {
            OptionalDouble number = DecimalText.finite(scalar(value, allowed));
            if (number.isEmpty()) {
                throw value.refuse(DecimalText.problem(value.shown()), allowed);
            }
            if (!fits.test(number.getAsDouble())) {
                throw value.refuse("is out of range", allowed);
            }
            return number.getAsDouble();
        }

        @Override
        public String yaml(Double value) {
            return DecimalText.write(value);
        }
    }

    private record NumberOr(String word, double meaning) implements ParameterType<Double> {

        @Override
        public Double read(GivenValue value) {
            String text = scalar(value, allowed());
            if (text.equalsIgnoreCase(word)) {
                return meaning;
            }
            OptionalDouble number = DecimalText.finite(text);
            if (number.isEmpty()) {
                throw value.refuse(DecimalText.problem(value.shown()), allowed());
            }
            return number.getAsDouble();
        }

        @Override
        public String yaml(Double value) {
            return value == meaning ? word : DecimalText.write(value);
        }

        @Override
        public String allowed() {
            return word + ", or a number";
        }
    }

    private record Whole(int least, int greatest) implements ParameterType<Integer> {

        @Override
        public Integer read(GivenValue value) {
            OptionalInt number = DecimalText.whole(scalar(value, allowed()));
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
            implements ParameterType<List<T>> {

        @Override
        public List<T> read(GivenValue value) {
            List<T> known = values.get();
            List<Scalar> items = value.items();
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

    private record Spacing() implements ParameterType<List<Double>> {

        private static final int AXES = 3;

        @Override
        public List<Double> read(GivenValue value) {
            if (is(value, NONE)) {
                return List.of();
            }
            List<Double> mm = new ArrayList<>();
            for (Scalar item : value.items()) {
                OptionalDouble number = DecimalText.finite(item.text());
                if (number.isEmpty()) {
                    throw item.refuse(DecimalText.problem(item.shown()), allowed());
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
                    .map(DecimalText::write)
                    .collect(Collectors.joining(comma, open, close));
        }

        @Override
        public String allowed() {
            return "none, one number for all axes, or [x, y, z], in mm, each above 0";
        }
    }

    private record Range() implements ParameterType<List<Double>> {

        private static final Pattern DOTS = Pattern.compile("\\.\\.");

        @Override
        public List<Double> read(GivenValue value) {
            if (is(value, NONE)) {
                return List.of(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            }
            List<Double> ends = new ArrayList<>();
            for (Scalar item : ends(value)) {
                OptionalDouble end = DecimalText.extended(item.text());
                if (end.isEmpty()) {
                    throw item.refuse(DecimalText.problem(item.shown()), allowed());
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

        private static List<Scalar> ends(GivenValue value) {
            if (value instanceof Scalar one && DOTS.matcher(one.text()).find()) {
                List<Scalar> ends = new ArrayList<>();
                for (String end : DOTS.split(one.text(), 2)) {
                    ends.add(new Scalar(one.source(), end));
                }
                return ends;
            }
            return value.items();
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
            return DecimalText.write(ends.get(i));
        }

        @Override
        public String allowed() {
            return "none, or [low, high] with low < high; open ends: -.inf, .inf";
        }
    }

    private record Text(String allowed) implements ParameterType<String> {

        @Override
        public String read(GivenValue value) {
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

    private record Own<T>(String allowed, Function<String, T> reader, Function<T, String> writer)
            implements ParameterType<T> {

        @Override
        public T read(GivenValue value) {
            try {
                return reader.apply(scalar(value, allowed));
            } catch (ParameterException e) {
                throw e;
            } catch (IllegalArgumentException e) {
                boolean said = e.getMessage() != null && !(e instanceof NumberFormatException);
                throw value.refuse(said ? e.getMessage() : "cannot be used", allowed);
            }
        }

        @Override
        public String yaml(T value) {
            return writer.apply(value);
        }
    }
}
