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

import ij.gui.GenericDialog;
import java.awt.Component;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.Label;
import java.util.TreeSet;

/** Puts the second half of a dialog's rows beside the first. ImageJ lays them out in a grid. */
final class DialogColumns {

    private static final int GAP = 25;
    private static final int ROW_GAP = 3;

    /** Cells that a row takes: a label and a field. */
    private static final int CELLS = 2;

    private DialogColumns() {}

    /** To be called when all rows are there, and before the dialog is shown. */
    static void split(GenericDialog dialog) {
        GridBagLayout grid = (GridBagLayout) dialog.getLayout();
        TreeSet<Integer> rows = new TreeSet<>();
        for (Component component : dialog.getComponents()) {
            GridBagConstraints place = grid.getConstraints(component);
            if (place.gridwidth < CELLS) {
                rows.add(place.gridy);
            }
        }
        int half = (rows.size() + 1) / 2;
        for (Component component : dialog.getComponents()) {
            GridBagConstraints place = grid.getConstraints(component);
            if (place.gridwidth >= CELLS) {
                place.gridwidth = 2 * CELLS;
                place.anchor = GridBagConstraints.WEST;
            } else {
                boolean isLabel = component instanceof Label;
                // ImageJ places a field behind its label without saying in which cell.
                place.gridx = isLabel ? 0 : 1;
                place.anchor = isLabel ? GridBagConstraints.EAST : GridBagConstraints.WEST;
                int row = rows.headSet(place.gridy).size();
                place.insets = (Insets) place.insets.clone();
                place.insets.top = ROW_GAP;
                place.gridwidth = 1;
                if (row >= half) {
                    place.gridy = rows.toArray(Integer[]::new)[row - half];
                    place.insets.left += isLabel ? GAP : 0;
                    place.gridx += CELLS;
                }
            }
            grid.setConstraints(component, place);
        }
    }

    /** Constraints of what spans a dialog, if its rows have been split. */
    static Object wide(GenericDialog dialog, Object constraints) {
        if (!(constraints instanceof GridBagConstraints place) || place.gridwidth != CELLS) {
            return constraints;
        }
        GridBagLayout grid = (GridBagLayout) dialog.getLayout();
        for (Component component : dialog.getComponents()) {
            if (grid.getConstraints(component).gridx >= CELLS) {
                GridBagConstraints wider = (GridBagConstraints) place.clone();
                wider.gridwidth = 2 * CELLS;
                return wider;
            }
        }
        return constraints;
    }
}
