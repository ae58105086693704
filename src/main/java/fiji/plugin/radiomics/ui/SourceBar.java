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

import fiji.plugin.radiomics.io.CaseTableCsv;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Join;
import fiji.plugin.radiomics.window.CaseTables;
import ij.gui.GenericDialog;
import ij.io.OpenDialog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.event.PopupMenuEvent;
import javax.swing.event.PopupMenuListener;

/** Where the cases come from: an open table or a CSV file, and a second one to join. */
final class SourceBar extends JPanel {

    private static final long serialVersionUID = 1L;

    private final JComboBox<String> tables = new JComboBox<>();
    private final JLabel shown = new JLabel();
    private final transient Consumer<CaseSource> chosen;
    private final transient Consumer<String> failed;
    private final transient Background reading;
    private transient CaseSource source;
    private boolean isFilling;

    /**
     * @param chosen gets new cases
     * @param failed gets why there are none
     */
    SourceBar(Consumer<CaseSource> chosen, Consumer<String> failed) {
        this.chosen = chosen;
        this.failed = failed;
        reading = new Background(part -> {}, failed);
        setLayout(new BoxLayout(this, BoxLayout.X_AXIS));
        tables.setName("tables");
        tables.setPrototypeDisplayValue("A title of some length");
        tables.setMaximumSize(tables.getPreferredSize());
        tables.addPopupMenuListener(new Titles());
        tables.addActionListener(e -> openTable());
        JLabel label = new JLabel("Table ");
        label.setDisplayedMnemonic('T');
        label.setLabelFor(tables);
        add(label);
        add(tables);
        add(Box.createHorizontalStrut(6));
        add(button("CSV File...", this::openCsv));
        add(button("Join CSV...", this::join));
        add(Box.createHorizontalStrut(10));
        add(shown);
        add(Box.createHorizontalGlue());
        fill();
    }

    private static JButton button(String label, Runnable action) {
        JButton button = new JButton(label);
        button.addActionListener(e -> action.run());
        return button;
    }

    /** Tables open and close while the panel is there. */
    private final class Titles implements PopupMenuListener {

        @Override
        public void popupMenuWillBecomeVisible(PopupMenuEvent e) {
            fill();
        }

        @Override
        public void popupMenuWillBecomeInvisible(PopupMenuEvent e) {}

        @Override
        public void popupMenuCanceled(PopupMenuEvent e) {}
    }

    private void fill() {
        isFilling = true;
        Object selected = tables.getSelectedItem();
        tables.removeAllItems();
        CaseTables.openTitles().forEach(tables::addItem);
        tables.setSelectedItem(selected);
        isFilling = false;
    }

    void show(CaseSource cases) {
        source = cases;
        shown.setText(
                cases.table().title()
                        + ": "
                        + cases.table().rows()
                        + (cases.table().rows() == 1 ? " row, " : " rows, ")
                        + cases.table().columns().size()
                        + " columns");
        isFilling = true;
        if (cases.file().isEmpty()) {
            tables.setSelectedItem(cases.table().title());
        } else {
            tables.setSelectedItem(null);
        }
        isFilling = false;
    }

    private void openTable() {
        Object title = tables.getSelectedItem();
        if (isFilling || title == null) {
            return;
        }
        try {
            chosen.accept(CaseSource.open(CaseTables.open(title.toString())));
        } catch (IllegalArgumentException e) {
            failed.accept(e.getMessage());
        }
    }

    private void openCsv() {
        Path file = file("Open a table");
        if (file != null) {
            reading.run((workers, progress) -> CaseSource.read(read(file, Set.of()), file), chosen);
        }
    }

    private void join() {
        if (source == null) {
            failed.accept("Choose a table first; the CSV file's columns are joined to its rows.");
            return;
        }
        Path file = file("Join the columns of a CSV file");
        if (file == null) {
            return;
        }
        GenericDialog dialog = new GenericDialog("Join CSV");
        dialog.addStringField("Column of both, or TABLE=CSV", "case");
        dialog.showDialog();
        if (dialog.wasCanceled()) {
            return;
        }
        String by = dialog.getNextString().trim();
        CaseSource before = source;
        reading.run(
                (workers, progress) -> before.joined(joined(before, file, by), file, by), chosen);
    }

    /** Ids are texts: of a file they are read as such. */
    private static CaseTable joined(CaseSource before, Path file, String by) {
        Set<String> ids = Join.keys(by);
        CaseTable cases =
                before.file().isPresent() && before.clinical().isEmpty()
                        ? read(before.file().get(), ids)
                        : before.table();
        return Join.of(cases, read(file, ids), by).table();
    }

    private static CaseTable read(Path file, Set<String> ids) {
        try {
            return CaseTableCsv.read(file, ids);
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Path file(String title) {
        OpenDialog dialog = new OpenDialog(title, null);
        return dialog.getPath() == null ? null : Path.of(dialog.getPath());
    }
}
