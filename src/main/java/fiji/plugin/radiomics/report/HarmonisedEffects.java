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
import fiji.plugin.radiomics.io.CsvTexts;
import fiji.plugin.radiomics.io.PathText;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.harmonise.EffectsAnalysis;
import fiji.plugin.radiomics.stats.harmonise.HarmoniseEffects;
import fiji.plugin.radiomics.stats.harmonise.HarmoniseParameters;
import java.io.IOException;

/** The folder with tests and figures of a harmonisation, where one is asked for. */
public final class HarmonisedEffects {

    private HarmonisedEffects() {}

    /**
     * @param values of {@link HarmoniseParameters#ALL}
     * @throws IOException where the folder is named, and cannot be written
     */
    public static void check(ParameterValues values) throws IOException {
        String folder = values.text(HarmoniseParameters.EFFECTS);
        if (!folder.isEmpty()) {
            AnalysisFolder.checkWritable(PathText.path(folder), new EffectsAnalysis(), values);
        }
    }

    /**
     * @param effects of a harmonisation
     * @param texts how texts are written in CSV files
     * @throws IOException with the path and the cause
     */
    public static void write(HarmoniseEffects effects, CsvTexts texts) throws IOException {
        String folder = effects.values().text(HarmoniseParameters.EFFECTS);
        if (!folder.isEmpty()) {
            AnalysisFolder.write(
                    effects,
                    PathText.path(folder),
                    FigureOptions.of(FigureOptions.PARAMETERS.standard()),
                    texts,
                    Workers.none());
        }
    }
}
