/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.cutoff;

import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.roc.CurveUncertainty;
import fiji.plugin.radiomics.stats.roc.FixedPoints;
import fiji.plugin.radiomics.stats.roc.PartialAuc.Axis;
import fiji.plugin.radiomics.stats.roc.RocCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a marker reaches where sensitivity or specificity is fixed.
 *
 * @param fixed which of the two is fixed
 * @param at its value
 * @param value the other one on the curve there, on straight lines between its points as {@code
 *     pROC::coords} has it
 * @param interval percentile interval of this value over bootstrap replicates; none without them
 * @param cutoff the cutoff that reaches at least the fixed value and is best by the other measure
 */
public record OperatingPoint(
        Axis fixed, double at, double value, Interval interval, Cutoff cutoff) {

    /**
     * @param curve an empirical curve
     * @param settings how measures at the cutoffs are computed
     * @param uncertainty bootstrap of the curve, where it was done
     * @return specificities at fixed sensitivities, and then the reverse
     */
    public static List<OperatingPoint> of(
            RocCurve curve, DiagnosticSettings settings, Optional<CurveUncertainty> uncertainty) {
        List<OperatingPoint> points = new ArrayList<>();
        for (Axis axis : List.of(Axis.SENSITIVITY, Axis.SPECIFICITY)) {
            boolean ofSensitivity = axis == Axis.SENSITIVITY;
            for (int i = 0; i < FixedPoints.COUNT; i++) {
                double at = FixedPoints.at(i);
                int k = i;
                Interval interval =
                        uncertainty
                                .map(u -> ofSensitivity ? u.specificity(k) : u.sensitivity(k))
                                .orElse(Interval.NONE);
                CutoffRule rule =
                        CutoffRule.of(
                                (ofSensitivity
                                                ? "specificity_at_sensitivity:"
                                                : "sensitivity_at_specificity:")
                                        + at);
                points.add(
                        new OperatingPoint(
                                axis,
                                at,
                                ofSensitivity ? curve.specificityAt(at) : curve.sensitivityAt(at),
                                interval,
                                Cutoff.of(curve, rule, settings)));
            }
        }
        return points;
    }
}
