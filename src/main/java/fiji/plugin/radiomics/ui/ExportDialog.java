package fiji.plugin.radiomics.ui;

import fiji.plugin.radiomics.report.FigureOptions;
import ij.gui.GenericDialog;
import java.nio.file.Path;
import java.util.Optional;

/** Asks where and how results are written. */
final class ExportDialog {

    private ExportDialog() {}

    /**
     * @param folder where to
     * @param figures how figures are written
     */
    record Choice(Path folder, FigureOptions figures) {}

    /**
     * @return what the user chose; none where it was cancelled
     * @throws IllegalArgumentException where a field cannot be used
     */
    static Optional<Choice> ask() {
        GenericDialog dialog = new GenericDialog("Export ROC Analysis");
        dialog.addDirectoryField("Folder", "");
        dialog.addStringField("Figure formats", FigureOptions.ALL_FORMATS);
        dialog.addStringField("Figure width (mm)", FigureOptions.USUAL_SIZE);
        dialog.addStringField("PNG resolution (dpi)", FigureOptions.USUAL_DPI);
        dialog.addMessage("Writes roc.csv, groups.csv, comparisons.csv, figures and report.html.");
        dialog.showDialog();
        if (dialog.wasCanceled()) {
            return Optional.empty();
        }
        String folder = dialog.getNextString().trim();
        FigureOptions figures =
                FigureOptions.of(
                        dialog.getNextString(), dialog.getNextString(), dialog.getNextString());
        if (folder.isEmpty()) {
            throw new IllegalArgumentException("Name a folder for the results");
        }
        return Optional.of(new Choice(Path.of(folder), figures));
    }
}
