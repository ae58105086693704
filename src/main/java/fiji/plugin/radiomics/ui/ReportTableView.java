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

import fiji.plugin.radiomics.report.Numbers;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import java.awt.BorderLayout;
import java.util.function.IntConsumer;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableRowSorter;

/** A table of results for reading, sortable by every column. */
final class ReportTableView extends JPanel {

    private static final long serialVersionUID = 1L;

    private static final int TEXT_WIDTH = 160;
    private static final int LETTER_WIDTH = 8;

    /** A number of four digits with its exponent. */
    private static final int LEAST_LETTERS = 10;

    private final JTable table = new JTable();

    ReportTableView(String name) {
        super(new BorderLayout());
        table.setName(name);
        DefaultTableCellRenderer numbers =
                new DefaultTableCellRenderer() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected void setValue(Object value) {
                        setText(
                                value instanceof Number n
                                        ? Numbers.number(n.doubleValue())
                                        : String.valueOf(value));
                    }
                };
        numbers.setHorizontalAlignment(SwingConstants.RIGHT);
        table.setDefaultRenderer(Double.class, numbers);
        add(new JScrollPane(table), BorderLayout.CENTER);
    }

    /**
     * @param chosen is given the row of the table, as it was before sorting, that the user chooses
     */
    void onChoice(IntConsumer chosen) {
        table.getSelectionModel()
                .addListSelectionListener(
                        e -> {
                            int row = table.getSelectedRow();
                            if (!e.getValueIsAdjusting() && row >= 0) {
                                chosen.accept(table.convertRowIndexToModel(row));
                            }
                        });
    }

    /** Nothing to show. */
    void clear() {
        table.setRowSorter(null);
        table.setModel(new javax.swing.table.DefaultTableModel());
    }

    void show(ResultTable report) {
        Model model = new Model(report);
        table.setModel(model);
        table.setRowSorter(report.isComputed() ? null : new TableRowSorter<>(model));
        table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
        for (int c = 0; c < model.getColumnCount(); c++) {
            int letters = Math.max(LEAST_LETTERS, model.getColumnName(c).length() + 2);
            boolean isText = model.getColumnClass(c) == String.class;
            table.getColumnModel()
                    .getColumn(c)
                    .setPreferredWidth(isText ? TEXT_WIDTH : letters * LETTER_WIDTH);
        }
    }

    private static final class Model extends AbstractTableModel {

        private static final long serialVersionUID = 1L;

        private final transient ResultTable report;

        Model(ResultTable report) {
            this.report = report;
        }

        @Override
        public int getRowCount() {
            return report.rows().size();
        }

        @Override
        public int getColumnCount() {
            return report.columns().size();
        }

        @Override
        public String getColumnName(int column) {
            return report.columns().get(column).name();
        }

        @Override
        public Class<?> getColumnClass(int column) {
            ResultTable.Type type = report.columns().get(column).type();
            return type == ResultTable.Type.TEXT || report.rows().isEmpty()
                    ? String.class
                    : Double.class;
        }

        @Override
        public Object getValueAt(int row, int column) {
            Object value = report.rows().get(row).get(column);
            return value instanceof Number number ? (Object) number.doubleValue() : value;
        }
    }
}
