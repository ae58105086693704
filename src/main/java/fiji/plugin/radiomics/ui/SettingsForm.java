package fiji.plugin.radiomics.ui;

import fiji.plugin.radiomics.stats.analysis.RocKey;
import fiji.plugin.radiomics.stats.analysis.RocSettings;
import fiji.plugin.radiomics.stats.group.PMethod;
import fiji.plugin.radiomics.stats.roc.AucMethod;
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
import java.util.Arrays;
import java.util.EnumMap;
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
 * The fields of an analysis: an editable choice for every {@link RocKey}. Those that most analyses
 * leave alone are folded away.
 */
final class SettingsForm extends JPanel implements Scrollable {

    private static final long serialVersionUID = 1L;

    private static final List<RocKey> BASIC =
            List.of(
                    RocKey.OUTCOME,
                    RocKey.CLASSES,
                    RocKey.POSITIVE,
                    RocKey.NEGATIVE,
                    RocKey.PATTERN,
                    RocKey.FAMILY,
                    RocKey.DIRECTION,
                    RocKey.CUTOFF,
                    RocKey.CI,
                    RocKey.COMPARE);

    /** More classes than these are no classes but, say, names. */
    private static final int MOST_CLASSES = 50;

    private static final int WRAP = 26;
    private static final int SCROLL_STEP = 16;

    private final Map<RocKey, JComboBox<String>> fields = new EnumMap<>(RocKey.class);
    private final List<JComponent> advanced = new ArrayList<>();
    private final JTextArea message = new JTextArea();
    private final Runnable changed;
    private transient CaseTable table;
    private boolean isFilling;

    /**
     * @param changed is called after the user has changed a field
     */
    SettingsForm(Runnable changed) {
        super(new GridBagLayout());
        this.changed = changed;
        int row = 0;
        for (RocKey key : BASIC) {
            add(key, row++);
        }
        JCheckBox more = new JCheckBox("More settings");
        more.setMnemonic('M');
        more.addActionListener(e -> advanced.forEach(c -> c.setVisible(more.isSelected())));
        add(more, at(0, row++, 2));
        for (RocKey key : RocKey.values()) {
            if (!BASIC.contains(key)) {
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

    private List<JComponent> add(RocKey key, int row) {
        JComboBox<String> field = new JComboBox<>(choices(key).toArray(new String[0]));
        field.setEditable(true);
        field.setName(key.id());
        field.setPrototypeDisplayValue("xxxxxxxxxxxxxxxx");
        field.setToolTipText("<html><p width=320>" + key.meaning() + ".</p></html>");
        field.setSelectedItem(key.initial());
        field.addActionListener(e -> edited(key));
        JLabel label = new JLabel(label(key));
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

    private static String label(RocKey key) {
        return switch (key) {
            case OUTCOME -> "Outcome column";
            case CLASSES -> "Class pattern";
            case POSITIVE -> "Positive class";
            case NEGATIVE -> "Negative class";
            case MARKERS -> "Markers";
            case PATTERN -> "Marker pattern";
            case FAMILY -> "Feature family";
            case DIRECTION -> "Direction";
            case MISSING -> "Missing values";
            case MISSINGCODES -> "Missing codes";
            case CI -> "AUC interval";
            case PMETHOD -> "p values";
            case LEVEL -> "Confidence level";
            case PARTIAL -> "Partial area";
            case CUTOFF -> "Cutoff";
            case CUTOFFS -> "Set by hand";
            case PROPORTIONS -> "Proportions";
            case PREVALENCE -> "Prevalence";
            case COMPARE -> "Compare markers";
            case REFERENCE -> "Reference marker";
            case SPLIT -> "Split by";
            case PAIRS -> "Pairs by";
            case CORRELATION -> "Correlation";
            case REPLICATES -> "Replicates";
            case SEED -> "Seed";
        };
    }

    private static List<String> choices(RocKey key) {
        return switch (key) {
            case DIRECTION -> List.of("higher", "lower", "auto");
            case MISSING -> List.of("pairwise", "complete");
            case MISSINGCODES -> List.of("", "-999", "-9999,999");
            case CI -> Arrays.stream(AucMethod.values()).map(AucMethod::id).toList();
            case PMETHOD -> Arrays.stream(PMethod.values()).map(PMethod::id).toList();
            case PARTIAL -> List.of("", "specificity:0.9:1", "sensitivity:0.9:1");
            case CUTOFF ->
                    List.of(
                            "youden",
                            "topleft",
                            "accuracy",
                            "specificity_at_sensitivity:0.9",
                            "sensitivity_at_specificity:0.9",
                            "cost:2");
            case PROPORTIONS -> List.of("clopper_pearson", "wilson");
            case COMPARE ->
                    List.of("none", "delong_paired", "bootstrap", "sensitivity_at_specificity:0.9");
            case CORRELATION -> List.of("none", "spearman", "pearson");
            default -> List.of(key.initial());
        };
    }

    /**
     * Fills the choices that a table gives.
     *
     * @param cases the table
     * @param settings what the fields show
     */
    void show(CaseTable cases, RocSettings settings) {
        isFilling = true;
        table = cases;
        for (RocKey key : RocKey.values()) {
            fields.get(key).setSelectedItem(settings.text(key));
        }
        List<String> columns = new ArrayList<>();
        columns.add("");
        for (Column column : cases.columns()) {
            // Of many features none is a class: their names would only be in the way.
            if (mayBeClasses(column)) {
                columns.add(column.name());
            }
        }
        for (RocKey key : List.of(RocKey.OUTCOME, RocKey.SPLIT, RocKey.PAIRS)) {
            fill(key, columns);
        }
        TreeSet<String> families = new TreeSet<>(List.of(""));
        for (String name : cases.names()) {
            String[] parts = name.split("\\.");
            if (parts.length > 2) {
                families.add(parts[1]);
            }
        }
        fill(RocKey.FAMILY, List.copyOf(families));
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

    private void fill(RocKey key, List<String> choices) {
        JComboBox<String> field = fields.get(key);
        Object shown = field.getEditor().getItem();
        field.removeAllItems();
        choices.forEach(field::addItem);
        field.setSelectedItem(shown);
    }

    private void fillClasses() {
        List<String> classes = new ArrayList<>(List.of(""));
        String pattern = text(RocKey.CLASSES);
        String column = text(RocKey.OUTCOME);
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
        fill(RocKey.POSITIVE, classes);
        fill(RocKey.NEGATIVE, classes);
    }

    private void edited(RocKey key) {
        if (isFilling || table == null) {
            return;
        }
        isFilling = true;
        if (key == RocKey.OUTCOME || key == RocKey.CLASSES) {
            fillClasses();
        }
        isFilling = false;
        changed.run();
    }

    private String text(RocKey key) {
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
     * @param key its key
     * @param text its text
     */
    void set(RocKey key, String text) {
        fields.get(key).setSelectedItem(text);
    }

    /**
     * Sets a field to what the panel shows already: nothing is computed anew.
     *
     * @param key its key
     * @param text its text
     */
    void setQuietly(RocKey key, String text) {
        isFilling = true;
        fields.get(key).setSelectedItem(text);
        isFilling = false;
    }

    /**
     * @return what the fields say
     * @throws IllegalArgumentException where a field's text is not allowed
     */
    RocSettings settings() {
        RocSettings settings = RocSettings.INITIAL;
        for (RocKey key : RocKey.values()) {
            settings = settings.with(key, text(key));
        }
        return settings;
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
