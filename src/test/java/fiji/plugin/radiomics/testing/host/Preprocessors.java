/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.testing.host;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.scijava.ItemVisibility;
import org.scijava.convert.ConvertService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.AbstractSingleInputPreprocessor;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.widget.Button;
import org.scijava.widget.InputHarvester;

/** What happens to a command's inputs before it runs, in the order of Fiji's preprocessors. */
public final class Preprocessors {

    static final Map<Class<? extends PreprocessorPlugin>, Double> PRIORITIES =
            Map.of(
                    MacroValues.class,
                    20_000.0,
                    ActiveImage.class,
                    10_001.0,
                    Dialog.class,
                    InputHarvester.PRIORITY);

    private Preprocessors() {}

    /** The values of a macro line. */
    public static final class MacroValues extends AbstractPreprocessorPlugin {

        @Parameter private ConvertService convert;

        @Override
        public void process(Module module) {
            if (!IJ.isMacro()) {
                return;
            }
            String options = Macro.getOptions() == null ? "" : Macro.getOptions();
            for (ModuleItem<?> input : module.getInfo().inputs()) {
                if (input.getType() == Button.class
                        || input.getVisibility() == ItemVisibility.MESSAGE) {
                    module.resolveInput(input.getName());
                    continue;
                }
                String value = Macro.getValue(options, input.getName(), null);
                if (value != null && input.getType() == ImagePlus.class) {
                    ImagePlus image = WindowManager.getImage(value);
                    // A title that is not there becomes an empty image.
                    module.setInput(input.getName(), image == null ? new ImagePlus() : image);
                    module.resolveInput(input.getName());
                } else if (value != null && convert.supports(value, input.getType())) {
                    module.setInput(input.getName(), convert.convert(value, input.getType()));
                    module.resolveInput(input.getName());
                }
            }
        }
    }

    /** The active image of the thread that happens to run the command. */
    public static final class ActiveImage extends AbstractSingleInputPreprocessor {

        @Override
        public void process(Module module) {
            ImagePlus image = WindowManager.getCurrentImage();
            String input = image == null ? null : getSingleInput(module, ImagePlus.class);
            if (input != null) {
                module.setInput(input, image);
                module.resolveInput(input);
            }
        }
    }

    /** A dialog for what is left, which a scenario answers. */
    public static final class Dialog extends AbstractPreprocessorPlugin {

        /** Gets the module and the names of its fields; says whether OK is pressed. */
        private static volatile BiFunction<Module, List<String>, Boolean> user = (m, f) -> false;

        public static void answer(BiFunction<Module, List<String>, Boolean> newUser) {
            user = newUser;
        }

        @Override
        public void process(Module module) {
            if (GraphicsEnvironment.isHeadless()) {
                return;
            }
            List<String> fields = new ArrayList<>();
            for (ModuleItem<?> input : module.getInfo().inputs()) {
                if (!module.isInputResolved(input.getName())) {
                    fields.add(input.getName());
                }
            }
            if (!fields.isEmpty() && !user.apply(module, fields)) {
                cancel(null);
            }
        }
    }
}
