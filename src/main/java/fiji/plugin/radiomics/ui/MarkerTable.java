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
import fiji.plugin.radiomics.stats.analysis.MarkerResult;
import fiji.plugin.radiomics.stats.cutoff.Cutoff;
import fiji.plugin.radiomics.stats.cutoff.DiagnosticMeasure;
import fiji.plugin.radiomics.stats.roc.Direction;
import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.ListSelectionModel;
import javax.swing.RowFilter;
import javax.swing.RowSorter;
import javax.swing.SortOrder;
import javax.swing.SwingConstants;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableRowSorter;

/** The ranking: a row a marker, sortable by every column, with a field that filters by name. */
final class MarkerTable extends JPanel {

    private static final long serialVersionUID = 1L;

    private static final int AUC = 4;
    private static final int NAME_WIDTH = 260;
    private static final int NUMBER_WIDTH = 66;

    /** A column: its name, a value a marker, and how that is written. */
    private record Shown(
            String name, Function<MarkerResult, Object> value, Function<Double, String> text) {}

    private static final List<Shown> COLUMNS =
            List.of(
                    new Shown("Marker", MarkerResult::marker, null),
                    new Shown("n+", m -> (double) m.values().positives(), Numbers::number),
                    new Shown("n−", m -> (double) m.values().negatives(), Numbers::number),
                    new Shown("Direction", m -> m.direction().map(Direction::id).orElse(""), null),
                    new Shown("AUC", m -> m.auc().auc(), MarkerTable::three),
                    new Shown("CI low", m -> m.auc().interval().low(), MarkerTable::three),
                    new Shown("CI high", m -> m.auc().interval().high(), MarkerTable::three),
                    new Shown("p", m -> m.test().p(), Numbers::p),
                    new Shown("p Holm", m -> m.adjusted().holm(), Numbers::p),
                    new Shown("p BH", m -> m.adjusted().benjaminiHochberg(), Numbers::p),
                    new Shown("Cutoff", m -> threshold(m), Numbers::number),
                    new Shown(
                            "Sens.", m -> at(m, DiagnosticMeasure.SENSITIVITY), MarkerTable::three),
                    new Shown(
                            "Spec.", m -> at(m, DiagnosticMeasure.SPECIFICITY), MarkerTable::three),
                    new Shown("Acc.", m -> at(m, DiagnosticMeasure.ACCURACY), MarkerTable::three),
                    new Shown("Missing", m -> (double) m.values().missing(), Numbers::number));

    private final Model model = new Model();
    private final JTable table = new JTable(model);
    private final TableRowSorter<Model> sorter = new TableRowSorter<>(model);
    private final JTextField filter = new JTextField();

    /**
     * @param selected gets the markers that are selected, the one selected last first
     */
    MarkerTable(Consumer<List<MarkerResult>> selected) {
        super(new BorderLayout(4, 4));
        table.setName("markers");
        table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
        table.setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        table.setRowSorter(sorter);
        for (int c = 0; c < COLUMNS.size(); c++) {
            boolean isText = COLUMNS.get(c).text() == null;
            sorter.setComparator(c, isText ? Comparator.naturalOrder() : nanLast(c));
            table.getColumnModel()
                    .getColumn(c)
                    .setPreferredWidth(c == 0 ? NAME_WIDTH : NUMBER_WIDTH);
            table.getColumnModel().getColumn(c).setCellRenderer(new Cell(COLUMNS.get(c)));
        }
        table.getSelectionModel()
                .addListSelectionListener(
                        e -> {
                            if (!e.getValueIsAdjusting() && table.getSelectedRow() >= 0) {
                                selected.accept(selection());
                            }
                        });
        filter.getDocument().addDocumentListener(new FilterEdits());
        JPanel top = new JPanel(new BorderLayout(4, 0));
        JLabel label = new JLabel("Filter by name ");
        label.setDisplayedMnemonic('F');
        label.setLabelFor(filter);
        top.add(label, BorderLayout.WEST);
        top.add(filter, BorderLayout.CENTER);
        add(top, BorderLayout.NORTH);
        add(new JScrollPane(table), BorderLayout.CENTER);
    }

    private static double threshold(MarkerResult m) {
        return m.cutoff().map(Cutoff::threshold).orElse(Double.NaN);
    }

