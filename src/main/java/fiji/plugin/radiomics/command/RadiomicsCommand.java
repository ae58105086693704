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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.extract.Presets;
import fiji.plugin.radiomics.extract.SettingsChoice;
import fiji.plugin.radiomics.extract.SettingsYaml;
import fiji.plugin.radiomics.io.CsvTexts;
import fiji.plugin.radiomics.io.PathText;
import fiji.plugin.radiomics.open.RegionRequest;
import fiji.plugin.radiomics.parameter.DecimalText;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.window.CommandCall;
import fiji.plugin.radiomics.window.CommandErrors;
import fiji.plugin.radiomics.window.DialogUser;
import fiji.plugin.radiomics.window.FieldWords;
import fiji.plugin.radiomics.window.HostCheck;
import fiji.plugin.radiomics.window.MacroKeys;
import fiji.plugin.radiomics.window.RegionInputs;
import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import ij.plugin.frame.Recorder;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.scijava.command.DynamicCommand;
import org.scijava.command.DynamicCommandInfo;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Parameter;
import org.scijava.prefs.PrefService;
import org.scijava.thread.ThreadService;
import org.scijava.widget.Button;

/**
 * What all commands share: a dialog starts from the values of the last dialog, while a macro line
 * and a headless run know nothing of earlier runs.
 */
abstract class RadiomicsCommand extends DynamicCommand implements DialogUser {

    @Parameter private PrefService prefs;

    @Parameter private ThreadService threadService;

    private CommandCall call;

    /** Whether the image is the one that this call found; a later run looks again. */
    private boolean imageFound;

    /** The parameter of commands that offers all presets; annotations cannot list them. */
    private static final String PRESET = "preset";

    /** The parameter of commands that work on an image; see {@link #findImage}. */
    private static final String IMAGE = "image";

    private static final String NO_IMAGE = "There is no image open; open one first";

    /** Old spellings that the log has told of: a dialog's preview asks at every key. */
    private static final Set<String> NOTED = ConcurrentHashMap.newKeySet();

    /** Whether the inputs come from a dialog. */
    private boolean isAsked;

    private static final ParameterSet NOTHING = ParameterSet.of("nothing");

    /** What a user does against a shortage of memory. */
    protected static final String MORE_MEMORY =
            "give Java more (Edit > Options > Memory & Threads)";

    /** Whether the declared parameters are among the inputs. */
    private boolean areDeclaredAdded;

    /**
     * @return the parameters that are inputs beside those of fields; none unless a command says so
     */
    protected ParameterSet declared() {
        return NOTHING;
    }

    /**
     * The inputs. Those that are declared are added when they are first asked for: a macro's values
     * are given before initializers run.
     */
    @Override
    public DynamicCommandInfo getInfo() {
        DynamicCommandInfo info = super.getInfo();
        if (info != null && !areDeclaredAdded) {
            areDeclaredAdded = true;
            DeclaredInputs.add(this, info, declared());
        }
        return info;
    }

    /**
     * @param set declared parameters
     * @return what the user chose
     * @throws IllegalArgumentException where a value is not allowed
     */
    protected ParameterValues values(ParameterSet set) {
        return DeclaredInputs.values(this, set);
    }

    /** Runs the command; whatever goes wrong reaches the user as one line. */
    @Override
    public final void run() {
        HostCheck.problem(getClass().getClassLoader()).ifPresent(IJ::log);
        try {
            findImage();
            OutputPath.check(getInputs());
            execute();
        } catch (InvalidPathException e) {
            report(e.getInput() + " is no file's path");
        } catch (IllegalArgumentException | IOException e) {
            report(e.getMessage());
        } catch (UncheckedIOException e) {
            report(e.getCause().getMessage());
        } catch (CancellationException e) {
            tellCancelled("nothing is left of this run");
        } catch (OutOfMemoryError e) {
            report(memoryIsShort());
        } finally {
            IJ.showProgress(1.0);
            if (isCanceled() && !GraphicsEnvironment.isHeadless()) {
                // What failed or was stopped is no line to repeat.
                Recorder.disableCommandRecording();
            }
            call().leaveThread();
            forgetCall();
        }
    }

