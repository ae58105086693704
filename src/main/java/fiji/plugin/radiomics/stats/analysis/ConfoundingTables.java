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

import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.table.NumberColumn;

/** The tables on size and acquisition. */
final class ConfoundingTables {

    /** A row a marker and column. */
    static final TableKind CONFOUNDERS =
            new TableKind(
                    "confounders",
                    "ROC Confounders",
                    "A row a marker and a column of size or acquisition: does the column do as"
                            + " well?",
                    "marker,confounder,kind",
                    ConfoundingTables::isAsked);

    /** A row a column. */
    static final TableKind OUTCOMES =
            new TableKind(
                    "confounder_outcome",
                    "ROC Confounder Outcome",
                    "A row a column of size or acquisition: does it go with the outcome?",
                    "column,kind,meaning",
                    ConfoundingTables::isAsked);

    private ConfoundingTables() {}

    private static boolean isAsked(ParameterValues values) {
        return !values.text(RocParameters.CONFOUNDERS).trim().equalsIgnoreCase(Confounding.OFF);
    }

    static ResultTable markers(Confounding found) {
        ResultTable.Builder table = new ResultTable.Builder(CONFOUNDERS);
        for (MarkerConfounding m : found.markers()) {
            table.row()
                    .put("marker", m.marker())
                    .put("confounder", m.confounder().column())
                    .put("kind", m.confounder().kind().id())
                    .put("n_positive", m.positives())
                    .put("n_negative", m.negatives())
                    .put("auc", m.comparison().first())
                    .put("auc_confounder", m.comparison().second())
                    .put("difference", m.comparison().difference())
                    .put("ci_low", m.comparison().interval().low())
                    .put("ci_high", m.comparison().interval().high())
                    .put("z", m.comparison().z())
                    .putP("p", m.comparison().p())
                    .put("groups", m.groups())
                    .put("groups_with_both", m.within().strata())
                    .put("auc_within", m.within().auc())
                    .put("auc_within_low", m.within().interval().low())
                    .put("auc_within_high", m.within().interval().high())
                    .put("spearman", m.correlation().r())
                    .put("partial_spearman", m.partial().r())
                    .putP("partial_p", m.partial().p())
                    .put("does_as_well", m.doesAsWell() ? "yes" : "no")
                    .put("verdict", ConfoundingWords.verdict(m))
                    .put("notes", notes(m));
        }
        return table.build();
    }

    private static String notes(MarkerConfounding m) {
        if (m.isItself()) {
            return "the marker is this column";
        }
        if (m.positives() < 2 || m.negatives() < 2) {
            return "too few cases have both";
        }
        if (m.within().strata() == 0) {
            return "no group of alike cases holds both classes";
        }
        return m.partial().note();
    }

    static ResultTable columns(Confounding found) {
        ResultTable.Builder table = new ResultTable.Builder(OUTCOMES);
        for (ConfounderOutcome o : found.columns()) {
            table.row()
                    .put("column", o.confounder().column())
                    .put("kind", o.confounder().kind().id())
                    .put("meaning", o.confounder().meaning())
                    .put(
                            "type",
                            o.confounder().values() instanceof NumberColumn ? "number" : "name")
                    .put("values", o.values())
                    .put("n_positive", o.positives())
                    .put("n_negative", o.negatives())
                    .put("auc", o.auc())
                    .put("ci_low", o.interval().low())
                    .put("ci_high", o.interval().high())
                    .putP("p", o.p())
                    .put("goes_with_outcome", o.isAssociated() ? "yes" : "no");
        }
        return table.build();
    }
}
