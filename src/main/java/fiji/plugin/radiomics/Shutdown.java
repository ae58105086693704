/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is done when the program is told to end (Ctrl-C, SIGTERM, the end of a session). Java runs
 * the hooks that it knows side by side; these run one stage after another, so that nobody deletes
 * what somebody else is still writing.
 */
public final class Shutdown {

    /** The stages, in their order. */
    public enum Stage {
        /** Work is told to stop and waited for, so that what is finished is written. */
        WORK,
        /** Files that are not finished are deleted. */
        FILES,
        /** Last words. */
        END
    }

    private static final Map<Stage, List<Runnable>> TASKS = new EnumMap<>(Stage.class);

    static {
        for (Stage stage : Stage.values()) {
            TASKS.put(stage, new ArrayList<>());
        }
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(Shutdown::run, "radiomics-shutdown"));
        } catch (IllegalStateException e) {
            // The virtual machine is ending already: nobody will ask for anything any more.
        }
    }

    private Shutdown() {}

    /** A task that can be taken back. */
    public interface Registration extends AutoCloseable {

        /** From now on the task is not done. */
        @Override
        void close();
    }

    /**
     * @param stage when
     * @param task what is to be done; tasks of a stage run one after another
     * @return takes it back
     */
    public static Registration at(Stage stage, Runnable task) {
        // Two tasks that are equal are two tasks.
        Runnable own = task::run;
        synchronized (TASKS) {
            TASKS.get(stage).add(own);
        }
        return () -> {
            synchronized (TASKS) {
                TASKS.get(stage).remove(own);
            }
        };
    }

    private static void run() {
        for (Stage stage : Stage.values()) {
            List<Runnable> tasks;
            synchronized (TASKS) {
                tasks = List.copyOf(TASKS.get(stage));
            }
            for (Runnable task : tasks) {
                try {
                    task.run();
                } catch (RuntimeException | Error e) {
                    // The next task must still be done.
                    System.err.println("while ending: " + Fault.text(e));
                }
            }
        }
    }
}
