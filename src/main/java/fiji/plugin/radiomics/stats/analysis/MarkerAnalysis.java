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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.cutoff.Cutoff;
import fiji.plugin.radiomics.stats.cutoff.CutoffBootstrap;
import fiji.plugin.radiomics.stats.cutoff.CutoffRule;
import fiji.plugin.radiomics.stats.cutoff.CutoffUncertainty;
import fiji.plugin.radiomics.stats.roc.AucEstimate;
import fiji.plugin.radiomics.stats.roc.AucMethod;
import fiji.plugin.radiomics.stats.roc.AucTest;
import fiji.plugin.radiomics.stats.roc.BinaryScores;
import fiji.plugin.radiomics.stats.roc.BinormalCurve;
import fiji.plugin.radiomics.stats.roc.Bootstrap;
import fiji.plugin.radiomics.stats.roc.BootstrapAuc;
import fiji.plugin.radiomics.stats.roc.CaseClusters;
import fiji.plugin.radiomics.stats.roc.CaseRanks;
import fiji.plugin.radiomics.stats.roc.CurveBand;
import fiji.plugin.radiomics.stats.roc.CurveUncertainty;
import fiji.plugin.radiomics.stats.roc.DattaSatten;
import fiji.plugin.radiomics.stats.roc.DeLong;
import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.roc.Obuchowski;
import fiji.plugin.radiomics.stats.roc.PartialAuc;
import fiji.plugin.radiomics.stats.roc.RocCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One marker: from its values in two classes to area, tests, cutoff and measures. */
public final class MarkerAnalysis {

    /** Resamples usual in the literature, for intervals of areas where cutoffs have none. */
    private static final int USUAL_REPLICATES = 2000;

    /** What is said of a cutoff that somebody has moved. */
    public static final String BY_HAND =
            "the cutoff was set by hand; where these cases led to it, its measures are too good for"
                    + " new cases";

    private static final String OF_EARLIER = "the cutoff is that of an earlier run (";
    private static final String NOT_OF_THESE = " and was not chosen on these cases";

    private final RocSettings settings;
    private final Workers workers;
    private final Progress progress;

    /**
     * @param settings what to compute
     * @param workers threads to share among bootstrap replicates
     * @param progress asked whether to go on
     */
    public MarkerAnalysis(RocSettings settings, Workers workers, Progress progress) {
        this.settings = settings.withEarlier();
        this.workers = workers;
        this.progress = progress;
    }

    /**
     * @param values a marker's values
     * @param uncertainty whether to bootstrap the cutoff
     * @return what is said of it
     */
    public MarkerResult analyse(MarkerValues values, boolean uncertainty) {
        List<String> warnings = new ArrayList<>();
        if (values.positives() < 2 || values.negatives() < 2) {
            warnings.add(
                    "undefined: "
                            + values.positives()
                            + " positive and "
                            + values.negatives()
                            + " negative cases have a value; two of each are needed");
            return nothing(values, warnings);
        }
        Optional<CaseClusters> patients = values.clusters();
        RocCurve plain = curve(values, warnings);
        RocCurve curve =
                patients.map(p -> plain.clustered(values.oriented(plain.direction()), p))
                        .orElse(plain);
        double error =
                Math.sqrt(
                        patients.isEmpty()
                                ? DeLong.variance(curve)
                                : Obuchowski.variance(
                                        DeLong.of(values.oriented(curve.direction())),
                                        patients.get()));
        AucEstimate auc = area(values, curve, error);
        AucTest test =
                patients.isEmpty()
                        ? AucTest.of(curve, settings.pMethod())
                        : AucTest.clustered(
                                curve, error, DattaSatten.of(values.scores(), patients.get()).p());
        patients.ifPresent(p -> warnOfFew(p, curve, warnings));
        ChosenCutoff chosen = cutoff(values, curve);
        warnings.addAll(chosen.warnings());
        boolean resample =
                uncertainty
                        && settings.replicates() > 0
                        && chosen.cutoff().isPresent()
                        && !settings.cutoff(values.marker()).isFixed();
        Optional<CutoffUncertainty> bootstrap =
                resample ? Optional.of(uncertainty(values, curve)) : Optional.empty();
        return new MarkerResult(
                values,
                Optional.of(curve),
                auc,
                test,
                error,
                AdjustedP.NONE,
                settings.partial().map(r -> PartialAuc.of(curve, r.axis(), r.low(), r.high())),
                BinormalCurve.fit(curve),
                chosen.cutoff(),
                bootstrap,
                uncertainty ? heights(values, curve) : Optional.empty(),
                Optional.empty(),
                warnings);
    }

    /**
     * A marker's cutoff.
     *
     * @param cutoff with its measures; absent where all values are equal
     * @param warnings what the reader should know of it
     */
    record ChosenCutoff(Optional<Cutoff> cutoff, List<String> warnings) {

        /** All that may be said of a cutoff. */
        static boolean isOfCutoff(String warning) {
            return warning.equals(CutoffUncertainty.WARNING)
                    || warning.equals(BY_HAND)
                    || warning.startsWith(OF_EARLIER)
                    || warning.contains(EQUALLY_GOOD);
        }
    }

    private static final String EQUALLY_GOOD = " cutoffs are equally good by ";

