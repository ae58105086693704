/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.ui;

import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.analysis.Analysis;
import fiji.plugin.radiomics.window.AnalysisInputs;
import fiji.plugin.radiomics.window.MacroOptions;
import ij.plugin.frame.Recorder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The macro line that does what the panel of an analysis does.
 *
 * @param source where the cases come from
 * @param analysis the analysis
 * @param values how they are analysed
 * @param output folder of the results, if they are written
 */
record MacroLine(
        CaseSource source, Analysis analysis, ParameterValues values, Optional<Path> output) {

    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>(source.options());
        options.putAll(values.given());
        output.ifPresent(folder -> options.put("output", folder.toString()));
        return options;
    }

    /**
     * @return the line, with the keys that are not at their initial value
     * @throws IllegalArgumentException where no line can hold a value
     */
    String text() {
        return MacroOptions.line(
                analysis.menuLabel(), options(), AnalysisInputs.of(analysis).keys());
    }

    /** Into the recorder, when it is open. */
    void record() {
        if (Recorder.record) {
            Recorder.recordString(text() + "\n");
        }
    }
}
