/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.imagej;

import ij.gui.Roi;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the file that a ROI was imported from leaves in doubt, kept with the ROI: in an overlay, the
 * ROI Manager, and TIFF and ROI files.
 */
final class RoiWarnings {

    private static final String KEY = "radiomics.warning.";

    private RoiWarnings() {}

    /**
     * @param roi takes the warnings
     * @param warnings a sentence each
     */
    static void set(Roi roi, List<String> warnings) {
        for (int i = 0; i < warnings.size(); i++) {
            // ImageJ writes properties as lines and reads them as ISO 8859-1.
            String text = URLEncoder.encode(warnings.get(i), StandardCharsets.UTF_8);
            roi.setProperty(KEY + (i + 1), text);
        }
    }

    /**
     * @param roi a ROI
     * @return the warnings that it was imported with
     */
    static List<String> of(Roi roi) {
        List<String> warnings = new ArrayList<>();
        for (String text = text(roi, 1); text != null; text = text(roi, warnings.size() + 1)) {
            try {
                warnings.add(URLDecoder.decode(text, StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                // Somebody has edited it.
                warnings.add(text);
            }
        }
        return warnings;
    }

    private static String text(Roi roi, int number) {
        return roi.getProperty(KEY + number);
    }
}
