/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.window;

import ij.IJ;
import ij.gui.HTMLDialog;
import java.awt.Desktop;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.scijava.ItemVisibility;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleItem;
import org.scijava.widget.Button;

/**
 * The page about all features, which is a resource of our jar. It is opened in the user's browser,
 * from a temporary file; where there is no browser, in a window of ImageJ; without a display, the
 * log says where the file is.
 */
public final class HelpPage {

    /** The window's title. */
    public static final String TITLE = "Radiomics Features";

    private static final String RESOURCE = "/fiji/plugin/radiomics/features.html";

    /** Where the page leaves room for the fields of a dialog. */
    private static final String FIELDS = "<!-- fields -->";

    private HelpPage() {}

    /** Opens the page. */
    public static void open() {
        show(page());
    }

    /**
     * Opens the page, with what the fields of a dialog mean in it.
     *
     * @param command the command of the dialog
     */
    public static void open(ModuleInfo command) {
        show(withFields(page(), command));
    }

    private static String page() {
        try (InputStream resource = HelpPage.class.getResourceAsStream(RESOURCE)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
    }

    /** The page with a section on those inputs of a command that have a description. */
    static String withFields(String page, ModuleInfo command) {
        StringBuilder section = new StringBuilder("<h2>Fields of the dialog</h2>\n<dl>\n");
        for (ModuleItem<?> input : command.inputs()) {
            String description = input.getDescription();
            if (input.getVisibility() == ItemVisibility.NORMAL
                    && input.getType() != Button.class
                    && description != null
                    && !description.isEmpty()) {
                section.append("<dt><b>").append(escape(input.getLabel())).append("</b></dt><dd>");
                section.append(escape(description)).append(".</dd>\n");
            }
        }
        return page.replace(FIELDS, section.append("</dl>"));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static void show(String page) {
        Path file;
        try {
            file = Files.createTempFile("fiji-radiomics-features-", ".html");
            Files.writeString(file, page);
        } catch (IOException e) {
            IJ.log("Radiomics: cannot write the page about the features: " + e.getMessage());
            return;
        }
        if (GraphicsEnvironment.isHeadless()) {
            IJ.log("The features are described in " + file);
            return;
        }
        file.toFile().deleteOnExit();
        // A dialog may wait in this thread.
        Thread thread = new Thread(() -> show(file.toUri(), page), "Radiomics help");
        thread.setDaemon(true);
        thread.start();
    }

    private static void show(URI file, String page) {
        if (!browse(file)) {
            // Modal, because only so it can be used while the command's own dialog is open.
            EventQueue.invokeLater(() -> new HTMLDialog(TITLE, page));
        }
    }

    private static boolean browse(URI file) {
        try {
            if (Desktop.isDesktopSupported()
                    && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
                Desktop.getDesktop().browse(file);
                return true;
            }
            // Java knows only some of the desktops of Linux.
            Process opener =
                    new ProcessBuilder("xdg-open", file.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return !opener.waitFor(5, TimeUnit.SECONDS) || opener.exitValue() == 0;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