    private static double at(MarkerResult m, DiagnosticMeasure measure) {
        return m.cutoff().map(c -> c.diagnostics().get(measure).value()).orElse(Double.NaN);
    }

    private static String three(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    /** NaN stands below all numbers, whichever way they are sorted. */
    private Comparator<Double> nanLast(int column) {
        return (a, b) -> {
            if (a.isNaN() != b.isNaN()) {
                boolean descending =
                        sorter.getSortKeys().stream()
                                .anyMatch(
                                        k ->
                                                k.getColumn() == column
                                                        && k.getSortOrder()
                                                                == SortOrder.DESCENDING);
                return a.isNaN() != descending ? 1 : -1;
            }
            return Double.compare(a, b);
        };
    }

    /**
     * Shows a ranking, the greatest area first and selected.
     *
     * @param markers the markers
     */
    void show(List<MarkerResult> markers) {
        model.markers = List.copyOf(markers);
        model.fireTableDataChanged();
        sorter.setSortKeys(List.of(new RowSorter.SortKey(AUC, SortOrder.DESCENDING)));
        if (table.getRowCount() > 0) {
            table.setRowSelectionInterval(0, 0);
        }
    }

    /**
     * Shows changed results of the same markers; order and selection stay.
     *
     * @param markers the markers in the order in which they were given before
     */
    void update(List<MarkerResult> markers) {
        model.markers = List.copyOf(markers);
        if (!markers.isEmpty()) {
            model.fireTableRowsUpdated(0, markers.size() - 1);
        }
    }

    /**
     * @param marker selects it alone
     */
    void select(String marker) {
        for (int row = 0; row < table.getRowCount(); row++) {
            if (marker.equals(table.getValueAt(row, 0))) {
                table.setRowSelectionInterval(row, row);
                table.scrollRectToVisible(table.getCellRect(row, 0, true));
            }
        }
    }

    /**
     * @return the selected markers, the one selected last first
     */
    List<MarkerResult> selection() {
        List<MarkerResult> selection = new ArrayList<>();
        int lead = table.getSelectionModel().getLeadSelectionIndex();
        if (table.isRowSelected(lead)) {
            selection.add(at(lead));
        }
        for (int row : table.getSelectedRows()) {
            if (row != lead) {
                selection.add(at(row));
            }
        }
        return selection;
    }

    private MarkerResult at(int viewRow) {
        return model.markers.get(table.convertRowIndexToModel(viewRow));
    }

    private final class FilterEdits implements DocumentListener {

        @Override
        public void insertUpdate(DocumentEvent e) {
            String text = filter.getText().trim().toLowerCase(Locale.ROOT);
            sorter.setRowFilter(
                    text.isEmpty()
                            ? null
                            : new RowFilter<Model, Integer>() {
                                @Override
                                public boolean include(
                                        Entry<? extends Model, ? extends Integer> entry) {
                                    return entry.getStringValue(0)
                                            .toLowerCase(Locale.ROOT)
                                            .contains(text);
                                }
                            });
        }

        @Override
        public void removeUpdate(DocumentEvent e) {
            insertUpdate(e);
        }

        @Override
        public void changedUpdate(DocumentEvent e) {
            insertUpdate(e);
        }
    }

    private static final class Model extends AbstractTableModel {

        private static final long serialVersionUID = 1L;

        private transient List<MarkerResult> markers = List.of();

        @Override
        public int getRowCount() {
            return markers.size();
        }

        @Override
        public int getColumnCount() {
            return COLUMNS.size();
        }

        @Override
        public String getColumnName(int column) {
            return COLUMNS.get(column).name();
        }

        @Override
        public Class<?> getColumnClass(int column) {
            return COLUMNS.get(column).text() == null ? String.class : Double.class;
        }

        @Override
        public Object getValueAt(int row, int column) {
            return COLUMNS.get(column).value().apply(markers.get(row));
        }
    }

    private static final class Cell extends DefaultTableCellRenderer {

        private static final long serialVersionUID = 1L;

        private final transient Shown column;

        Cell(Shown column) {
            this.column = column;
            setHorizontalAlignment(
                    column.text() == null ? SwingConstants.LEFT : SwingConstants.RIGHT);
        }

        @Override
        protected void setValue(Object value) {
            String text = value instanceof Double number ? column.text().apply(number) : "" + value;
            setText(text);
            setToolTipText(text);
        }
    }
}
