/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.roc;

/**
 * A marker's values in the two classes. Infinite values are ranked like others.
 *
 * @param positive values of the positive cases, in the order of the cases
 * @param negative values of the negative cases, in the order of the cases
 */
public record BinaryScores(double[] positive, double[] negative) {

    /**
     * @throws IllegalArgumentException where a value is NaN or a class has no case
     */
    public BinaryScores {
        if (positive.length == 0 || negative.length == 0) {
            throw new IllegalArgumentException(
                    "There are "
                            + positive.length
                            + " positive and "
                            + negative.length
                            + " negative cases; both classes are needed");
        }
        refuseNaN(positive);
        refuseNaN(negative);
    }

    /**
     * @param values a value a case
     * @param isPositive the class of each case
     * @return the values by class
     * @throws IllegalArgumentException where a value is NaN or a class has no case
     */
    public static BinaryScores of(double[] values, boolean[] isPositive) {
        int positives = 0;
        for (boolean p : isPositive) {
            positives += p ? 1 : 0;
        }
        double[] positive = new double[positives];
        double[] negative = new double[values.length - positives];
        int p = 0;
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (isPositive[i]) {
                positive[p++] = values[i];
            } else {
                negative[n++] = values[i];
            }
        }
        return new BinaryScores(positive, negative);
    }

    /**
     * @param direction higher or lower
     * @return scores of which higher ones speak for the positive class: the values, or their
     *     negatives
     */
    public BinaryScores oriented(Direction direction) {
        return switch (direction) {
            case HIGHER -> this;
            case LOWER -> new BinaryScores(negated(positive), negated(negative));
            case AUTO -> throw new IllegalArgumentException("The direction is not decided");
        };
    }

    private static double[] negated(double[] values) {
        double[] negated = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            negated[i] = -values[i];
        }
        return negated;
    }

    private static void refuseNaN(double[] values) {
        for (double v : values) {
            if (Double.isNaN(v)) {
                throw new IllegalArgumentException("A missing value (NaN) cannot be ranked");
            }
        }
    }
}
