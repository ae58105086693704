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

import fiji.plugin.radiomics.window.DialogUser;
import fiji.plugin.radiomics.window.WrappedText;
import ij.IJ;
import ij.gui.DialogListener;
import ij.gui.GenericDialog;
import ij.gui.MultiLineLabel;
import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.Insets;
import java.awt.Panel;
import java.awt.event.ActionEvent;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.Timer;
import org.scijava.ItemVisibility;
import org.scijava.convert.ConvertService;
import org.scijava.module.MethodCallException;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.util.Types;
import org.scijava.widget.Button;

/**
 * An ImageJ dialog made from the inputs of a SciJava command; many of them stand in two columns, so
 * that all can be seen at once. A change of a value is written into the module at once and runs the
 * input's callback; then all values, choices and messages that the callback changed are shown.
 */
final class CommandDialog implements DialogListener {

    private static final String HELP = "help";

    /** Its place among {@link GenericDialog#getButtons()}. */
    private static final int HELP_BUTTON = 3;

    /** How often messages are looked at, in ms. */
    private static final int LATE = 150;

    /** Of inputs in one column: more of them would not fit a small screen. */
    private static final int MOST_ROWS = 16;

    private static final int LEAST_LINES = 3;
    private static final int MOST_LINES = 8;

    private final Module module;
    private final ConvertService convert;
    private final GenericDialog dialog;
    private final List<InputField> fields = new ArrayList<>();
    private final Map<ModuleItem<?>, MultiLineLabel> messages = new LinkedHashMap<>();
    private final Map<ModuleItem<?>, String> shownMessages = new HashMap<>();
    private final StringBuilder descriptions = new StringBuilder();

    /** A button input of the name {@value #HELP}: what the dialog's own Help button does. */
    private ModuleItem<?> help;

    CommandDialog(Module module, ConvertService convert, String title) {
        this.module = module;
        this.convert = convert;
        dialog = new HelpfulDialog(title);
        for (ModuleItem<?> input : module.getInfo().inputs()) {
            add(input);
        }
        if (help != null || descriptions.length() > 0) {
            dialog.addHelp("<html><dl>" + descriptions + "</dl></html>");
        }
        dialog.addDialogListener(this);
        if (fields.size() > MOST_ROWS) {
            DialogColumns.split(dialog);
        }
    }

    /** Whether all that has to be asked for are texts, choices, numbers or boxes to tick. */
    static boolean canAskFor(Module module) {
        boolean isAny = false;
        for (ModuleItem<?> input : module.getInfo().inputs()) {
            if (CommandInputs.isChosenByUser(module, input)) {
                isAny = true;
                Class<?> type = input.getType();
                if (type != String.class && !Types.isBoolean(type) && !Types.isNumber(type)) {
                    return false;
                }
            }
        }
        return isAny;
    }

    /** Its Help button shows what fields mean, or does what the command wants it to do. */
    private final class HelpfulDialog extends GenericDialog {

        HelpfulDialog(String title) {
            super(title);
        }

        /** The buttons, which ImageJ adds last, stand below both columns. */
        @Override
        protected void addImpl(Component component, Object constraints, int index) {
            super.addImpl(component, DialogColumns.wide(this, constraints), index);
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            boolean isHelp = event.getSource() == getButtons()[HELP_BUTTON];
            if (isHelp && help != null) {
                buttonPressed(help);
            } else {
                super.actionPerformed(event);
            }
        }
    }

    /**
     * Shows the dialog and waits for the user.
     *
     * @return whether the user pressed OK; the values are in the module then
     */
    boolean show() {
        if (fields.isEmpty()) {
            return true;
        }
        // A message may be answered late, by a thread of the command's own.
        Timer late = new Timer(LATE, event -> refreshMessages());
        late.start();
        dialog.showDialog();
        late.stop();
        if (dialog.wasCanceled()) {
            return false;
        }
        awaitLastChanges();
        if (module.getDelegateObject() instanceof DialogUser user) {
            user.dialogAccepted();
        }
        return true;
    }

