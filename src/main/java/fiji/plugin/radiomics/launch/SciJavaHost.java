/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.launch;

import ij.IJ;
import org.scijava.Context;
import org.scijava.app.event.StatusEvent;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;

/** The one SciJava context of plain ImageJ, made when the first command is run. */
final class SciJavaHost {

    private static SciJavaHost instance;

    private final Context context = new Context();

    private SciJavaHost() {
        context.service(EventService.class).subscribe(this);
    }

    static synchronized Context context() {
        if (instance == null) {
            instance = new SciJavaHost();
        }
        return instance.context;
    }

    /** Brings the status messages and the progress of commands to ImageJ's status bar. */
    @EventHandler
    private void onEvent(StatusEvent event) {
        if (event.getStatusMessage() != null) {
            IJ.showStatus(event.getStatusMessage());
        }
        if (event.getProgressMaximum() > 0) {
            IJ.showProgress((double) event.getProgressValue() / event.getProgressMaximum());
        }
    }
}
