/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.ui;

import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Supplier;

/** Windows are made on the event thread, whoever asks for them. */
final class EventThread {

    private EventThread() {}

    /**
     * @param make makes something
     * @param <T> what it makes
     * @return what it has made on the event thread
     */
    static <T> T get(Supplier<T> make) {
        if (EventQueue.isDispatchThread()) {
            return make.get();
        }
        Object[] made = new Object[1];
        try {
            EventQueue.invokeAndWait(() -> made[0] = make.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
        @SuppressWarnings("unchecked")
        T result = (T) made[0];
        return result;
    }
}
