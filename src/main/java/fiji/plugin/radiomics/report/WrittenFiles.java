/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.report;

import fiji.plugin.radiomics.RegularFile;
import fiji.plugin.radiomics.io.AtomicFile;
import fiji.plugin.radiomics.io.UnwritableFileException;
import fiji.plugin.radiomics.stats.analysis.Analysis;
import fiji.plugin.radiomics.stats.analysis.TableKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which files of a folder an analysis wrote, so that the next one takes away what it does not write
 * itself, and never a file of the user's. The list is the file {@value #LIST}, a line a file: its
 * SHA-256 and its path within the folder.
 */
final class WrittenFiles {

    static final String LIST = ".fiji-radiomics-files";

    private static final String NOT_YET = "-";

    /** How an HTML page of all versions begins; its title then tells the analysis. */
    private static final String PAGE = "<!DOCTYPE html>";

    /** How the text files of all versions begin. */
    private static final String DOCUMENT = "format: fiji-radiomics-";

    private static final int LONGEST_BEGINNING = 200;

    private final Path folder;
    private final Analysis analysis;
    private final Map<String, String> earlier;
    private final Map<String, String> now = new LinkedHashMap<>();

    private WrittenFiles(Path folder, Analysis analysis, Map<String, String> earlier) {
        this.folder = folder;
        this.analysis = analysis;
        this.earlier = earlier;
    }

    /**
     * @param folder of results; it may be absent
     * @param analysis the analysis that writes there
     * @return what an earlier analysis wrote there
     * @throws IOException where its list cannot be read
     */
    static WrittenFiles of(Path folder, Analysis analysis) throws IOException {
        Map<String, String> earlier = new LinkedHashMap<>();
        Path list = folder.resolve(LIST);
        if (Files.isRegularFile(list)) {
            for (String line : lines(list)) {
                int blank = line.indexOf(' ');
                if (blank > 0) {
                    earlier.put(line.substring(blank + 1).trim(), line.substring(0, blank));
                }
            }
        }
        return new WrittenFiles(folder, analysis, earlier);
    }

    private static List<String> lines(Path list) throws IOException {
        try (InputStream in = RegularFile.stream(list)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /**
     * @param names paths within the folder that are to be written
     * @throws IOException where one is there already that no analysis wrote
     */
    void check(Collection<String> names) throws IOException {
        List<String> foreign = new ArrayList<>();
        for (String name : names) {
            Path file = folder.resolve(name);
            if (Files.exists(file) && !isOurs(name, file)) {
                foreign.add(name);
            }
        }
        if (!foreign.isEmpty()) {
            throw new UnwritableFileException(
                    folder,
                    "it holds "
                            + String.join(", ", foreign)
                            + ", which none of our analyses wrote and which would be lost",
                    "Choose another folder, or move the file away",
                    null);
        }
    }

    private boolean isOurs(String name, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        String beginning = beginning(name);
        if (beginning == null) {
            // A figure: before there were lists nobody kept account of them.
            return earlier.isEmpty() || earlier.containsKey(name);
        }
        String hash = earlier.get(name);
        return hash != null && hash.equals(hash(file)) || begins(file, beginning);
    }

    /** How the tables and the report of all versions begin; null of another file. */
    private String beginning(String name) {
        if (name.endsWith(".html")) {
            return PAGE;
        }
        if (analysis.documents().contains(name)) {
            return DOCUMENT;
        }
        for (TableKind table : analysis.tables()) {
            if (name.equals(table.name() + ".csv")) {
                return table.beginning();
            }
        }
        return null;
    }

    private boolean begins(Path file, String beginning) throws IOException {
        try (var in = RegularFile.stream(file)) {
            String head = new String(in.readNBytes(LONGEST_BEGINNING), StandardCharsets.UTF_8);
            return !beginning.isEmpty()
                    && head.replace("\"", "").startsWith(beginning)
                    && (!beginning.equals(PAGE)
                            || head.contains("<title>" + analysis.label() + " of "));
        }
    }

    /**
     * Puts on record what is about to be written, so that what is left of an interrupted run is
     * known to the next.
     *
     * @param names paths within the folder
     * @throws IOException where that cannot be
     */
    void begin(Collection<String> names) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(earlier);
        names.forEach(name -> all.putIfAbsent(name, NOT_YET));
        write(all);
    }

    /**
     * @param name path within the folder of a file that was written
     * @throws IOException where it cannot be read
     */
    void written(String name) throws IOException {
        now.put(name, hash(folder.resolve(name)));
    }

    /**
     * Deletes what an earlier analysis wrote, this one did not, and nobody has changed since.
     *
     * @throws IOException where that cannot be
     */
    void end() throws IOException {
        for (Map.Entry<String, String> e : earlier.entrySet()) {
            Path file = folder.resolve(e.getKey()).normalize();
            boolean gone = !now.containsKey(e.getKey());
            if (gone
                    && file.startsWith(folder.normalize())
                    && Files.isRegularFile(file)
                    && e.getValue().equals(hash(file))) {
                Files.delete(file);
            }
        }
        write(now);
    }

    private void write(Map<String, String> files) throws IOException {
        StringBuilder lines = new StringBuilder();
        files.forEach((name, hash) -> lines.append(hash).append(' ').append(name).append('\n'));
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(folder.resolve(LIST), out -> out.write(bytes));
    }

    private static String hash(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = RegularFile.stream(file)) {
                return HexFormat.of().formatHex(digest.digest(in.readAllBytes()));
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
