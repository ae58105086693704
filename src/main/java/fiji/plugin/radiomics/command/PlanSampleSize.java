package fiji.plugin.radiomics.command;

import fiji.plugin.radiomics.imagej.ReportTables;
import fiji.plugin.radiomics.io.AtomicFile;
import fiji.plugin.radiomics.io.CsvFile;
import fiji.plugin.radiomics.io.PathText;
import fiji.plugin.radiomics.report.ReportTable;
import fiji.plugin.radiomics.report.SampleSizeTable;
import fiji.plugin.radiomics.stats.analysis.SampleSizeKey;
import fiji.plugin.radiomics.stats.analysis.SampleSizePlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** How many cases a study of one marker, or of two on the same cases, needs. */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "ROC Sample Size...")
        },
        description = "Number of cases or power of a test of one or two areas under ROC curves")
public class PlanSampleSize extends RadiomicsCommand {

    @Parameter(
            persist = false,
            required = false,
            label = "Expected AUC",
            description = "The area that is expected")
    private String auc = "0.8";

    @Parameter(
            persist = false,
            required = false,
            label = "Second AUC",
            description =
                    "The area of a second marker on the same cases; empty = one area against 0.5")
    private String second = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Correlation of the markers",
            description =
                    "Correlation of the two markers within each class, or POSITIVE:NEGATIVE for the"
                            + " two classes")
    private String correlation = "0.5";

    @Parameter(
            persist = false,
            required = false,
            label = "Negatives a positive",
            description = "Negative cases for each positive one")
    private String ratio = "1";

    @Parameter(
            persist = false,
            required = false,
            label = "Alpha (two-sided)",
            description = "Level of the two-sided test")
    private String alpha = "0.05";

    @Parameter(
            persist = false,
            required = false,
            label = "Power",
            description = "Power that is wanted")
    private String power = "0.8";

    @Parameter(
            persist = false,
            required = false,
            label = "Positive cases",
            description = "Number of positive cases, to find the power; empty = find the number")
    private String positives = "";

    @Parameter(
            persist = false,
            required = false,
            label = "CSV file",
            description = "Also write the table to a file",
            style = "save")
    private String output = "";

    @Override
    protected void execute() throws IOException {
        Map<SampleSizeKey, String> texts = new EnumMap<>(SampleSizeKey.class);
        for (SampleSizeKey key : SampleSizeKey.values()) {
            texts.put(key, (String) getInput(key.id()));
        }
        Path file = output.isBlank() ? null : PathText.path(output.trim());
        if (file != null) {
            AtomicFile.checkWritable(file);
        }
        ReportTable table = SampleSizeTable.of(SampleSizePlan.of(texts));
        ReportTables.show(table, ReportTables.SAMPLE_SIZE);
        if (file != null) {
            CsvFile.write(file, table.columns(), table.rows());
        }
    }
}
