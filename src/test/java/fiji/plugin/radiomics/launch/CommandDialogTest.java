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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fiji.plugin.radiomics.testing.ImageJUser;
import ij.IJ;
import ij.ImagePlus;
import ij.gui.GenericDialog;
import java.awt.Button;
import java.awt.Choice;
import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Label;
import java.awt.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.convert.ConvertService;
import org.scijava.display.Display;
import org.scijava.module.MethodCallException;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.PluginService;
import org.scijava.ui.AbstractUserInterface;
import org.scijava.ui.DialogPrompt;
import org.scijava.ui.UIService;
import org.scijava.ui.UserInterface;
import org.scijava.ui.viewer.DisplayWindow;

/** What a user sees of the dialogs of all commands, on a screen of 1280 x 800. */
@Timeout(300)
class CommandDialogTest {

    private static Context context;
    private static boolean isWindowOpen;

    @BeforeAll
    static void start() {
        context = new Context();
        context.service(UIService.class).setDefaultUI(window());
    }

    @AfterAll
    static void stop() {
        context.dispose();
    }

    @BeforeEach
    void display() {
        assumeFalse(
                GraphicsEnvironment.isHeadless(),
                "skipped: there is no display; run the tests under xvfb-run");
    }

    static Stream<CommandInfo> commands() {
        return context.service(CommandService.class).getCommands().stream()
                .filter(c -> c.getClassName().startsWith("fiji.plugin.radiomics.command."))
                .filter(CommandDialogTest::asksInADialog);
    }

    /** Not those that open a panel or ask for nothing. */
    private static boolean asksInADialog(CommandInfo info) {
        Module module = module(info);
        try {
            module.initialize();
        } catch (MethodCallException e) {
            throw new AssertionError(e);
        }
        return CommandDialog.canAskFor(module);
    }

