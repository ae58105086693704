/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.open.RegionUnion;
import fiji.plugin.radiomics.testing.PythonTool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Structure sets and segmentations by pydicom, rt-utils and highdicom on a tilted grid; what is
 * written here, read by highdicom and checked by dciodvfy.
 */
class StructureFilesOracleTest {

    private static final String SCRIPT = "structures.py";

    @TempDir private static Path folder;

    private static Geometry grid;
    private static String frame;

    @BeforeAll
    static void make() throws IOException {
        PythonTool.require("numpy", "pydicom", "rt_utils", "highdicom");
        PythonTool.run(SCRIPT, "make", folder);
        double[] v =
                Arrays.stream(Files.readString(folder.resolve("grid.txt")).split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        grid =
                new Geometry(
                        new int[] {(int) v[0], (int) v[1], (int) v[2]},
                        Arrays.copyOfRange(v, 3, 6),
                        Arrays.copyOfRange(v, 6, 9),
                        Arrays.copyOfRange(v, 9, 18),
                        LengthUnit.MILLIMETRE);
        frame = series().frameOfReference();
        assertFalse(frame.isEmpty());
    }

    private static SourceSeries series() throws IOException {
        return SourceSeries.find(folder.resolve("ct"), ReadOptions.NONE).orElseThrow();
    }

    private static List<Region> regions(String file, StructureChoice choice) throws IOException {
        StructureFile structures = StructureFiles.open(folder.resolve(file));
        return StructureRegions.of(structures, choice, grid, frame);
    }

    private static Region region(String file, String structure) throws IOException {
        List<Region> regions = regions(file, new StructureChoice(structure, ""));
        assertEquals(1, regions.size());
        return regions.get(0);
    }

    private static byte[] onGrid(Region region) {
        return RegionUnion.onGrid(List.of(region), grid).data();
    }

    private static byte[] expected(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name + ".raw"));
    }

    private static String refusal(String file, String structure) {
        Exception e = assertThrows(Exception.class, () -> region(file, structure));
        assertTrue(e instanceof IOException || e instanceof IllegalArgumentException, e.toString());
        assertFalse(e.getMessage().contains("\n"), e.getMessage());
        return e.getMessage();
    }

    // Structure sets

    @Test
    void listsStructuresByNumberAndName() throws IOException {
        List<StructureFile.Entry> entries =
                StructureFiles.open(folder.resolve("pydicom.dcm")).entries();
        assertEquals(10, entries.size());
        assertEquals(new StructureFile.Entry(3, "Lesion", "10 contours"), entries.get(0));
        assertEquals(new StructureFile.Entry(8, "No contours", "0 contours"), entries.get(5));
        assertEquals("../../<b>Größe</b> \"a\",b;c", entries.get(7).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lesion", "lesion", "LESION", "les*n"})
    void holesAndAll(String name) throws IOException {
        Region lesion = region("pydicom.dcm", name);
        assertEquals("Lesion", lesion.name());
        assertEquals(List.of(), lesion.warnings());
        byte[] expected = expected("lesion");
        assertEquals(-1, indexOf(expected, 2), "a contour through a centre tests nothing");
        assertArrayEquals(expected, onGrid(lesion));
    }

    private static int indexOf(byte[] data, int value) {
        for (int i = 0; i < data.length; i++) {
            if (data[i] == value) {
                return i;
            }
        }
        return -1;
    }

    /** Its contours run through voxel centres; there, inside is a matter of convention. */
    @ParameterizedTest
    @CsvSource({"Ball, ball", "Shell, shell", "Shell pinned, shell_pinned"})
    void outlinesOfRtUtils(String name, String file) throws IOException {
        byte[] expected = expected(file);
        byte[] found = onGrid(region("rt_utils.dcm", name));
        int inside = 0;
        for (int i = 0; i < found.length; i++) {
            if (expected[i] < 2) {
                assertEquals(expected[i], found[i], "voxel " + i);
                inside += found[i];
            }
        }
        assertTrue(inside > 400, inside + " voxels inside");
    }

    @Test
    void clippedPartIsTold() throws IOException {
        Region clipped = region("pydicom.dcm", "lesion clipped");
        assertArrayEquals(expected("clipped"), onGrid(clipped));
        assertTrue(clipped.clippedFraction() > 0.5 && clipped.clippedFraction() < 1);
    }

    @Test
    void pointsAndOpenContoursAreLeftOutAndTold() throws IOException {
        Region mixed = region("pydicom.dcm", "Mixed");
        assertEquals(16, mixed.mask().count());
        assertEquals(
                List.of(
                        "1 of its contours are of type OPEN_NONPLANAR, which encloses nothing, and"
                                + " were left out",
                        "1 of its contours are of type OPEN_PLANAR, which encloses nothing, and"
                                + " were left out",
                        "1 of its contours are of type POINT, which encloses nothing, and were left"
                                + " out"),
                mixed.warnings());
    }

    @Test
    void withoutContoursOrWhollyOutsideIsEmpty() throws IOException {
        Region none = region("pydicom.dcm", "No contours");
        assertEquals(0, none.mask().count());
        assertEquals(List.of("the structure has no contours"), none.warnings());
        Region far = region("pydicom.dcm", "Far away");
        assertEquals(0, far.mask().count());
        assertEquals(1, far.clippedFraction());
    }

    @Test
    void patternsGiveARowEachAndNamesStayApart() throws IOException {
        List<Region> same = regions("pydicom.dcm", new StructureChoice("same", ""));
        assertEquals(List.of("Same", "Same#2"), same.stream().map(Region::name).toList());
        assertEquals(2, regions("pydicom.dcm", new StructureChoice("*lesion*", "")).size());
        assertEquals("Lesion", regions("pydicom.dcm", new StructureChoice("", "3")).get(0).name());
        List<Region> all = regions("pydicom.dcm", StructureChoice.ALL);
        assertEquals(10, all.size());
        assertEquals(0, all.get(3).mask().count());
        assertTrue(all.get(3).warnings().get(0).startsWith("left out: Structure 'Oblique': "));
    }

    @Test
    void obliqueIsRefused() {
        String message = refusal("pydicom.dcm", "Oblique");
        assertTrue(
                message.startsWith(
                        "Structure 'Oblique': A contour does not lie in the image's slices"),
                message);
    }

    @Test
    void absentNameIsRefusedWithThoseThatAreThere() {
        String message = refusal("pydicom.dcm", "Lesio");
        assertTrue(
                message.startsWith(
                        "The file has no structure 'Lesio', did you mean Lesion? It has 3 'Lesion',"
                                + " 4 'lesion clipped', 5 'Mixed'"),
                message);
        assertTrue(refusal("pydicom.dcm", "").contains("say which with structure=NAME"));
        assertTrue(refusal("empty.dcm", "x").contains("holds no structure"));
    }

    @Test
    void otherFrameOfReferenceIsRefused() {
        String message = refusal("other_frame.dcm", "Lesion");
        assertTrue(message.contains("FrameOfReferenceUID (0020,0052) differ"), message);
    }

    @Test
    void unknownFrameOfReferenceIsTold() throws IOException {
        StructureFile structures = StructureFiles.open(folder.resolve("pydicom.dcm"));
        Region lesion =
                StructureRegions.of(structures, new StructureChoice("Lesion", ""), grid, "").get(0);
        assertEquals(1, lesion.warnings().size());
        assertTrue(lesion.warnings().get(0).contains("does not state its frame of reference"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "truncated.dcm | Lesion | truncated.dcm: ",
                "damaged.dcm | Odd | ContourData (3006,0050) does not consist of x, y, z triplets",
                "damaged.dcm | Text | ContourData (3006,0050) has 4 points, not 77 as it says",
                "ct/00.dcm | Lesion | it is not a DICOM structure set (RTSTRUCT) or segmentation",
                "lesion.raw | Lesion | it is not a DICOM structure set (RTSTRUCT) or segmentation",
                "absent.dcm | Lesion | absent.dcm: "
            })
    void badFilesAreRefusedInOneLine(String file, String structure, String message) {
        String said = refusal(file, structure);
        assertTrue(said.contains(message), said);
    }

    // Segmentations

    @ParameterizedTest
    @CsvSource({
        "binary.dcm, Tumour, tumour",
        "binary.dcm, node, node",
        "labelmap.dcm, Tumour, tumour",
        "labelmap.dcm, Node, node",
        "rle.dcm, Node, node",
        "fractional.dcm, Tumour, half"
    })
    void segmentsOfHighdicom(String file, String name, String voxels) throws IOException {
        Region segment = region(file, name);
        assertArrayEquals(expected(voxels), onGrid(segment));
        boolean fractional = file.startsWith("fractional");
        assertEquals(
                fractional
                        ? List.of("the segment is fractional: voxels from 50 % on are inside")
                        : List.of(),
                segment.warnings());
    }

    @Test
    void segmentationOfAnotherGridIsRefused() throws IOException {
        StructureFile binary = StructureFiles.open(folder.resolve("binary.dcm"));
        Geometry finer =
                new Geometry(
                        new int[] {80, 64, 12},
                        new double[] {0.6, 0.75, 2.5},
                        grid.origin(),
                        grid.direction(),
                        LengthUnit.MILLIMETRE);
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () ->
                                        StructureRegions.of(
                                                binary,
                                                new StructureChoice("Tumour", ""),
                                                finer,
                                                frame))
                        .getMessage();
        assertTrue(message.startsWith("Segment 'Tumour', frame 1: The grids of image and mask"));
        assertTrue(message.contains("spacing along x is 0.6 mm in the image and 1.2 mm"), message);
    }

    /** The same frames on an image with its axes turned and one that is a part of it. */
    @Test
    void segmentationOnATurnedImage() throws IOException {
        double[] d = grid.direction();
        Geometry turned =
                new Geometry(
                        new int[] {12, 40, 32},
                        new double[] {2.5, 1.2, 1.5},
                        grid.position(39, 0, 11),
                        new double[] {-d[2], -d[0], d[1], -d[5], -d[3], d[4], -d[8], -d[6], d[7]},
                        LengthUnit.MILLIMETRE);
        StructureFile binary = StructureFiles.open(folder.resolve("binary.dcm"));
        Region tumour =
                StructureRegions.of(binary, new StructureChoice("Tumour", ""), turned, frame)
                        .get(0);
        byte[] expected = expected("tumour");
        int[] o = tumour.offset();
        Geometry part = tumour.mask().geometry();
        int inside = 0;
        for (int z = 0; z < part.size(2); z++) {
            for (int y = 0; y < part.size(1); y++) {
                for (int x = 0; x < part.size(0); x++) {
                    int there = grid.index(39 - (y + o[1]), z + o[2], 11 - (x + o[0]));
                    assertEquals(expected[there], tumour.mask().data()[part.index(x, y, z)]);
                    inside += expected[there];
                }
            }
        }
        assertEquals(indexCount(expected), inside);
    }

    private static int indexCount(byte[] data) {
        int n = 0;
        for (byte b : data) {
            n += b;
        }
        return n;
    }

    // Written

    private static Path written(SourceSeries source, boolean identifiers) throws IOException {
        Path file = folder.resolve("written.dcm");
        List<Region> regions =
                List.of(
                        rename(region("binary.dcm", "Tumour"), "tumour"),
                        rename(region("fractional.dcm", "Tumour"), "half"));
        SegmentationWriter.write(
                regions, grid, new SegmentationOrigin(source, "", identifiers), file);
        return file;
    }

    private static Region rename(Region r, String name) {
        return new Region(name, r.mask(), r.offset(), 0, List.of());
    }

    /** Segments overlap; frames are not whole bytes apart. */
    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, false"})
    void highdicomReadsWhatIsWritten(boolean series, boolean identifiers) throws IOException {
        SourceSeries source = series ? series() : null;
        Path file = written(source, identifiers);
        String said = PythonTool.run(SCRIPT, "read", file, folder, "tumour", "half");
        assertTrue(
                said.contains(
                        identifiers
                                ? "patient 'Doe^Jane' 'SECRET-4711' '20200102'"
                                : "patient '' '' ''"),
                said);
        assertTrue(said.contains("references " + (series ? 8 : 0)), said);
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertEquals(identifiers, bytes.contains("SECRET-4711"));
        assertEquals(identifiers, bytes.contains("Doe^Jane"));
        for (String name : List.of("tumour", "half")) {
            StructureFile read = StructureFiles.open(file);
            Region back = StructureRegions.of(read, new StructureChoice(name, ""), grid, "").get(0);
            assertArrayEquals(expected(name), onGrid(back));
        }
    }

    @Test
    void dciodvfyFindsNoError() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/dciodvfy")),
                "dciodvfy is absent; it is in Debian's dicom3tools");
        Region empty =
                Region.of("Ü\\\n=1+1 " + "x".repeat(90), new Mask(grid, new byte[grid.voxels()]));
        for (SourceSeries source : Arrays.asList(null, series())) {
            assertEquals("", errors(written(source, true)));
            Path file = folder.resolve("empty_segment.dcm");
            SegmentationWriter.write(
                    List.of(empty), grid, new SegmentationOrigin(source, frame, false), file);
            assertEquals("", errors(file));
        }
    }

    private static String errors(Path file) throws Exception {
        Process p =
                new ProcessBuilder("/usr/bin/dciodvfy", file.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        p.waitFor();
        assertTrue(said.contains("Segmentation"), said);
        return said.lines().filter(l -> l.startsWith("Error")).reduce("", (a, b) -> a + b + "\n");
    }
}
