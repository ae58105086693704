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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers of NRRD files: axes, spacings, frames, components, segments. */
class NrrdReaderTest extends NrrdCase {

    @ParameterizedTest
    @CsvSource({
        "left-posterior-superior,1,1", "LPS,1,1", "right-anterior-superior,-1,-1", "RAS,-1,-1",
        "left-anterior-superior,1,-1", "LAS,1,-1", "scanner-xyz,1,1", "RAST,-1,-1"
    })
    void spacesBecomeLps(String space, int x, int y) throws IOException {
        String time = space.endsWith("T") ? ",0" : "";
        Path file =
                attached(
                        "space: " + space,
                        "space directions: (0,.5,0%s) (-0.75,0,0%s) (0,0,2%s)".replace("%s", time),
                        "space origin: (10,20,30" + time + ")");
        Geometry g = read(file).volume().geometry();
        assertArrayEquals(new double[] {.5, .75, 2}, g.spacing());
        assertArrayEquals(new double[] {x * 10, y * 20, 30}, g.origin());
        assertArrayEquals(new double[] {0, -x, 0, y, 0, 0, 0, 0, 1}, g.direction());
        assertEquals(LengthUnit.MILLIMETRE, g.unit());
    }

    /** As ITK places them. */
    @ParameterizedTest
    @CsvSource({
        "cell cell cell, 10.5 20.35 31.75",
        "node node ???, 10 20 31.75",
        "'', 10.5 20.35 31.75"
    })
    void axisMins(String centers, String origin) throws IOException {
        String[] fields = {"spacings: 1 0.7 3.5", "axis mins: 10 20 30", "centers: " + centers};
        Geometry g =
                read(attached(java.util.Arrays.copyOf(fields, centers.isEmpty() ? 2 : 3)))
                        .volume()
                        .geometry();
        double[] expected =
                java.util.Arrays.stream(origin.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        assertArrayEquals(expected, g.origin(), 1e-12);
    }

    @Test
    void spacingsAndUnits() throws IOException {
        SourceImage plain = read(attached());
        assertEquals(LengthUnit.PIXEL, plain.volume().geometry().unit());
        assertTrue(plain.warnings().get(0).contains("no spacing"), plain.warnings().toString());
        Geometry spaced = read(attached("spacings: 1 0.7 3.5")).volume().geometry();
        assertEquals(Geometry.of(2, 3, 2, 1, .7, 3.5), spaced);
        Geometry micro =
                read(attached("spacings: 800 0.7 1", "units: \"um\" \"mm\" \"cm\""))
                        .volume()
                        .geometry();
        assertEquals(Geometry.of(2, 3, 2, .8, .7, 10), micro);
        SourceImage hu =
                read(
                        attached(
                                "space: LPS",
                                "space directions: (1,0,0) (0,1,0) (0,0,1)",
                                "space units: \"cm\" \"cm\" \"cm\"",
                                "sample units: \"HU\""));
        assertEquals(Geometry.of(2, 3, 2, 10, 10, 10), hu.volume().geometry());
        assertEquals("HU", hu.intensityUnit());
        SourceImage odd = read(attached("spacings: 1 1 1", "units: \"parsec\" \"mm\" \"mm\""));
        assertTrue(odd.warnings().get(0).contains("'parsec' is not known"));
    }

    @Test
    void framesAndComponents() throws IOException {
        String[] frames = {"dimension: 4", "sizes: 2 3 1 2", "kinds: domain domain domain list"};
        Path after = attached(frames);
        assertArrayEquals(
                new float[] {6, 7, -800, 9, 10, 11},
                NrrdReader.read(after, ReadOptions.of("", 2)).volume().data());
        assertTrue(
                assertThrows(IllegalArgumentException.class, () -> read(after))
                        .getMessage()
                        .contains("2 frames; give frame=1 to 2"));
        assertThrows(
                IllegalArgumentException.class,
                () -> NrrdReader.read(after, ReadOptions.of("", 3)));
        Path colour =
                attached("dimension: 4", "sizes: 3 2 2 1", "kinds: RGB-color domain domain domain");
        assertArrayEquals(
                new float[] {-2, 5, -800, 11},
                NrrdReader.read(colour, ReadOptions.of("3", 0)).volume().data());
        assertTrue(
                assertThrows(IllegalArgumentException.class, () -> read(colour))
                        .getMessage()
                        .contains("3 channels; give channel=1 to 3"));
        Path layers =
                attached(
                        "dimension: 4",
                        "sizes: 2 3 2 1",
                        "kinds: list domain domain domain",
                        "space: LPS",
                        "space directions: none (1,0,0) (0,1,0) (0,0,1)");
        assertArrayEquals(
                new float[] {1, 300, 5, 7, 9, 11},
                NrrdReader.read(layers, ReadOptions.of("", 2)).volume().data());
        Path flat = attached("dimension: 2", "sizes: 4 3");
        assertEquals("4 x 3 x 1", read(flat).volume().geometry().sizeText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: block | its values are of type 'block'",
                "encoding: bzip2 | its encoding 'bzip2' is not read",
                "encoding: gzip | header says that the data are compressed, but they are not",
                "endian: middle | its byte order 'middle' is none",
                "dimension: 1 | it has 1 dimensions",
                "dimension: 99 | it has 99 dimensions",
                "sizes: 2 3 | the sizes of 3 axes are '2 3'",
                "sizes: 2 -3 2 | the sizes of 3 axes",
                "sizes: 2 3 3 | the file ends too early",
                "sizes: 30000 30000 30000 | is too large",
                "sizes: 1200 1200 1200 | its header promises 1200 x 1200 x 1200",
                "spacings: 1 0 1 | Voxel spacing along y is 0.0",
                "spacings: 1 -1 1 | Voxel spacing along y is -1.0",
                "spacings: 1 1 | 2 spacings for 3 axes",
                "space directions: (1,0,0) (0,1,0) | 'space directions' are",
                "space directions: (1,0,0) (0,1,0) (0,0,nan) | 'space directions' are",
                "space directions: (1,0,0) (0,1,0) (0,1,1) | perpendicular",
                "space directions: (1,0,0) none (0,0,1) | its axes are no 2D or 3D image",
                "byte skip: -2 | 'byte skip' is -2",
                "byte skip: 9 | the file ends too early",
                "line skip: 99 | the file ends too early",
                "no colon here | its header has a line that is none",
                "data file: missing.raw | there is no such file",
                "data file: x%03d.raw 5 1 1 | it names no data files",
                "data file: LIST | it names no data files"
            })
    void refusesBadHeaders(String line, String cause) throws IOException {
        assertRefused(attached(line), cause);
    }

    @Test
    void refusesWhatIsNoNrrd() throws IOException {
        assertRefused(Files.writeString(folder.resolve("t.nrrd"), "hello world"), "not an NRRD");
        assertRefused(folder.resolve("missing.nrrd"), "there is no such file");
        assertRefused(Files.createDirectory(folder.resolve("d.nrrd")), "it is a folder");
        assertRefused(Files.createFile(folder.resolve("e.nrrd")), "the file is empty");
        assertRefused(Files.writeString(folder.resolve("v.nrrd"), "NRRD0009\n"), "later version");
        byte[] whole = Files.readAllBytes(attached());
        for (int n = 1; n < whole.length; n++) {
            Path cut = folder.resolve("cut.nrrd");
            Files.write(cut, java.util.Arrays.copyOf(whole, n));
            assertRefused(cut, "");
        }
    }

    @Test
    void segmentsOfSlicer() throws IOException {
        Path file =
                attached(
                        "dimension: 4",
                        "sizes: 2 3 2 1",
                        "kinds: list domain domain domain",
                        "Segment0_ID:=Segment_1",
                        "Segment0_Name:=Tumour, left",
                        "Segment0_LabelValue:=3",
                        "Segment0_Layer:=0",
                        "Segment1_ID:=Segment_2",
                        "Segment1_Name:=Größe",
                        "Segment1_LabelValue:=1",
                        "Segment1_Layer:=1",
                        "Segment2_ID:=Segment_9");
        assertEquals(
                List.of(
                        new Segment("Tumour, left", 1, 3),
                        new Segment("Größe", 2, 1),
                        new Segment("Segment_9", 1, 1)),
                NrrdReader.readHeader(file).segments());
    }
}