    private void report(String message) {
        CommandErrors.report(this, call(), isAsked ? inWordsOfLabels(message) : message);
    }

    /** What a dialog says names its fields as they are labelled, not as a macro names them. */
    protected String inWordsOfLabels(String message) {
        return FieldWords.of(message, getInfo().inputs());
    }

    /**
     * Does what the command is for.
     *
     * @throws IOException with a message for the user in one line
     * @throws IllegalArgumentException where a parameter cannot be used, likewise
     * @throws CancellationException where the user has pressed Escape
     */
    protected abstract void execute() throws IOException;

    /**
     * @return what the user reads where there is not enough memory
     */
    protected String memoryIsShort() {
        return "Not enough memory; " + MORE_MEMORY;
    }

    /**
     * Tells that the user has pressed Escape; the host then says so, too.
     *
     * @param what is left of the run
     */
    protected void tellCancelled(String what) {
        String message = "Radiomics: cancelled, " + what;
        IJ.log(message);
        IJ.showStatus(message);
        cancel(null);
    }

    /** Whether a user fills in a dialog: no macro calls, no headless run. */
    protected boolean isInteractive() {
        return !GraphicsEnvironment.isHeadless() && !call().isByMacro();
    }

    /** How this run was called; the first question comes from the thread that runs the command. */
    private CommandCall call() {
        if (call == null) {
            call = CommandCall.of(threadService);
        }
        return call;
    }

    /**
     * Shows an image that the command has opened or made; the macro or script goes on with it.
     *
     * @param image the image
     */
    protected void show(ImagePlus image) {
        call().show(image);
    }

    /**
     * Gives the image that the call is for to a command that works on one, unless a script has
     * given it. The parameter is not filled by the host ({@code autoFill = false}), which would
     * take the image of a thread of its pool.
     *
     * @throws IllegalArgumentException where there is none
     */
    private void findImage() {
        if (getInfo().getInput(IMAGE) == null || imageFound) {
            return;
        }
        boolean given = false;
        String title = Macro.getOptions() == null ? null : macroValue(IMAGE);
        if (title != null) {
            setInput(IMAGE, openImage(title));
        } else if (getInput(IMAGE) == null) {
            setInput(IMAGE, call().image());
        } else {
            given = true;
        }
        ImagePlus image = (ImagePlus) getInput(IMAGE);
        if (image == null) {
            throw new IllegalArgumentException(NO_IMAGE);
        }
        if (image.getProcessor() == null) {
            throw new IllegalArgumentException(
                    "The image " + image.getTitle() + " is closed or empty; open it again");
        }
        resolveInput(IMAGE);
        imageFound = !given;
    }

    private static String macroValue(String key) {
        return Macro.getValue(Macro.getOptions(), key, null);
    }

    private static ImagePlus openImage(String title) {
        ImagePlus image = WindowManager.getImage(title);
        if (image == null) {
            throw new IllegalArgumentException(
                    IMAGE + "=" + title + ": no image of that title is open");
        }
        return image;
    }

    private void forgetCall() {
        call = null;
        if (imageFound) {
            imageFound = false;
            setInput(IMAGE, null);
            unresolveInput(IMAGE);
        }
    }

    /**
     * The initializer of commands. Where there is nothing to work on, it ends the run before a
     * dialog is shown.
     */
    final void prepareDialog() {
        if (getInfo().getInput(PRESET) != null) {
            getInfo().getMutableInput(PRESET, String.class).setChoices(Presets.choices());
        }
        try {
            findImage();
        } catch (IllegalArgumentException | IllegalStateException e) {
            CommandErrors.report(this, call(), e.getMessage());
            return;
        }
        prepare();
    }

    /** Fills the choices; a dialog starts from the values of the last one. */
    void prepare() {
        if (isInteractive()) {
            DialogMemory.restore(this, prefs);
        } else {
            takeDefaultsWithoutDialog();
        }
    }

