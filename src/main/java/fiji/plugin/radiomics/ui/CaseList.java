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

import fiji.plugin.radiomics.stats.analysis.MarkerResult;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.Outcome;
import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.TableRowSorter;

/**
 * The cases of a marker: what they are, their class and value; the chosen one is shown in ImageJ.
 */
final class CaseList extends JPanel {

    private static final long serialVersionUID = 1L;

    private static final List<String> NAMING = List.of("case", "image", "roi", "Label");

    private final Model model = new Model();
    private final JTable table = new JTable(model);
    private boolean isShowing;

    /**
     * @param chosen gets the table row of the case that the user chooses
     */
    CaseList(IntConsumer chosen) {
        super(new BorderLayout());
        table.setName("cases");
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setRowSorter(new TableRowSorter<>(model));
        table.getSelectionModel()
                .addListSelectionListener(
                        e -> {
                            int row = table.getSelectedRow();
                            if (!isShowing && !e.getValueIsAdjusting() && row >= 0) {
                                chosen.accept(model.row(table.convertRowIndexToModel(row)));
                            }
                        });
        add(new JScrollPane(table), BorderLayout.CENTER);
    }

    void show(CaseTable cases, MarkerResult marker, Outcome outcome) {
        isShowing = true;
        model.cases = cases;
        model.marker = marker;
        model.outcome = outcome;
        model.naming.clear();
        for (String name : NAMING) {
            cases.find(name).ifPresent(model.naming::add);
        }
        model.fireTableStructureChanged();
        isShowing = false;
    }

    /**
     * @param row a row of the table of cases, which is selected without being chosen again
     */
    void select(int row) {
        isShowing = true;
        for (int i = 0; i < model.getRowCount(); i++) {
            if (model.row(i) == row) {
                int shown = table.convertRowIndexToView(i);
                table.setRowSelectionInterval(shown, shown);
                table.scrollRectToVisible(table.getCellRect(shown, 0, true));
            }
        }
        isShowing = false;
    }

    private static final class Model extends AbstractTableModel {

        private static final long serialVersionUID = 1L;

        private final transient List<Column> naming = new ArrayList<>();
        private transient CaseTable cases;
        private transient MarkerResult marker;
        private transient Outcome outcome;

        int row(int index) {
            return marker.values().rows()[index];
        }

        @Override
        public int getRowCount() {
            return marker == null ? 0 : marker.values().rows().length;
        }

        @Override
        public int getColumnCount() {
            return cases == null ? 0 : naming.size() + 3;
        }

        @Override
        public String getColumnName(int column) {
            if (column == 0) {
                return "Row";
            }
            if (column <= naming.size()) {
                return naming.get(column - 1).name();
            }
            return column == naming.size() + 1 ? "Class" : marker.marker();
        }

        @Override
        public Class<?> getColumnClass(int column) {
            if (column == 0) {
                return Integer.class;
            }
            return column == naming.size() + 2 ? Double.class : String.class;
        }

        @Override
        public Object getValueAt(int index, int column) {
            int row = row(index);
            if (column == 0) {
                return row + 1;
            }
            if (column <= naming.size()) {
                return naming.get(column - 1).text(row);
            }
            return column == naming.size() + 1
                    ? outcome.label(row)
                    : (Object) marker.values().values()[index];
        }
    }
}
