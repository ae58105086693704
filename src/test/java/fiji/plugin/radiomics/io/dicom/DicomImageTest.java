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
import fiji.plugin.radiomics.testing.DicomSlices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Series of our own writer, for machines without Python; more of them in DicomSeriesOracleTest. */
class DicomImageTest {

    @TempDir private Path folder;

    private static ReadOptions options(int frame, String suv) {
        return new ReadOptions("", frame, "", ReadOptions.Reader.OWN, suv);
    }

    private SourceImage read(DicomSlices slices, ReadOptions options) throws Exception {
        slices.write(folder);
        return DicomImage.open(folder, options).read(null);
    }

    private String refusal(DicomSlices slices) {
        String message =
                assertThrows(UnreadableFileException.class, () -> read(slices, ReadOptions.NONE))
                        .getMessage();
        assertFalse(message.contains("Secret"), message);
        return message;
    }

    @Test
    void slicesAreInOrderWithTheirValuesAndPlace() throws Exception {
        DicomSlices slices = new DicomSlices(5, 4, 3).slope(0.5);
        SourceImage image = read(slices, ReadOptions.NONE);
        float[] expected = new float[60];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = slices.value(i);
        }
        assertArrayEquals(expected, image.volume().data());
        assertEquals(
                new Geometry(
                        new int[] {5, 4, 3},
                        new double[] {0.5, 0.75, 2},
                        new double[] {10, 20, 30},
                        new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
                        LengthUnit.MILLIMETRE),
                image.volume().geometry());
    }

    @Test
    void aLinkedFolderIsReadLikeTheFolder() throws Exception {
        DicomSlices slices = new DicomSlices(5, 4, 3);
        Path series = Files.createDirectory(folder.resolve("series"));
        slices.write(series);
        Path link = Files.createSymbolicLink(folder.resolve("link"), series);
        SourceImage image = DicomImage.open(link, ReadOptions.NONE).read(null);
        assertEquals(slices.value(59), image.volume().data()[59]);
    }

    @Test
    void whatIsNoGridIsRefusedWithNumbers() {
        String gap =
                refusal(
                        new DicomSlices(3, 3, 4)
                                .change((d, z) -> place(d, 0, z < 2 ? 2 * z : 2 * z + 4)));
        assertTrue(gap.contains("2 slices are missing between positions 2.000 mm"), gap);
        assertTrue(gap.contains("and 8.000 mm"), gap);
        String tilt =
                refusal(
                        new DicomSlices(3, 3, 4)
                                .change(
                                        (d, z) ->
                                                place(
                                                        d,
                                                        2 * z * Math.tan(Math.toRadians(7)),
                                                        2 * z)));
        assertTrue(tilt.contains("tilted by 7.00°"), tilt);
        String twice = refusal(new DicomSlices(3, 3, 4).change((d, z) -> place(d, 0, z / 2)));
        assertTrue(twice.contains("instance 2 and instance 1 lie"), twice);
    }

    private static void place(DataSet d, double y, double z) {
        d.put(Tag.IMAGE_POSITION_PATIENT, 0, y, z);
    }

    @Test
    void aPictureOfTimePointsIsChosenByFrame() throws Exception {
        DicomSlices slices =
                new DicomSlices(3, 3, 6)
                        .change(
                                (d, z) -> {
                                    place(d, 0, z % 3);
                                    d.put(Tag.TEMPORAL_POSITION_IDENTIFIER, 1 + z / 3);
                                });
        assertEquals(slices.value(27), read(slices, options(2, "")).volume().data()[0]);
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> read(slices, ReadOptions.NONE));
        assertTrue(e.getMessage().contains("differ in temporal position; give frame=1 to 2"));
    }

    // PET

    private static DicomSlices pet(Tag... without) {
        return pet("6586", without);
    }

    private static DicomSlices pet(String halfLife, Tag... without) {
        List<Tag> left = List.of(without);
        return new DicomSlices(3, 3, 2)
                .change(
                        (d, z) -> {
                            DataSet drug = new DataSet();
                            put(drug, left, Tag.RADIONUCLIDE_TOTAL_DOSE, "200000000");
                            put(drug, left, Tag.RADIONUCLIDE_HALF_LIFE, halfLife);
                            put(drug, left, Tag.RADIOPHARMACEUTICAL_START_TIME, "100000");
                            d.put(Tag.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE, List.of(drug));
                            put(d, left, Tag.MODALITY, "PT");
                            put(d, left, Tag.UNITS, "BQML");
                            put(d, left, Tag.DECAY_CORRECTION, "START");
                            put(d, left, Tag.SERIES_DATE, "20240305");
                            put(d, left, Tag.SERIES_TIME, "114946");
                            put(d, left, Tag.ACQUISITION_DATE, "20240305");
                            put(d, left, Tag.ACQUISITION_TIME, "115000");
                            put(d, left, Tag.PATIENT_WEIGHT, "75");
                            put(d, left, Tag.PATIENT_SIZE, "1.7");
                            put(d, left, Tag.PATIENT_SEX, "F");
                        });
    }

    private static void put(DataSet d, List<Tag> left, Tag tag, String value) {
        if (!left.contains(tag)) {
            d.put(tag, value);
        }
    }

    /** One half life after the injection, by hand: 75 kg, 1.7 m, a woman. */
    @ParameterizedTest
    @CsvSource({
        "bw, 75000",
        "lbm, 51443.771626",
        "lbm_janmahasatian, 46005.937144",
        "bsa, 18635.576337"
    })
    void uptakeAfterOneHalfLife(String suv, double amount) throws Exception {
        DicomSlices slices = pet();
        SourceImage image = read(slices, options(0, suv));
        assertTrue(image.intensityUnit().startsWith("SUV"));
        float[] data = image.volume().data();
        for (int i = 0; i < data.length; i++) {
            double expected = slices.value(i) * amount / 1e8;
            assertEquals(expected, data[i], Math.abs(expected) * 1e-6);
        }
        assertEquals(List.of(), image.warnings());
    }

    /** Zirconium 89 is scanned days after the injection, of which only the time is told. */
    @Test
    void anInjectionWithoutDateIsDoubtfulForLongHalfLives() throws Exception {
        List<String> warnings = read(pet("282240"), options(0, "bw")).warnings();
        assertEquals(1, warnings.size(), warnings.toString());
        assertTrue(warnings.get(0).startsWith("the date of the injection is not given"));
    }

    @ParameterizedTest
    @CsvSource({
        "PATIENT_WEIGHT, PatientWeight",
        "PATIENT_SIZE, PatientSize",
        "PATIENT_SEX, PatientSex",
        "RADIONUCLIDE_TOTAL_DOSE, RadionuclideTotalDose",
        "RADIOPHARMACEUTICAL_START_TIME, RadiopharmaceuticalStartTime",
        "SERIES_DATE, SeriesDate"
    })
    void whatIsMissingIsRefusedByName(Tag tag, String keyword) {
        UnreadableFileException e =
                assertThrows(
                        UnreadableFileException.class, () -> read(pet(tag), options(0, "lbm")));
        assertTrue(e.getMessage().contains("it has no " + keyword + " ("), e.getMessage());
    }

    /** With a clock's difference, or in a dynamic series: not a day and 13 half-lives before. */
    @Test
    void anInjectionAfterTheScanIsNotOfTheDayBefore() {
        DicomSlices slices =
                pet().change(
                                (d, z) -> {
                                    DataSet drug = new DataSet();
                                    drug.put(Tag.RADIONUCLIDE_TOTAL_DOSE, "200000000");
                                    drug.put(Tag.RADIONUCLIDE_HALF_LIFE, "6586");
                                    drug.put(Tag.RADIOPHARMACEUTICAL_START_TIME, "115500");
                                    d.put(
                                            Tag.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE,
                                            List.of(drug));
                                    d.put(Tag.MODALITY, "PT").put(Tag.UNITS, "BQML");
                                    d.put(Tag.DECAY_CORRECTION, "START");
                                    d.put(Tag.SERIES_DATE, "20240305");
                                    d.put(Tag.SERIES_TIME, "114946");
                                    d.put(Tag.ACQUISITION_DATE, "20240305");
                                    d.put(Tag.ACQUISITION_TIME, "115000");
                                    d.put(Tag.PATIENT_WEIGHT, "75");
                                });
        UnreadableFileException e =
                assertThrows(UnreadableFileException.class, () -> read(slices, options(0, "bw")));
        assertTrue(e.getMessage().contains("or after it"), e.getMessage());
    }

    /** An enhanced image's code of its unit holds for its real world values. */
    @ParameterizedTest
    @CsvSource({"1, Bq/ml", "2, ''"})
    void theUnitOfRealWorldValuesIsThatOfTheirScale(double slope, String unit) throws Exception {
        DicomSlices slices =
                pet(Tag.UNITS)
                        .change(
                                (d, z) -> {
                                    DataSet code = new DataSet().put(Tag.CODE_VALUE, "Bq/ml");
                                    DataSet mapping =
                                            new DataSet()
                                                    .put(Tag.REAL_WORLD_VALUE_SLOPE, slope)
                                                    .put(Tag.REAL_WORLD_VALUE_INTERCEPT, -10.0)
                                                    .put(
                                                            Tag.MEASUREMENT_UNITS_CODE_SEQUENCE,
                                                            List.of(code));
                                    DataSet shared =
                                            new DataSet()
                                                    .put(
                                                            Tag.REAL_WORLD_VALUE_MAPPING_SEQUENCE,
                                                            List.of(mapping));
                                    d.put(Tag.MODALITY, "PT");
                                    d.put(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE, List.of(shared));
                                });
        assertEquals(unit, read(slices, options(0, "")).intensityUnit());
    }
}
