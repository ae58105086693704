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

import fiji.plugin.radiomics.parameter.DecimalText;
import ij.gui.GenericDialog;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Vector;
import org.scijava.convert.ConvertService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.util.Types;
import org.scijava.widget.NumberWidget;

/** One input of a command in its dialog. The field's content is handled as text. */
abstract class InputField {

    private static final int TEXT_COLUMNS = 20;

    private final ModuleItem<?> input;
    private final Module module;
    private final ConvertService convert;

    /** What the field showed when it was last compared with the module. */
    private String shown;

    /** What the module held then. */
    private Object stored;

    private InputField(ModuleItem<?> input, Module module, ConvertService convert) {
        this.input = input;
        this.module = module;
        this.convert = convert;
    }

    /** Adds the component that suits the input to the end of the dialog. */
    static InputField add(
            GenericDialog dialog,
            String label,
            ModuleItem<?> input,
            Module module,
            ConvertService convert) {
        InputField field;
        String text = text(module, input);
        if (Types.isBoolean(input.getType())) {
            dialog.addCheckbox(label, Boolean.parseBoolean(text));
            field = new CheckField(input, module, convert, last(dialog.getCheckboxes()));
        } else if (hasChoices(input)) {
            dialog.addChoice(label, choices(input), text);
            field = new ChoiceField(input, module, convert, last(dialog.getChoices()));
        } else if (Types.isNumber(input.getType())) {
            field = addNumber(dialog, label, input, module, convert);
        } else {
            addText(dialog, label, input, text);
            field = new TextEntry(input, module, convert, last(dialog.getStringFields()));
        }
        field.start();
        return field;
    }

    private static InputField addNumber(
            GenericDialog dialog,
            String label,
            ModuleItem<?> input,
            Module module,
            ConvertService convert) {
        Number value = (Number) module.getInput(input.getName());
        double start = value == null ? Double.NaN : value.doubleValue();
        if (isSlider(input)) {
            double min = ((Number) input.getMinimumValue()).doubleValue();
            double max = ((Number) input.getMaximumValue()).doubleValue();
            dialog.addSlider(label, min, max, start);
        } else {
            dialog.addNumericField(label, start);
        }
        TextField component = last(dialog.getNumericFields());
        // ImageJ rounds to a fixed number of decimals.
        component.setText(text(module, input));
        return new NumberField(input, module, convert, component);
    }

    private static void addText(
            GenericDialog dialog, String label, ModuleItem<?> input, String text) {
        Optional<PathChooser.Kind> kind = PathChooser.kind(input);
        if (kind.isPresent()) {
            PathChooser.addField(dialog, label, text, kind.get());
        } else {
            dialog.addStringField(label, text, Math.max(TEXT_COLUMNS, input.getColumnCount()));
        }
    }

    private static boolean isSlider(ModuleItem<?> input) {
        boolean styled =
                hasStyle(input, NumberWidget.SLIDER_STYLE)
                        || hasStyle(input, NumberWidget.SCROLL_BAR_STYLE);
        return styled && input.getMinimumValue() != null && input.getMaximumValue() != null;
    }

    static boolean hasStyle(ModuleItem<?> input, String style) {
        String styles = input.getWidgetStyle();
        return styles != null && Arrays.asList(styles.split("\\s*,\\s*")).contains(style);
    }

    private static boolean hasChoices(ModuleItem<?> input) {
        return input.getChoices() != null && !input.getChoices().isEmpty();
    }

    private static String[] choices(ModuleItem<?> input) {
        return input.getChoices().stream().map(String::valueOf).toArray(String[]::new);
    }

    @SuppressWarnings("unchecked")
    private static <C> C last(Vector<?> components) {
        return (C) components.lastElement();
    }

    /** The module's value as the dialog shows it. */
    static String text(Module module, ModuleItem<?> input) {
        Object value = module.getInput(input.getName());
        return value == null ? "" : value.toString();
    }

    ModuleItem<?> input() {
        return input;
    }

    abstract String content();

    abstract void setContent(String text);

    /** Whether the content can be a value of the input. */
    boolean isValid() {
        return true;
    }

    /** Brings choices up to date before the content is compared. */
    void refreshChoices() {}

    private void start() {
        stored = module.getInput(input.getName());
        shown = text(module, input);
        // A value that is not among the choices gives way to the one that is displayed.
        store();
    }

    /**
     * Writes a changed content into the module, if it is valid.
     *
     * @return whether it was written
     */
    boolean store() {
        String content = content();
        if (content.equals(shown) || !isValid()) {
            return false;
        }
        shown = content;
        stored = convert.convert(content, input.getType());
        module.setInput(input.getName(), stored);
        return true;
    }

    /** Shows the module's value if it is another one than the field's. */
    void refresh() {
        refreshChoices();
        Object value = module.getInput(input.getName());
        if (!Objects.equals(value, stored)) {
            stored = value;
            shown = text(module, input);
            setContent(shown);
        }
        store();
    }

    private static final class CheckField extends InputField {

        private final Checkbox component;

        CheckField(ModuleItem<?> input, Module module, ConvertService convert, Checkbox component) {
            super(input, module, convert);
            this.component = component;
        }

        @Override
        String content() {
            return String.valueOf(component.getState());
        }

        @Override
        void setContent(String text) {
            component.setState(Boolean.parseBoolean(text));
        }
    }

    private static final class ChoiceField extends InputField {

        private final Choice component;

        ChoiceField(ModuleItem<?> input, Module module, ConvertService convert, Choice component) {
            super(input, module, convert);
            this.component = component;
        }

        @Override
        String content() {
            return component.getSelectedItem();
        }

        @Override
        void setContent(String text) {
            component.select(text);
        }

        @Override
        void refreshChoices() {
            List<String> present = new ArrayList<>();
            for (int i = 0; i < component.getItemCount(); i++) {
                present.add(component.getItem(i));
            }
            String[] wanted = choices(input());
            if (wanted.length > 0 && !present.equals(Arrays.asList(wanted))) {
                String selected = component.getSelectedItem();
                component.removeAll();
                Arrays.stream(wanted).forEach(component::add);
                component.select(selected);
            }
        }
    }

    private static class TextEntry extends InputField {

        private final TextField component;

        TextEntry(ModuleItem<?> input, Module module, ConvertService convert, TextField component) {
            super(input, module, convert);
            this.component = component;
        }

        @Override
        String content() {
            return component.getText();
        }

        @Override
        void setContent(String text) {
            component.setText(text);
        }
    }

    private static final class NumberField extends TextEntry {

        NumberField(
                ModuleItem<?> input, Module module, ConvertService convert, TextField component) {
            super(input, module, convert, component);
        }

        @Override
        String content() {
            return super.content().trim();
        }

        @Override
        boolean isValid() {
            double value;
            try {
                value = DecimalText.number(content());
            } catch (NumberFormatException e) {
                return false;
            }
            Object min = input().getMinimumValue();
            Object max = input().getMaximumValue();
            Class<?> type = Types.box(input().getType());
            boolean fractional = type == Double.class || type == Float.class;
            return (fractional || content().matches("[+-]?\\d+"))
                    && (min == null || value >= ((Number) min).doubleValue())
                    && (max == null || value <= ((Number) max).doubleValue());
        }
    }
}