    /** The press of OK may overtake the event of the last key. */
    private void awaitLastChanges() {
        if (EventQueue.isDispatchThread()) {
            store();
            return;
        }
        try {
            EventQueue.invokeAndWait(this::store);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void add(ModuleItem<?> input) {
        if (input.getVisibility() == ItemVisibility.MESSAGE) {
            addMessage(input);
        } else if (input.getType() == Button.class && input.getName().equals(HELP)) {
            help = input;
        } else if (input.getType() == Button.class) {
            dialog.addButton(label(input), event -> buttonPressed(input));
        } else if (CommandInputs.isChosenByUser(module, input)) {
            fields.add(InputField.add(dialog, label(input), input, module, convert));
            describe(input);
        }
    }

    private void addMessage(ModuleItem<?> input) {
        shownMessages.put(input, InputField.text(module, input));
        MultiLineLabel message = new MultiLineLabel(shown(InputField.text(module, input)));
        Panel panel = new Panel(new FlowLayout(FlowLayout.LEFT, 0, 0));
        panel.add(message);
        dialog.addPanel(panel, GridBagConstraints.WEST, new Insets(8, 20, 0, 0));
        messages.put(input, message);
    }

    /** Room for some lines is kept, so that the dialog stays as it is while messages change. */
    private static String shown(String message) {
        return WrappedText.of(message, WrappedText.LINE, LEAST_LINES, MOST_LINES);
    }

    private void describe(ModuleItem<?> input) {
        String description = input.getDescription();
        if (description != null && !description.isEmpty()) {
            descriptions.append("<dt><b>").append(escape(label(input))).append("</b></dt><dd>");
            descriptions.append(escape(description)).append("</dd>");
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String label(ModuleItem<?> input) {
        String label = input.getLabel();
        if (label != null && !label.isEmpty()) {
            return label;
        }
        String name = input.getName();
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    @Override
    public boolean dialogItemChanged(GenericDialog changed, AWTEvent event) {
        // ImageJ's last call, without an event, comes while the command may already be running.
        if (event != null) {
            store();
        }
        return fields.stream().allMatch(InputField::isValid);
    }

    private void store() {
        List<ModuleItem<?>> changed = new ArrayList<>();
        for (InputField field : fields) {
            if (field.store()) {
                changed.add(field.input());
            }
        }
        if (!changed.isEmpty()) {
            changed.forEach(this::callBack);
            refresh();
        }
    }

    private void buttonPressed(ModuleItem<?> input) {
        callBack(input);
        refresh();
    }

    private void callBack(ModuleItem<?> input) {
        try {
            input.callback(module);
        } catch (MethodCallException e) {
            // The dialog stays usable: run() checks all values again.
            Throwable cause = e.getCause() == null ? e : e.getCause();
            IJ.log(label(input) + ": " + (cause.getCause() == null ? cause : cause.getCause()));
        }
    }

    /** Shows what callbacks changed. */
    private void refresh() {
        fields.forEach(InputField::refresh);
        refreshMessages();
    }

    private void refreshMessages() {
        boolean changed = false;
        for (Map.Entry<ModuleItem<?>, MultiLineLabel> message : messages.entrySet()) {
            String text = InputField.text(module, message.getKey());
            if (!text.equals(shownMessages.put(message.getKey(), text))) {
                message.getValue().setText(shown(text));
                changed = true;
            }
        }
        if (!changed) {
            return;
        }
        messages.values().forEach(MultiLineLabel::invalidate);
        dialog.validate();
        Dimension wanted = dialog.getPreferredSize();
        if (wanted.width > dialog.getWidth() || wanted.height > dialog.getHeight()) {
            dialog.pack();
        }
        messages.values().forEach(MultiLineLabel::repaint);
    }
}
