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

import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.plugin.frame.RoiManager;
import ij.text.TextPanel;
import ij.text.TextWindow;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.util.Optional;

/** Shows a table's case in ImageJ: its row, and where they are open its image and region. */
public final class CaseSelection {

    private CaseSelection() {}

    /**
     * @param table the cases; columns {@code image} and {@code roi} say what to show
     * @param row a row of it
     * @return what was shown, or why nothing was, for a status line
     */
    public static String show(CaseTable table, int row) {
        selectRow(table, row);
        Optional<String> image = text(table, "image", row);
        if (image.isEmpty()) {
            return "Row " + (row + 1) + ": the table does not name its image";
        }
        ImagePlus open = WindowManager.getImage(image.get());
        if (open == null) {
            return "Row " + (row + 1) + ": the image " + image.get() + " is not open";
        }
        if (open.getWindow() != null && !GraphicsEnvironment.isHeadless()) {
            IJ.selectWindow(open.getID());
        }
        Optional<String> name = text(table, "roi", row);
        Roi roi = name.map(n -> find(open, n)).orElse(null);
        if (roi == null) {
            return "Row "
                    + (row + 1)
                    + ": image "
                    + image.get()
                    + name.map(n -> "; the ROI " + n + " is not there").orElse("");
        }
        show(open, roi);
        return "Row " + (row + 1) + ": " + name.get() + " in " + image.get();
    }

    private static Optional<String> text(CaseTable table, String column, int row) {
        return table.find(column).map((Column c) -> c.text(row));
    }

    private static Roi find(ImagePlus image, String name) {
        RoiManager manager = RoiManager.getInstance2();
        if (manager != null) {
            for (Roi roi : manager.getRoisAsArray()) {
                if (name.equals(roi.getName())) {
                    return roi;
                }
            }
        }
        Overlay overlay = image.getOverlay();
        return overlay == null ? null : overlay.get(name);
    }

    private static void show(ImagePlus image, Roi roi) {
        if (roi.hasHyperStackPosition()) {
            image.setPosition(
                    Math.max(1, roi.getCPosition()),
                    Math.max(1, roi.getZPosition()),
                    Math.max(1, roi.getTPosition()));
        } else if (roi.getPosition() > 0 && roi.getPosition() <= image.getStackSize()) {
            image.setSlice(roi.getPosition());
        }
        // A copy: what the user does to the selection must not change the overlay.
        image.setRoi((Roi) roi.clone());
    }

    private static void selectRow(CaseTable table, int row) {
        for (Frame frame : WindowManager.getNonImageWindows()) {
            if (frame instanceof TextWindow window
                    && window.isShowing()
                    && table.title().equals(window.getTitle())) {
                TextPanel panel = window.getTextPanel();
                panel.setSelection(row, row);
                panel.showRow(row);
            }
        }
    }
}
