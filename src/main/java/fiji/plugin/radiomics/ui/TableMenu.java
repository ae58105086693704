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

import fiji.plugin.radiomics.stats.analysis.RocSettings;
import fiji.plugin.radiomics.window.CaseTables;
import ij.WindowManager;
import ij.text.TextWindow;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.Menu;
import java.awt.MenuBar;
import java.awt.MenuItem;

/** The menu by which a table's window leads to its analysis. */
public final class TableMenu {

    /** Label of the menu. */
    static final String MENU = "Radiomics";

    /** Label of its item. */
    static final String ITEM = "ROC Analysis...";

    private TableMenu() {}

    /**
     * Adds the menu to a table's window; where there is no window of this title, or it has the menu
     * already, nothing happens.
     *
     * @param title title of the table
     */
    public static void addTo(String title) {
        Frame frame = WindowManager.getFrame(title);
        if (frame instanceof TextWindow && frame.getMenuBar() != null) {
            EventQueue.invokeLater(() -> add(frame.getMenuBar(), title));
        }
    }

    private static void add(MenuBar bar, String title) {
        for (int i = 0; i < bar.getMenuCount(); i++) {
            if (bar.getMenu(i).getLabel().equals(MENU)) {
                return;
            }
        }
        Menu menu = new Menu(MENU);
        MenuItem item = new MenuItem(ITEM);
        item.addActionListener(e -> open(title));
        menu.add(item);
        bar.add(menu);
    }

    /** Reading a great table takes a moment, which the event thread has not. */
    private static void open(String title) {
        new Thread(
                        () -> RocWindow.open(CaseTables.open(title), RocSettings.INITIAL),
                        "Radiomics ROC table")
                .start();
    }
}
