/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.cli.ChildJvm;
import fiji.plugin.radiomics.window.HostCheck;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostCheckTest {

    private static final String OWN = "fiji/plugin/radiomics/window/HostCheck.class";
    private static final String SCIJAVA = "org/scijava/Context.class";
    private static final String FIJI = "net/imagej/legacy/LegacyService.class";

    @TempDir private Path folder;

    @Test
    void smallJarInFijiIsRight() throws Exception {
        Path small = jar("small", OWN);
        assertEquals(Optional.empty(), problem(small, jar("fiji", SCIJAVA, FIJI)));
    }

    @Test
    void standaloneJarInPlainImageJIsRight() throws Exception {
        assertEquals(Optional.empty(), problem(jar("standalone", OWN, SCIJAVA)));
    }

    @Test
    void standaloneJarInFijiIsRefused() throws Exception {
        Path standalone = jar("standalone", OWN, SCIJAVA);
        String message = problem(standalone, jar("fiji", SCIJAVA, FIJI)).orElseThrow();
        assertTrue(message.contains("put\nFiji_Radiomics-VERSION.jar into"), message);
    }

    /** Without SciJava the launcher itself must still load. */
    @Test
    void smallJarInPlainImageJIsRefused() throws Exception {
        String withoutSciJava =
                Arrays.stream(ChildJvm.classPath().split(System.getProperty("path.separator")))
                        .filter(path -> !path.contains("scijava-common"))
                        .collect(Collectors.joining(System.getProperty("path.separator")));
        ChildJvm run =
                ChildJvm.run(folder, withoutSciJava, false, LaunchWithoutSciJava.class.getName());
        assertTrue(run.out().contains("standalone.jar into the plugins folder"), run.toString());
        assertEquals("", run.err());
    }

    /** Runs the launcher as ImageJ does. */
    public static final class LaunchWithoutSciJava {

        private LaunchWithoutSciJava() {}

        public static void main(String[] arguments) {
            new RadiomicsLauncher().run("any.Command");
        }
    }

    private Path jar(String name, String... files) throws Exception {
        Path root = folder.resolve(name);
        for (String file : files) {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.createFile(path);
        }
        return root;
    }

    private static Optional<String> problem(Path... classPath) throws Exception {
        URL[] urls = new URL[classPath.length];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = classPath[i].toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(urls, null)) {
            return HostCheck.problem(loader);
        }
    }
}
