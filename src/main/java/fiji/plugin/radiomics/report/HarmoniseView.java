/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.report;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.figure.ComponentsFigure;
import fiji.plugin.radiomics.figure.FigureStyle;
import fiji.plugin.radiomics.figure.GroupFigure;
import fiji.plugin.radiomics.figure.Sample;
import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import fiji.plugin.radiomics.stats.analysis.ResultFigure;
import fiji.plugin.radiomics.stats.harmonise.EffectsAnalysis;
import fiji.plugin.radiomics.stats.harmonise.HarmoniseEffects;
import fiji.plugin.radiomics.stats.harmonise.PrincipalComponents;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.scijava.plugin.Plugin;

/** The figures of batches before and after harmonisation. */
@Plugin(type = AnalysisView.class)
public final class HarmoniseView implements AnalysisView {

    @Override
    public String analysis() {
        return EffectsAnalysis.NAME;
    }

    @Override
    public JFreeChart draw(
            AnalysisResult analysis, ResultFigure figure, FigureStyle style, Workers workers) {
        HarmoniseEffects effects = (HarmoniseEffects) analysis;
        return figure.kind().equals(HarmoniseEffects.COMPONENTS)
                ? components(effects, figure.subject(), style)
                : distribution(effects, figure.subject(), style);
    }

    private static JFreeChart components(HarmoniseEffects effects, String when, FigureStyle style) {
        PrincipalComponents found = effects.components(when);
        int[] rows = effects.complete();
        int[] codes = effects.codes();
        int[] groups = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            groups[i] = codes[rows[i]];
        }
        return ComponentsFigure.chart(
                found.scores(),
                found.shares(),
                groups,
                effects.batches(),
                when.equals(HarmoniseEffects.BEFORE)
                        ? "Before harmonisation"
                        : "After harmonisation",
                style);
    }

    private static JFreeChart distribution(
            HarmoniseEffects effects, String marker, FigureStyle style) {
        int[] codes = effects.codes();
        List<Sample> samples = new ArrayList<>();
        for (int b = 0; b < effects.batches().size(); b++) {
            for (String when : List.of(HarmoniseEffects.BEFORE, HarmoniseEffects.AFTER)) {
                double[] values = effects.of(marker, when);
                for (int i = 0; i < values.length; i++) {
                    values[i] = codes[i] == b ? values[i] : Double.NaN;
                }
                samples.add(new Sample(when + ": " + effects.batches().get(b), values));
            }
        }
        return GroupFigure.chart(
                marker,
                samples,
                "Kruskal-Wallis "
                        + p(effects.effect(marker, HarmoniseEffects.BEFORE).kruskal())
                        + " before, "
                        + p(effects.effect(marker, HarmoniseEffects.AFTER).kruskal())
                        + " after",
                style);
    }

    private static String p(double p) {
        if (Double.isNaN(p)) {
            return "not defined";
        }
        return p < .001 ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", p);
    }
}
