package fiji.plugin.radiomics.extract;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Numbers in settings: a decimal point, no unit, no grouping, whatever the computer's language. */
final class SettingNumbers {

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final Pattern INFINITE =
            Pattern.compile("[+-]?(\\.?inf|infinity|\u221e)", Pattern.CASE_INSENSITIVE);

    /** Whole numbers below this are exact and written without a fraction. */
    private static final double PLAIN_LIMIT = 1e15;

    private SettingNumbers() {}

    /** A finite number; empty where the text is none. Minus zero becomes zero. */
    static OptionalDouble finite(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value)
                ? OptionalDouble.of(value == 0 ? 0 : value)
                : OptionalDouble.empty();
    }

    /** A finite number or an infinity, written {@code .inf}, {@code inf} or {@code Infinity}. */
    static OptionalDouble extended(String text) {
        if (INFINITE.matcher(text).matches()) {
            return OptionalDouble.of(
                    text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        return finite(text);
    }

    /** A whole number; one that an {@code int} cannot hold becomes the nearest that it can. */
    static OptionalInt whole(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return OptionalInt.empty();
        }
        double value = Double.parseDouble(text);
        return OptionalInt.of(
                (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value)));
    }

    /** The shortest text that is read back as the same number. */
    static String write(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? ".inf" : "-.inf";
        }
        return value == Math.rint(value) && Math.abs(value) < PLAIN_LIMIT
                ? String.format(Locale.ROOT, "%d", (long) value)
                : Double.toString(value);
    }
}
