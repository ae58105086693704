/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.command;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.extract.Extractor;
import fiji.plugin.radiomics.extract.Preflight;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SettingsChoice;
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.extract.Timings;
import fiji.plugin.radiomics.imagej.ImagePlusVolumes;
import fiji.plugin.radiomics.open.RegionRequest;
import fiji.plugin.radiomics.window.RegionInputs;
import ij.ImagePlus;
import ij.gui.Roi;
import java.awt.EventQueue;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * What a dialog says of the run that its fields ask for. The work is done in a thread of its own,
 * so that keys never wait for a large stack; image and regions are kept as long as the fields that
 * they depend on.
 */
final class DialogPreview {

    /** What is shown until the answer is there. */
    static final String WORKING = "Looking at the regions ...";

    /** So long the dialog waits for an answer, in ms: a change of the text would only flicker. */
    private static final int PATIENCE = 100;

    /**
     * What the fields ask for.
     *
     * @param settings of the extraction
     * @param inputs where the regions come from
     * @param image the image
     * @param channel its channel
     * @param frame its frame
     */
    record Request(
            SettingsChoice settings,
            RegionRequest inputs,
            ImagePlus image,
            String channel,
            int frame) {

        /** The part that the volume depends on. */
        private List<Object> source() {
            return List.of(image.getID(), channel, frame);
        }

        private List<Region> regionsOf(SourceImage source) throws IOException {
            int processed = channel.matches("\\d+") ? Integer.parseInt(channel) : 0;
            return RegionInputs.regions(inputs, image, source.grid(), processed, frame);
        }

        /** The part that the regions depend on: a dialog leaves image and selection as they are. */
        private List<Object> regions() {
            Roi selection = image.getRoi();
            return List.of(source(), inputs, selection == null ? "" : selection);
        }
    }

    private final AtomicInteger latest = new AtomicInteger();
    private final ThreadPoolExecutor thread;
    private List<Object> sourceKey;
    private SourceImage source;
    private List<Object> regionsKey;
    private List<Region> regions;

    DialogPreview() {
        thread =
                new ThreadPoolExecutor(
                        1,
                        1,
                        2,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        work -> {
                            Thread made = new Thread(work, "Radiomics preview");
                            made.setDaemon(true);
                            return made;
                        });
        thread.allowCoreThreadTimeOut(true);
    }

    /**
     * @param request what is asked for
     * @param late takes the text, in the event thread, where it is not there at once; not called
     *     where another request has come by then
     * @return the text, or {@link #WORKING}
     */
    String text(Request request, Consumer<String> late) {
        int number = latest.incrementAndGet();
        CompletableFuture<String> answer =
                CompletableFuture.supplyAsync(
                        () -> number == latest.get() ? compute(request) : "", thread);
        try {
            return answer.get(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.thenAccept(
                    text ->
                            EventQueue.invokeLater(
                                    () -> {
                                        if (number == latest.get()) {
                                            late.accept(text);
                                        }
                                    }));
            return WORKING;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        } catch (ExecutionException e) {
            return String.valueOf(e.getCause().getMessage());
        }
    }

    /** Nothing that is still being computed will be shown. */
    void close() {
        latest.incrementAndGet();
        thread.shutdown();
    }

    private String compute(Request request) {
        try {
            if (!request.source().equals(sourceKey)) {
                source = null;
                source =
                        ImagePlusVolumes.toSourceImage(
                                request.image(), request.channel(), request.frame());
                sourceKey = request.source();
            }
            if (!request.regions().equals(regionsKey)) {
                regions = request.regionsOf(source);
                regionsKey = request.regions();
            }
            return describe(
                    new Extractor(request.settings(), Workers.none(), Timings.NONE)
                            .preview("", source, regions.get(0)));
        } catch (IllegalArgumentException | IOException e) {
            return e.getMessage();
        } catch (OutOfMemoryError e) {
            return "Not enough memory to look at the regions";
        }
    }

    private String describe(Preflight first) {
        String count =
                regions.size() == 1
                        ? "1 region; "
                        : regions.size()
                                + " regions; the first, "
                                + regions.get(0).name()
                                + ", has ";
        return count + first.line();
    }
}
