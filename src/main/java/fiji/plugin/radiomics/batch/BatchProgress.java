/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.batch;

import fiji.plugin.radiomics.DurationText;
import java.util.Locale;

/**
 * How far a batch is.
 *
 * @param done cases that are finished, those of earlier runs included
 * @param total cases in all
 * @param failed of the finished ones, how many failed
 * @param kept of the finished ones, how many are of earlier runs
 * @param seconds since the start
 */
public record BatchProgress(int done, int total, int failed, int kept, double seconds) {

    /**
     * @return cases a second in this run
     */
    public double rate() {
        return seconds > 0 ? (done - kept) / seconds : 0;
    }

    /**
     * @return one line: cases done, rate, time left, failures
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(done).append(" of ").append(total).append(" cases");
        if (rate() > 0) {
            text.append(String.format(Locale.ROOT, ", %.1f a second", rate()));
            if (done < total) {
                text.append(", ").append(DurationText.of((total - done) / rate())).append(" left");
            }
        }
        if (kept > 0) {
            text.append(", ").append(kept).append(" kept");
        }
        if (failed > 0) {
            text.append(", ").append(failed).append(" failed");
        }
        return text.toString();
    }
}
