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

import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.UnreadableFileException;
import fiji.plugin.radiomics.testing.PythonTool;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Series that pydicom has written ({@code src/test/python/dicom_series.py}), with the grid and the
 * values that numpy expects of them.
 */
class DicomSeriesOracleTest {

    @TempDir private static Path folder;

    @BeforeAll
    static void write() throws Exception {
        PythonTool.require("pydicom", "numpy");
        PythonTool.run("dicom_series.py", folder);
    }

    private static ReadOptions options(String series, int frame, String suv) {
        return new ReadOptions("", frame, series, ReadOptions.Reader.OWN, suv);
    }

    private static SourceImage read(String name, ReadOptions options) throws Exception {
        return DicomImage.open(folder.resolve(name), options).read(null);
    }

    private static void assertExpected(String name, SourceImage image) throws Exception {
        List<String> lines = Files.readAllLines(folder.resolve(name + ".expected"));
        double[] g = numbers(lines.get(0));
        Geometry expected =
                new Geometry(
                        new int[] {(int) g[0], (int) g[1], (int) g[2]},
                        Arrays.copyOfRange(g, 3, 6),
                        Arrays.copyOfRange(g, 6, 9),
                        Arrays.copyOfRange(g, 9, 18),
                        LengthUnit.MILLIMETRE);
        assertEquals(
                Optional.empty(),
                image.volume().geometry().difference(expected, "read", "expected"));
        double[] values = numbers(lines.get(1));
        float[] rounded = new float[values.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (float) values[i];
        }
        boolean exact = !name.startsWith("pet");
        float[] read = image.volume().data();
        if (exact) {
            assertArrayEquals(rounded, read);
        } else {
            for (int i = 0; i < rounded.length; i++) {
                assertEquals(rounded[i], read[i], Math.abs(rounded[i]) * 1e-6);
            }
        }
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ct_explicit",
                "ct_implicit",
                "ct_bigendian",
                "ct_deflated",
                "ct_unsigned",
                "ct_signed12",
                "ct_unsigned16",
                "ct_8bit",
                "ct_32bit",
                "ct_monochrome1",
                "rle_16bit",
                "rle_8bit",
                "enhanced",
                "enhanced_implicit",
                "enhanced_rle"
            })
    void valuesAndGridOfCt(String name) throws Exception {
        SourceImage image = read(name, ReadOptions.NONE);
        assertExpected(name, image);
        assertEquals("HU", image.intensityUnit());
        assertEquals(name, image.name());
        assertEquals(List.of(), image.warnings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mr_oblique", "multiframe_old"})
    void valuesAndGridOfOthers(String name) throws Exception {
        SourceImage image = read(name, ReadOptions.NONE);
        assertExpected(name, image);
        assertEquals("", image.intensityUnit());
    }

    @Test
    void aFileStandsForItsSeries() throws Exception {
        SourceImage image = read("ct_explicit/01.dcm", ReadOptions.NONE);
        assertExpected("ct_explicit", image);
        assertTrue(image.warnings().get(0).contains("one of 4 files"), image.warnings().toString());
        assertExpected("enhanced", read("enhanced/all.dcm", ReadOptions.NONE));
    }

    @Test
    void compressedPixelsComeFromADecoder() throws Exception {
        DicomImage image = DicomImage.open(folder.resolve("jpeg"), ReadOptions.NONE);
        assertTrue(image.needsDecoder());
        CompressedPixelsException refused =
                assertThrows(CompressedPixelsException.class, () -> image.read(null));
        assertTrue(refused.getMessage().contains("JPEG 2000 Lossless"), refused.getMessage());
        FrameDecoder decoder =
                frame -> {
                    ByteBuffer b = ByteBuffer.wrap(frame.code()).order(ByteOrder.LITTLE_ENDIAN);
                    int[] values = new int[frame.values()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = b.getShort(4 + 2 * i);
                    }
                    return values;
                };
        assertExpected("jpeg", image.read(decoder));
        assertThrows(UnreadableFileException.class, () -> image.read(frame -> new int[3]));
    }

    @ParameterizedTest
    @CsvSource({"ct_unsigned, true", "mr_oblique, false"})
    void wholeNumbers(String name, boolean whole) throws Exception {
        DicomImage image = DicomImage.open(folder.resolve(name), ReadOptions.NONE);
        assertEquals(whole, image.hasWholeNumbers());
    }

    // PET

    @ParameterizedTest
    @CsvSource({
        "pet_bw, bw, SUV",
        "pet_lbm, lbm, SUVlbm",
        "pet_lbm_janmahasatian, lbm_janmahasatian, SUVlbm_janmahasatian",
        "pet_bsa, bsa, SUVbsa",
        "pet_admin, bw, SUV",
        "pet_datetime, bw, SUV",
        "pet_processed, bw, SUV",
        "pet_gml, bw, SUV",
        "pet_philips, bw, SUV",
        "pet_undecayed, bw, SUV"
    })
    void standardisedUptakeValues(String name, String suv, String unit) throws Exception {
        SourceImage image = read(name, options("", 0, suv));
        assertExpected(name, image);
        assertEquals(unit, image.intensityUnit());
    }

    @Test
    void midnightIsTold() throws Exception {
        List<String> warnings = read("pet_bw", options("", 0, "bw")).warnings();
        assertTrue(warnings.get(0).contains("midnight"), warnings.toString());
        assertEquals(1, warnings.size());
    }

    @Test
    void unitsOfPetAsStored() throws Exception {
        assertEquals("Bq/ml", read("pet_bw", ReadOptions.NONE).intensityUnit());
        assertEquals("counts", read("pet_philips", ReadOptions.NONE).intensityUnit());
        assertEquals("SUV", read("pet_gml", ReadOptions.NONE).intensityUnit());
        assertEquals("", read("pet_without_Units", ReadOptions.NONE).intensityUnit());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PatientWeight",
                "RadionuclideTotalDose",
                "RadionuclideHalfLife",
                "DecayCorrection",
                "Units",
                "RadiopharmaceuticalStartTime",
                "AcquisitionTime",
                "SeriesTime"
            })
    void whatSuvLackAreRefusedByName(String keyword) {
        String message = refusal("pet_without_" + keyword, options("", 0, "bw"));
        assertTrue(message.contains("it has no " + keyword + " ("), message);
    }

    @Test
    void whatIsNoBasisOfSuvIsRefused() {
        assertTrue(refusal("pet_uncorrected", options("", 0, "bw")).contains("ATTN"));
        assertTrue(refusal("pet_megabecquerel", options("", 0, "bw")).contains("MBq"));
        assertTrue(refusal("ct_explicit", options("", 0, "bw")).contains("modality is CT"));
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> read("pet_bw", options("", 0, "lbn")));
        assertTrue(e.getMessage().contains("did you mean lbm?"), e.getMessage());
    }

    // What is no regular grid

    private static String refusal(String name, ReadOptions options) {
        UnreadableFileException e =
                assertThrows(UnreadableFileException.class, () -> read(name, options));
        assertPrivate(e.getMessage());
        return e.getMessage();
    }

    private static void assertPrivate(String message) {
        assertEquals(1, message.lines().count(), message);
        assertFalse(message.toLowerCase(java.util.Locale.ROOT).contains("secret"), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bad_gap | 1 slice is missing between positions 102.500 mm (instance 2) and"
                        + " 107.500 mm (instance 1)",
                "bad_uneven | slices are unevenly spaced between positions 105.000 mm",
                "bad_tilt | tilted by 15.00",
                "bad_duplicate | instance 2 and instance 3 lie at the same position, 102.500 mm",
                "bad_spacing | pixel spacing differs",
                "bad_position | it has no ImagePositionPatient (0020,0032)",
                "disc/DICOM/S9 | it contains no DICOM image",
                "disc/DICOM/S9/report.dcm | DICOM file without an image (SR)",
                "disc/readme.txt | it is no DICOM file",
                "nowhere | there is no such file"
            })
    void refusedWithNumbers(String name, String cause) {
        String message = refusal(name, ReadOptions.NONE);
        assertTrue(message.contains(cause), message);
    }

    /** Slices of two directions are volumes to choose from. */
    @Test
    void directionsAreOfferedAsFrames() {
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> read("bad_orientation", ReadOptions.NONE));
        assertPrivate(e.getMessage());
        assertTrue(e.getMessage().contains("frame"), e.getMessage());
    }

    @Test
    void almostEvenSlicesAreTold() throws Exception {
        SourceImage image = read("almost_even", ReadOptions.NONE);
        assertEquals(2.5, image.volume().geometry().spacing(2), 1e-9);
        assertTrue(image.warnings().get(0).contains("0.125 mm off"), image.warnings().toString());
    }

    @Test
    void localizersAreLeftOut() throws Exception {
        SourceImage image = read("localizer", ReadOptions.NONE);
        assertExpected("localizer", image);
        assertEquals(List.of("1 localizer image of the series is left out"), image.warnings());
    }

    @Test
    void aColourMustBeChosen() {
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class, () -> read("bad_rgb", ReadOptions.NONE));
        assertTrue(e.getMessage().contains("give channel=red, green"), e.getMessage());
    }

    @Test
    void oneOfSeveralEchoesMustBeChosen() throws Exception {
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class, () -> read("echoes", ReadOptions.NONE));
        assertTrue(e.getMessage().contains("echo time"), e.getMessage());
        assertTrue(
                e.getMessage().contains("(1 = 'echo time 2.3', 2 = 'echo time 4.6')"),
                e.getMessage());
        assertExpected("echoes", read("echoes", options("", 2, "")));
        ReadOptions byName = new ReadOptions("", "Echo time 4.6", "", ReadOptions.Reader.AUTO, "");
        assertExpected("echoes", read("echoes", byName));
        assertThrows(IllegalArgumentException.class, () -> read("echoes", options("", 3, "")));
        assertThrows(IllegalArgumentException.class, () -> read("ct_explicit", options("", 2, "")));
    }

    @Test
    void oneOfSeveralSeriesMustBeChosen() throws Exception {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> read("disc", ReadOptions.NONE));
        assertTrue(
                e.getMessage()
                        .endsWith("2 'Thorax 1.0' (CT, 4 files); 5 'Thorax 5.0' (CT, 4 files)"),
                e.getMessage());
        assertPrivate(e.getMessage());
        assertExpected("disc", read("disc", options("5", 0, "")));
        assertExpected("disc", read("disc", options("thorax 5.0", 0, "")));
        String uid =
                DicomReader.read(folder.resolve("disc/DICOM/S1/01.dcm"))
                        .data()
                        .string(Tag.SERIES_INSTANCE_UID);
        assertExpected("disc", read("disc", options(uid, 0, "")));
        assertThrows(IllegalArgumentException.class, () -> read("disc", options("4", 0, "")));
    }

    @Test
    void aTruncatedFileIsRefused() throws Exception {
        Path whole = folder.resolve("ct_explicit/02.dcm");
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = folder.resolve("cut");
        Files.createDirectories(cut);
        Files.write(cut.resolve("a.dcm"), Arrays.copyOf(bytes, bytes.length - 20));
        assertTrue(refusal("cut", ReadOptions.NONE).contains("the file ends too early"));
        Files.write(cut.resolve("a.dcm"), "DICM".getBytes(StandardCharsets.US_ASCII));
        assertTrue(refusal("cut", ReadOptions.NONE).contains("no DICOM image"));
    }

    @Test
    void keywordsAreThoseOfTheStandard() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (Tag tag : Tag.values()) {
            boolean ours = (tag.number() >>> 16 & 1) == 1;
            if (!ours) {
                lines.append("%08X %s %s%n".formatted(tag.number(), tag.vr(), tag.keyword()));
            }
        }
        Path list = folder.resolve("tags.txt");
        Files.writeString(list, lines);
        assertEquals("", PythonTool.run("dicom_tags.py", list));
    }
}
