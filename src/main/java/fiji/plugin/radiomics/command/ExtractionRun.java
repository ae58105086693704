/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.command;

import fiji.plugin.radiomics.extract.Extractor;
import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.FeatureTable;
import fiji.plugin.radiomics.extract.Preflight;
import fiji.plugin.radiomics.extract.Provenance;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SourceImage;
import ij.IJ;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** An extraction with ImageJ's progress bar; the Escape key stops it and keeps finished rows. */
final class ExtractionRun {

    private final Extractor extractor;

    ExtractionRun(Extractor extractor) {
        this.extractor = extractor;
    }

    FeatureTable run(String caseName, SourceImage source, List<Region> regions) {
        List<FeatureRow> rows = new ArrayList<>();
        IJ.resetEscape();
        try {
            for (Region region : regions) {
                IJ.showStatus("Radiomics: " + region.name());
                IJ.showProgress(rows.size(), regions.size());
                rows.add(extractor.extract(caseName, source, region, IJ::escapePressed, this::log));
            }
        } catch (CancellationException e) {
            // What is finished stays: the caller sees fewer rows than regions.
            IJ.beep();
        } finally {
            IJ.showProgress(1.0);
            IJ.showStatus("");
        }
        return new FeatureTable(extractor.schema(), rows).withoutUnasked();
    }

    /** A user at a dialog has seen it there; a log of a run without one says what was computed. */
    private void log(Preflight preflight) {
        if (GraphicsEnvironment.isHeadless()) {
            Provenance p = preflight.provenance();
            IJ.log(p.caseId() + ", " + p.roi() + ": " + preflight.line());
        }
    }
}
