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
import ij.ImageJ;
import ij.ImagePlus;
import ij.Menus;
import ij.WindowManager;
import java.awt.GraphicsEnvironment;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import net.imagej.patcher.LegacyInjector;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.module.event.ModuleCanceledEvent;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;
import org.scijava.script.ScriptService;
import org.scijava.thread.ThreadService;

/** The patched ImageJ of {@link FijiHost}, with our commands in its command table. */
public final class FijiSession {

    /** The title of what lies on the pool's threads from earlier commands. */
    public static final String OLD = "old image of a pool thread";

    private static final int POOL = 6;

    private final Context context = new Context();

    FijiSession() throws Exception {
        PluginService plugins = context.service(PluginService.class);
        for (Class<? extends PreprocessorPlugin> type :
                List.of(
                        Preprocessors.MacroValues.class,
                        Preprocessors.ActiveImage.class,
                        Preprocessors.Dialog.class)) {
            PluginInfo<PreprocessorPlugin> info =
                    new PluginInfo<>(
                            type.getName(), PreprocessorPlugin.class, null, type.getClassLoader());
            info.setPriority(Preprocessors.PRIORITIES.get(type));
            plugins.addPlugin(info);
        }
        context.service(EventService.class).subscribe(this);
        LegacyInjector.installHooks(
                Thread.currentThread().getContextClassLoader(), new FijiHooks(context));
        if (GraphicsEnvironment.isHeadless()) {
            // ImageJ makes its command table at the first command; this one sets a default again.
            IJ.run("Conversions...", "scale");
        } else {
            new ImageJ(ImageJ.STANDALONE);
        }
        @SuppressWarnings("unchecked")
        Hashtable<String, String> commands = Menus.getCommands();
        for (CommandInfo info : context.service(CommandService.class).getCommands()) {
            if (info.getDelegateClassName().startsWith("fiji.plugin.radiomics.command.")) {
                commands.put(info.getMenuPath().getLeaf().getName(), info.getIdentifier());
            }
        }
        leaveOldImages();
    }

    /** As commands do that show an image in batch mode. */
    private void leaveOldImages() throws Exception {
        CountDownLatch all = new CountDownLatch(POOL);
        List<Future<?>> tasks = new ArrayList<>();
        for (int i = 0; i < POOL; i++) {
            tasks.add(
                    context.service(ThreadService.class)
                            .run(
                                    () -> {
                                        ImagePlus old =
                                                IJ.createImage(OLD, "16-bit ramp", 40, 40, 1);
                                        old.setRoi(0, 0, 5, 5);
                                        WindowManager.setTempCurrentImage(old);
                                        all.countDown();
                                        try {
                                            all.await();
                                        } catch (InterruptedException e) {
                                            Thread.currentThread().interrupt();
                                        }
                                    }));
        }
        for (Future<?> task : tasks) {
            task.get();
        }
    }

    /** What a user reads in a dialog when there is a display. */
    @EventHandler
    private void onEvent(ModuleCanceledEvent event) {
        System.err.println("cancelled: " + event.getReason());
    }

    public Context context() {
        return context;
    }

    /** Runs a macro on a thread that is named as Fiji names it. */
    public static String macro(String text) {
        nameThread();
        return IJ.runMacro(text);
    }

    private static void nameThread() {
        Thread thread = Thread.currentThread();
        if (!thread.getName().startsWith("Run$_")) {
            thread.setName("Run$_" + thread.getName() + "Macro$");
        }
    }

    private void runScript(Path file, String argument) throws Exception {
        if (file.toString().endsWith(".ijm")) {
            nameThread();
            IJ.runMacroFile(file.toString(), argument);
        } else {
            Map<String, Object> none = Map.of();
            context.service(ScriptService.class).run(new File(file.toString()), true, none).get();
        }
    }

    static void main(String[] arguments) throws Exception {
        FijiSession session = new FijiSession();
        if (arguments[0].contains(File.separator)) {
            session.runScript(Path.of(arguments[0]), arguments[1]);
        } else {
            FijiHost.Scenario scenario =
                    (FijiHost.Scenario)
                            Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
            scenario.run(session);
        }
        System.out.flush();
        // Threads of AWT would keep it alive; Fiji, too, ends with code 0 whatever happened.
        System.exit(0);
    }
}