    /**
     * @return which regions this command's inputs ask for: those that {@link RegionRequest} knows
     *     by their names
     * @throws IllegalArgumentException where an input cannot be used
     */
    protected RegionRequest regionRequest() {
        Map<String, String> values = new HashMap<>();
        for (String key : RegionRequest.KEYS) {
            if (getInfo().getInput(key) != null) {
                values.put(key, (String) getInput(key));
            }
        }
        return RegionRequest.of(values);
    }

    /**
     * Offers the titles of open images, and none; to be called first in {@link #prepare}.
     *
     * @param keys names of parameters
     */
    protected void offerOpenImages(String... keys) {
        List<String> titles = new ArrayList<>(List.of(RegionInputs.NONE));
        titles.addAll(RegionInputs.openTitles());
        for (String key : keys) {
            getInfo().getMutableInput(key, String.class).setChoices(titles);
        }
    }

    /** Keeps the text parameters for the next dialog, whether the run goes well or not. */
    @Override
    public final void dialogAccepted() {
        isAsked = true;
        DialogMemory.keep(this, prefs);
    }

    /**
     * A macro line that leaves parameters out gets their defaults; without this a dialog would ask
     * for them in a window. Keys of the line that have no effect are told in the log.
     */
    protected void takeDefaultsWithoutDialog() {
        String options = Macro.getOptions();
        if (options != null) {
            List<String> keys = new ArrayList<>();
            getInfo().inputs().forEach(item -> keys.add(item.getName()));
            MacroKeys.withoutEffect(options, keys).forEach(m -> IJ.log("Radiomics: " + m));
        }
        for (ModuleItem<?> item : getInfo().inputs()) {
            if (item.getType() == String.class || item.getType() == Button.class) {
                resolveInput(item.getName());
            }
        }
    }

    /**
     * @param preset name of a preset; empty = the one that follows from the image
     * @param file a settings file, used instead of the preset; empty = none
     * @return the settings that they ask for
     * @throws IOException where the file cannot be read
     */
    protected static SettingsChoice choice(String preset, String file) throws IOException {
        if (file.isBlank()) {
            return SettingsChoice.preset(preset);
        }
        SettingsChoice choice = SettingsYaml.choice(PathText.path(file.trim()));
        choice.notes().stream()
                .filter(NOTED::add)
                .forEach(note -> IJ.log(file.trim() + ": " + note));
        return choice;
    }

    /**
     * @param key name of a parameter
     * @param value its value
     * @param allowed what it may be
     * @return the allowed value, whatever the case
     * @throws IllegalArgumentException where it is none of them
     */
    protected static String oneOf(String key, String value, String... allowed) {
        for (String a : allowed) {
            if (a.equalsIgnoreCase(value.trim())) {
                return a;
            }
        }
        throw new IllegalArgumentException(
                key + "=" + value + ": allowed are " + String.join(", ", allowed));
    }

    /**
     * @param safe {@code true} or {@code false}
     * @return how texts are written in CSV files
     * @throws IllegalArgumentException where it is neither
     */
    protected static CsvTexts csvTexts(String safe) {
        boolean asked = oneOf("safe", safe, "false", "true").equals("true");
        return asked ? CsvTexts.SAFE : CsvTexts.PLAIN;
    }

    /**
     * @param threads number of threads as text; empty = one a processor
     * @return the number
     * @throws IllegalArgumentException where it is none that can be run
     */
    protected static int threadCount(String threads) {
        if (threads.isBlank()) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (!threads.trim().matches("[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException(
                    "threads="
                            + threads
                            + ": a whole number from 1 to "
                            + Workers.MOST_THREADS
                            + " is expected");
        }
        return Integer.parseInt(threads.trim());
    }

    /**
     * @param key name of a parameter
     * @param value a whole number as text; empty = 0
     * @return the number
     * @throws IllegalArgumentException where it is none
     */
    protected static int number(String key, String value) {
        if (value.isBlank()) {
            return 0;
        }
        try {
            return DecimalText.wholeNumber(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + "=" + value + ": a whole number is expected");
        }
    }
}
