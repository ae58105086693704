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

import fiji.plugin.radiomics.RegularFile;
import fiji.plugin.radiomics.Version;
import fiji.plugin.radiomics.io.FolderWalk;
import fiji.plugin.radiomics.io.ImageFormat;
import fiji.plugin.radiomics.io.MetaImageReader;
import fiji.plugin.radiomics.io.NrrdReader;
import fiji.plugin.radiomics.io.SegmentNames;
import fiji.plugin.radiomics.io.dicom.DicomImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Tells whether a result is still the one that a run would give: the SHA-256 of this software's
 * version, the settings' hash, the columns and the code behind them, what the manifest says of the
 * case, and names and contents of all its files. Where the files lie does not count, nor do columns
 * that pass through.
 */
final class CaseFingerprint {

    private static final int CHUNK = 1 << 16;

    private final MessageDigest digest;
    private final byte[] chunk = new byte[CHUNK];
    private final BooleanSupplier cancelled;

    private CaseFingerprint(BooleanSupplier cancelled) {
        this.cancelled = cancelled;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * @param settingsHash identifies the settings
     * @param schema what the values stand for
     * @param c the case
     * @param cancelled asked now and then
     * @return 64 hexadecimal digits
     * @throws IOException where a file cannot be read
     * @throws CancellationException where {@code cancelled} has said so
     */
    static String of(
            String settingsHash, ResultSchema schema, ManifestCase c, BooleanSupplier cancelled)
            throws IOException {
        CaseFingerprint print = new CaseFingerprint(cancelled);
        print.add(Version.number());
        print.add(settingsHash);
        print.add(schema.hash());
        print.add(c.id());
        print.addFile(c.image());
        for (ManifestRow row : c.rows()) {
            for (ManifestColumn column : ManifestColumn.values()) {
                print.add(column.columnName());
                if (!column.isPath(row.get(column))) {
                    print.add(row.get(column));
                } else if (column != ManifestColumn.IMAGE && !row.get(column).isEmpty()) {
                    print.addFile(row.get(column));
                }
            }
        }
        return HexFormat.of().formatHex(print.digest.digest());
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        digest.update(bytes);
    }

    private void add(long number) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            digest.update((byte) (number >>> shift));
        }
    }

    private void addFile(String name) throws IOException {
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            List<Path> files = FolderWalk.of(path, Integer.MAX_VALUE).files();
            add(files.size());
            for (Path file : files) {
                add(path.relativize(file).toString());
                addContent(file);
            }
            return;
        }
        add(path.getFileName().toString());
        addContent(path);
        List<Path> more = new ArrayList<>(others(path));
        SegmentNames.of(path).table().ifPresent(more::add);
        for (Path other : more) {
            add(other.getFileName().toString());
            addContent(other);
        }
    }

    /** What else is read where a file is: values apart from their header, slices of a series. */
    private static List<Path> others(Path file) throws IOException {
        return switch (ImageFormat.of(file)) {
            case NIFTI -> values(file);
            case NRRD -> NrrdReader.dataFiles(file);
            case METAIMAGE -> MetaImageReader.dataFiles(file);
            case DICOM -> DicomImage.filesOf(file);
            case OTHER -> List.of();
        };
    }

    /** The other file of a pair of header and values. */
    private static List<Path> values(Path header) {
        String name = header.getFileName().toString();
        if (!name.toLowerCase(Locale.ROOT).endsWith(".hdr")) {
            return List.of();
        }
        String stem = name.substring(0, name.length() - 4);
        return Stream.of(".img", ".img.gz", ".IMG")
                .map(ending -> header.resolveSibling(stem + ending))
                .filter(Files::isRegularFile)
                .limit(1)
                .toList();
    }

    private void addContent(Path file) throws IOException {
        long length = 0;
        try (InputStream in = RegularFile.stream(file)) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                digest.update(chunk, 0, n);
                length += n;
            }
        }
        add(length);
    }
}
