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
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scijava.command.DynamicCommandInfo;
import org.scijava.module.DefaultMutableModuleItem;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/** Declared parameters as inputs of a SciJava command, all of them texts, as in a macro line. */
final class DeclaredInputs {

    private DeclaredInputs() {}

    /**
     * Adds inputs with their standard values.
     *
     * @param command a command
     * @param info its inputs
     * @param set further inputs
     */
    static void add(Module command, DynamicCommandInfo info, ParameterSet set) {
        for (Parameter<?> p : set.parameters()) {
            info.addInput(item(info, p));
            command.setInput(p.key(), p.standard());
        }
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
        return set.values(texts);
    }

    private static ModuleItem<String> item(DynamicCommandInfo info, Parameter<?> parameter) {
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
            item.setChoices(choices);
        }
        return item;
    }
}
