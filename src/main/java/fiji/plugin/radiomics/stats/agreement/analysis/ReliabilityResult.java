/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.agreement.analysis;

import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.analysis.Analysis;
import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import fiji.plugin.radiomics.stats.analysis.ResultFigure;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.analysis.RocParameters;
import fiji.plugin.radiomics.stats.table.CaseTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an analysis of readings found.
 *
 * @param cases the table
 * @param values how it was analysed
 * @param readings of each marker
 * @param tables the results
 * @param warnings what the reader should know
 */
public record ReliabilityResult(
        CaseTable cases,
        ParameterValues values,
        List<Readings> readings,
        List<ResultTable> tables,
        List<String> warnings)
        implements AnalysisResult {

    /** Figure of differences against means. */
    public static final String FIGURE = "bland_altman";

    private static final int MOST_DRAWN = 6;

    /** Copies the lists. */
    public ReliabilityResult {
        readings = List.copyOf(readings);
        tables = List.copyOf(tables);
        warnings = List.copyOf(warnings);
    }

    @Override
    public Analysis analysis() {
        return new ReliabilityPlugin();
    }

    /** A few markers are drawn, each by its first two readings. */
    @Override
    public List<ResultFigure> figures() {
        List<Readings> numbers =
                readings.stream().filter(r -> r.areNumbers() && r.n() >= 2).toList();
        List<ResultFigure> figures = new ArrayList<>();
        if (numbers.size() <= MOST_DRAWN) {
            for (Readings r : numbers) {
                figures.add(
                        new ResultFigure(
                                FIGURE,
                                r.marker(),
                                r.marker()
                                        + ": difference of "
                                        + r.readers().get(0)
                                        + " and "
                                        + r.readers().get(1)
                                        + " against their mean, with bias and limits of"
                                        + " agreement."));
            }
        }
        return figures;
    }

    /**
     * @param marker a marker that is drawn
     * @return its readings
     */
    public Readings of(String marker) {
        return readings.stream().filter(r -> r.marker().equals(marker)).findFirst().orElseThrow();
    }

    @Override
    public List<String> methods() {
        String percent =
                String.format(Locale.ROOT, "%.4g %%", 100 * values.get(RocParameters.LEVEL))
                        .replaceAll("\\.?0+ %", " %");
        List<String> methods = new ArrayList<>();
        if (readings.stream().anyMatch(Readings::areNumbers)) {
            methods.add(
                    "Agreement of "
                            + readings.get(0).k()
                            + " readings was measured by intraclass correlations of single and mean"
                            + " readings in one-way, two-way random (absolute agreement) and"
                            + " two-way mixed (consistency) models with "
                            + percent
                            + " confidence intervals from F distributions (Shrout and Fleiss 1979;"
                            + " McGraw and Wong 1996), and the within-case coefficient of"
                            + " variation, because a correlation grows with the spread of the"
                            + " cases. Lin's concordance correlation (1989) has an interval by"
                            + " Fisher's z.");
            methods.add(
                    "Limits of agreement are bias ± 1.96 standard deviations of the differences"
                            + " (Bland and Altman 1999) with intervals by Student's t and exact ones"
                            + " (Carkeet 2015); proportional bias is the slope of differences on means."
                            + " The repeatability coefficient is 1.96 √2 within-case standard"
                            + " deviations, with an interval by χ².");
        }
        if (tables.stream().anyMatch(t -> t.kind() == ReliabilityTables.KAPPA)) {
            methods.add(
                    "Agreement in categories was measured by Cohen's kappa, unweighted and, where"
                            + " categories have an order, with linear and quadratic weights (standard"
                            + " errors of Fleiss, Cohen and Everitt 1969), and by Fleiss' kappa of all"
                            + " readers (1971; standard error of Fleiss, Nee and Landis 1979).");
        }
        methods.add("A case without all readings of a marker was left out of that marker.");
        return methods;
    }
}
