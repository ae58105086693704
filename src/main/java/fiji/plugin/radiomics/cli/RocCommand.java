package fiji.plugin.radiomics.cli;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.io.CaseTableCsv;
import fiji.plugin.radiomics.report.FigureOptions;
import fiji.plugin.radiomics.report.RocFolder;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.analysis.RocAnalysis;
import fiji.plugin.radiomics.stats.analysis.RocKey;
import fiji.plugin.radiomics.stats.analysis.RocResult;
import fiji.plugin.radiomics.stats.analysis.RocSettings;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Join;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** ROC analysis of a table: what the panel computes, into files. */
@Command(
        name = "roc",
        mixinStandardHelpOptions = true,
        description =
                "ROC analysis of the columns of a table: areas, cutoffs and measures into roc.csv,"
                        + " comparisons.csv, groups.csv, figures and report.html.",
        footer = {
            "",
            "Exit code: 0 = the files were written; 2 = arguments or table unusable, nothing was"
                    + " written;",
            "3 = the folder could not be written."
        })
public final class RocCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--table",
            required = true,
            paramLabel = "F.csv",
            description = "The cases: a CSV with a line a case, or a long feature table of ours.")
    private Path table;

    @Option(
            names = "--clinical",
            paramLabel = "F.csv",
            description = "A second CSV whose columns are joined to the cases.")
    private Path clinical;

    @Option(
            names = "--by",
            paramLabel = "COLUMN[=COLUMN]",
            defaultValue = "case",
            description = "Column by which it is joined, and its name there (default: case).")
    private String by;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FOLDER",
            description = "Where the results go; it is made if it is absent.")
    private Path output;

    @Option(
            names = "--formats",
            paramLabel = "svg,pdf,png",
            defaultValue = FigureOptions.ALL_FORMATS,
            description = "File formats of the figures, or none (default: all three).")
    private String formats;

    @Option(
            names = "--size",
            paramLabel = "MM",
            defaultValue = FigureOptions.USUAL_SIZE,
            description = "Width of a figure in mm (default: " + FigureOptions.USUAL_SIZE + ").")
    private String size;

    @Option(
            names = "--dpi",
            paramLabel = "N",
            defaultValue = FigureOptions.USUAL_DPI,
            description = "Resolution of PNG figures (default: " + FigureOptions.USUAL_DPI + ").")
    private String dpi;

    @Mixin private CsvOptions csv;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Number of threads (default: one a processor); values do not depend on it.")
    private Integer threads;

    /** One option a key of {@link RocKey}. */
    private final Map<RocKey, String> texts = new EnumMap<>(RocKey.class);

    /**
     * @return the subcommand with all its options
     */
    static CommandSpec create() {
        RocCommand command = new RocCommand();
        CommandSpec spec = CommandSpec.forAnnotatedObject(command);
        for (RocKey key : RocKey.values()) {
            spec.addOption(command.option(key));
        }
        return spec;
    }

    private OptionSpec option(RocKey key) {
        OptionSpec.Builder option =
                KeyOption.of(key.id(), key.initial(), key.meaning(), v -> texts.put(key, v));
        if (key == RocKey.COMPARE) {
            option.arity("0..1").fallbackValue("delong_paired");
        }
        return option.build();
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        RocResult result;
        CaseTable cases;
        FigureOptions figures;
        try (Workers workers = new Workers(threads())) {
            RocSettings settings = settings();
            figures = FigureOptions.of(formats, size, dpi);
            RocFolder.checkWritable(output, settings);
            cases = cases(err);
            result = new RocAnalysis(settings, workers, Progress.NONE).run(cases);
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return Main.UNUSABLE;
        }
        result.warnings().stream()
                .filter(w -> !cases.notes().contains(w))
                .forEach(w -> err.println("warning: " + w));
        try (Workers workers = new Workers(threads())) {
            RocFolder.write(result, output, figures, csv.texts(), workers);
        } catch (IOException e) {
            err.println(e.getMessage());
            return Main.FAILED;
        }
        return 0;
    }

    private int threads() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }

    private RocSettings settings() {
        RocSettings settings = RocSettings.INITIAL;
        for (Map.Entry<RocKey, String> e : texts.entrySet()) {
            settings = settings.with(e.getKey(), e.getValue());
        }
        return settings;
    }

    private CaseTable cases(PrintWriter err) throws IOException {
        CaseTable cases;
        if (clinical == null) {
            cases = CaseTableCsv.read(table);
        } else {
            Set<String> ids = Join.keys(by);
            cases =
                    Join.of(CaseTableCsv.read(table, ids), CaseTableCsv.read(clinical, ids), by)
                            .table();
        }
        // Before anything else can be wrong: it may be the reason.
        cases.notes().forEach(w -> err.println("warning: " + w));
        return cases;
    }
}
