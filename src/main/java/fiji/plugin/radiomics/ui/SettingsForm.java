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

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterException;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.analysis.Analysis;
import fiji.plugin.radiomics.stats.analysis.CaseType;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.Outcome;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.Scrollable;
import javax.swing.UIManager;

/**
 * The fields of an analysis: an editable choice for each of its parameters. Those that most
 * analyses leave alone are folded away.
 */
final class SettingsForm extends JPanel implements Scrollable {

    private static final long serialVersionUID = 1L;

    /** The parameters that tell the classes, in analyses that have them. */
    private static final String OUTCOME = "outcome";

    private static final String CLASSES = "classes";

    /** More classes than these are no classes but, say, names. */
    private static final int MOST_CLASSES = 50;

    private static final int WRAP = 26;
    private static final int SCROLL_STEP = 16;

    private final transient Analysis analysis;
    private final transient Map<Parameter<?>, JComboBox<String>> fields = new LinkedHashMap<>();
    private final List<JComponent> advanced = new ArrayList<>();
    private final JTextArea message = new JTextArea();
    private final Runnable changed;
    private transient CaseTable table;
    private boolean isFilling;

    /**
     * @param analysis whose parameters they are
     * @param changed is called after the user has changed a field
     */
    SettingsForm(Analysis analysis, Runnable changed) {
        super(new GridBagLayout());
        this.analysis = analysis;
        this.changed = changed;
        int row = 0;
        List<Parameter<?>> basics = analysis.basics();
        for (Parameter<?> key : basics) {
            add(key, row++);
        }
        JCheckBox more = new JCheckBox("More settings");
        more.setMnemonic('M');
        more.addActionListener(e -> advanced.forEach(c -> c.setVisible(more.isSelected())));
        more.setVisible(basics.size() < analysis.parameters().parameters().size());
        add(more, at(0, row++, 2));
        for (Parameter<?> key : analysis.parameters().parameters()) {
            if (!basics.contains(key)) {
                advanced.addAll(add(key, row++));
            }
        }
        advanced.forEach(c -> c.setVisible(false));
        message.setEditable(false);
        message.setFocusable(false);
        message.setOpaque(false);
        message.setLineWrap(true);
        message.setWrapStyleWord(true);
        message.setColumns(WRAP);
        message.setFont(UIManager.getFont("Label.font"));
        message.setForeground(new Color(0xB00020));
        message.setName("message");
        add(message, at(0, row++, 2));
        GridBagConstraints filler = at(0, row, 2);
        filler.weighty = 1;
        add(new JPanel(), filler);
    }

    private List<JComponent> add(Parameter<?> key, int row) {
        JComboBox<String> field = new JComboBox<>(choices(key).toArray(new String[0]));
        field.setEditable(true);
        field.setName(key.key());
        field.setPrototypeDisplayValue("xxxxxxxxxxxxxxxx");
        field.setToolTipText("<html><p width=320>" + key.description() + ".</p></html>");
        field.setSelectedItem(key.standard());
        field.addActionListener(e -> edited(key));
        JLabel label = new JLabel(key.label());
        label.setLabelFor(field);
        label.setToolTipText(field.getToolTipText());
        fields.put(key, field);
        add(label, at(0, row, 1));
        add(field, at(1, row, 1));
        return List.of(label, field);
    }

    private static GridBagConstraints at(int x, int y, int width) {
        GridBagConstraints c = new GridBagConstraints();
        c.gridx = x;
        c.gridy = y;
        c.gridwidth = width;
        c.insets = new Insets(2, 4, 2, 4);
        c.fill = GridBagConstraints.HORIZONTAL;
        c.weightx = x == 0 && width == 1 ? 0 : 1;
        return c;
    }

    /** What is offered before there is a table; the standard is always there. */
    private static List<String> choices(Parameter<?> key) {
        List<String> choices = new ArrayList<>(key.type().suggestions());
        if (!choices.contains(key.standard())) {
            choices.add(0, key.standard());
        }
        return choices;
    }

