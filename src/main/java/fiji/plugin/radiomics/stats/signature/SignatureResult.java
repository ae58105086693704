/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.signature;

import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.analysis.Analysis;
import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import fiji.plugin.radiomics.stats.analysis.ResultFigure;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.analysis.RocParameters;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Outcome;
import fiji.plugin.radiomics.stats.table.OutcomeRule;
import fiji.plugin.radiomics.stats.validate.Split;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What building a signature found. */
public final class SignatureResult implements AnalysisResult {

    private final ParameterValues values;
    private final SignatureCases cases;
    private final ValidationPlan plan;
    private final List<Split> splits;
    private final List<RecipeOutcome> outcomes;
    private final Signature signature;
    private final List<External> external;
    private final List<Learning> learning;
    private final Optional<AddedValue> added;
    private final List<String> warnings;

    SignatureResult(
            ParameterValues values,
            SignatureCases cases,
            ValidationPlan plan,
            List<Split> splits,
            List<RecipeOutcome> outcomes,
            Signature signature,
            List<External> external,
            List<Learning> learning,
            Optional<AddedValue> added,
            List<String> warnings) {
        this.values = values;
        this.cases = cases;
        this.plan = plan;
        this.splits = splits;
        this.outcomes = outcomes;
        this.signature = signature;
        this.external = external;
        this.learning = learning;
        this.added = added;
        this.warnings = List.copyOf(warnings);
    }

    /** What a signature says of the cases of another table. */
    record External(
            String recipe,
            String[] ids,
            double[] scores,
            boolean[] positive,
            int[] cluster,
            SignatureScores said,
            List<String> warnings) {

        static External of(
                Signature signature, CaseTable other, ParameterValues values, double cutoff) {
            Outcome outcome =
                    Outcome.of(
                            other,
                            new OutcomeRule(
                                    signature.outcome(),
                                    orNull(values.text(RocParameters.CLASSES)),
                                    signature.positive(),
                                    orNull(values.text(RocParameters.NEGATIVE))));
            SignatureScores said =
                    SignatureScores.of(signature, other, values.text(SignatureParameters.ID));
            List<Integer> rows = new ArrayList<>();
            int unscored = 0;
            for (int row = 0; row < other.rows(); row++) {
                boolean counts = outcome.isPositive(row) || outcome.isNegative(row);
                if (counts && Double.isNaN(said.scores()[row])) {
                    unscored++;
                } else if (outcome.isPositive(row) || outcome.isNegative(row)) {
                    rows.add(row);
                }
            }
            int n = rows.size();
            String[] ids = new String[n];
            double[] scores = new double[n];
            boolean[] positive = new boolean[n];
            int outside = 0;
            for (int i = 0; i < n; i++) {
                ids[i] = said.ids()[rows.get(i)];
                scores[i] = said.scores()[rows.get(i)];
                positive[i] = outcome.isPositive(rows.get(i));
                outside += said.warnings().get(rows.get(i)).isEmpty() ? 0 : 1;
            }
            List<String> warnings = new ArrayList<>(outcome.warnings());
            warnings.addAll(said.notes());
            if (outside > 0) {
                warnings.add(
                        outside
                                + " of "
                                + n
                                + " cases have missing values or values outside the training"
                                + " range, or were extracted otherwise");
            }
            if (unscored > 0) {
                warnings.add(
                        unscored
                                + (unscored == 1 ? " case has" : " cases have")
                                + " no score and are left out");
            }
            String patients = values.text(SignatureParameters.CLUSTER);
            int[] cluster =
                    SignatureCases.clusters(
                            other,
                            other.find(patients).isPresent() ? patients : "",
                            rows.stream().mapToInt(r -> r).toArray());
            return new External(
                    signature.fitted().recipe().name(),
                    ids,
                    scores,
                    positive,
                    cluster,
                    said,
                    warnings);
        }

        private static String orNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    /** A point of a learning curve. */
    record Learning(String recipe, double share, double cases, double auc, Interval interval) {}

    @Override
    public Analysis analysis() {
        return new SignaturePlugin();
    }

    @Override
    public CaseTable cases() {
        return cases.table();
    }

    SignatureCases used() {
        return cases;
    }

    ValidationPlan plan() {
        return plan;
    }

    List<Split> splits() {
        return splits;
    }

    List<RecipeOutcome> outcomes() {
        return outcomes;
    }

    /** Whether tables need a column that names the recipe. */
    boolean isSeveral() {
        return outcomes.size() > 1;
    }

    List<External> external() {
        return external;
    }

    List<Learning> learning() {
        return learning;
    }

    Optional<AddedValue> added() {
        return added;
    }

    /**
     * @return the signature of the primary recipe, fitted on all cases
     */
    public Signature signature() {
        return signature;
    }

    @Override
    public ParameterValues values() {
        return values;
    }

    @Override
    public List<ResultTable> tables() {
        return new SignatureTables(this).all();
    }

    @Override
    public List<ResultFigure> figures() {
        return SignatureCurves.figures(this);
    }

    @Override
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public List<String> methods() {
        return SignatureMethods.of(this);
    }

    @Override
    public Map<String, String> documents() {
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put(SignaturePlugin.FILE, signature.yaml());
        return documents;
    }

    Optional<RecipeOutcome.Row> performance(String measure) {
        return Optional.ofNullable(outcomes.get(0).performance().get(measure));
    }
}
