package fiji.plugin.radiomics.stats.analysis;

import fiji.plugin.radiomics.stats.roc.ComparisonMethod;

/**
 * How markers shall be compared.
 *
 * @param method the method
 * @param at the specificity or sensitivity at which the other is compared; NaN for areas
 */
public record ComparisonRequest(ComparisonMethod method, double at) {

    /**
     * @param text a method's name, followed by a colon and a number where it needs one
     * @return the request
     * @throws IllegalArgumentException where there is no such method or number
     */
    public static ComparisonRequest of(String text) {
        String[] parts = text.split(":", 2);
        ComparisonMethod method = ComparisonMethod.of(parts[0]);
        boolean needsNumber =
                method == ComparisonMethod.SENSITIVITY || method == ComparisonMethod.SPECIFICITY;
        if (method == ComparisonMethod.DELONG_UNPAIRED) {
            throw new IllegalArgumentException(
                    "compare=delong_unpaired: areas in different cases are compared by split=,"
                            + " which names the column that parts the cases");
        }
        if (needsNumber != (parts.length == 2)) {
            throw new IllegalArgumentException(
                    "compare="
                            + text
                            + (needsNumber
                                    ? ": a number from 0 to 1 must follow, as in "
                                            + method.id()
                                            + ":0.9"
                                    : ": no number may follow"));
        }
        double at = needsNumber ? RocSettings.number(RocKey.COMPARE, parts[1]) : Double.NaN;
        if (needsNumber && !(at >= 0 && at <= 1)) {
            throw new IllegalArgumentException(
                    "compare=" + text + ": a number from 0 to 1 must follow");
        }
        return new ComparisonRequest(method, at);
    }

    /**
     * @return the method's name in tables, with its number
     */
    public String id() {
        return Double.isNaN(at) ? method.id() : method.id() + ":" + at;
    }
}
