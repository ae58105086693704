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

import ij.ImagePlus;
import ij.Macro;
import ij.plugin.frame.Recorder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.convert.ConvertService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.service.Service;
import org.scijava.widget.Button;

/** The inputs of a command on their way from and to a macro line, as Fiji writes and reads it. */
final class CommandInputs {

    private CommandInputs() {}

    /** Settles the inputs that are parts of SciJava itself and were injected with the context. */
    static void resolveServices(Module module) {
        for (ModuleItem<?> input : module.getInfo().inputs()) {
            Class<?> type = input.getType();
            if (Service.class.isAssignableFrom(type) || Context.class.isAssignableFrom(type)) {
                module.resolveInput(input.getName());
            }
        }
    }

    /** The image input, if the command has exactly one, which then gets the active image. */
    static Optional<ModuleItem<ImagePlus>> onlyImage(Module module) {
        List<ModuleItem<ImagePlus>> images = new ArrayList<>();
        for (ModuleItem<?> input : module.getInfo().inputs()) {
            if (input.getType() == ImagePlus.class && input.isAutoFill()) {
                @SuppressWarnings("unchecked")
                ModuleItem<ImagePlus> image = (ModuleItem<ImagePlus>) input;
                images.add(image);
            }
        }
        return images.size() == 1 ? Optional.of(images.get(0)) : Optional.empty();
    }

    /** Sets the inputs that the options name; all others keep the values of their fields. */
    static void fillFromMacro(Module module, String options, ConvertService convert) {
        for (ModuleItem<?> input : module.getInfo().inputs()) {
            String name = input.getName();
            String value =
                    module.isInputResolved(name) || isOwn(input)
                            ? null
                            : Macro.getValue(options, name, null);
            if (value != null && convert.supports(value, input.getType())) {
                module.setInput(name, convert.convert(value, input.getType()));
                module.resolveInput(name);
            }
        }
    }

    /** Whether the command finds the value itself, as its image. */
    private static boolean isOwn(ModuleItem<?> input) {
        return input.getVisibility() == ItemVisibility.INVISIBLE;
    }

    /**
     * @return the options to record, by key, in the order of the inputs; values are escaped for a
     *     macro string, so that a Windows path survives
     */
    static Map<String, String> recorded(Module module) {
        Map<String, String> options = new LinkedHashMap<>();
        for (ModuleItem<?> input : module.getInfo().inputs()) {
            Object value = module.getInput(input.getName());
            if (isChosenByUser(module, input) && value != null) {
                options.put(input.getName(), Recorder.fixString(value.toString()));
            }
        }
        return options;
    }

    /** Whether the input stands in the dialog and in the recorded line. */
    static boolean isChosenByUser(Module module, ModuleItem<?> input) {
        return !isOwn(input)
                && input.getVisibility() != ItemVisibility.MESSAGE
                && input.getType() != Button.class
                && !module.isInputResolved(input.getName());
    }
}
