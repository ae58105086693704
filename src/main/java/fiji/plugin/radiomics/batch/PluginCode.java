/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.batch;

import fiji.plugin.radiomics.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Tells whether families and filters are still the same code, by the checksums of the classes in
 * the jars that they come from. Other groups' plug-ins have no version that we know; of this
 * software itself a release has one, and a snapshot goes through many states under one.
 */
final class PluginCode {

    private static final String SNAPSHOT = "SNAPSHOT";
    private static final String OWN = "fiji/plugin/radiomics/";
    private static final String CLASS = ".class";

    private static final Map<Path, String> KNOWN = new ConcurrentHashMap<>();

    private PluginCode() {}

    /**
     * @param classes classes of plug-ins
     * @return a text for each jar or folder that they are in
     */
    static Collection<String> of(Collection<Class<?>> classes) {
        TreeSet<String> texts = new TreeSet<>();
        for (Class<?> c : classes) {
            Path place = place(c);
            boolean own = c.getName().startsWith(OWN.replace('/', '.'));
            if (place != null && (!own || Version.number().endsWith(SNAPSHOT))) {
                texts.add(KNOWN.computeIfAbsent(place, p -> checksum(p, own ? OWN : "")));
            }
        }
        return texts;
    }

    private static Path place(Class<?> c) {
        CodeSource source = c.getProtectionDomain().getCodeSource();
        try {
            return source == null ? null : Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | RuntimeException e) {
            // Not from a file: then the columns alone must tell.
            return null;
        }
    }

    private static String checksum(Path place, String under) {
        Map<String, Long> sums = new TreeMap<>();
        try {
            if (Files.isDirectory(place)) {
                ofFolder(place, under, sums);
            } else {
                ofJar(place, under, sums);
            }
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
        CRC32 all = new CRC32();
        sums.forEach((name, sum) -> all.update((name + sum + "\n").getBytes()));
        return sums.size() + ":" + all.getValue();
    }

    private static void ofJar(Path jar, String under, Map<String, Long> sums) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith(under) && entry.getName().endsWith(CLASS)) {
                    sums.put(entry.getName(), entry.getCrc());
                }
            }
        }
    }

    private static void ofFolder(Path folder, String under, Map<String, Long> sums)
            throws IOException {
        try (Stream<Path> inside = Files.walk(folder.resolve(under))) {
            for (Path file : (Iterable<Path>) inside.filter(Files::isRegularFile)::iterator) {
                if (file.toString().endsWith(CLASS)) {
                    CRC32 crc = new CRC32();
                    try (InputStream in = Files.newInputStream(file)) {
                        crc.update(in.readAllBytes());
                    }
                    sums.put(folder.relativize(file).toString().replace('\\', '/'), crc.getValue());
                }
            }
        }
    }
}