    private static Module module(CommandInfo info) {
        Module module = context.service(ModuleService.class).createModule(info);
        CommandInputs.resolveServices(module);
        ImagePlus image = IJ.createImage("lesion", "16-bit ramp", 40, 40, 3);
        CommandInputs.onlyImage(module)
                .ifPresent(
                        input -> {
                            input.setValue(module, image);
                            module.resolveInput(input.getName());
                        });
        return module;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void allFitsTheScreenAndNothingOverlaps(CommandInfo info) throws Exception {
        Module module = module(info);
        module.initialize();
        Shown shown = Shown.of(module);
        try {
            assertTrue(
                    shown.dialog.getWidth() <= 1280 && shown.dialog.getHeight() <= 800,
                    info.getTitle() + " " + shown.dialog.getSize());
            List<Component> parts = List.of(shown.dialog.getComponents());
            for (Component part : parts) {
                assertTrue(
                        shown.dialog.getBounds().width >= part.getX() + part.getWidth()
                                && shown.dialog.getHeight() >= part.getY() + part.getHeight(),
                        info.getTitle() + ": cut off is " + part);
                assertTrue(
                        part.getWidth() >= part.getMinimumSize().width,
                        info.getTitle() + ": too narrow is " + part);
                for (Component other : parts) {
                    assertTrue(
                            part == other || !part.getBounds().intersects(other.getBounds()),
                            info.getTitle() + ": " + part + " over " + other);
                }
            }
            assertTrue(shown.dialog.getButtons()[0].isShowing());
        } finally {
            shown.press(1);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyPathHasAButtonThatBrowses(CommandInfo info) throws Exception {
        Module module = module(info);
        module.initialize();
        Set<String> wanted = new TreeSet<>();
        for (ModuleItem<?> input : module.getInfo().inputs()) {
            boolean isPath =
                    input.getType() == String.class
                            && (input.getChoices() == null || input.getChoices().isEmpty())
                            && (input.getLabel() + " ")
                                    .matches(".*(?i)(file|folder|manifest)\\b.*");
            if (isPath || PathChooser.kind(input).isPresent()) {
                wanted.add(input.getLabel());
            }
        }
        Shown shown = Shown.of(module);
        try {
            assertEquals(wanted, shown.labelsBeforeBrowse());
        } finally {
            shown.press(1);
        }
    }

    @Test
    void inFijiTheDialogSettlesAllInputs() throws Exception {
        Module module = module(command("OpenImage"));
        FijiDialogs dialogs = fijiDialogs(true);
        module.initialize();
        Shown shown = Shown.of(() -> dialogs.process(module));
        ((TextField) shown.dialog.getStringFields().get(0)).setText("/data/lesion.nii");
        shown.press(0);
        assertFalse(dialogs.isCanceled());
        assertEquals("/data/lesion.nii", module.getInput("file"));
        for (ModuleItem<?> input : module.getInfo().inputs()) {
            assertTrue(module.isInputResolved(input.getName()), input.getName());
        }
    }

    @Test
    void cancelInFijiCancelsTheCommand() throws Exception {
        Module module = module(command("OpenImage"));
        FijiDialogs dialogs = fijiDialogs(true);
        module.initialize();
        Shown shown = Shown.of(() -> dialogs.process(module));
        shown.press(1);
        assertTrue(dialogs.isCanceled());
    }

    @Test
    void withoutAWindowNobodyIsAsked() throws Exception {
        Module module = module(command("OpenImage"));
        FijiDialogs dialogs = fijiDialogs(false);
        module.initialize();
        dialogs.process(module);
        assertFalse(dialogs.isCanceled());
        assertFalse(module.isInputResolved("file"));
    }

    /** As much of Fiji's window as is asked for. */
    private static UserInterface window() {
        return new AbstractUserInterface() {
            @Override
            public boolean isVisible() {
                return isWindowOpen;
            }

            @Override
            public DisplayWindow createDisplayWindow(Display<?> display) {
                return null;
            }

            @Override
            public DialogPrompt dialogPrompt(
                    String message,
                    String title,
                    DialogPrompt.MessageType type,
                    DialogPrompt.OptionType options) {
                return null;
            }

            @Override
            public void showContextMenu(String root, Display<?> display, int x, int y) {}

            @Override
            public boolean requiresEDT() {
                return false;
            }
        };
    }

    private static CommandInfo command(String name) {
        return context.service(CommandService.class)
                .getCommand("fiji.plugin.radiomics.command." + name);
    }

    private static FijiDialogs fijiDialogs(boolean isVisible) {
        isWindowOpen = isVisible;
        return context
                .service(PluginService.class)
                .createInstancesOfType(PreprocessorPlugin.class)
                .stream()
                .filter(FijiDialogs.class::isInstance)
                .map(FijiDialogs.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** A dialog on the screen, and the thread that waits for it. */
    private record Shown(GenericDialog dialog, CompletableFuture<Void> thread) {

        static Shown of(Module module) {
            ConvertService convert = context.service(ConvertService.class);
            return of(() -> new CommandDialog(module, convert, "Command").show());
        }

        static Shown of(Runnable work) {
            GenericDialog before = GenericDialog.getInstance();
            CompletableFuture<Void> thread = CompletableFuture.runAsync(work);
            ImageJUser.await(
                    () ->
                            thread.isDone()
                                    || GenericDialog.getInstance() != before
                                            && GenericDialog.getInstance() != null
                                            && GenericDialog.getInstance().isShowing());
            if (thread.isDone()) {
                thread.join();
            }
            return new Shown(GenericDialog.getInstance(), thread);
        }

        /**
         * Returns when the dialog has gone, so that the next one is not taken for it. A press that
         * comes before AWT waits for one is lost.
         */
        void press(int button) throws Exception {
            for (int i = 0; i < 30 && !thread.isDone(); i++) {
                ImageJUser.press(dialog.getButtons()[button]);
                try {
                    thread.get(2, TimeUnit.SECONDS);
                } catch (TimeoutException e) {
                    continue;
                }
            }
            thread.get(1, TimeUnit.SECONDS);
        }

        Set<String> labelsBeforeBrowse() {
            Set<String> labels = new TreeSet<>();
            List<Component> parts = new ArrayList<>(List.of(dialog.getComponents()));
            for (Component part : parts) {
                boolean isPath =
                        part instanceof Container container
                                && !ImageJUser.find(container, TextField.class).isEmpty()
                                && !ImageJUser.find(container, Button.class).isEmpty()
                                && ImageJUser.find(container, Choice.class).isEmpty();
                if (isPath) {
                    Label label = (Label) parts.get(parts.indexOf(part) - 1);
                    labels.add(label.getText().strip());
                }
            }
            return labels;
        }
    }
}
