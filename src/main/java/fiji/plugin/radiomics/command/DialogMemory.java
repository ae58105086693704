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

import java.util.ArrayList;
import java.util.List;
import org.scijava.ItemVisibility;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.prefs.PrefService;

/** The values of a command's last dialog. */
final class DialogMemory {

    private DialogMemory() {}

    /**
     * Sets the text parameters that nobody has given to what they were in the last dialog, but for
     * choices that are not offered any more.
     */
    static void restore(Module command, PrefService prefs) {
        for (ModuleItem<?> item : remembered(command)) {
            String last = prefs.get(command.getClass(), item.getName());
            if (last != null && !command.isInputResolved(item.getName()) && isOffered(item, last)) {
                command.setInput(item.getName(), last);
            }
        }
    }

    private static boolean isOffered(ModuleItem<?> item, String value) {
        List<?> choices = item.getChoices();
        return choices == null || choices.isEmpty() || choices.contains(value);
    }

    /** Keeps the text parameters for the next dialog. */
    static void keep(Module command, PrefService prefs) {
        for (ModuleItem<?> item : remembered(command)) {
            prefs.put(
                    command.getClass(), item.getName(), (String) command.getInput(item.getName()));
        }
    }

    private static List<ModuleItem<?>> remembered(Module command) {
        List<ModuleItem<?>> items = new ArrayList<>();
        for (ModuleItem<?> item : command.getInfo().inputs()) {
            if (item.getType() == String.class && item.getVisibility() == ItemVisibility.NORMAL) {
                items.add(item);
            }
        }
        return items;
    }
}
