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

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fiji.plugin.radiomics.cli.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir Path folder;

    @Test
    void writesAndReplaces() throws IOException {
        Path file = folder.resolve("a.csv");
        AtomicFile.write(file, out -> out.write("first".getBytes()));
        assertEquals("first", Files.readString(file));
        AtomicFile.write(file, out -> out.write("second".getBytes()));
        assertEquals("second", Files.readString(file));
        assertOnlyOneFile();
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    /** Who may read a table does not change when it is written anew, nor while it is written. */
    @Test
    void whoMayReadItStaysAsItWas() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        for (String mode : List.of("rw-------", "rw-r-----", "rw-rw-rw-", "rwxr-x---")) {
            Path file = Files.writeString(folder.resolve("a.csv"), "old");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
            AtomicFile.write(
                    file,
                    out -> {
                        out.write("new".getBytes());
                        try (Stream<Path> parts = Files.list(folder)) {
                            Path part =
                                    parts.filter(AtomicFile::isLeftOver).findAny().orElseThrow();
                            assertTrue(mode(part).endsWith("------"), mode(part));
                        }
                    });
            assertEquals("new", Files.readString(file));
            assertEquals(mode, mode(file));
            Path link = folder.resolve("link.csv");
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, file.getFileName());
            AtomicFile.write(link, out -> out.write("through".getBytes()));
            assertEquals("through", Files.readString(file));
            assertTrue(Files.isSymbolicLink(link));
            assertEquals(mode, mode(file));
            Files.delete(link);
            AtomicFile.writeFile(file, part -> Files.writeString(part, "whole"));
            assertEquals(mode, mode(file));
        }
    }

    /** A link to what is not there yet says where it is to be. */
    @Test
    void aLinkToNothingIsFollowed() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path link = folder.resolve("link.csv");
        Files.createSymbolicLink(link, Path.of("data", "t.csv"));
        AtomicFile.write(link, out -> out.write("x".getBytes()));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("x", Files.readString(data.resolve("t.csv")));
        Files.delete(link);
        Files.createSymbolicLink(link, Path.of("absent", "t.csv"));
        String message =
                assertThrows(
                                UnwritableFileException.class,
                                () -> AtomicFile.write(link, out -> out.write(1)))
                        .getMessage();
        assertTrue(message.contains("absent does not exist"), message);
    }

    /** Files of one run take their places together or not at all. */
    @Test
    void aSetOfFilesIsWholeOrAsBefore() throws IOException {
        Path a = Files.writeString(folder.resolve("a"), "old a");
        Path b = Files.writeString(folder.resolve("b"), "old b");
        Path gone = Files.writeString(folder.resolve("c"), "old c");
        assertThrows(
                IOException.class,
                () -> {
                    try (FileSet set = new FileSet()) {
                        set.add(a, part -> Files.writeString(part, "new a"));
                        set.remove(gone);
                        set.add(
                                b,
                                part -> {
                                    throw new IOException("No space left on device");
                                });
                    }
                });
        assertEquals("old a", Files.readString(a));
        assertEquals("old b", Files.readString(b));
        assertEquals("old c", Files.readString(gone));
        try (FileSet set = new FileSet()) {
            set.add(a, part -> Files.writeString(part, "new a"));
            set.remove(gone);
            set.add(b, part -> Files.writeString(part, "new b"));
            assertEquals("old a", Files.readString(a));
            set.commit();
        }
        assertEquals("new a", Files.readString(a));
        assertEquals("new b", Files.readString(b));
        assertFalse(Files.exists(gone));
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(2, all.count());
        }
    }

    @Test
    void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        IOException e =
                assertThrows(
                        UnwritableFileException.class,
                        () ->
                                AtomicFile.write(
                                        file,
                                        out -> {
                                            out.write(new byte[100_000]);
                                            throw new IOException("No space left on device");
                                        }));
        assertTrue(
                e.getMessage()
                        .startsWith("Cannot write " + file + ": No space left on device. Free"),
                e.getMessage());
        assertEquals("old", Files.readString(file));
        assertOnlyOneFile();

        assertThrows(
                IllegalStateException.class,
                () ->
                        AtomicFile.write(
                                file,
                                out -> {
                                    out.write(1);
                                    throw new IllegalStateException();
                                }));
        assertEquals("old", Files.readString(file));
        assertOnlyOneFile();
    }

    @Test
    void theOldFileIsThereUntilTheNewOneIsWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        AtomicFile.write(
                file,
                out -> {
                    out.write("new".getBytes());
                    out.flush();
                    assertEquals("old", Files.readString(file));
                });
        assertEquals("new", Files.readString(file));
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = Files.writeString(folder.resolve("real.csv"), "old");
        Path link = folder.resolve("link.csv");
        try {
            Files.createSymbolicLink(link, file);
        } catch (UnsupportedOperationException | IOException e) {
            assumeTrue(false, "no symbolic links here");
        }
        AtomicFile.write(link, out -> out.write("new".getBytes()));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(file));
    }

    @Test
    void saysBeforehandWhatCannotBeWritten() throws IOException {
        assertRefused(folder, "it is a folder");
        assertRefused(folder.resolve("no/a.csv"), "/no does not exist");
        Path file = Files.createFile(folder.resolve("file"));
        assertRefused(file.resolve("a.csv"), "/file is not a folder");
        assertDoesNotThrow(() -> AtomicFile.checkWritable(file));
        assertDoesNotThrow(() -> AtomicFile.checkWritable(folder.resolve("new.csv")));
        assertFalse(Files.exists(folder.resolve("new.csv")));
        assertDoesNotThrow(() -> AtomicFile.checkWritable(Path.of("relative.csv")));
    }

    @Test
    void refusesProtectedFilesAndFolders() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path file = Files.createFile(folder.resolve("file"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeFalse(Files.isWritable(file), "this user may write everything");
        assertRefused(file, "the file exists and is write-protected");
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assertRefused(closed.resolve("a.csv"), "there is no permission to write into");
    }

    private static void assertRefused(Path target, String cause) {
        for (boolean write : new boolean[] {false, true}) {
            String message =
                    assertThrows(
                                    UnwritableFileException.class,
                                    () -> {
                                        if (write) {
                                            AtomicFile.write(target, out -> out.write(1));
                                        } else {
                                            AtomicFile.checkWritable(target);
                                        }
                                    })
                            .getMessage();
            assertTrue(message.startsWith("Cannot write " + target + ": "), message);
            assertTrue(message.contains(cause), message);
            assertFalse(message.contains("\n"), message);
        }
    }

    @Test
    void anEndedProgramLeavesNothingHalf() throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        ChildJvm.classPath(),
                        Endless.class.getName(),
                        folder.resolve("a.csv").toString());
        Process process = builder.redirectErrorStream(true).start();
        assertEquals('w', process.getInputStream().read());
        assertOnlyOneFile();
        process.destroy();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, folder.toFile().list().length);
    }

    /** Writes until it is ended. */
    static final class Endless {

        public static void main(String[] arguments) throws IOException {
            AtomicFile.write(
                    Path.of(arguments[0]),
                    out -> {
                        out.write(1);
                        System.out.print("w");
                        System.out.flush();
                        LockSupport.park();
                    });
        }
    }

    private void assertOnlyOneFile() throws IOException {
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }
}
