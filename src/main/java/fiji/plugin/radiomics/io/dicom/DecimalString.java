package fiji.plugin.radiomics.io.dicom;

import java.util.Locale;

/** Numbers as text of at most 16 characters (value representation DS). */
final class DecimalString {

    private static final int MOST = 16;

    private DecimalString() {}

    /**
     * @param v a finite number
     * @return the nearest text of at most 16 characters
     */
    static String of(double v) {
        if (!Double.isFinite(v)) {
            throw new IllegalArgumentException("DICOM has no text for " + v);
        }
        if (v == Math.rint(v) && Math.abs(v) < 1e15) {
            return Long.toString((long) v);
        }
        String text = Double.toString(v);
        for (int digits = 16; text.length() > MOST; digits--) {
            text = shorter(String.format(Locale.ROOT, "%." + digits + "g", v), v, digits);
        }
        return text;
    }

    /** Of the same digits, whichever of plain and exponent form fits. */
    private static String shorter(String plain, double v, int digits) {
        String exponent = String.format(Locale.ROOT, "%." + (digits - 1) + "E", v);
        boolean same = plain.indexOf('e') < 0;
        return same && plain.length() <= exponent.length() ? plain : exponent;
    }
}
