package fiji.plugin.radiomics.filter;

import fiji.plugin.radiomics.NearestWord;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One parameter of a filter: what dialogs, macros, the command line and documents learn of it.
 *
 * @param key one lower-case word
 * @param description one line of ASCII that says what it decides, with the unit
 * @param allowed the allowed values, in words
 * @param standard the value where none is given, in canonical form
 * @param reader gives the meaning of a text; throws IllegalArgumentException where it has none
 * @param writer gives the canonical form of a value
 * @param choices the allowed values where they can be listed, else empty
 * @param isAlwaysNamed whether a filter's text gives the value even where it is the standard
 * @param <T> what a value is
 */
public record FilterParameter<T>(
        String key,
        String description,
        String allowed,
        String standard,
        Function<String, T> reader,
        Function<T, String> writer,
        List<String> choices,
        boolean isAlwaysNamed) {

    FilterParameter(
            String key,
            String description,
            String allowed,
            String standard,
            Function<String, T> reader,
            Function<T, String> writer,
            List<String> choices) {
        this(key, description, allowed, standard, reader, writer, choices, false);
    }

    /** The same parameter, without which the filter's text would not say what it does. */
    FilterParameter<T> alwaysNamed() {
        return new FilterParameter<>(
                key, description, allowed, standard, reader, writer, choices, true);
    }

    /** Whole numbers of a size that nobody means are refused before memory is asked for. */
    static final int MOST_VOXELS = 1001;

    /** What lies beyond the border. */
    public static final FilterParameter<Boundary> BOUNDARY =
            choice(
                    "boundary",
                    "What is taken for voxels beyond the border of the image",
                    Boundary.MIRROR,
                    Boundary::id,
                    Boundary.values());

    /** Slice by slice or as a volume. */
    public static final FilterParameter<Boolean> VOLUME =
            new FilterParameter<>(
                    "dimension",
                    "Filter slice by slice (2D) or as a volume (3D)",
                    "2D, 3D",
                    "3D",
                    text -> {
                        String upper = text.toUpperCase(Locale.ROOT);
                        if (!upper.equals("2D") && !upper.equals("3D")) {
                            throw new IllegalArgumentException();
                        }
                        return upper.equals("3D");
                    },
                    volume -> volume ? "3D" : "2D",
                    List.of("2D", "3D"));

    /** How responses to rotated kernels become one. */
    public static final FilterParameter<Pooling> POOLING =
            choice(
                    "pooling",
                    "How responses of rotated kernels become one",
                    Pooling.AVERAGE,
                    Pooling::id,
                    Pooling.values());

    static <T> FilterParameter<T> choice(
            String key, String description, T standard, Function<T, String> id, T[] values) {
        List<String> names = Arrays.stream(values).map(id).toList();
        return new FilterParameter<>(
                key,
                description,
                String.join(", ", names),
                id.apply(standard),
                text ->
                        Arrays.stream(values)
                                .filter(v -> id.apply(v).equalsIgnoreCase(text))
                                .findFirst()
                                .orElseThrow(
                                        () ->
                                                new IllegalArgumentException(
                                                        NearestWord.hint(text, names))),
                id,
                names);
    }

    static FilterParameter<Boolean> flag(String key, String description) {
        return choice(key, description, false, String::valueOf, new Boolean[] {false, true});
    }

    static FilterParameter<Integer> whole(
            String key, String description, int standard, int least, int greatest) {
        return new FilterParameter<>(
                key,
                description,
                "whole numbers from " + least + " to " + greatest,
                String.valueOf(standard),
                text -> {
                    int value = Integer.parseInt(text);
                    if (value < least || value > greatest) {
                        throw new IllegalArgumentException();
                    }
                    return value;
                },
                String::valueOf,
                List.of());
    }

    static FilterParameter<Double> number(
            String key, String description, String standard, String allowed, DoublePredicate fits) {
        return new FilterParameter<>(
                key,
                description,
                allowed,
                standard,
                text -> {
                    double value = Double.parseDouble(text);
                    if (!Double.isFinite(value) || !fits.test(value)) {
                        throw new IllegalArgumentException();
                    }
                    return value;
                },
                FilterParameter::plain,
                List.of());
    }

    static FilterParameter<Double> aboveZero(String key, String description, String standard) {
        return number(key, description, standard, "a number above 0", v -> v > 0);
    }

    /**
     * @param standard e.g. {@code 3mm}
     * @param least least allowed value, in either unit
     * @param isOpen whether {@code least} itself is refused
     */
    static FilterParameter<Length> length(
            String key, String description, String standard, double least, boolean isOpen) {
        return new FilterParameter<>(
                key,
                description,
                "a number "
                        + (isOpen ? "above " : "of at least ")
                        + plain(least)
                        + " with its unit, e.g. "
                        + standard
                        + ", 1.5voxels; without a unit "
                        + Length.of(standard, null).unit().id(),
                standard,
                text -> {
                    Length length = Length.of(text, Length.of(standard, null).unit());
                    if (isOpen ? length.value() <= least : length.value() < least) {
                        throw new IllegalArgumentException();
                    }
                    return length;
                },
                Length::text,
                List.of());
    }

    /**
     * @param text a value as it was written
     * @return what it means
     * @throws IllegalArgumentException where it is not allowed, with the key and what is
     */
    T read(String text) {
        try {
            return reader.apply(text.strip());
        } catch (NumberFormatException e) {
            throw refuse(text, "");
        } catch (IllegalArgumentException e) {
            throw refuse(text, e.getMessage() == null ? "" : e.getMessage());
        }
    }

    private IllegalArgumentException refuse(String text, String hint) {
        return new IllegalArgumentException(key + "=" + text + hint + "; allowed: " + allowed);
    }

    String canonical(String text) {
        return writer.apply(read(text));
    }

    /** Shortest decimal, without exponent and trailing zero. */
    static String plain(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    static String keys(List<FilterParameter<?>> parameters) {
        return parameters.stream().map(FilterParameter::key).collect(Collectors.joining(", "));
    }
}
