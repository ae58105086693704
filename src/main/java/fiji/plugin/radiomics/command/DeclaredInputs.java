/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.command;

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterException;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.parameter.PathType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scijava.ItemVisibility;
import org.scijava.command.DynamicCommandInfo;
import org.scijava.module.DefaultMutableModuleItem;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.widget.Button;
import org.scijava.widget.FileWidget;

/** Declared parameters as inputs of a SciJava command, all of them texts, as in a macro line. */
final class DeclaredInputs {

    private DeclaredInputs() {}

    /**
     * Adds inputs with their standard values; messages and buttons stand after them.
     *
     * @param command a command
     * @param info its inputs
     * @param set further inputs
     * @param callbacks by key, the method that is called when a dialog's field changes
     */
    static void add(
            Module command,
            DynamicCommandInfo info,
            ParameterSet set,
            Map<String, String> callbacks) {
        List<ModuleItem<?>> last = new ArrayList<>();
        info.inputs().forEach(last::add);
        last.removeIf(
                item ->
                        item.getVisibility() != ItemVisibility.MESSAGE
                                && item.getType() != Button.class);
        last.forEach(info::removeInput);
        for (Parameter<?> p : set.parameters()) {
            DefaultMutableModuleItem<String> item = item(info, p);
            item.setCallback(callbacks.get(p.key()));
            info.addInput(item);
            command.setInput(p.key(), p.standard());
        }
        last.forEach(info::addInput);
    }

    /**
     * @param command a command
     * @param set some of its inputs
     * @return what the user chose
     * @throws IllegalArgumentException where a value is not allowed
     */
    static ParameterValues values(Module command, ParameterSet set) {
        Map<String, String> texts = new HashMap<>();
        for (String key : set.keys()) {
            Object text = command.getInput(key);
            texts.put(key, text == null ? "" : text.toString());
        }
        try {
            return set.values(texts);
        } catch (IllegalArgumentException e) {
            // Whose parameter it is, is known to who runs a command.
            throw e.getCause() instanceof ParameterException wrong ? wrong : e;
        }
    }

    private static DefaultMutableModuleItem<String> item(
            DynamicCommandInfo info, Parameter<?> parameter) {
        DefaultMutableModuleItem<String> item =
                new DefaultMutableModuleItem<>(info, parameter.key(), String.class);
        item.setLabel(parameter.label());
        item.setDescription(parameter.description());
        item.setRequired(false);
        // The same macro line always does the same, whatever ran before.
        item.setPersisted(false);
        item.setDefaultValue(parameter.standard());
        List<String> choices = parameter.choices();
        if (choices.contains(parameter.standard())) {
            item.setChoices(choices.size() == 2 ? first(parameter.standard(), choices) : choices);
        }
        if (parameter.type() instanceof PathType path) {
            item.setWidgetStyle(
                    switch (path.use()) {
                        case FILE -> "file";
                        case FOLDER -> FileWidget.DIRECTORY_STYLE;
                        case SAVE -> FileWidget.SAVE_STYLE;
                    });
        }
        if (parameter.type().letters() > 0) {
            item.setColumnCount(parameter.type().letters());
        }
        return item;
    }

    /** Of two, what is usual comes first. */
    private static List<String> first(String standard, List<String> choices) {
        return choices.get(0).equals(standard) ? choices : List.of(standard, choices.get(0));
    }
}
