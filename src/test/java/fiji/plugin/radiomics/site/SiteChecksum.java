/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The checksum by which Fiji's updater knows a file. Two builds of the same source have the same
 * one: of a jar it leaves out the manifest and the comments of properties files, where builds put
 * their dates.
 */
final class SiteChecksum {

    private SiteChecksum() {}

    /**
     * @param path where the file lies in a Fiji folder, with slashes
     * @param file the file
     * @return SHA-1 in hexadecimal digits: of a jar, over its entries sorted by name, the name then
     *     the content; of any other file, over the path then the bytes
     */
    static String of(String path, Path file) throws IOException {
        MessageDigest digest = sha1();
        if (path.endsWith(".jar")) {
            addEntries(file, digest);
        } else {
            digest.update(path.getBytes(StandardCharsets.US_ASCII));
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void addEntries(Path file, MessageDigest digest) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            List<JarEntry> entries = Collections.list(jar.entries());
            entries.sort(Comparator.comparing(JarEntry::getName));
            for (JarEntry entry : entries) {
                String name = entry.getName();
                digest.update(name.getBytes(StandardCharsets.US_ASCII));
                if (name.equals(JarFile.MANIFEST_NAME)) {
                    continue;
                }
                try (InputStream in = jar.getInputStream(entry)) {
                    byte[] content = in.readAllBytes();
                    digest.update(
                            name.endsWith(".properties") ? withoutComments(content) : content);
                }
            }
        }
    }

    /**
     * What the updater takes a properties file for: lines that begin with # keep their line end
     * only. The first character of a line never counts as a line end, so that a comment after an
     * empty line stays, as does one after a line of nothing but #.
     */
    static byte[] withoutComments(byte[] content) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(content.length);
        boolean lineStart = true;
        for (int i = 0; i < content.length; i++) {
            boolean comment = lineStart && content[i] == '#';
            while (comment && i < content.length && content[i] == '#') {
                i++;
            }
            boolean bare = comment && i < content.length && content[i] == '\n';
            while (comment && i < content.length && content[i] != '\n') {
                i++;
            }
            if (i == content.length) {
                break;
            }
            kept.write(content[i]);
            lineStart = content[i] == '\n' && !bare && (comment || !lineStart);
        }
        return kept.toByteArray();
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
