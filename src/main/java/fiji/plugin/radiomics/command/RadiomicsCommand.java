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

import fiji.plugin.radiomics.extract.SettingsChoice;
import fiji.plugin.radiomics.extract.SettingsParameters;
import fiji.plugin.radiomics.extract.SettingsYaml;
import fiji.plugin.radiomics.io.PathText;
import fiji.plugin.radiomics.io.TableFormat;
import fiji.plugin.radiomics.parameter.DecimalText;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.parameter.TitleType;
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
import ij.plugin.frame.Recorder;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.scijava.command.DynamicCommand;
import org.scijava.command.DynamicCommandInfo;
import org.scijava.module.ModuleItem;
import org.scijava.prefs.PrefService;
import org.scijava.thread.ThreadService;
import org.scijava.widget.Button;

/**
 * What all commands share: a dialog starts from the values of the last dialog, while a macro line
 * and a headless run know nothing of earlier runs.
 */
abstract class RadiomicsCommand extends DynamicCommand implements DialogUser {

    @org.scijava.plugin.Parameter private PrefService prefs;

    @org.scijava.plugin.Parameter private ThreadService threadService;

    private CommandCall call;

    /** Old spellings that the log has mentioned: a dialog's preview asks at every key. */
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
     * @return the parameters, in the order of the dialog; none unless a command says so
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
            DeclaredInputs.add(this, info, declared(), callbacks());
        }
        return info;
    }

    /**
     * @return by key, the method that is called when the parameter's field in a dialog changes
     */
    protected Map<String, String> callbacks() {
        return Map.of();
    }

    /**
     * @return what the user chose
     * @throws IllegalArgumentException where a value is not allowed
     */
    protected ParameterValues values() {
        return values(declared());
    }

    /**
     * @param parameter one of those declared
     * @return what stands in its field
     */
    protected String text(Parameter<?> parameter) {
        return ((String) getInput(parameter.key())).strip();
    }

    /**
     * @param parameter one of those declared
     * @return the path that is given; null where none is
     */
    protected Path path(Parameter<String> parameter) {
        String text = text(parameter);
        return text.isEmpty() ? null : PathText.path(text);
    }

    /**
     * @param file a table's file; null where none is written
     * @return the same
     * @throws IOException where it cannot be written
     */
    protected static Path checkedTable(Path file) throws IOException {
        if (file != null) {
            TableFormat.checkFile(file);
        }
        return file;
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
            call = null;
            forgetImage();
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

    /** Whether a dialog has been filled in. */
    boolean isAsked() {
        return isAsked;
    }

    /** How this run was called; the first question comes from the thread that runs the command. */
    CommandCall call() {
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
     * Finds what the command works on, if it works on something that is open.
     *
     * @throws IllegalArgumentException where there is none
     */
    void findImage() {}

    /** A later run looks again. */
    void forgetImage() {}

    /**
     * The initializer of commands. Where there is nothing to work on, it ends the run before a
     * dialog is shown.
     */
    final void prepareDialog() {
        try {
            findImage();
        } catch (IllegalArgumentException | IllegalStateException e) {
            CommandErrors.report(this, call(), e.getMessage());
            return;
        }
        prepare();
    }

    /** Offers what is open; a dialog starts from the values of the last one. */
    void prepare() {
        offerOpenImages();
        if (isInteractive()) {
            DialogMemory.restore(this, prefs);
        } else {
            takeDefaultsWithoutDialog();
        }
    }

    private void offerOpenImages() {
        for (Parameter<?> p : declared().parameters()) {
            if (p.type() instanceof TitleType title) {
                List<String> titles = new ArrayList<>(List.of(title.none()));
                titles.addAll(RegionInputs.openTitles());
                getInfo().getMutableInput(p.key(), String.class).setChoices(titles);
            }
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
     * for them in a window. Keys of the line that have no effect are listed in the log.
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
     * @return the settings that the fields of {@link SettingsParameters} ask for
     * @throws IOException where the file cannot be read
     */
    protected SettingsChoice settings() throws IOException {
        return settings(SettingsParameters.given(values()));
    }

    /**
     * @param given values by key, over the preset or the file
     * @return the settings
     * @throws IOException where the file cannot be read
     */
    protected SettingsChoice settings(Map<String, String> given) throws IOException {
        Path file = path(SettingsParameters.FILE);
        if (file == null) {
            return SettingsChoice.preset(text(SettingsParameters.PRESET)).with(given, "");
        }
        SettingsChoice choice = SettingsYaml.choice(file);
        choice.notes().stream()
                .filter(NOTED::add)
                .forEach(note -> IJ.log(text(SettingsParameters.FILE) + ": " + note));
        return choice.with(given, "");
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
