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

import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTree;
import javax.swing.ToolTipManager;
import javax.swing.tree.DefaultMutableTreeNode;
import javax.swing.tree.DefaultTreeCellRenderer;
import javax.swing.tree.DefaultTreeModel;
import javax.swing.tree.TreePath;
import javax.swing.tree.TreeSelectionModel;

/**
 * Results in groups: their names in a list at the left, the chosen one at the right. The list is
 * used by mouse or keyboard: arrows, or the first letters of a name.
 */
final class ResultList extends JSplitPane {

    private static final long serialVersionUID = 1L;

    private static final int LIST_WIDTH = 220;

    private final DefaultMutableTreeNode root = new DefaultMutableTreeNode();
    private final DefaultTreeModel model = new DefaultTreeModel(root);
    private final JTree names = new Names(model);
    private final CardLayout cards = new CardLayout();
    private final JPanel views = new JPanel(cards);

    /** A line of the list, of a result, and where that is shown; a group has each name once. */
    private record Entry(String group, String name, String description, String card) {

        boolean isLike(Entry other) {
            return group.equals(other.group) && name.equals(other.name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A group, and what is in it. */
    record Group(String name, List<Result> results) {}

    /** One result. */
    record Result(String name, String description, JComponent view) {}

    private static final class Names extends JTree {

        private static final long serialVersionUID = 1L;

        Names(DefaultTreeModel model) {
            super(model);
        }

        @Override
        public String getToolTipText(MouseEvent e) {
            return entry(getPathForLocation(e.getX(), e.getY()))
                    .map(entry -> "<html><p width=320>" + entry.description() + "</p></html>")
                    .orElse(null);
        }
    }

    ResultList() {
        super(HORIZONTAL_SPLIT);
        DefaultTreeCellRenderer renderer = new DefaultTreeCellRenderer();
        renderer.setLeafIcon(null);
        renderer.setOpenIcon(null);
        renderer.setClosedIcon(null);
        names.setCellRenderer(renderer);
        names.setName("results");
        names.getAccessibleContext().setAccessibleName("Results");
        names.setRootVisible(false);
        names.setShowsRootHandles(true);
        names.getSelectionModel().setSelectionMode(TreeSelectionModel.SINGLE_TREE_SELECTION);
        names.addTreeSelectionListener(e -> showSelected());
        ToolTipManager.sharedInstance().registerComponent(names);
        views.setMinimumSize(new Dimension(0, 0));
        JScrollPane list = new JScrollPane(names);
        list.setMinimumSize(new Dimension(80, 0));
        setLeftComponent(list);
        setRightComponent(views);
        setDividerLocation(LIST_WIDTH);
    }

    /**
     * Shows other results; where one has the name of the chosen one, it is chosen.
     *
     * @param groups of results; empty ones are left out
     */
    void show(List<Group> groups) {
        Optional<Entry> chosen = entry(names.getSelectionPath());
        root.removeAllChildren();
        views.removeAll();
        int card = 0;
        for (Group group : groups) {
            DefaultMutableTreeNode node = new DefaultMutableTreeNode(group.name());
            for (Result result : group.results()) {
                String name = String.valueOf(card++);
                views.add(result.view(), name);
                node.add(
                        new DefaultMutableTreeNode(
                                new Entry(
                                        group.name(), result.name(), result.description(), name)));
            }
            if (node.getChildCount() > 0) {
                root.add(node);
            }
        }
        model.reload();
        for (int row = 0; row < names.getRowCount(); row++) {
            names.expandRow(row);
        }
        if (!(chosen.isPresent() && select(chosen.get())) && names.getRowCount() > 1) {
            names.setSelectionRow(1);
        }
        views.revalidate();
        views.repaint();
    }

    private boolean select(Entry wanted) {
        for (int row = 0; row < names.getRowCount(); row++) {
            if (entry(names.getPathForRow(row)).filter(wanted::isLike).isPresent()) {
                names.setSelectionRow(row);
                names.scrollRowToVisible(row);
                return true;
            }
        }
        return false;
    }

    /**
     * @return the name of the result that is shown; empty where none is
     */
    String selected() {
        return entry(names.getSelectionPath()).map(Entry::name).orElse("");
    }

    private void showSelected() {
        entry(names.getSelectionPath()).ifPresent(entry -> cards.show(views, entry.card()));
    }

    /** The result of a line of the list, unless it is a group's or no line at all. */
    private static Optional<Entry> entry(TreePath path) {
        return Optional.ofNullable(path)
                .map(p -> ((DefaultMutableTreeNode) p.getLastPathComponent()).getUserObject())
                .filter(Entry.class::isInstance)
                .map(Entry.class::cast);
    }

    /**
     * @return all lines of the list, groups too
     */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < names.getRowCount(); row++) {
            lines.add(names.getPathForRow(row).getLastPathComponent().toString());
        }
        return lines;
    }

    /**
     * @return the list, for the keyboard
     */
    JTree names() {
        return names;
    }

    /**
     * @return the view that is shown; the pane itself where none is
     */
    Component shown() {
        for (Component view : views.getComponents()) {
            if (view.isVisible()) {
                return view;
            }
        }
        return this;
    }
}
