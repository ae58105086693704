/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.spark;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.batch.BatchOptions;
import fiji.plugin.radiomics.batch.CaseRunner;
import fiji.plugin.radiomics.batch.MemoryBudget;
import fiji.plugin.radiomics.extract.SettingsChoice;
import fiji.plugin.radiomics.extract.SettingsYaml;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.apache.spark.SparkFiles;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/**
 * What an executor does with the cases of a partition. It writes nothing but temporary files of its
 * own, so that any number of attempts may run, side by side or one after another.
 */
final class CaseTask extends AbstractFunction1<Iterator<CaseJob>, SentOutcome[]>
        implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Broadcast<String> settingsYaml;
    private final Broadcast<SerializableConfiguration> hadoop;

    /**
     * @param settingsYaml what to compute
     * @param hadoop how file systems are reached
     */
    CaseTask(Broadcast<String> settingsYaml, Broadcast<SerializableConfiguration> hadoop) {
        this.settingsYaml = settingsYaml;
        this.hadoop = hadoop;
    }

    @Override
    public SentOutcome[] apply(Iterator<CaseJob> jobs) {
        // Readers of ImageJ's would look for a display.
        System.setProperty("java.awt.headless", "true");
        TaskContext context = TaskContext.get();
        int threads = context.cpus();
        if (threads == 1) {
            return run(jobs, Process.runner(settingsYaml.value()), context);
        }
        try (CaseRunner runner =
                new CaseRunner(settings(settingsYaml.value()), new Workers(threads))) {
            return run(jobs, runner, context);
        }
    }

    private SentOutcome[] run(Iterator<CaseJob> jobs, CaseRunner runner, TaskContext context) {
        ClusterFiles files = new ClusterFiles(hadoop.value().value());
        Path scratch = Path.of(SparkFiles.getRootDirectory());
        BooleanSupplier killed = context::isInterrupted;
        java.util.List<SentOutcome> outcomes = new java.util.ArrayList<>();
        while (jobs.hasNext()) {
            CaseJob job = jobs.next();
            try (StagedCase staged = new StagedCase(job.manifestCase(), files, scratch, killed)) {
                outcomes.add(
                        SentOutcome.of(
                                staged.restore(
                                        runner.outcome(
                                                staged.manifestCase(),
                                                job.earlier(),
                                                killed,
                                                Process.BUDGET))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return outcomes.toArray(new SentOutcome[0]);
    }

    private static SettingsChoice settings(String yaml) {
        return SettingsYaml.choice(yaml, "the settings");
    }

    /** What all tasks of an executor share. */
    private static final class Process {

        /** The same share of the memory as a batch without Spark has. */
        static final MemoryBudget BUDGET = new MemoryBudget(BatchOptions.memory(""));

        private static final Map<String, CaseRunner> RUNNERS = new ConcurrentHashMap<>();

        static CaseRunner runner(String yaml) {
            return RUNNERS.computeIfAbsent(yaml, k -> new CaseRunner(settings(k)));
        }
    }
}
