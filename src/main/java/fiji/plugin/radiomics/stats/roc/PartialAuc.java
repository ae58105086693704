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
 * Area under a part of a ROC curve, points joined by straight lines.
 *
 * <p>Of specificities from a to b: ∫ sensitivity d(specificity), at most b − a. Of sensitivities
 * from a to b: ∫ specificity d(sensitivity), at most b − a. McClish's correction (1989), Medical
 * Decision Making 9, 190–195, maps the area of the diagonal, ½((1−a)² − (1−b)²), to ½ and the
 * greatest to 1. Below the diagonal it is not defined: NaN.
 *
 * @param axis of which measure a part is taken
 * @param low lower end of that part
 * @param high upper end of that part
 * @param area the area itself
 * @param corrected McClish's correction of it
 */
public record PartialAuc(Axis axis, double low, double high, double area, double corrected) {

    /** Of which measure a part is taken. */
    public enum Axis {
        /** A range of specificities. */
        SPECIFICITY,
        /** A range of sensitivities. */
        SENSITIVITY;

        /**
         * @return name in settings and tables
         */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param curve an empirical curve
     * @param axis of which measure a part is taken
     * @param low lower end, at least 0
     * @param high upper end, above the lower and at most 1
     * @return the area
     * @throws IllegalArgumentException where the ends are not so
     */
    public static PartialAuc of(RocCurve curve, Axis axis, double low, double high) {
        if (!(low >= 0 && low < high && high <= 1)) {
            throw new IllegalArgumentException(
                    "partial area of a "
                            + axis.id()
                            + " from "
                            + low
                            + " to "
                            + high
                            + ": two numbers from 0 to 1, the lower first, are expected");
        }
        double area = 0;
        for (int i = 1; i < curve.size(); i++) {
            boolean ofSpecificity = axis == Axis.SPECIFICITY;
            double x0 = ofSpecificity ? curve.specificity(i) : curve.sensitivity(i - 1);
            double x1 = ofSpecificity ? curve.specificity(i - 1) : curve.sensitivity(i);
            double y0 = ofSpecificity ? curve.sensitivity(i) : curve.specificity(i - 1);
            double y1 = ofSpecificity ? curve.sensitivity(i - 1) : curve.specificity(i);
            area += trapezium(x0, y0, x1, y1, low, high);
        }
        double least = ((1 - low) * (1 - low) - (1 - high) * (1 - high)) / 2;
        double greatest = high - low;
        double corrected =
                area < least ? Double.NaN : (1 + (area - least) / (greatest - least)) / 2;
        return new PartialAuc(axis, low, high, area, corrected);
    }

    /** Area below the line from (x0, y0) to (x1, y1) where x lies from low to high. */
    private static double trapezium(
            double x0, double y0, double x1, double y1, double low, double high) {
        double from = Math.max(x0, low);
        double to = Math.min(x1, high);
        if (to <= from) {
            return 0;
        }
        double slope = (y1 - y0) / (x1 - x0);
        double middle = y0 + slope * ((from + to) / 2 - x0);
        return (to - from) * middle;
    }
}
