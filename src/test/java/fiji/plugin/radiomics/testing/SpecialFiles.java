/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What has a file's name and never ends, or never begins, when it is read. */
public final class SpecialFiles {

    private SpecialFiles() {}

    /** A named pipe that nobody writes to. */
    public static Path pipe(Path name) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no named pipes here");
        Process made = new ProcessBuilder("/usr/bin/mkfifo", name.toString()).start();
        assumeTrue(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0);
        return name;
    }

    /** A link to a device without end. */
    public static Path endless(Path name) throws IOException {
        Path zero = Path.of("/dev/zero");
        assumeTrue(Files.exists(zero), "no devices here");
        return Files.createSymbolicLink(name, zero);
    }

    /** A socket; paths to them must be short. */
    public static Path socket(Path name) throws IOException {
        Path near = Files.createTempDirectory("s").resolve("s");
        try (ServerSocketChannel s = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            s.bind(UnixDomainSocketAddress.of(near));
        }
        return Files.createSymbolicLink(name, near);
    }
}
