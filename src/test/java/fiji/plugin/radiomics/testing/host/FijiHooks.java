/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.testing.host;

import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import net.imagej.patcher.EssentialLegacyHooks;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleService;
import org.scijava.thread.ThreadService;

/** What Fiji puts into ImageJ: SciJava's commands, thread ancestors and an application icon. */
final class FijiHooks extends EssentialLegacyHooks {

    private final Context context;
    private final URL icon;

    FijiHooks(Context context) {
        this.context = context;
        try {
            Path file = Files.createTempFile("icon", ".png");
            file.toFile().deleteOnExit();
            ImageIO.write(
                    new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
            icon = file.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void initialized() {}

    /** What is printed goes to a window, if there is one. */
    @Override
    public void log(String message) {
        if (!GraphicsEnvironment.isHeadless() && message != null) {
            System.out.println(message);
        }
    }

    @Override
    public URL getIconURL() {
        return icon;
    }

    @Override
    public Object interceptRunPlugIn(String className, String argument) {
        for (CommandInfo info : context.service(CommandService.class).getCommands()) {
            if (info.getIdentifier().equals(className)) {
                return run(info);
            }
        }
        return null;
    }

    private Object run(CommandInfo info) {
        Future<?> future = context.service(ModuleService.class).run(info, true);
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new RuntimeException(e);
        }
    }

    @Override
    public Iterable<Thread> getThreadAncestors() {
        ThreadService threads = context.service(ThreadService.class);
        List<Thread> ancestors = new ArrayList<>();
        for (Thread t = threads.getParent(Thread.currentThread());
                t != null && !ancestors.contains(t);
                t = threads.getParent(t)) {
            ancestors.add(t);
        }
        return ancestors;
    }
}
