/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.window;

import ij.gui.Roi;
import ij.plugin.frame.RoiManager;
import java.awt.HeadlessException;
import java.util.Arrays;
import java.util.List;

/** The ROI Manager's ROIs. Asking for them opens no window and needs none. */
final class ManagerRois {

    private ManagerRois() {}

    /**
     * @param selectedOnly whether only the rows selected in the ROI Manager count
     * @return the ROI Manager's ROIs
     * @throws IllegalArgumentException where there are none
     */
    static List<Roi> of(boolean selectedOnly) {
        RoiManager manager = openManager();
        if (manager == null || manager.getCount() == 0) {
            throw new IllegalArgumentException(
                    "The ROI Manager has no ROI; outline a region and press T to add it");
        }
        if (!selectedOnly) {
            return Arrays.asList(manager.getRoisAsArray());
        }
        if (manager.getSelectedIndexes().length == 0) {
            throw new IllegalArgumentException(
                    "No row is selected in the ROI Manager; select some, or use all its ROIs");
        }
        return Arrays.asList(manager.getSelectedRoisAsArray());
    }

    private static RoiManager openManager() {
        try {
            return RoiManager.getInstance2();
        } catch (HeadlessException e) {
            // In batch mode ImageJ tries to make one, which without a display it cannot.
            return null;
        }
    }
}
