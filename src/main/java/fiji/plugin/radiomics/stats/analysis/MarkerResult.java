/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.analysis;

import fiji.plugin.radiomics.stats.cutoff.Cutoff;
import fiji.plugin.radiomics.stats.cutoff.CutoffUncertainty;
import fiji.plugin.radiomics.stats.cutoff.DiagnosticSettings;
import fiji.plugin.radiomics.stats.cutoff.GreyZone;
import fiji.plugin.radiomics.stats.cutoff.OperatingPoint;
import fiji.plugin.radiomics.stats.roc.AucEstimate;
import fiji.plugin.radiomics.stats.roc.AucTest;
import fiji.plugin.radiomics.stats.roc.BinormalCurve;
import fiji.plugin.radiomics.stats.roc.CurveBand;
import fiji.plugin.radiomics.stats.roc.CurveUncertainty;
import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.roc.PartialAuc;
import fiji.plugin.radiomics.stats.roc.RocCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is said of one marker.
 *
 * @param values the cases that it was computed of
 * @param curve its empirical curve; absent where a class has fewer than two cases, and then so is
 *     all that follows but the warnings
 * @param auc area with standard error and interval
 * @param test tests against ½; the standard error is always DeLong's
 * @param delongError DeLong's standard error, whatever the interval's method
 * @param adjusted p value by DeLong, adjusted over all markers
 * @param partial partial area, where it is asked for
 * @param binormal smooth curve, where one fits
 * @param cutoff cutoff and measures there
 * @param uncertainty bootstrap of the cutoff, where it was done
 * @param heights bootstrap of the curve at fixed sensitivities and specificities, likewise
 * @param band pointwise confidence band of the curve, for the markers that are drawn
 * @param warnings what the reader should know
 */
public record MarkerResult(
        MarkerValues values,
        Optional<RocCurve> curve,
        AucEstimate auc,
        AucTest test,
        double delongError,
        AdjustedP adjusted,
        Optional<PartialAuc> partial,
        Optional<BinormalCurve> binormal,
        Optional<Cutoff> cutoff,
        Optional<CutoffUncertainty> uncertainty,
        Optional<CurveUncertainty> heights,
        Optional<CurveBand> band,
        List<String> warnings) {

    /** Copies the list. */
    public MarkerResult {
        warnings = List.copyOf(warnings);
    }

    /**
     * @return the marker's column
     */
    public String marker() {
        return values.marker();
    }

    /**
     * @return the direction of the curve, which is never {@link Direction#AUTO}
     */
    public Optional<Direction> direction() {
        return curve.map(RocCurve::direction);
    }

    MarkerResult with(AdjustedP p) {
        return new MarkerResult(
                values,
                curve,
                auc,
                test,
                delongError,
                p,
                partial,
                binormal,
                cutoff,
                uncertainty,
                heights,
                band,
                warnings);
    }

    /** With remarks before its warnings. */
    MarkerResult noted(List<String> remarks) {
        if (remarks.isEmpty()) {
            return this;
        }
        List<String> all = new ArrayList<>(remarks);
        all.addAll(warnings);
        return new MarkerResult(
                values,
                curve,
                auc,
                test,
                delongError,
                adjusted,
                partial,
                binormal,
                cutoff,
                uncertainty,
                heights,
                band,
                all);
    }

    MarkerResult with(MarkerAnalysis.ChosenCutoff chosen) {
        List<String> all = new ArrayList<>(warnings);
        all.removeIf(MarkerAnalysis.ChosenCutoff::isOfCutoff);
        all.addAll(chosen.warnings());
        return new MarkerResult(
                values,
                curve,
                auc,
                test,
                delongError,
                adjusted,
                partial,
                binormal,
                chosen.cutoff(),
                Optional.empty(),
                heights,
                band,
                all);
    }

    MarkerResult with(CurveBand found) {
        return new MarkerResult(
                values,
                curve,
                auc,
                test,
                delongError,
                adjusted,
                partial,
                binormal,
                cutoff,
                uncertainty,
                heights,
                Optional.of(found),
                warnings);
    }

    /**
     * @param settings of the analysis
     * @return its pair of cutoffs that rule out and in, where it is asked for
     */
    public Optional<GreyZone> greyZone(RocSettings settings) {
        return CutoffTables.zone(this, settings);
    }

    MarkerResult with(CurveUncertainty found) {
        return new MarkerResult(
                values,
                curve,
                auc,
                test,
                delongError,
                adjusted,
                partial,
                binormal,
                cutoff,
                uncertainty,
                Optional.of(found),
                band,
                warnings);
    }

    /**
     * @param settings how measures at the cutoffs are computed
     * @return specificities at fixed sensitivities and the reverse; none without a curve, or where
     *     all values are equal
     */
    public List<OperatingPoint> operatingPoints(DiagnosticSettings settings) {
        return curve.filter(c -> c.size() > 2)
                .map(c -> OperatingPoint.of(c, settings, heights))
                .orElse(List.of());
    }
}
