/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.conformity;

/**
 * A reference value and ours.
 *
 * @param reference what IBSI gives
 * @param value ours, in the same unit; NaN where there is none
 * @param result what came of it
 * @param reason why a value is missing or wrong beyond its number; empty where there is no more to
 *     say
 */
public record Comparison(ReferenceValue reference, double value, Result result, String reason) {

    /** What came of a comparison. Only a match is none of the misses. */
    public enum Result {
        MATCHED("matched"),
        MISSED("missed"),
        NOT_COMPUTED("not computed");

        private final String text;

        Result(String text) {
            this.text = text;
        }
    }

    /**
     * @return whether our value is IBSI's
     */
    public boolean isMatch() {
        return result == Result.MATCHED;
    }

    /**
     * @return as written into tables: {@code matched}, {@code missed}, {@code not computed}, with
     *     the reason in brackets where there is one
     */
    public String resultText() {
        return reason.isEmpty() ? result.text : result.text + " (" + reason + ")";
    }
}
