/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.testing;

import ij.IJ;
import ij.Menus;
import ij.gui.MultiLineLabel;
import ij.plugin.frame.Recorder;
import java.awt.Button;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.Menu;
import java.awt.MenuItem;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.ActionEvent;
import java.awt.event.ItemEvent;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What a user of ImageJ's window does and sees, for scenarios in a virtual machine of their own.
 */
public final class ImageJUser {

    private ImageJUser() {}

    /** Chooses a menu item, as a click would. */
    public static void choose(String menuPath, String label) {
        Menu menu = Menus.getImageJMenu(menuPath);
        MenuItem item = null;
        for (int i = 0; menu != null && i < menu.getItemCount(); i++) {
            if (menu.getItem(i).getLabel().equals(label)) {
                item = menu.getItem(i);
            }
        }
        if (item == null) {
            throw new AssertionError("not in the menu: " + menuPath + ">" + label);
        }
        ActionEvent event = new ActionEvent(item, ActionEvent.ACTION_PERFORMED, label);
        EventQueue.invokeLater(() -> IJ.getInstance().actionPerformed(event));
    }

    public static void press(Button button) {
        EventQueue.invokeLater(
                () ->
                        button.dispatchEvent(
                                new ActionEvent(
                                        button,
                                        ActionEvent.ACTION_PERFORMED,
                                        button.getActionCommand())));
    }

    public static void select(Choice choice, String item) throws Exception {
        EventQueue.invokeAndWait(
                () -> {
                    choice.select(item);
                    choice.dispatchEvent(
                            new ItemEvent(
                                    choice,
                                    ItemEvent.ITEM_STATE_CHANGED,
                                    item,
                                    ItemEvent.SELECTED));
                });
    }

    public static void check(Checkbox box, boolean state) throws Exception {
        EventQueue.invokeAndWait(
                () -> {
                    box.setState(state);
                    box.dispatchEvent(
                            new ItemEvent(
                                    box,
                                    ItemEvent.ITEM_STATE_CHANGED,
                                    box.getLabel(),
                                    state ? ItemEvent.SELECTED : ItemEvent.DESELECTED));
                });
    }

    public static java.awt.Dialog dialog(String title) {
        for (java.awt.Window window : java.awt.Window.getWindows()) {
            if (window instanceof java.awt.Dialog
                    && window.isVisible()
                    && title.equals(((java.awt.Dialog) window).getTitle())) {
                return (java.awt.Dialog) window;
            }
        }
        return null;
    }

    public static <C extends Component> List<C> find(Container container, Class<C> type) {
        List<C> found = new ArrayList<>();
        for (Component component : container.getComponents()) {
            if (type.isInstance(component)) {
                found.add(type.cast(component));
            } else if (component instanceof Container) {
                found.addAll(find((Container) component, type));
            }
        }
        return found;
    }

    /** What can be read of a label, without lines that only keep room; it has no getter. */
    public static String text(MultiLineLabel label) {
        try {
            java.lang.reflect.Field lines = MultiLineLabel.class.getDeclaredField("lines");
            lines.setAccessible(true);
            return String.join("\n", (String[]) lines.get(label)).stripTrailing();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    public static String items(Choice choice) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < choice.getItemCount(); i++) {
            items.add(choice.getItem(i));
        }
        return items.toString();
    }

    public static String recorded() {
        return Recorder.getInstance().getText().trim();
    }

    public static BufferedImage screen() throws Exception {
        for (Frame frame : Frame.getFrames()) {
            frame.repaint();
        }
        IJ.wait(300);
        Rectangle all = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
        return new Robot().createScreenCapture(all);
    }

    public static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            IJ.wait(20);
        }
    }
}
