package fiji.plugin.radiomics.command;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.imagej.CaseTables;
import fiji.plugin.radiomics.imagej.ImageJProgress;
import fiji.plugin.radiomics.imagej.ReportTables;
import fiji.plugin.radiomics.io.CaseTableCsv;
import fiji.plugin.radiomics.io.CsvTexts;
import fiji.plugin.radiomics.io.PathText;
import fiji.plugin.radiomics.report.FigureOptions;
import fiji.plugin.radiomics.report.RocFolder;
import fiji.plugin.radiomics.stats.analysis.RocAnalysis;
import fiji.plugin.radiomics.stats.analysis.RocKey;
import fiji.plugin.radiomics.stats.analysis.RocResult;
import fiji.plugin.radiomics.stats.analysis.RocSettings;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Join;
import fiji.plugin.radiomics.ui.RocWindow;
import ij.IJ;
import ij.plugin.frame.Recorder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * ROC analysis of a table of cases. From the menu it opens the panel on the table in front; in a
 * macro, a script or headless it computes what its parameters say, into the tables "ROC", "ROC
 * Groups" and "ROC Comparisons" and, if asked for, a folder.
 */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "takeDefaults",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "ROC Analysis...")
        },
        description = "ROC/AUC, cutoffs, comparisons and group tests of the columns of a table")
public class AnalyseRoc extends RadiomicsCommand {

    @Parameter(
            persist = false,
            required = false,
            label = "Table",
            description = "Title of an open table; empty = the one in front")
    private String table = "";

