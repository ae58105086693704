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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows a table's case in ImageJ: its row, and where they are open its image and region. */
public final class CaseSelection {

    /** Of so many cases images come to the front. */
    private static final int MOST_SHOWN = 12;

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

    /**
     * Shows several cases, the first on top.
     *
     * @param table the cases
     * @param rows rows of it
     * @return what was shown, for a status line
     */
    public static String show(CaseTable table, List<Integer> rows) {
        String said = "";
        for (int k = Math.min(rows.size(), MOST_SHOWN) - 1; k >= 0; k--) {
            said = show(table, rows.get(k));
        }
        return rows.size() < 2 ? said : rows.size() + " cases: " + numbers(rows) + ". " + said;
    }

    private static String numbers(List<Integer> rows) {
        String some =
                rows.stream()
                        .limit(MOST_SHOWN)
                        .map(row -> String.valueOf(row + 1))
                        .collect(Collectors.joining(", "));
        return (rows.size() == 1 ? "row " : "rows ")
                + some
                + (rows.size() > MOST_SHOWN ? ", …" : "");
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
