/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.group;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The standardised mean difference (SMD) of two groups, as tables of their characteristics give it.
 * Austin 2009, Stat Med 28:3083–3107; Yang and Dalton 2012, SAS Global Forum, paper 335.
 */
public final class StandardisedDifference {

    private StandardisedDifference() {}

    /**
     * @param first a group's mean and standard deviation
     * @param second another's
     * @return |x̄ − ȳ| / √((s₁² + s₂²)/2); NaN where both are constant
     */
    public static double of(GroupSummary first, GroupSummary second) {
        double variance = (first.sd() * first.sd() + second.sd() * second.sd()) / 2;
        double smd = Math.abs(first.mean() - second.mean()) / Math.sqrt(variance);
        return variance > 0 ? smd : Double.NaN;
    }

    /**
     * @param first cases of a group in each class
     * @param second cases of another
     * @return √((p − q)ᵀ S⁻¹ (p − q)) of the parts p and q in all classes but the first, S the mean
     *     of both multinomial covariances; of two classes |p − q| / √((p(1 − p) + q(1 − q))/2); NaN
     *     for an empty group and where nothing varies
     */
    public static double of(int[] first, int[] second) {
        int k = first.length - 1;
        double m = java.util.Arrays.stream(first).sum();
        double n = java.util.Arrays.stream(second).sum();
        if (k < 1 || m == 0 || n == 0) {
            return Double.NaN;
        }
        RealMatrix s = new Array2DRowRealMatrix(k, k);
        RealVector difference = new ArrayRealVector(k);
        boolean varies = false;
        for (int i = 0; i < k; i++) {
            double p = first[i + 1] / m;
            double q = second[i + 1] / n;
            difference.setEntry(i, p - q);
            for (int j = 0; j < k; j++) {
                double own = i == j ? p + q : 0;
                double both = p * first[j + 1] / m + q * second[j + 1] / n;
                s.setEntry(i, j, (own - both) / 2);
            }
            varies |= s.getEntry(i, i) > 0;
        }
        if (!varies) {
            return Double.NaN;
        }
        RealMatrix inverse = new SingularValueDecomposition(s).getSolver().getInverse();
        return Math.sqrt(Math.max(0, difference.dotProduct(inverse.operate(difference))));
    }
}
