package fiji.plugin.radiomics.cli;

import fiji.plugin.radiomics.batch.Batch;
import fiji.plugin.radiomics.batch.BatchListener;
import fiji.plugin.radiomics.batch.BatchOptions;
import fiji.plugin.radiomics.batch.BatchProgress;
import fiji.plugin.radiomics.batch.BatchSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Features of all cases of a manifest into a folder of tables. */
@Command(
        name = "batch",
        description =
                "Compute the features of all cases of a manifest. What is finished survives crash"
                        + " and cancelling (Ctrl-C); --resume goes on with the rest.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The folder gets features.csv, features_long.csv, features.parquet, failures.csv,",
            "settings.yaml and run.json, and results.journal, which --resume needs.",
            "Exit code: 0 = all cases done, no row failed (undefined values do not count);",
            "2 = unusable arguments, settings, manifest or folder, nothing was run;",
            "3 = a row failed (see failures.csv), or the batch ended before its last case."
        })
public final class BatchCommand implements Callable<Integer> {

    /** How long a killed program may take to write the tables of what is finished. */
    private static final int LAST_SECONDS = 60;

    @Spec private CommandSpec spec;

    @Option(
            names = "--manifest",
            required = true,
            paramLabel = "FILE.csv",
            description =
                    "The cases: columns case, image and mask or roi; also label, structure,"
                            + " grouping, regrid, slices, channel, frame, series, reader, suv. Others"
                            + " pass through. Relative paths start from the manifest's folder.")
    private Path manifest;

    @Mixin private SettingsOptions settings;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FOLDER",
            description = "Where the tables go; made if need be.")
    private Path output;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description =
                    "Cases at work at the same time (default: one a processor); tables do not"
                            + " depend on it.")
    private Integer jobs;

    @Option(
            names = "--memory",
            paramLabel = "M",
            defaultValue = "",
            description =
                    "Memory that the cases may use together, e.g. 4G; a case that needs more fails"
                            + " (default: most of what Java may use).")
    private String memory;

    @Option(
            names = "--resume",
            description =
                    "Go on in a folder with results: skip what is finished with the same settings"
                            + " and files, run what is missing, changed or failed.")
    private boolean resume;

    @Option(names = "--fail-fast", description = "Stop at the first case that fails.")
    private boolean failFast;

    private volatile boolean cancelled;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Batch.Prepared batch;
        try {
            int n = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
            BatchOptions options =
                    new BatchOptions(n, BatchOptions.memory(memory), resume, failFast);
            batch = new Batch(manifest, settings.resolve(), output, options).prepare();
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return Main.UNUSABLE;
        }
        CountDownLatch over = new CountDownLatch(1);
        Thread atEnd = new Thread(() -> cancelAndWait(over));
        Runtime.getRuntime().addShutdownHook(atEnd);
        try (batch) {
            return run(batch, err);
        } finally {
            over.countDown();
            removeHook(atEnd);
        }
    }

    private int run(Batch.Prepared batch, PrintWriter err) {
        ProgressLine line = new ProgressLine(err, ProgressLine.isTerminal());
        BatchListener listener =
                new BatchListener() {
                    @Override
                    public void progress(BatchProgress progress) {
                        line.update(progress);
                    }

                    @Override
                    public boolean isCancelled() {
                        return cancelled;
                    }
                };
        BatchSummary summary;
        try {
            summary = batch.run(listener);
        } catch (IOException e) {
            line.end();
            err.println(e.getMessage());
            return Main.FAILED;
        }
        line.end();
        summary.failures().forEach(err::println);
        int more = summary.failedRows() - summary.failures().size();
        if (more > 0) {
            err.println("... and " + more + " more; see " + output.resolve("failures.csv"));
        }
        summary.notices().forEach(err::println);
        err.println(summary.text());
        err.flush();
        return summary.isComplete() ? 0 : Main.FAILED;
    }

    /** On Ctrl-C: what is finished gets its tables. */
    private void cancelAndWait(CountDownLatch over) {
        cancelled = true;
        try {
            over.await(LAST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The virtual machine is ending; the hook is at work.
        }
    }
}
