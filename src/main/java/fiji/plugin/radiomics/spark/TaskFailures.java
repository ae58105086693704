package fiji.plugin.radiomics.spark;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.spark.TaskFailedReason;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Counts in which partitions of one job tasks failed; Spark itself says so only in a message's
 * text. Tasks that Spark has stopped or lost through no fault of theirs do not count.
 */
final class TaskFailures extends SparkListener {

    /** A partition and why its last task failed. */
    record Failure(int partition, String reason) {}

    private final Map<Integer, Integer> counts = new HashMap<>();
    private final Map<Integer, String> reasons = new HashMap<>();
    private final Set<Integer> ended = new HashSet<>();

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
        if (end.reason() instanceof TaskFailedReason failed && failed.countTowardsTaskFailures()) {
            int partition = end.taskInfo().index();
            counts.merge(partition, 1, Integer::sum);
            reasons.put(partition, firstLine(failed.toErrorString()));
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
                .max(Map.Entry.comparingByValue())
                .map(e -> new Failure(e.getKey(), reasons.get(e.getKey())))
                .orElse(null);
    }

    private static String firstLine(String text) {
        return text.strip().replaceAll("(?s)\\R.*", "").replaceAll("\\p{Cntrl}+", " ");
    }
}
