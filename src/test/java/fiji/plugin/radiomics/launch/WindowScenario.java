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

import static fiji.plugin.radiomics.testing.ImageJUser.await;
import static fiji.plugin.radiomics.testing.ImageJUser.check;
import static fiji.plugin.radiomics.testing.ImageJUser.choose;
import static fiji.plugin.radiomics.testing.ImageJUser.dialog;
import static fiji.plugin.radiomics.testing.ImageJUser.find;
import static fiji.plugin.radiomics.testing.ImageJUser.items;
import static fiji.plugin.radiomics.testing.ImageJUser.press;
import static fiji.plugin.radiomics.testing.ImageJUser.recorded;
import static fiji.plugin.radiomics.testing.ImageJUser.screen;
import static fiji.plugin.radiomics.testing.ImageJUser.select;
import static fiji.plugin.radiomics.testing.ImageJUser.text;

import fiji.plugin.radiomics.window.ResultsTables;
import ij.IJ;
import ij.gui.GenericDialog;
import ij.gui.MultiLineLabel;
import ij.measure.ResultsTable;
import ij.plugin.frame.Recorder;
import java.awt.Button;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.EventQueue;
import java.awt.TextField;
import java.awt.Toolkit;
import java.io.File;
import javax.imageio.ImageIO;

/**
 * What a user does in plain ImageJ's window, in a virtual machine of its own: opens the dialog from
 * the menu, changes values, presses OK, and runs the recorded line. Prints what it sees as {@code
 * key: value} lines for {@link LauncherWindowTest}.
 */
public final class WindowScenario {

    private static final String LABEL = "Launcher Probe...";

    private WindowScenario() {}

    /**
     * @param arguments the folder for screenshots
     */
    public static void main(String[] arguments) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, cause) -> {
                    cause.printStackTrace();
                    System.exit(1);
                });
        File screenshots = new File(arguments[0]);
        ImageJWindow.open();
        withoutImage();
        IJ.createImage("patient", "16-bit ramp", 64, 64, 3).show();
        new Recorder();
        cancelled();
        accepted(screenshots);
        String recorded = replayed();
        failing(recorded);
        ImageIO.write(screen(), "png", new File(screenshots, "launcher-table.png"));
        System.exit(0);
    }

    private static void withoutImage() throws Exception {
        choose("Plugins>Radiomics>Test", LABEL);
        await(() -> dialog("No Image") != null);
        print("no image", "message shown");
        EventQueue.invokeAndWait(dialog("No Image")::dispose);
    }

    private static void cancelled() throws Exception {
        GenericDialog dialog = open();
        press(dialog.getButtons()[1]);
        await(() -> !dialog.isVisible());
        IJ.wait(300);
        print("cancel rows", rows());
        print("cancel recorded", recorded());
    }

    private static void accepted(File screenshots) throws Exception {
        GenericDialog dialog = open();
        MultiLineLabel message = find(dialog, MultiLineLabel.class).get(0);
        print("message before", text(message));
        TextField width = (TextField) dialog.getNumericFields().get(0);
        TextField slices = (TextField) dialog.getNumericFields().get(1);
        TextField range = (TextField) dialog.getStringFields().get(0);
        TextField csv = (TextField) dialog.getStringFields().get(1);
        Choice mask = (Choice) dialog.getChoices().get(1);
        print("width before", width.getText());
        print("mask before", items(mask));

        EventQueue.invokeAndWait(() -> width.setText("12.5x"));
        Button ok = dialog.getButtons()[0];
        await(() -> !ok.isEnabled());
        print("invalid number", "OK disabled");
        EventQueue.invokeAndWait(() -> width.setText("12.5"));
        await(() -> text(message).contains("12.5"));
        print("message width", text(message));

        select((Choice) dialog.getChoices().get(0), "Fixed bin number");
        await(() -> text(message).contains("number"));
        print("message method", text(message));
        print("width by callback", width.getText());
        print("mask after", items(mask));
        select(mask, "lesion 2");
        EventQueue.invokeAndWait(
                () -> {
                    slices.setText("7");
                    range.setText("-1000 400");
                    csv.setText("C:\\data\\my table.csv");
                });
        check((Checkbox) dialog.getCheckboxes().get(0), false);
        await(() -> text(message).contains("false"));
        Toolkit.getDefaultToolkit().sync();
        IJ.wait(500);
        ImageIO.write(screen(), "png", new File(screenshots, "launcher-dialog.png"));
        press(ok);
        // The line is written when the command is over.
        await(() -> recorded().contains("run("));
        print("row", row());
        print("recorded", recorded());
    }

    private static String replayed() {
        String line = recorded();
        IJ.runMacro(line.replace("append=false", "append=true"));
        print("rows after replay", rows());
        print("row replayed", row());
        print("size in macro", IJ.runMacro("return d2s(Table.size(\"Probe\"), 0);"));
        print("recorded after replay", recorded().equals(line) ? "same" : recorded());
        return line;
    }

    /** A failing command in a macro shows its reason and stops the macro. */
    private static void failing(String line) throws Exception {
        String macro = line.replaceAll("binwidth=\\S+", "binwidth=0") + "\nrename(\"went on\");";
        Thread thread = new Thread(() -> IJ.runMacro(macro), "Macro$");
        thread.start();
        await(() -> dialog("Launcher Probe") != null);
        print("failure", "dialog shown");
        EventQueue.invokeAndWait(dialog("Launcher Probe")::dispose);
        thread.join(10_000);
        print("after failure", IJ.getImage().getTitle());
    }

    private static GenericDialog open() {
        choose("Plugins>Radiomics>Test", LABEL);
        await(() -> GenericDialog.getInstance() != null && GenericDialog.getInstance().isVisible());
        return GenericDialog.getInstance();
    }

    private static int rows() {
        return ResultsTables.find(ProbeCommand.TABLE).map(ResultsTable::size).orElse(0);
    }

    private static String row() {
        ResultsTable table = ResultsTables.find(ProbeCommand.TABLE).orElseThrow();
        return table.getRowAsString(table.size() - 1).replace('\t', '|');
    }

    private static void print(String key, Object value) {
        System.out.println(key + ": " + value);
    }
}