    @Parameter(
            persist = false,
            required = false,
            label = "CSV file",
            description = "A CSV file of cases, instead of an open table")
    private String csv = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Clinical CSV file",
            description = "A second CSV whose columns are joined to the cases")
    private String clinical = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Join by",
            description = "Column by which it is joined, or COLUMN=COLUMN for both tables")
    private String by = "case";

    @Parameter(
            persist = false,
            required = false,
            label = "Outcome column",
            description =
                    "Column that tells the class of a case; with classes= the column that"
                            + " holds the text, empty = roi")
    private String outcome = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Class pattern",
            description =
                    "Regular expression on the outcome's text; its first group, or all of"
                            + " the match, is the class")
    private String classes = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Positive class",
            description = "The positive class, e.g. malignant")
    private String positive = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Negative class",
            description = "The negative class; empty = all others")
    private String negative = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Markers",
            description =
                    "Names of marker columns with commas between, a name with a comma in quotes;"
                            + " empty = as pattern= and family= say")
    private String markers = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Marker pattern",
            description = "Regular expression or * wildcards on the names of marker columns")
    private String pattern = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Feature family",
            description = "Feature family of the markers, e.g. glcm")
    private String family = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Direction",
            description =
                    "higher or lower: which values speak for the positive class; auto"
                            + " chooses the greater area of each marker, which is too good")
    private String direction = "higher";

    @Parameter(
            persist = false,
            required = false,
            label = "Missing values",
            description =
                    "pairwise: a missing value leaves its case out of this marker;"
                            + " complete: out of all")
    private String missing = "pairwise";

    @Parameter(
            persist = false,
            required = false,
            label = "Missing codes",
            description =
                    "Texts or numbers that mean a missing value, with commas between, e.g. -999")
    private String missingcodes = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Interval of the AUC",
            description =
                    "Interval of the AUC: auto (score below 30 cases in either class, delong from"
                            + " there on), delong, logit, score, hanley_mcneil, bootstrap or bca")
    private String ci = "auto";

    @Parameter(
            persist = false,
            required = false,
            label = "p values",
            description =
                    "p values: auto (exact Mann-Whitney below 30 cases in either class, DeLong's"
                            + " from there on), exact, normal (approximation of Mann-Whitney's) or"
                            + " delong")
    private String pmethod = "auto";

    @Parameter(
            persist = false,
            required = false,
            label = "Confidence level",
            description = "Confidence level of all intervals")
    private String level = "0.95";

    @Parameter(
            persist = false,
            required = false,
            label = "Partial area",
            description =
                    "Partial area, e.g. specificity:0.9:1 or sensitivity:0.8:1; empty =" + " none")
    private String partial = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Cutoff",
            description =
                    "youden, topleft, accuracy, specificity_at_sensitivity:0.9,"
                            + " sensitivity_at_specificity:0.9, cost:RATIO[:PREVALENCE] or a"
                            + " number")
    private String cutoff = "youden";

    @Parameter(
            persist = false,
            required = false,
            label = "Cutoffs set by hand",
            description =
                    "MARKER:VALUE with commas between; all other markers have the rule's cutoff")
    private String cutoffs = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Interval of proportions",
            description = "Interval of proportions: clopper_pearson or wilson")
    private String proportions = "clopper_pearson";

    @Parameter(
            persist = false,
            required = false,
            label = "Prevalence",
            description = "Prevalence for PPV and NPV; empty = as in the sample")
    private String prevalence = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Comparisons",
            description =
                    "Comparisons of markers, with commas between: delong_paired,"
                            + " bootstrap, sensitivity_at_specificity:0.9,"
                            + " specificity_at_sensitivity:0.9")
    private String compare = "none";

    @Parameter(
            persist = false,
            required = false,
            label = "Reference marker",
            description = "Marker with which all others are compared; empty = every pair")
    private String reference = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Split by column",
            description =
                    "Column whose values part the cases, to compare each marker between"
                            + " the parts")
    private String split = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Pairs by column",
            description =
                    "Column that names the pairs of a paired design, e.g. case; empty = no"
                            + " pairs")
    private String pairs = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Correlation",
            description = "Correlation of markers: spearman, pearson or none")
    private String correlation = "none";

    @Parameter(
            persist = false,
            required = false,
            label = "Bootstrap replicates",
            description = "Bootstrap replicates; 0 = no bootstrap of cutoffs")
    private String replicates = "2000";

    @Parameter(
            persist = false,
            required = false,
            label = "Seed",
            description = "Seed of the random numbers: same seed, same results")
    private String seed = "1";

    @Parameter(
            persist = false,
            required = false,
            label = "Output folder",
            description = "Writes tables, figures and report.html there; empty = tables only")
    private String output = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Figure formats",
            description = "svg, pdf, png with commas between, or none")
    private String formats = "svg,pdf,png";

    @Parameter(
            persist = false,
            required = false,
            label = "Figure width (mm)",
            description = "Width of figures in mm")
    private String size = "85";

    @Parameter(
            persist = false,
            required = false,
            label = "PNG resolution",
            description = "Dots per inch of PNG figures")
    private String dpi = "600";

    @Parameter(
            persist = false,
            label = "CSV safe from formulas",
            description =
                    "true = an apostrophe before texts that a spreadsheet would take for a formula",
            choices = {"false", "true"})
    private String safe = "false";

    @Parameter(
            persist = false,
            required = false,
            label = "Threads",
            description = "Number of threads; empty = one a processor. Values do not depend on it")
    private String threads = "";

    /** The panel is the dialog of this command. */
    void takeDefaults() {
        takeDefaultsWithoutDialog();
    }

    @Override
    protected void execute() throws IOException {
        if (isInteractive() && isFromMenu()) {
            openPanel();
        } else {
            analyse();
        }
    }

    /** A script that calls the command gives it something to do; a menu entry does not. */
    private boolean isFromMenu() {
        return (table + csv + clinical + output).isBlank() && settings().changed().isEmpty();
    }

    /** The panel records what it is made to do; its opening is nothing to replay. */
    private void openPanel() {
        Recorder.disableCommandRecording();
        List<String> titles = CaseTables.openTitles();
        if (titles.isEmpty()) {
            RocWindow.open();
        } else {
            RocWindow.open(CaseTables.open(titles.get(0)), RocSettings.INITIAL);
        }
    }

    private void analyse() throws IOException {
        RocSettings settings = settings();
        FigureOptions figures = FigureOptions.of(formats, size, dpi);
        CsvTexts texts = csvTexts(safe);
        Path folder = output.isBlank() ? null : PathText.path(output.trim());
        if (folder != null) {
            RocFolder.checkWritable(folder, settings);
        }
        CaseTable cases = cases();
        cases.notes().forEach(w -> IJ.log("ROC analysis: " + w));
        IJ.resetEscape();
        try (Workers workers = new Workers(threadCount(threads))) {
            ImageJProgress progress = new ImageJProgress("ROC analysis");
            RocResult result = new RocAnalysis(settings, workers, progress).run(cases);
            // What reading and joining have said stands in the log already.
            result.warnings().stream()
                    .filter(w -> !cases.notes().contains(w))
                    .forEach(w -> IJ.log("ROC analysis: " + w));
            ReportTables.show(result);
            if (folder != null) {
                RocFolder.write(result, folder, figures, texts, workers);
            }
        } finally {
            IJ.showProgress(1.0);
        }
    }

    private CaseTable cases() throws IOException {
        if (clinical.isBlank()) {
            return csv.isBlank() ? openTable() : CaseTableCsv.read(PathText.path(csv.trim()));
        }
        Set<String> ids = Join.keys(by);
        CaseTable cases =
                csv.isBlank() ? openTable() : CaseTableCsv.read(PathText.path(csv.trim()), ids);
        return Join.of(cases, CaseTableCsv.read(PathText.path(clinical.trim()), ids), by).table();
    }

    private CaseTable openTable() {
        if (!table.isBlank()) {
            return CaseTables.open(table.trim());
        }
        List<String> titles = CaseTables.openTitles();
        if (titles.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no table open; open one, or name a file by csv=");
        }
        return CaseTables.open(titles.get(0));
    }

    private RocSettings settings() {
        RocSettings settings = RocSettings.INITIAL;
        for (RocKey key : RocKey.values()) {
            settings = settings.with(key, (String) getInput(key.id()));
        }
        return settings;
    }
}
