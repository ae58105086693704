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

import fiji.plugin.radiomics.batch.BatchResults;
import fiji.plugin.radiomics.batch.BatchSummary;
import fiji.plugin.radiomics.batch.CaseEngine;
import fiji.plugin.radiomics.batch.CaseOutcome;
import fiji.plugin.radiomics.batch.CaseRunner;
import fiji.plugin.radiomics.batch.ManifestCase;
import fiji.plugin.radiomics.extract.SettingsChoice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.rdd.RDD;
import org.apache.spark.util.SerializableConfiguration;
import scala.runtime.AbstractFunction0;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * Cases on Spark's executors. Results come to this program task by task, as tasks end; of several
 * attempts of a task Spark hands over one. A task that fails as often as Spark allows, as when its
 * executor is killed for taking too much memory, ends its case, not the batch.
 */
final class SparkEngine implements CaseEngine {

    private static final int POLL_MILLIS = 50;
    private static final long LISTENER_MILLIS = 30_000;

    /** Tasks a core, enough to share out work evenly and to lose little with a machine. */
    private static final int TASKS_A_CORE = 32;

    /** With so many cases together Spark's own work for a task no longer shows. */
    private static final int ENOUGH_CASES = 8;

    /** Beyond this many tasks Spark's own work for them shows in any case. */
    private static final int MOST_TASKS = 10_000;

    private final JavaSparkContext spark;
    private final int casesATask;
    private final String output;
    private final Broadcast<String> settings;
    private final Broadcast<SerializableConfiguration> hadoop;

    /**
     * @param spark the application
     * @param settings what to compute
     * @param casesATask cases in a partition; 0 for one, or few where there are many for each core
     * @param output what reports call the folder with the results
     */
    SparkEngine(JavaSparkContext spark, SettingsChoice settings, int casesATask, String output) {
        this.spark = spark;
        this.casesATask = casesATask;
        this.output = output;
        this.settings = spark.broadcast(settings.yaml());
        hadoop = spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    }

    @Override
    public boolean writesParquet() {
        // The jar's library of Parquet and Spark's are different versions of the same classes.
        return false;
    }

    @Override
    public Map<String, Object> report() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("output", output);
        report.put("spark_version", spark.version());
        report.put("spark_master", spark.master());
        report.put("spark_application", spark.sc().applicationId());
        return report;
    }

    @Override
    public BatchSummary.End run(List<ManifestCase> cases, CaseRunner runner, BatchResults results)
            throws IOException {
        List<CaseJob> open = new ArrayList<>();
        for (ManifestCase c : cases) {
            open.add(new CaseJob(c, results.earlier(c.id())));
        }
        int each = casesATask > 0 ? casesATask : casesATask(cases.size());
        while (!results.isComplete()) {
            Job job = new Job(open, each);
            BatchSummary.End end = job.collect(results);
            if (end != null) {
                return end;
            }
            open.removeIf(j -> results.has(j.manifestCase().id()));
            if (job.isSuccessful()) {
                continue;
            }
            List<CaseJob> culprits = job.culprits();
            if (culprits.size() == 1) {
                ManifestCase c = culprits.get(0).manifestCase();
                results.finish(List.of(runner.giveUp(c, lost(job.reason()))));
                open.removeIf(j -> j.manifestCase().id().equals(c.id()));
            }
            // The next time it shows which of several cases it was.
            each = 1;
        }
        return BatchSummary.End.FINISHED;
    }

    private int casesATask(int cases) {
        int few = Math.min(ENOUGH_CASES, cases / (TASKS_A_CORE * spark.defaultParallelism()));
        return Math.max(Math.max(1, few), 1 + (cases - 1) / MOST_TASKS);
    }

    private static String lost(String reason) {
        return "Spark gave the case up, for want of memory perhaps; give executors more"
                + " (--executor-memory) or fewer cases at a time (--executor-cores): "
                + reason;
    }

    /** Cases that were submitted together. */
    private final class Job {

        private final List<CaseJob> jobs;
        private final int partitions;
        private final TaskFailures failures = new TaskFailures();
        private final BlockingQueue<SentOutcome[]> arrived = new LinkedBlockingQueue<>();
        private final SimpleFutureAction<BoxedUnit> future;
        private Exception failure;
        private TaskFailures.Failure worst;

        Job(List<CaseJob> open, int each) {
            jobs = List.copyOf(open);
            partitions = 1 + (jobs.size() - 1) / each;
            SparkContext context = spark.sc();
            context.addSparkListener(failures);
            RDD<CaseJob> cases = spark.parallelize(jobs, partitions).rdd();
            future =
                    context.submitJob(
                            cases,
                            new CaseTask(settings, hadoop),
                            allPartitions(),
                            new AbstractFunction2<>() {
                                @Override
                                public BoxedUnit apply(Object partition, SentOutcome[] outcomes) {
                                    arrived.add(outcomes);
                                    return BoxedUnit.UNIT;
                                }
                            },
                            new AbstractFunction0<>() {
                                @Override
                                public BoxedUnit apply() {
                                    return BoxedUnit.UNIT;
                                }
                            });
        }

        @SuppressWarnings({"unchecked", "rawtypes"}) // Scala's Int is Java's Object there.
        private scala.collection.immutable.Seq<Object> allPartitions() {
            return (scala.collection.immutable.Seq)
                    scala.collection.immutable.Range$.MODULE$.apply(0, partitions);
        }

        /**
         * Takes results until the job has ended.
         *
         * @return why the batch is to end; null where it is not
         */
        BatchSummary.End collect(BatchResults results) throws IOException {
            try {
                while (true) {
                    boolean over = future.isCompleted();
                    take(results);
                    if (results.endsAtFailure()) {
                        return BatchSummary.End.FIRST_FAILURE;
                    }
                    if (results.isCancelled()) {
                        return BatchSummary.End.CANCELLED;
                    }
                    if (over) {
                        settle();
                        return null;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return BatchSummary.End.CANCELLED;
            } finally {
                future.cancel();
                spark.sc().removeSparkListener(failures);
            }
        }

        private void take(BatchResults results) throws IOException, InterruptedException {
            List<SentOutcome[]> together = new ArrayList<>();
            SentOutcome[] first = arrived.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
            if (first != null) {
                together.add(first);
            }
            arrived.drainTo(together);
            List<CaseOutcome> outcomes = new ArrayList<>();
            for (SentOutcome[] task : together) {
                for (SentOutcome sent : task) {
                    outcomes.add(sent.received());
                }
            }
            results.finish(outcomes);
        }

        private void settle() throws IOException, InterruptedException {
            try {
                future.get();
                return;
            } catch (Exception e) {
                failure = e;
            }
            List<Integer> ids = new ArrayList<>();
            scala.collection.Iterator<Object> each = future.jobIds().iterator();
            while (each.hasNext()) {
                ids.add((Integer) each.next());
            }
            worst = failures.worst(ids, LISTENER_MILLIS);
            if (worst == null) {
                throw new IOException(
                        "Spark has ended the job: "
                                + String.valueOf(failure.getMessage()).replaceAll("(?s)\\R.*", "")
                                + "; what is finished is kept, go on with --resume",
                        failure);
            }
        }

        boolean isSuccessful() {
            return failure == null;
        }

        /** The cases of the partition that has ended the job. */
        List<CaseJob> culprits() {
            // As ParallelCollectionRDD slices them.
            int from = (int) ((long) worst.partition() * jobs.size() / partitions);
            int to = (int) ((worst.partition() + 1L) * jobs.size() / partitions);
            return jobs.subList(from, to);
        }

        String reason() {
            return worst.reason();
        }
    }
}
