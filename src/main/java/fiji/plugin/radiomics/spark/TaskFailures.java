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

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.spark.TaskFailedReason;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import scala.collection.Iterator;

/**
 * Counts in which partitions of one job tasks failed; Spark itself says so only in a message's
 * text. Tasks that Spark has stopped or lost through no fault of theirs do not count.
 */
final class TaskFailures extends SparkListener {

    /** A partition and why its last task failed. */
    record Failure(int partition, String reason) {}

    private record Place(int stage, int partition) {}

    private final Map<Place, Integer> counts = new HashMap<>();
    private final Map<Place, String> reasons = new HashMap<>();
    private final Map<Integer, Integer> jobOfStage = new HashMap<>();
    private final Set<Integer> ended = new HashSet<>();

    @Override
    public synchronized void onJobStart(SparkListenerJobStart start) {
        Iterator<Object> stages = start.stageIds().iterator();
        while (stages.hasNext()) {
            jobOfStage.put((Integer) stages.next(), start.jobId());
        }
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
        if (end.reason() instanceof TaskFailedReason failed && failed.countTowardsTaskFailures()) {
            Place place = new Place(end.stageId(), end.taskInfo().index());
            counts.merge(place, 1, Integer::sum);
            reasons.put(place, words(failed.toErrorString()));
        }
    }

    @Override
    public synchronized void onJobEnd(SparkListenerJobEnd end) {
        ended.add(end.jobId());
        notifyAll();
    }

    /**
     * @param jobs a job that has ended; its listeners hear of that a little later
     * @param millis how long to wait for the news
     * @return the partition with most failures, which has ended it; null where no task failed
     */
    synchronized Failure worst(Collection<Integer> jobs, long millis) throws InterruptedException {
        long until = System.currentTimeMillis() + millis;
        while (!ended.containsAll(jobs)) {
            long left = until - System.currentTimeMillis();
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return counts.entrySet().stream()
                // News of an earlier job may come late.
                .filter(e -> jobs.contains(jobOfStage.get(e.getKey().stage())))
                .max(Map.Entry.comparingByValue())
                .map(e -> new Failure(e.getKey().partition(), reasons.get(e.getKey())))
                .orElse(null);
    }

    /** The first line, without the names of Java's classes that may stand before its words. */
    static String words(String text) {
        String line = firstLine(text);
        String words = line.replaceFirst("^(?:(?:[a-z_]\\w*\\.)+[A-Z][\\w$]*(?::\\s*|$))+", "");
        return words.isBlank() ? "it gives no reason" : words;
    }

    private static String firstLine(String text) {
        return text.strip().replaceAll("(?s)\\R.*", "").replaceAll("\\p{Cntrl}+", " ");
    }
}
