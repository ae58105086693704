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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NiftiBadInputTest {

    @TempDir Path folder;

    private static Arguments bad(String name, UnaryOperator<NiftiBytes> spoil, String cause) {
        return Arguments.of(Named.of(name, spoil), cause);
    }

    static Stream<Arguments> badHeaders() {
        return Stream.of(
                bad("complex", f -> f.type(32, 64), "its values are complex (complex64)"),
                bad("RGB", f -> f.type(128, 24), "its values are colour (RGB24)"),
                bad("RGBA", f -> f.type(2304, 32), "its values are colour (RGBA32)"),
                bad("bits", f -> f.type(1, 1), "its values are binary (1 bit)"),
                bad("quadruple", f -> f.type(1536, 128), "128-bit floating point"),
                bad("no type", f -> f.type(0, 0), "of unknown type"),
                bad("type 77", f -> f.type(77, 8), "of type code 77"),
                bad("bits against type", f -> f.type(4, 32), "int16 with 32 bits each"),
                bad("magic", f -> f.magic("n+3"), "ANALYZE 7.5"),
                bad("magic of Analyze", f -> f.magic(""), "it is not a NIfTI file"),
                bad("no dimensions", f -> f.dim(0), "0 dimensions"),
                bad("eight dimensions", f -> f.dim(8), "8 dimensions"),
                bad("negative dimensions", f -> f.dim(-3), "-3 dimensions"),
                bad("size 0", f -> f.dim(3, 2, 0, 2), "the size of dimension 2 is 0"),
                bad("negative size", f -> f.dim(3, 2, 3, -2), "the size of dimension 3 is -2"),
                bad("spacing 0", f -> f.pixdim(1, 1, 0, 3), "Voxel spacing along y is 0.0"),
                bad("spacing -1", f -> f.pixdim(1, -1, 2, 3), "Voxel spacing along x is -1.0"),
                bad(
                        "spacing NaN",
                        f -> f.pixdim(1, 1, 2, Double.NaN),
                        "Voxel spacing along z is NaN"),
                bad(
                        "endless spacing",
                        f -> f.pixdim(1, 1, 2, Double.POSITIVE_INFINITY),
                        "Voxel spacing along z is Infinity"),
                bad(
                        "sform of zeros",
                        f -> f.sform(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0),
                        "Voxel spacing along y is 0.0 in the orientation matrix (sform)"),
                bad(
                        "sform with NaN",
                        f -> f.sform(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, Double.NaN, 0),
                        "Voxel spacing along z is NaN in the orientation matrix (sform)"),
                bad(
                        "endless origin",
                        f -> f.sform(1, 0, 0, 0, 0, 1, 0, Double.POSITIVE_INFINITY, 0, 0, 1, 0),
                        "Origin along y is -Infinity"),
                bad(
                        "sheared sform",
                        f -> f.sform(1, .1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0),
                        "sheared: axes x and y are at 84.29 degrees"),
                bad("qform", f -> f.qform(1, 1, 0, 0, 0, 0), "qform) is no rotation"),
                bad("qform NaN", f -> f.qform(Double.NaN, 0, 0, 0, 0, 0), "is no rotation"),
                bad("intercept", f -> f.scale(1, Double.NaN), "intercept of its values is NaN"),
                bad("offset in header", f -> f.offset(100), "cannot start at byte 100.0"),
                bad("negative offset", f -> f.offset(-352), "cannot start at byte -352.0"),
                bad("offset behind the end", f -> f.offset(9999999), "the file ends too early"),
                bad("frames", f -> f.dim(4, 2, 3, 1, 2), "it holds 2 frames (dimensions 2 x 3"),
                bad(
                        "huge sizes",
                        f -> f.dim(3, 30000, 30000, 30000),
                        "30000 x 30000 x 30000 voxels is too large"),
                bad(
                        "sizes that lie",
                        f -> f.dim(3, 1200, 1200, 1200),
                        "its header promises 1200 x 1200 x 1200 values of type int16"),
                bad(
                        "huge frames",
                        f -> f.dim(7, 2, 3, 2, 32767, 32767, 32767, 32767),
                        "its dimensions are 2 x 3 x 2 x 32767"),
                bad("pair without data", f -> f.magic("ni" + f.version), "not beside it"),
                bad("too short by one byte", f -> f.data(new byte[23]), "the file ends too early"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badHeaders")
    void refusesBadHeaders(UnaryOperator<NiftiBytes> spoil, String cause) throws IOException {
        assertRefused(spoil.apply(NiftiBytes.v1()).plain(folder), cause);
        assertRefused(spoil.apply(NiftiBytes.v1()).gzip(folder), cause);
        NiftiBytes second = spoil.apply(NiftiBytes.v2());
        assertRefused(second.plain(folder), cause);
    }

    @Test
    void refusesSizesOnlyNifti2CanClaim() throws IOException {
        Path path = NiftiBytes.v2().dim(3, 1L << 40, 1, 1).plain(folder);
        assertRefused(path, "the size of dimension 1 is 1099511627776");
    }

    @Test
    void aSmallZipThatClaimsGigabytesIsRefusedWithoutReservingThem() throws IOException {
        // 2 MB of zeros inflate to 2 GB at most: the claim of 1.7 GB passes that test.
        byte[] noise = new byte[2_000_000];
        new java.util.Random(1).nextBytes(noise);
        Path path = NiftiBytes.v1().dim(3, 1200, 1200, 1200).type(2, 8).data(noise).gzip(folder);
        long before = usedMemory();
        assertRefused(path, "the file ends too early");
        assertTrue(usedMemory() - before < 1L << 30);
    }

    private static long usedMemory() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void refusesAHeaderCutShort() throws IOException {
        for (NiftiBytes file : new NiftiBytes[] {NiftiBytes.v1(), NiftiBytes.v2()}) {
            byte[] bytes = file.bytes();
            int header = file.version == 1 ? 348 : 540;
            for (int n = 1; n < bytes.length; n++) {
                Path path = folder.resolve("short.nii");
                Files.write(path, Arrays.copyOf(bytes, n));
                assertRefused(path, n < 4 ? "not a NIfTI" : n < header ? "header" : "too early");
            }
        }
    }

    @Test
    void refusesAZipCutShort() throws IOException {
        byte[] zip = NiftiBytes.gzip(NiftiBytes.v1().bytes());
        for (int n = 3; n < zip.length; n++) {
            Path path = Files.write(folder.resolve("short.nii.gz"), Arrays.copyOf(zip, n));
            assertRefused(path, "");
        }
    }

    @Test
    void refusesADamagedZip() throws IOException {
        byte[] zip = NiftiBytes.gzip(NiftiBytes.v1().bytes());
        byte[] checksum = zip.clone();
        checksum[zip.length - 6] ^= 1;
        Path path = Files.write(folder.resolve("crc.nii.gz"), checksum);
        assertRefused(path, "its gzip data are damaged (Corrupt GZIP trailer)");
        // The header of a damaged file can be read, its end not having been looked at.
        assertEquals(12, NiftiReader.readHeader(path).geometry().voxels());

        byte[] method = zip.clone();
        method[2] = 7;
        assertRefused(
                Files.write(folder.resolve("method.nii.gz"), method),
                "its gzip data are damaged (Unsupported compression method)");
    }

    @Test
    void refusesWhatIsNoImageFile() throws IOException {
        assertRefused(Files.createDirectory(folder.resolve("dir.nii")), "it is a folder");
        assertRefused(folder.resolve("missing.nii"), "there is no such file");
        assertRefused(Files.createFile(folder.resolve("empty.nii")), "the file is empty");
        Path text = Files.writeString(folder.resolve("text.nii"), "x".repeat(1000));
        assertRefused(text, "it is not a NIfTI file");
        assertRefused(text.resolve("inside.nii"), "");
        Path zip = Files.write(folder.resolve("text.gz"), NiftiBytes.gzip(new byte[2000]));
        assertRefused(zip, "it is not a NIfTI file");
    }

    @Test
    void refusesWhatMayNotBeRead() throws IOException {
        Path path = NiftiBytes.v1().plain(folder);
        assumeTrue(path.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("-w-------"));
        assumeFalse(Files.isReadable(path), "this user may read everything");
        assertRefused(path, "there is no permission to read it");
    }

    @Test
    void refusesFramesThatAreNotThere() throws IOException {
        Path path = NiftiBytes.v1().plain(folder);
        assertThrows(UnreadableFileException.class, () -> NiftiReader.read(path, 0));
        String message =
                assertThrows(UnreadableFileException.class, () -> NiftiReader.read(path, 2))
                        .getMessage();
        assertTrue(message.contains("there is no frame 2. Choose a frame from 1 to 1"), message);
    }

    @Test
    void lineBreaksInAPathDoNotBreakTheMessage() {
        assertRefused(folder.resolve("a\nb.nii"), "there is no such file");
    }

    private static void assertRefused(Path path, String cause) {
        UnreadableFileException e =
                assertThrows(UnreadableFileException.class, () -> NiftiReader.read(path));
        String message = e.getMessage();
        String name = path.toString().replace('\n', ' ');
        assertTrue(message.startsWith("Cannot read " + name.replaceAll("\\.nii.*", "")), message);
        assertTrue(message.contains(cause), message);
        assertFalse(message.contains("\n") || message.contains("Exception"), message);
        assertTrue(message.matches(".*\\. [A-Z].*\\."), "no advice in: " + message);
    }
}
