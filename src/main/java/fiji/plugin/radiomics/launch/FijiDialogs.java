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
import ij.plugin.frame.Recorder;
import java.awt.GraphicsEnvironment;
import org.scijava.Cancelable;
import org.scijava.convert.ConvertService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.ui.UIService;
import org.scijava.widget.InputHarvester;

/**
 * Our dialogs in Fiji, just before Fiji would make its own of the inputs that are still open. Fiji
 * gives text fields no button that browses for files, scrolls what is longer than its dialog, and
 * shows messages in one line.
 */
@Plugin(type = PreprocessorPlugin.class, priority = InputHarvester.PRIORITY + 1)
public final class FijiDialogs extends AbstractPreprocessorPlugin {

    @Parameter(required = false)
    private UIService ui;

    @Parameter private ConvertService convert;

    @Override
    public void process(Module module) {
        boolean isOurs = module.getDelegateObject() instanceof DialogUser;
        if (!isOurs || GraphicsEnvironment.isHeadless() || ui == null || !ui.isVisible()) {
            return;
        }
        boolean isOver = module instanceof Cancelable cancelable && cancelable.isCanceled();
        if (isOver || !CommandDialog.canAskFor(module)) {
            return;
        }
        CommandDialog dialog =
                new CommandDialog(module, convert, CommandLaunch.title(module.getInfo()));
        if (!dialog.show()) {
            Recorder.disableCommandRecording();
            cancel("");
            return;
        }
        for (ModuleItem<?> input : module.getInfo().inputs()) {
            module.resolveInput(input.getName());
        }
    }
}
