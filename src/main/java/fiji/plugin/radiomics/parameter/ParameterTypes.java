/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.parameter;

import fiji.plugin.radiomics.NearestWord;
import fiji.plugin.radiomics.parameter.GivenValue.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.Supplier;

/** The grammars of parameters. */
public final class ParameterTypes {

    static final String NONE = "none";
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
        return new Flag();
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
        return new SeveralType<>(values, all, id);
    }

    /**
     * New voxel spacing in mm: three numbers, one for all axes, or none: an empty list.
     *
     * @return the type
     */
    public static ParameterType<List<Double>> spacing() {
        return new SpacingType();
    }

    /**
     * One or more numbers, none twice, of which {@code from:to:step} gives several.
     *
     * @param what they are, in words
     * @param fits whether a number is allowed
     * @return the type
     */
    public static ParameterType<List<Double>> numbers(String what, DoublePredicate fits) {
        return new NumbersType(what, fits);
    }

    /**
     * A closed interval: its ends, infinite where open.
     *
     * @return the type
     */
    public static ParameterType<List<Double>> range() {
        return new RangeType();
    }

    /**
     * A short text on one line.
     *
     * @param allowed what is allowed, in words
     * @return the type
     */
    public static ParameterType<String> text(String allowed) {
        return new TextType(allowed);
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

    static String scalar(GivenValue value, String allowed) {
        if (!(value instanceof Scalar one)) {
            throw value.refuse("is a list, but one value is needed", allowed);
        }
        return one.text();
    }

    static boolean is(GivenValue value, String word) {
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

    private record Flag() implements ParameterType<Boolean> {

        private static final ParameterType<Boolean> CHOICE = choice(String::valueOf, true, false);

        @Override
        public Boolean read(GivenValue value) {
            return CHOICE.read(value);
        }

        @Override
        public String yaml(Boolean value) {
            return value.toString();
        }

        @Override
        public String allowed() {
            return CHOICE.allowed();
        }

        @Override
        public List<String> choices() {
            return CHOICE.choices();
        }

        @Override
        public Optional<String> alone() {
            return Optional.of("true");
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
