/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import fiji.plugin.radiomics.RegularFile;
import fiji.plugin.radiomics.Shutdown;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Files written whole or not at all: the bytes go to a temporary name in the same folder, which
 * takes the target's place only once all are on disk. What was there before stays until then; who
 * may read and write it stays as it was (see {@link FileRights}). Several files that belong
 * together are a {@link FileSet}.
 */
public final class AtomicFile {

    private static final String PREFIX = ".radiomics-";
    private static final String SUFFIX = ".part";

    /** Links to links; systems follow no more than 40. */
    private static final int MOST_LINKS = 40;

    /** What Ctrl-C or an end of the session must not leave behind; guarded by itself. */
    private static final Set<Path> UNFINISHED = new HashSet<>();

    /** Guarded by {@link #UNFINISHED}. */
    private static boolean ended;

    static {
        Shutdown.at(Shutdown.Stage.FILES, AtomicFile::end);
    }

    private AtomicFile() {}

    /**
     * Deletes what nobody will finish any more. Waits for files that are just taking their place.
     */
    private static void end() {
        synchronized (UNFINISHED) {
            ended = true;
            Set.copyOf(UNFINISHED).forEach(AtomicFile::deleteQuietly);
        }
    }

    /**
     * Writes a file, replacing one of that name.
     *
     * @param target the file
     * @param content writes the bytes; the stream is closed afterwards
     * @throws UnwritableFileException where the target cannot be written (see {@link
     *     #checkWritable}) or the disk refuses the bytes; the target is then as it was before
     * @throws IOException one of the package's own exceptions that {@code content} threw, as it is
     */
    public static void write(Path target, IoConsumer<OutputStream> content) throws IOException {
        writeFile(
                target,
                part -> {
                    FileRights.create(part, real(target));
                    try (OutputStream out = Files.newOutputStream(part)) {
                        content.accept(out);
                    }
                });
    }

    /**
     * The same, for who writes to a file rather than a stream.
     *
     * @param target the file
     * @param content makes the file that it is given, which is not there
     * @throws UnwritableFileException as {@link #write}
     * @throws IOException as {@link #write}
     */
    public static void writeFile(Path target, IoConsumer<Path> content) throws IOException {
        try (FileSet one = new FileSet()) {
            one.add(target, content);
            one.commit();
        }
    }

    /** Through a link the file it points to is replaced, also one that is not there yet. */
    static Path real(Path target) throws IOException {
        Path file = target.toAbsolutePath();
        for (int i = 0; i < MOST_LINKS && Files.isSymbolicLink(file); i++) {
            file = file.resolveSibling(Files.readSymbolicLink(file));
        }
        return Files.exists(file) ? file.toRealPath() : file.normalize();
    }

    /** A name in the target's folder; the file is deleted where the program is ended before. */
    static Path temporary(Path real) throws IOException {
        Path part = real.resolveSibling(PREFIX + UUID.randomUUID() + SUFFIX);
        synchronized (UNFINISHED) {
            if (ended) {
                throw new IOException("the program is ending");
            }
            UNFINISHED.add(part);
        }
        return part;
    }

    /**
     * @param file a file
     * @return whether it has a temporary name, left by a program that was killed while it wrote
     */
    public static boolean isLeftOver(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
    }

    /** Else a power cut could leave the new name with no bytes behind it. */
    static void force(Path part) throws IOException {
        try (FileChannel channel = RegularFile.channel(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /**
     * Says before a computation whether its result can be written.
     *
     * @param target the file
     * @throws UnwritableFileException where its folder does not exist, is no folder or is not
     *     writable, or where the target is a folder, a device or a write-protected file
     */
    public static void checkWritable(Path target) throws UnwritableFileException {
        if (target.toString().equals("-")) {
            throw new UnwritableFileException(
                    target, "what is written is no table for standard output", "Name a file");
        }
        if (target.toAbsolutePath().getParent() == null || Files.isDirectory(target)) {
            throw new UnwritableFileException(target, "it is a folder", "Name a file in it");
        }
        Path folder;
        try {
            folder = real(target).getParent();
        } catch (IOException e) {
            throw new UnwritableFileException(
                    target, "its link cannot be followed", "Name an ordinary file", e);
        }
        if (!Files.exists(folder)) {
            throw new UnwritableFileException(
                    target,
                    "the folder " + folder + " does not exist",
                    "Create it or choose another");
        }
        if (!Files.isDirectory(folder)) {
            throw new UnwritableFileException(
                    target, folder + " is not a folder", "Choose a folder");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new UnwritableFileException(
                    target, "it is a device or pipe", "Name an ordinary file");
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new UnwritableFileException(
                    target,
                    "the file exists and is write-protected",
                    "Allow writing to it or choose another name");
        }
        if (!Files.isWritable(folder)) {
            throw new UnwritableFileException(
                    target,
                    "there is no permission to write into " + folder,
                    "Choose another folder");
        }
    }

    /**
     * Says before a computation whether its result would take the place of a file that it reads.
     *
     * @param target the file that will be written
     * @param inputs files and folders that will be read; those that are not there do not count
     * @throws UnwritableFileException where the target is one of them, also through a link or as a
     *     DICOM file in a folder that is read
     */
    public static void checkApart(Path target, Iterable<Path> inputs)
            throws UnwritableFileException {
        if (!Files.isRegularFile(target)) {
            return;
        }
        for (Path input : inputs) {
            if (isPartOf(input, target)) {
                throw new UnwritableFileException(
                        target,
                        "it is a file that is read, and would be lost",
                        "Choose another name for the output");
            }
        }
    }

    private static boolean isPartOf(Path input, Path target) {
        try {
            boolean slice = target.toString().toLowerCase(Locale.ROOT).endsWith(".dcm");
            return Files.exists(input)
                    && (Files.isSameFile(input, target)
                            || slice
                                    && Files.isDirectory(input)
                                    && Files.isSameFile(input, real(target).getParent()));
        } catch (IOException e) {
            // Whoever reads or writes it will say why it cannot be looked at.
            return false;
        }
    }

    /** What takes its place together with others: the end of the program waits for all of them. */
    interface Moves {
        void run() throws IOException;
    }

    static void together(Moves moves) throws IOException {
        synchronized (UNFINISHED) {
            if (ended) {
                throw new IOException("the program is ending");
            }
            moves.run();
        }
    }

    static void move(Path part, Path target) throws IOException {
        FileRights.copy(target, part);
        together(
                () -> {
                    try {
                        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
                    } catch (AtomicMoveNotSupportedException e) {
                        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                    UNFINISHED.remove(part);
                });
    }

    static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // What went wrong before matters more to the user than a left-over.
        }
        synchronized (UNFINISHED) {
            UNFINISHED.remove(part);
        }
    }

    /** The message of most file system exceptions is only the path; the reason stands apart. */
    static String reason(IOException e) {
        return UnreadableFileException.reason(e, "the disk refuses it");
    }
}
