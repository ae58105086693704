package fiji.plugin.radiomics.segment;

import fiji.plugin.radiomics.NearestWord;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of parameters as texts, checked as they are read. */
final class ParameterValues {

    private final Map<String, String> values = new LinkedHashMap<>();

    /**
     * @param whose what they belong to, for messages
     * @param known the parameters
     * @param given values by key; empty ones count as not given
     * @throws IllegalArgumentException where a key is not known
     */
    ParameterValues(String whose, List<SegmentationParameter> known, Map<String, String> given) {
        known.forEach(p -> values.put(p.key(), p.standard()));
        given.forEach(
                (key, value) -> {
                    if (!values.containsKey(key)) {
                        throw new IllegalArgumentException(
                                whose
                                        + " has no parameter '"
                                        + key
                                        + "'"
                                        + NearestWord.hint(key, values.keySet())
                                        + (values.isEmpty()
                                                ? "; it has none"
                                                : "; it has "
                                                        + String.join(", ", values.keySet())));
                    }
                    if (!value.isBlank()) {
                        values.put(key, value.strip());
                    }
                });
    }

    boolean has(String key) {
        return !values.get(key).isEmpty();
    }

    /** A finite number; the stand-in where there is none. */
    double number(String key, double standIn) {
        if (!has(key)) {
            return standIn;
        }
        double value;
        try {
            value = Double.parseDouble(values.get(key));
        } catch (NumberFormatException e) {
            value = Double.NaN;
        }
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    key + "=" + values.get(key) + ": a number is expected");
        }
        return value;
    }

    /** A number above one bound, and no greater than another. */
    double above(String key, double bound, double greatest) {
        double value = number(key, Double.NaN);
        if (!(value > bound && value <= greatest)) {
            throw new IllegalArgumentException(
                    key
                            + "="
                            + values.get(key)
                            + ": a number above "
                            + text(bound)
                            + (Double.isInfinite(greatest) ? "" : ", at most " + text(greatest))
                            + ", is expected");
        }
        return value;
    }

    int whole(String key, int least, int greatest) {
        double value = number(key, Double.NaN);
        if (value != Math.rint(value) || value < least || value > greatest) {
            throw new IllegalArgumentException(
                    key
                            + "="
                            + values.get(key)
                            + ": a whole number from "
                            + least
                            + " to "
                            + greatest
                            + " is expected");
        }
        return (int) value;
    }

    /** A size; null where there is none or it is 0. */
    Size size(String key) {
        if (!has(key)) {
            return null;
        }
        Size size = Size.of(key, values.get(key));
        return size.value() == 0 ? null : size;
    }

    String choice(String key, String... allowed) {
        for (String a : allowed) {
            if (a.equalsIgnoreCase(values.get(key))) {
                return a;
            }
        }
        throw new IllegalArgumentException(
                key + "=" + values.get(key) + ": allowed are " + String.join(", ", allowed));
    }

    boolean flag(String key) {
        return choice(key, "false", "true").equals("true");
    }

    /** A number with six digits, as people write it. */
    static String text(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
        return Math.abs(value) >= 1e-4 && Math.abs(value) < 1e9 || value == 0
                ? rounded.toPlainString()
                : rounded.toString();
    }
}
