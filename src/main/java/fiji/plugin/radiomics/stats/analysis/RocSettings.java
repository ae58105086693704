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

import fiji.plugin.radiomics.parameter.DecimalText;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.cutoff.CutoffRule;
import fiji.plugin.radiomics.stats.cutoff.DiagnosticSettings;
import fiji.plugin.radiomics.stats.group.PMethod;
import fiji.plugin.radiomics.stats.roc.AucMethod;
import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.table.MarkerSelection;
import fiji.plugin.radiomics.stats.table.NameList;
import fiji.plugin.radiomics.stats.table.OutcomeRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a table of cases is analysed: what the values of {@link RocParameters} mean.
 *
 * <p>Immutable; {@link #with} gives a changed copy.
 *
 * @param values of {@link RocParameters#ALL}
 * @param earlier cutoffs of an earlier run, once {@link #withEarlier} has read them
 */
public record RocSettings(ParameterValues values, EarlierCutoffs earlier) {

    /** Every parameter at its standard value. */
    public static final RocSettings INITIAL = new RocSettings(RocParameters.ALL.standard());

    /**
     * Without cutoffs of an earlier run.
     *
     * @param values of {@link RocParameters#ALL}
     */
    public RocSettings(ParameterValues values) {
        this(values, EarlierCutoffs.NONE);
    }

    /** Of which markers whole curves are written. */
    public enum Written {
        /** All where that is not too much, else those with the greatest areas. */
        AUTO,
        ALL,
        NONE
    }

    /** What correlation coefficient the markers' matrix holds. */
    public enum Correlation {
        NONE,
        SPEARMAN,
        PEARSON
    }

    /**
     * @param parameter one of {@link RocParameters#ALL}
     * @param text its value; empty = the standard
     * @return settings with this value
     * @throws IllegalArgumentException with key, value and what is allowed
     */
    public RocSettings with(Parameter<?> parameter, String text) {
        return new RocSettings(values.with(parameter.key(), text == null ? "" : text), earlier);
    }

    /**
     * @param parameter one of {@link RocParameters#ALL}
     * @return its text
     */
    public String text(Parameter<?> parameter) {
        return values.text(parameter);
    }

    /**
     * @return how the classes are found
     */
    public OutcomeRule outcome() {
        String classes = text(RocParameters.CLASSES);
        String column = text(RocParameters.OUTCOME);
        if (column.isEmpty() && classes.isEmpty()) {
            throw new IllegalArgumentException(
                    "outcome= is missing: name the column that holds the class of each case");
        }
        return new OutcomeRule(
                column.isEmpty() ? "roi" : column,
                orNull(classes),
                text(RocParameters.POSITIVE),
                orNull(text(RocParameters.NEGATIVE)));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /**
     * @return which columns are markers
     */
    public MarkerSelection markers() {
        return new MarkerSelection(
                names(text(RocParameters.MARKERS)),
                orNull(text(RocParameters.PATTERN)),
                orNull(text(RocParameters.FAMILY)));
    }

    private static List<String> names(String text) {
        return NameList.split(text);
    }

    /**
     * @return texts and numbers that mean a missing value
     */
    public List<String> missingCodes() {
        return names(text(RocParameters.MISSINGCODES));
    }

    /**
     * @return how p values of ranks are found, and in the ranking of markers whether they are
     *     DeLong's
     */
    public PMethod pMethod() {
        return values.get(RocParameters.PMETHOD);
    }

    /**
     * @param marker a marker
     * @return which of its values speak for the positive class
     */
    public Direction direction(String marker) {
        // A cutoff means nothing without its side.
        return earlier.of(marker)
                .flatMap(EarlierCutoffs.Earlier::direction)
                .orElse(directions().directionOf(marker));
    }

    DirectionRule directions() {
        return DirectionRule.of(text(RocParameters.DIRECTION));
    }

    /**
     * @return the column that names the patient of a row; empty where every row is one of its own
     */
    public String cluster() {
        return text(RocParameters.CLUSTER);
    }

    /**
     * @throws IllegalArgumentException where a method takes rows for independent cases that are not
     */
    void checkCluster() {
        if (cluster().isEmpty()) {
            return;
        }
        if (aucMethod() == AucMethod.SCORE || aucMethod() == AucMethod.HANLEY_MCNEIL) {
            throw independent("ci=" + aucMethod().id(), "auto, delong, logit, bootstrap and bca");
        }
        if (pMethod() == PMethod.EXACT || pMethod() == PMethod.NORMAL) {
            throw independent("pmethod=" + text(RocParameters.PMETHOD), "auto and delong");
        }
    }

    private static IllegalArgumentException independent(String what, String others) {
        return new IllegalArgumentException(
                what
                        + " takes rows for independent cases, but cluster= names their patients;"
                        + " allowed with cluster= are "
                        + others);
    }

    /**
     * @param method of an area
     * @return its name in tables
     */
    String ciMethod(AucMethod method) {
        if (cluster().isEmpty() || method.isBootstrap()) {
            return method.id();
        }
        return method == AucMethod.LOGIT ? "obuchowski_logit" : "obuchowski";
    }

    /**
     * @return whether a case with a missing value of any marker is left out of all
     */
    public boolean completeCases() {
        return values.get(RocParameters.MISSING).equals("complete");
    }

    /**
     * @return how the interval of the area is found
     */
    public AucMethod aucMethod() {
        return values.get(RocParameters.CI);
    }

    /**
     * @return confidence level
     */
    public double level() {
        return values.get(RocParameters.LEVEL);
    }

    /**
     * @return of what part the partial area is taken, if of any
     */
    public Optional<PartialRange> partial() {
        return Optional.of(text(RocParameters.PARTIAL))
                .filter(text -> !text.isEmpty())
                .map(PartialRange::of);
    }

    /**
     * @return how the cutoff is found
     */
    public CutoffRule cutoff() {
        return CutoffRule.of(text(CutoffParameters.CUTOFF));
    }

    /**
     * @return cutoffs that were set by hand, by marker
     */
    public Map<String, Double> cutoffs() {
        return HandCutoffs.of(text(CutoffParameters.CUTOFFS)).values();
    }

    /**
     * @return tables of earlier runs whose cutoffs are to be tried here
     */
    public List<String> cutoffFiles() {
        return HandCutoffs.of(text(CutoffParameters.CUTOFFS)).files();
    }

    /**
     * @return settings with the cutoffs of the earlier runs that are named
     * @throws IllegalArgumentException where their tables cannot be read
     */
    RocSettings withEarlier() {
        return earlier.files().equals(cutoffFiles())
                ? this
                : new RocSettings(values, EarlierCutoffs.read(cutoffFiles()));
    }

    /**
     * @param marker a marker
     * @return what an earlier run says of it, unless its cutoff was set by hand
     */
    public Optional<EarlierCutoffs.Earlier> earlier(String marker) {
        return cutoffs().containsKey(marker) ? Optional.empty() : earlier.of(marker);
    }

    /**
     * @param cutoffs by marker
     * @return settings with these cutoffs set by hand; tables of earlier runs stay
     */
    public RocSettings withCutoffs(Map<String, Double> cutoffs) {
        List<String> items = new ArrayList<>(cutoffFiles());
        cutoffs.forEach((marker, value) -> items.add(marker + ":" + value));
        return with(CutoffParameters.CUTOFFS, NameList.join(items));
    }

    /**
     * @param marker a marker
     * @return how its cutoff is found: the one that was set by hand, that of an earlier run, or the
     *     rule
     */
    public CutoffRule cutoff(String marker) {
        Double byHand = cutoffs().get(marker);
        return byHand == null ? unmoved(marker) : CutoffRule.fixed(byHand);
    }

    /**
     * @param marker a marker
     * @return how its cutoff is found where nobody sets it by hand
     */
    public CutoffRule unmoved(String marker) {
        return earlier.of(marker).map(e -> CutoffRule.fixed(e.cutoff())).orElse(cutoff());
    }

    /**
     * @return least sensitivity of a rule-out test; NaN where none is asked for
     */
    public double ruleOut() {
        return values.getOr(CutoffParameters.RULE_OUT, Double.NaN);
    }

    /**
     * @return least specificity of a rule-in test; NaN where none is asked for
     */
    public double ruleIn() {
        return values.getOr(CutoffParameters.RULE_IN, Double.NaN);
    }

    /**
     * @throws IllegalArgumentException where one of the pair is missing
     */
    void checkPair() {
        if (Double.isNaN(ruleOut()) != Double.isNaN(ruleIn())) {
            boolean out = Double.isNaN(ruleOut());
            throw new IllegalArgumentException(
                    (out ? "ruleout=" : "rulein=")
                            + " is missing: a grey zone needs the least sensitivity of a rule-out"
                            + " test (ruleout=0.95) and the least specificity of a rule-in test"
                            + " (rulein=0.95)");
        }
    }

    /**
     * @return how the measures at the cutoff are computed
     */
    public DiagnosticSettings diagnostics() {
        return new DiagnosticSettings(
                level(),
                values.get(CutoffParameters.PROPORTIONS),
                values.getOr(CutoffParameters.PREVALENCE, Double.NaN));
    }

    /**
     * @return what the reader should know of spellings that mean something else elsewhere
     */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        CutoffRule.oldSpelling(text(CutoffParameters.CUTOFF)).ifPresent(warnings::add);
        for (ComparisonRequest request : comparisons()) {
            request.oldSpelling().ifPresent(warnings::add);
        }
        return warnings;
    }

    /**
     * @return how markers are compared; empty where they are not
     */
    public List<ComparisonRequest> comparisons() {
        return comparisons(text(RocParameters.COMPARE));
    }

    static List<ComparisonRequest> comparisons(String text) {
        List<ComparisonRequest> requests = new ArrayList<>();
        for (String name : names(text)) {
            if (!name.equalsIgnoreCase("none")) {
                requests.add(ComparisonRequest.of(name));
            }
        }
        return requests;
    }

    /**
     * @return the correlation of markers that is asked for
     */
    public Correlation correlation() {
        return values.get(RocParameters.CORRELATION);
    }

    /**
     * @return of which markers all thresholds are written
     */
    public Written thresholds() {
        return values.get(CutoffParameters.THRESHOLDS);
    }

    /**
     * @return number of bootstrap replicates; 0 where cutoffs are not to be resampled
     */
    public int replicates() {
        return values.get(RocParameters.REPLICATES);
    }

    /**
     * @return seed of the random numbers
     */
    public long seed() {
        return values.get(RocParameters.SEED);
    }

    static double number(String text) {
        try {
            return DecimalText.number(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' " + e.getMessage(), e);
        }
    }
}
