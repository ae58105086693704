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

import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import fiji.plugin.radiomics.stats.survival.CalibrationAtTime;
import fiji.plugin.radiomics.stats.survival.KaplanMeier;
import java.util.List;

/** What is drawn of a signature of survival. */
public interface SurvivalSignatureView extends AnalysisResult {

    /**
     * A measure over time.
     *
     * @param recipe whose
     * @param points times, estimates, lower and upper bounds; NaN where there is none
     */
    record Course(String recipe, double[][] points) {}

    /**
     * @return names of the groups of risk, of rising risk
     */
    List<String> groupNames();

    /**
     * @return the curve of each, out of fold
     */
    List<KaplanMeier> groupCurves();

    /**
     * @return the unit of times; empty = not named
     */
    String unit();

    /**
     * @return the time-dependent AUC of each recipe
     */
    List<Course> courses();

    /**
     * @param time one of those that are told, as the figure names it
     * @return predicted and observed risk at that time
     */
    CalibrationAtTime calibration(String time);
}