    /**
     * Fills the choices that a table gives.
     *
     * @param cases the table
     * @param values what the fields show
     */
    void show(CaseTable cases, ParameterValues values) {
        isFilling = true;
        table = cases;
        fields.forEach((key, field) -> field.setSelectedItem(values.text(key)));
        List<String> columns = new ArrayList<>();
        columns.add("");
        for (Column column : cases.columns()) {
            // Of many features none is a class: their names would only be in the way.
            if (mayBeClasses(column)) {
                columns.add(column.name());
            }
        }
        fill(CaseType.CLASS_COLUMN, columns);
        TreeSet<String> families = new TreeSet<>(List.of(""));
        for (String name : cases.names()) {
            String[] parts = name.split("\\.");
            if (parts.length > 2) {
                families.add(parts[1]);
            }
        }
        fill(CaseType.FAMILY, List.copyOf(families));
        fillClasses();
        isFilling = false;
    }

    /** Whole numbers of few values may be classes. */
    private static boolean mayBeClasses(Column column) {
        if (column instanceof NumberColumn numbers) {
            TreeSet<Double> values = new TreeSet<>();
            for (double v : numbers.values()) {
                if (!Double.isNaN(v)) {
                    values.add(v);
                }
                if (values.size() > MOST_CLASSES || v != Math.rint(v) && !Double.isNaN(v)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Fields of one type offer the same. */
    private void fill(CaseType type, List<String> choices) {
        fields.forEach(
                (key, field) -> {
                    if (key.type() == type) {
                        Object shown = field.getEditor().getItem();
                        field.removeAllItems();
                        choices.forEach(field::addItem);
                        field.setSelectedItem(shown);
                    }
                });
    }

    private void fillClasses() {
        List<String> classes = new ArrayList<>(List.of(""));
        String pattern = analysis.parameters().find(CLASSES).map(this::text).orElse("");
        String column = analysis.parameters().find(OUTCOME).map(this::text).orElse("");
        column = column.isEmpty() && !pattern.isEmpty() ? "roi" : column;
        try {
            if (table.find(column).isPresent()) {
                Map<String, Integer> counts =
                        Outcome.counts(table.column(column), pattern.isEmpty() ? null : pattern);
                if (counts.size() <= MOST_CLASSES) {
                    classes.addAll(counts.keySet());
                }
            }
        } catch (IllegalArgumentException e) {
            // A pattern that is being typed; the analysis will say what is wrong with it.
        }
        fill(CaseType.CLASS, classes);
    }

    private void edited(Parameter<?> key) {
        if (isFilling || table == null) {
            return;
        }
        isFilling = true;
        if (key.key().equals(OUTCOME) || key.key().equals(CLASSES)) {
            fillClasses();
        }
        isFilling = false;
        changed.run();
    }

    private String text(Parameter<?> key) {
        Object item = fields.get(key).getEditor().getItem();
        return item == null ? "" : item.toString().trim();
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return SCROLL_STEP;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height;
    }

    /** Fields are as wide as there is room, never wider. */
    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent() != null && getParent().getHeight() > getPreferredSize().height;
    }

    /**
     * Sets a field as a user would.
     *
     * @param key its parameter
     * @param text its text
     */
    void set(Parameter<?> key, String text) {
        fields.get(key).setSelectedItem(text);
    }

    /**
     * Sets a field to what the panel shows already: nothing is computed anew.
     *
     * @param key its parameter
     * @param text its text
     */
    void setQuietly(Parameter<?> key, String text) {
        isFilling = true;
        fields.get(key).setSelectedItem(text);
        isFilling = false;
    }

    /**
     * @return what the fields say
     * @throws IllegalArgumentException where a field's text is not allowed, with the field's label
     */
    ParameterValues values() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.keySet().forEach(key -> texts.put(key.key(), text(key)));
        try {
            return analysis.parameters().values(texts);
        } catch (IllegalArgumentException e) {
            if (e.getCause() instanceof ParameterException wrong) {
                String label =
                        analysis.parameters()
                                .find(wrong.key())
                                .map(Parameter::label)
                                .orElse(wrong.key());
                throw new IllegalArgumentException(label + ": " + wrong.problem(), e);
            }
            throw e;
        }
    }

    /**
     * @param text what is wrong; empty where nothing is
     */
    void showMessage(String text) {
        message.setText(text);
        revalidate();
    }

    /**
     * @return what is said to be wrong
     */
    String shownMessage() {
        return message.getText();
    }
}
