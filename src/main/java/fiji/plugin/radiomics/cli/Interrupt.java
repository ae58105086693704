/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.cli;

import fiji.plugin.radiomics.Shutdown;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Ctrl+C, or the signal of whoever wants the program to end: it is asked for between two parts of
 * the work, and the virtual machine waits until what is finished has been written.
 */
final class Interrupt implements BooleanSupplier, AutoCloseable {

    /** A part of the work takes less than a second, and a table is soon written. */
    private static final int PATIENCE_IN_SECONDS = 20;

    private final CountDownLatch written = new CountDownLatch(1);
    private final Shutdown.Registration hook = Shutdown.at(Shutdown.Stage.WORK, this::interrupted);
    private volatile boolean asked;

    private void interrupted() {
        asked = true;
        try {
            written.await(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the work shall end. */
    @Override
    public boolean getAsBoolean() {
        return asked;
    }

    /** All is written that will be. */
    @Override
    public void close() {
        written.countDown();
        hook.close();
    }
}
