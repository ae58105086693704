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

import fiji.plugin.radiomics.Version;
import fiji.plugin.radiomics.stats.cutoff.ProportionInterval;
import fiji.plugin.radiomics.stats.group.PMethod;
import java.util.ArrayList;
import java.util.List;

/** What a paper's methods section says of an analysis, in sentences that follow the settings. */
public final class RocMethods {

    private static final String TABLE_ONE =
            "In Table 1 numbers are mean ± SD, compared by Welch's t test, where both classes look"
                    + " normal (Shapiro–Wilk p of 0.05 or more), else median and quartiles,"
                    + " compared by the Mann–Whitney test. Classes, and numbers of five or fewer"
                    + " whole values, are counted and compared by Fisher's exact test where a cell"
                    + " would have fewer than 5 cases by chance, else by the chi-squared test"
                    + " without correction for continuity. SMD is the standardised mean difference"
                    + " (Austin 2009; Yang and Dalton 2012). p values of Table 1 are not adjusted.";

    private RocMethods() {}

    static List<String> of(RocResult result) {
        RocSettings s = result.settings();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                "Receiver operating characteristic (ROC) analysis was done with Fiji Radiomics "
                        + Version.number()
                        + ". "
                        + direction(s)
                        + " "
                        + missing(s));
        paragraphs.add(area(s));
        paragraphs.add(cutoff(s));
        if (!s.comparisons().isEmpty() || !s.text(RocParameters.SPLIT).isEmpty()) {
            paragraphs.add(comparisons(s));
        }
        paragraphs.add(review(result));
        paragraphs.add(groups(s));
        if (!result.review().tableOne().rows().isEmpty()) {
            paragraphs.add(
                    result.settings().cluster().isEmpty()
                            ? TABLE_ONE
                            : TABLE_ONE + " Where patients have several rows it has no p values.");
        }
        if (result.outcome().classes().size() > 2) {
            paragraphs.add(
                    "All "
                            + result.outcome().classes().size()
                            + " classes were compared by the Kruskal–Wallis test and by the mean"
                            + " area over all pairs of classes (Hand and Till 2001), each pair in"
                            + " the direction of its greater area.");
        }
        return paragraphs;
    }

    private static String review(RocResult result) {
        Confounding found = result.review().confounding();
        String text = ConfoundingWords.taken(found);
        if (!found.columns().isEmpty()) {
            text +=
                    " Whether a column goes with the outcome was tested exactly or by ranks; both"
                            + " areas, each in the direction of its greater one, were compared by"
                            + " DeLong's test, and the marker's area was pooled within tertiles (or"
                            + " within each value, where there are 10 or fewer), and correlated with"
                            + " the outcome given the column (partial Spearman). A column that goes"
                            + " with the outcome is said to do as well as a marker that tells the"
                            + " classes apart where the marker's area is not significantly greater,"
                            + " unless it is above 0.5 within these groups, the marker is correlated"
                            + " with the outcome given the column, and either its area is greater or it"
                            + " is not correlated with the column.";
        }
        if (!found.columns().isEmpty() && !result.settings().cluster().isEmpty()) {
            text +=
                    " All of these take the rows of one patient together: tests of association and"
                            + " areas by Obuchowski's variance, correlations by the sums of what"
                            + " patients add to them.";
        }
        if (!result.review().twins().markers().isEmpty()) {
            text +=
                    " Each marker was compared by DeLong's test with the same marker of the same"
                            + " region with shuffled voxels (Welch et al. 2019).";
        }
        return result.review().tried().map(t -> t.words() + " ").orElse("") + text;
    }

    private static String direction(RocSettings s) {
        DirectionRule rule = s.directions();
        if (!rule.isOfAll()) {
            return "Which values speak for the positive class was stated for each marker: "
                    + s.text(RocParameters.DIRECTION)
                    + "."
                    + (rule.hasAuto()
                            ? " Where it is auto, the data chose it, so that areas are at least 0.5"
                                    + " and p values too small."
                            : "");
        }
        return switch (rule.directionOf("")) {
            case HIGHER -> "Higher values were taken to speak for the positive class.";
            case LOWER -> "Lower values were taken to speak for the positive class.";
            case AUTO ->
                    "The direction of each marker was chosen by the data, so that areas are at"
                            + " least 0.5 and p values too small.";
        };
    }

    private static String missing(RocSettings s) {
        return s.completeCases()
                ? "Cases with a missing value of any marker were left out of all."
                : "A missing value left its case out of the analysis of that marker only.";
    }

    private static String clusteredArea(RocSettings s) {
        String how =
                switch (s.aucMethod()) {
                    case LOGIT -> "Obuchowski's standard error on the logit scale";
                    case BOOTSTRAP -> "percentiles of " + replicates(s);
                    case BCA ->
                            "bias-corrected and accelerated percentiles (Efron 1987) of "
                                    + replicates(s);
                    default -> "Obuchowski's standard error";
                };
        return "Rows of one patient (column "
                + s.cluster()
                + ") were taken together: the empirical area under the curve (AUC), ties counted"
                + " half, is given with the standard error of clustered data of Obuchowski (1997),"
                + " with a "
                + percent(s.level())
                + " confidence interval by "
                + how
                + ", and with the p value of that standard error against 0.5, two-sided; p values"
                + " were adjusted over the markers by Holm and by Benjamini and Hochberg."
                + " Bootstraps drew whole patients, stratified by whether they have positive rows,"
                + " negative ones or both.";
    }

    private static String area(RocSettings s) {
        String level = percent(s.level());
        String how =
                switch (s.aucMethod()) {
                    case AUTO ->
                            "the score method (Newcombe 2006, method 5) where a class has fewer"
                                    + " than 30 cases, elsewhere by DeLong's (DeLong et al. 1988;"
                                    + " Sun and Xu 2014)";
                    case SCORE -> "the score method (Newcombe 2006, method 5)";
                    case DELONG -> "DeLong's method (DeLong et al. 1988; Sun and Xu 2014)";
                    case LOGIT -> "DeLong's standard error on the logit scale";
                    case HANLEY_MCNEIL -> "the method of Hanley and McNeil (1982)";
                    case BOOTSTRAP -> "percentiles of " + replicates(s);
                    case BCA ->
                            "bias-corrected and accelerated percentiles (Efron 1987) of "
                                    + replicates(s);
                };
        String text =
                !s.cluster().isEmpty()
                        ? clusteredArea(s)
                        : "The empirical area under the curve (AUC), ties counted half, is given"
                                + " with a "
                                + level
                                + " confidence interval by "
                                + how
                                + ", and with DeLong's standard error; p values against 0.5 are "
                                + p(s.pMethod())
                                + ", two-sided, and were adjusted over the markers by Holm and by"
                                + " Benjamini and Hochberg. For areas of exactly 0 or 1 interval"
                                + " and p value are exact.";
        return s.partial()
                .map(
                        r ->
                                text
                                        + " The partial area from a "
                                        + r.axis().id()
                                        + " of "
                                        + r.low()
                                        + " to "
                                        + r.high()
                                        + " is given as it is and corrected after McClish (1989).")
                .orElse(text);
    }

    private static String p(PMethod method) {
        return switch (method) {
            case AUTO ->
                    "those of the exact Mann–Whitney test, conditional on ties, where a class has"
                            + " fewer than 30 cases, and elsewhere DeLong's";
            case EXACT -> "those of the exact Mann–Whitney test, conditional on ties";
            case NORMAL ->
                    "those of the Mann–Whitney test (normal approximation with correction for"
                            + " ties)";
            case DELONG -> "DeLong's";
        };
    }

    private static String ranks(PMethod method) {
        return switch (method) {
            case AUTO ->
                    "exact and conditional on ties below 30 cases in either class, elsewhere by"
                            + " normal approximation with correction for ties";
            case EXACT -> "exact, conditional on ties";
            default -> "normal approximation with correction for ties, without one for continuity";
        };
    }

    private static String cutoff(RocSettings s) {
        String proportions =
                s.diagnostics().proportions() == ProportionInterval.WILSON
                        ? "Wilson's"
                        : "Clopper and Pearson's";
        String predictive =
                Double.isNaN(s.diagnostics().prevalence())
                        ? ", as those of the predictive values, which have the sample's prevalence;"
                        : "; predictive values are for a prevalence of "
                                + s.diagnostics().prevalence()
                                + ", with logit intervals (Mercaldo et al. 2007);";
        String uncertainty = "";
        if (!s.cutoff().isFixed() && s.replicates() > 0) {
            uncertainty =
                    " The interval of the cutoff, and sensitivity, specificity and accuracy"
                            + " corrected for optimism, are from "
                            + replicates(s)
                            + ".";
        }
        String patients =
                s.cluster().isEmpty()
                        ? ""
                        : " Rows of one patient were taken together: proportions have the interval"
                                + " of as many independent rows as have the variance between"
                                + " patients (Korn and Graubard 1998), ratios and predictive values"
                                + " at a given prevalence the variance of their linear forms over"
                                + " the patients.";
        return "The cutoff was found by "
                + s.cutoff().words()
                + byHand(s)
                + earlier(s)
                + "; cutoffs lie midway between adjacent observed values. Intervals of proportions"
                + " are "
                + proportions
                + predictive
                + " those of likelihood ratios are by the log method (Simel et al. 1991), that of"
                + " the odds ratio is Woolf's, with Haldane's 0.5 where a cell is empty."
                + patients
                + uncertainty
                + greyZone(s)
                + " Sensitivities at fixed specificities and the reverse were read from the curve,"
                + " points joined by straight lines"
                + (s.replicates() > 0
                        ? ", with percentile intervals of the bootstrap."
                        : ", without intervals, because no replicates were asked for.");
    }

    private static String earlier(RocSettings s) {
        return s.earlier().files().isEmpty()
                ? ""
                : ", but for the markers of an earlier run was taken from it and not chosen on"
                        + " these cases";
    }

    private static String greyZone(RocSettings s) {
        return Double.isNaN(s.ruleOut())
                ? ""
                : " The rule-out cutoff is the most specific one with a sensitivity of at least "
                        + percent(s.ruleOut())
                        + ", the rule-in cutoff the most sensitive one with a specificity of at"
                        + " least "
                        + percent(s.ruleIn())
                        + "; cases between them lie in a grey zone.";
    }

    private static String byHand(RocSettings s) {
        List<String> markers = List.copyOf(s.cutoffs().keySet());
        return markers.isEmpty() ? "" : ", but set by hand for " + String.join(", ", markers);
    }

    private static String comparisons(RocSettings s) {
        List<String> methods = new ArrayList<>();
        for (ComparisonRequest r : s.comparisons()) {
            methods.add(
                    switch (r.method()) {
                        case DELONG_PAIRED ->
                                s.cluster().isEmpty()
                                        ? "their areas by DeLong's test for paired curves"
                                        : "their areas by Obuchowski's test for paired curves of"
                                                + " clustered data";
                        case DELONG_UNPAIRED -> "their areas by DeLong's test";
                        case BOOTSTRAP -> "their areas by the bootstrap";
                        case SENSITIVITY ->
                                "their sensitivities at a specificity of "
                                        + r.at()
                                        + " by the bootstrap";
                        case SPECIFICITY ->
                                "their specificities at a sensitivity of "
                                        + r.at()
                                        + " by the bootstrap";
                    });
        }
        String text =
                methods.isEmpty()
                        ? ""
                        : "Markers were compared in the cases that have both: "
                                + String.join(", ", methods)
                                + ".";
        if (!s.text(RocParameters.SPLIT).isEmpty()) {
            text +=
                    " Areas in the parts of the cases by "
                            + s.text(RocParameters.SPLIT)
                            + (s.cluster().isEmpty()
                                    ? " were compared by DeLong's test for different cases, with"
                                            + " Welch–Satterthwaite degrees of freedom."
                                    : " were compared by Obuchowski's standard errors, with the"
                                            + " covariance of patients that are in both parts.");
        }
        return (text
                        + " p values of each method were adjusted by Holm and by Benjamini and"
                        + " Hochberg.")
                .trim();
    }

    private static String groups(RocSettings s) {
        if (!s.cluster().isEmpty()) {
            return "The classes were compared by the rank-sum test of clustered data of Datta and"
                    + " Satten (2005), with Cohen's d, Hedges' g and Cliff's delta as effect sizes."
                    + " The difference of the means has an interval by the variance between"
                    + " patients, Cliff's delta that of the area. Tests and intervals that need"
                    + " independent rows are left out."
                    + pairs(s);
        }
        return "The classes were compared by Welch's t test, the Mann–Whitney test ("
                + ranks(s.pMethod())
                + "), and the Kolmogorov–Smirnov test, with Cohen's d, Hedges' g and Cliff's delta"
                + " as effect sizes; normality was tested by Shapiro and Wilk. The difference of"
                + " the means has Welch's interval; the Hodges–Lehmann difference, the median of"
                + " all differences between two cases of different classes, has the interval that"
                + " belongs to the Mann–Whitney test; Cohen's d and Hedges' g have intervals by the"
                + " noncentral t distribution, Cliff's delta after Feng and Cliff (2004)."
                + pairs(s);
    }

    private static String pairs(RocSettings s) {
        return s.text(RocParameters.PAIRS).isEmpty()
                ? ""
                : " Pairs were compared by the paired t test and Wilcoxon's signed-rank test.";
    }

    private static String replicates(RocSettings s) {
        return s.replicates() + " stratified bootstrap replicates (seed " + s.seed() + ")";
    }

    /**
     * @param level a confidence level
     * @return it in per cent
     */
    public static String percent(double level) {
        double percent = 100 * level;
        return (percent == Math.rint(percent)
                        ? String.valueOf((long) percent)
                        : String.valueOf(Math.round(percent * 1e6) / 1e6))
                + " %";
    }
}
