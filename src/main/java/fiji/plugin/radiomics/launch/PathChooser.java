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

import ij.IJ;
import ij.Prefs;
import ij.gui.GenericDialog;
import ij.io.OpenDialog;
import java.awt.Button;
import java.awt.Component;
import java.awt.Container;
import java.awt.FileDialog;
import java.awt.TextField;
import java.awt.event.ActionListener;
import java.io.File;
import java.util.Optional;
import javax.swing.JFileChooser;
import org.scijava.module.ModuleItem;
import org.scijava.widget.FileWidget;

/**
 * A field for a path with a button that browses. ImageJ's own button only knows files that exist,
 * and writes the choice into the macro recorder besides.
 */
final class PathChooser {

    private static final int COLUMNS = 28;

    /** What a path is of. */
    enum Kind {
        /** A series of images may be a folder. */
        OPEN("Choose a file", JFileChooser.FILES_AND_DIRECTORIES),
        SAVE("Save as", JFileChooser.FILES_ONLY),
        FOLDER("Choose a folder", JFileChooser.DIRECTORIES_ONLY);

        private final String title;
        private final int selection;

        Kind(String title, int selection) {
            this.title = title;
            this.selection = selection;
        }
    }

    private PathChooser() {}

    /** What the input's path is of, if it is one. */
    static Optional<Kind> kind(ModuleItem<?> input) {
        if (InputField.hasStyle(input, FileWidget.DIRECTORY_STYLE)) {
            return Optional.of(Kind.FOLDER);
        }
        if (InputField.hasStyle(input, FileWidget.SAVE_STYLE)) {
            return Optional.of(Kind.SAVE);
        }
        boolean isFile =
                File.class.isAssignableFrom(input.getType())
                        || InputField.hasStyle(input, "file")
                        || InputField.hasStyle(input, FileWidget.OPEN_STYLE);
        return isFile ? Optional.of(Kind.OPEN) : Optional.empty();
    }

    /** Adds the field to the end of the dialog, as one of its string fields. */
    static void addField(GenericDialog dialog, String label, String path, Kind kind) {
        dialog.addFileField(label, path, COLUMNS);
        TextField field = (TextField) dialog.getStringFields().lastElement();
        Button button = button(field.getParent());
        for (ActionListener listener : button.getActionListeners()) {
            button.removeActionListener(listener);
        }
        button.addActionListener(
                event -> {
                    String chosen = choose(dialog, field.getText().trim(), kind);
                    if (chosen != null) {
                        field.setText(chosen);
                    }
                });
    }

    private static Button button(Container container) {
        for (Component component : container.getComponents()) {
            if (component instanceof Button button) {
                return button;
            }
        }
        throw new IllegalStateException("ImageJ's field for a path has no button");
    }

    private static String choose(GenericDialog dialog, String path, Kind kind) {
        File start = start(path);
        boolean isNative = (IJ.isWindows() || IJ.isMacOSX()) && !Prefs.useJFileChooser;
        if (isNative && kind != Kind.FOLDER) {
            int mode = kind == Kind.SAVE ? FileDialog.SAVE : FileDialog.LOAD;
            FileDialog chooser = new FileDialog(dialog, kind.title, mode);
            chooser.setDirectory(start.isDirectory() ? start.getPath() : start.getParent());
            chooser.setFile(start.isDirectory() ? null : start.getName());
            chooser.setVisible(true);
            return chooser.getFile() == null
                    ? null
                    : new File(chooser.getDirectory(), chooser.getFile()).getPath();
        }
        JFileChooser chooser =
                new JFileChooser(start.isDirectory() ? start : start.getParentFile());
        chooser.setDialogTitle(kind.title);
        chooser.setFileSelectionMode(kind.selection);
        if (!start.isDirectory()) {
            chooser.setSelectedFile(start);
        }
        boolean isChosen = chooser.showDialog(dialog, "Choose") == JFileChooser.APPROVE_OPTION;
        return isChosen ? chooser.getSelectedFile().getPath() : null;
    }

    /** What the field names, or else the folder that ImageJ opened a file from last. */
    private static File start(String path) {
        if (!path.isEmpty() && new File(path).getAbsoluteFile().getParentFile() != null) {
            return new File(path).getAbsoluteFile();
        }
        String last = OpenDialog.getLastDirectory();
        return new File(last == null ? System.getProperty("user.home") : last);
    }
}