    /** The cutoff that was set by hand, or that of the rule. */
    ChosenCutoff cutoff(MarkerValues values, RocCurve curve) {
        if (curve.size() == 2) {
            return new ChosenCutoff(Optional.empty(), List.of("undefined: all values are equal"));
        }
        List<String> warnings = new ArrayList<>();
        CutoffRule rule = settings.cutoff(values.marker());
        Cutoff cutoff = Cutoff.of(curve, rule, settings.diagnostics());
        if (cutoff.ties() > 1) {
            warnings.add(cutoff.ties() + EQUALLY_GOOD + rule.text() + "; the first is shown");
        }
        if (!rule.isFixed()) {
            warnings.add(CutoffUncertainty.WARNING);
        } else if (settings.cutoffs().containsKey(values.marker())) {
            warnings.add(BY_HAND);
        } else {
            settings.earlier(values.marker())
                    .ifPresent(e -> warnings.add(OF_EARLIER + e.file() + ")" + NOT_OF_THESE));
        }
        return new ChosenCutoff(Optional.of(cutoff), warnings);
    }

    private static MarkerResult nothing(MarkerValues values, List<String> warnings) {
        double none = Double.NaN;
        return new MarkerResult(
                values,
                Optional.empty(),
                new AucEstimate(none, none, Interval.NONE, AucMethod.DELONG),
                AucTest.NONE,
                none,
                AdjustedP.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                warnings);
    }

    private static void warnOfFew(CaseClusters patients, RocCurve curve, List<String> warnings) {
        if (patients.ofPositives() < 2 || patients.ofNegatives() < 2) {
            warnings.add(
                    "undefined standard error: the positive rows are of "
                            + patients.ofPositives()
                            + " and the negative ones of "
                            + patients.ofNegatives()
                            + " patients; two of each are needed");
        } else if (curve.isSeparated()) {
            warnings.add(
                    "undefined p value: the area is exactly "
                            + (curve.auc() > .5 ? 1 : 0)
                            + ", and rows of one patient are not independent");
        }
    }

    private RocCurve curve(MarkerValues values, List<String> warnings) {
        BinaryScores scores = values.scores();
        Direction direction = settings.direction(values.marker());
        if (direction != Direction.AUTO) {
            RocCurve curve = RocCurve.of(scores, direction);
            if (curve.auc() < .5) {
                warnings.add(
                        "the area is below 0.5: the opposite direction would be "
                                + (direction == Direction.HIGHER ? "lower" : "higher"));
            }
            return curve;
        }
        RocCurve higher = RocCurve.of(scores, Direction.HIGHER);
        RocCurve curve = higher.auc() >= .5 ? higher : RocCurve.of(scores, Direction.LOWER);
        warnings.add(
                "the direction "
                        + curve.direction().id()
                        + " was chosen by the data: area, interval and p value are too good");
        return curve;
    }

    private AucEstimate area(MarkerValues values, RocCurve curve, double error) {
        AucMethod method = settings.aucMethod();
        if (values.clusters().isPresent()) {
            CaseClusters patients = values.clusters().get();
            return method.isBootstrap()
                    ? BootstrapAuc.clustered(
                            curve,
                            values.oriented(curve.direction()),
                            patients,
                            method,
                            settings.level(),
                            bootstrap(values))
                    : Obuchowski.estimate(curve, error, patients, method, settings.level());
        }
        return method.isBootstrap()
                ? BootstrapAuc.estimate(curve, method, settings.level(), bootstrap(values))
                : AucEstimate.of(curve, method, settings.level());
    }

    /**
     * @param values a marker's values
     * @param curve their curve
     * @return interval of the cutoff, and measures corrected for optimism
     */
    public CutoffUncertainty uncertainty(MarkerValues values, RocCurve curve) {
        return CutoffBootstrap.run(
                curve,
                ranks(values, curve),
                settings.cutoff(),
                settings.level(),
                bootstrap(values));
    }

    /**
     * @param values a marker's values
     * @param curve their curve
     * @param specificities in descending order
     * @return pointwise interval of the sensitivity at each
     */
    public Interval[] band(MarkerValues values, RocCurve curve, double[] specificities) {
        return BootstrapAuc.band(
                ranks(values, curve), specificities, settings.level(), bootstrap(values));
    }

    /**
     * @param values a marker's values
     * @param curve their curve
     * @return intervals at fixed sensitivities and specificities; none where replicates are not
     *     wanted, or where no resample differs
     */
    private Optional<CurveUncertainty> heights(MarkerValues values, RocCurve curve) {
        if (settings.replicates() == 0 || curve.size() == 2 || curve.isSeparated()) {
            return Optional.empty();
        }
        return Optional.of(
                CurveUncertainty.of(ranks(values, curve), settings.level(), bootstrap(values)));
    }

    /**
     * @param marker a marker
     * @return the same with its intervals at fixed sensitivities and specificities
     */
    public MarkerResult withHeights(MarkerResult marker) {
        return marker.curve()
                .flatMap(c -> heights(marker.values(), c))
                .map(marker::with)
                .orElse(marker);
    }

    /**
     * @param values a marker's values
     * @param curve their curve
     * @return pointwise confidence band at every point of the curve
     */
    CurveBand band(MarkerValues values, RocCurve curve) {
        return CurveBand.of(curve, ranks(values, curve), settings.level(), bootstrap(values));
    }

    /** Those of the curve need no sorting; whole patients are drawn by their own cases. */
    private static CaseRanks ranks(MarkerValues values, RocCurve curve) {
        return values.clusters().isPresent()
                ? CaseRanks.of(values.oriented(curve.direction()))
                : CaseRanks.of(curve);
    }

    private Bootstrap bootstrap(MarkerValues values) {
        int replicates = settings.replicates() == 0 ? USUAL_REPLICATES : settings.replicates();
        return new Bootstrap(replicates, settings.seed(), workers, progress, values.clusters());
    }
}
