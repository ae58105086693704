/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.ImageOrigin;
import fiji.plugin.radiomics.extract.SettingsChoice;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiWriter;
import fiji.plugin.radiomics.io.dicom.DataSet;
import fiji.plugin.radiomics.io.dicom.Tag;
import fiji.plugin.radiomics.testing.CsvTable;
import fiji.plugin.radiomics.testing.DicomSlices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where no preset is given, the image's file says which it is, and the row says so. */
class PresetOfModalityTest {

    private static final Geometry GRID = Geometry.of(8, 8, 4, 1, 1, 2);
    private static final String MEAN = "original.intensity_statistics.mean_intensity";

    @TempDir private Path folder;
    private Path image;
    private Path mask;

    /** As MR in arbitrary units: 0 to 6120, of which a CT's range keeps the half. */
    @BeforeEach
    void write() throws IOException {
        image = folder.resolve("mr.nii.gz");
        mask = folder.resolve("m.nii.gz");
        float[] values = new float[GRID.voxels()];
        float[] inside = new float[GRID.voxels()];
        for (int i = 0; i < values.length; i++) {
            values[i] = 24 * i;
            inside[i] = 1;
        }
        NiftiWriter.write(new Volume(GRID, values), image);
        NiftiWriter.write(new Volume(GRID, inside), mask);
    }

    private CsvTable extract(Path of, String... more) throws IOException {
        Path output = folder.resolve("o.csv");
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "extract",
                                "--image=" + of,
                                "--mask=" + mask,
                                "--regrid",
                                "--layout=wide",
                                "--output=" + output));
        arguments.addAll(Arrays.asList(more));
        assertEquals(0, Main.run(arguments.toArray(String[]::new)));
        return CsvTable.read(output);
    }

    private static String cell(CsvTable table, String column) {
        return table.column(column).get(0);
    }

    @Test
    void nothingIsClippedWhereNeitherPresetNorModalityIsGiven() throws IOException {
        CsvTable row = extract(image);
        assertEquals("any: neither preset nor modality given", cell(row, "preset"));
        assertEquals(3060, Double.parseDouble(cell(row, MEAN)));
        assertEquals("", cell(row, "intensity_unit"));
        assertEquals("256", cell(row, "voxels_resegmented"));
    }

    /** Within a CT's range grey levels are those of the preset ct, from the same first edge. */
    @Test
    void greyLevelsOfAnyAreThoseOfCt() throws IOException {
        float[] values = new float[GRID.voxels()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * 37 % 500 - 200;
        }
        NiftiWriter.write(new Volume(GRID, values), image);
        CsvTable any = extract(image);
        CsvTable ct = extract(image, "--preset=ct");
        assertEquals("ct: given", cell(ct, "preset"));
        for (String column :
                List.of(
                        "grey_levels",
                        "original.glcm.joint_average.3d_averaged",
                        "original.glszm.high_grey_level_zone_emphasis.3d")) {
            assertEquals(cell(ct, column), cell(any, column), column);
        }
    }

    @Test
    void aGivenRangeThatTakesVoxelsIsToldOf() throws IOException {
        CsvTable row = extract(image, "--preset=ct");
        assertTrue(
                cell(row, "warnings")
                        .contains(
                                "the re-segmentation range -1024..3071 left out 128 of 256 voxels"
                                        + " (50.0 %) of the region"),
                cell(row, "warnings"));
        assertEquals("", cell(row, "intensity_unit"), "a preset is no word of the file");
        assertEquals("HU", cell(extract(image, "--set=intensityunit=HU"), "intensity_unit"));
    }

    @ParameterizedTest
    @CsvSource({
        "MR, mr: from the file's modality MR, ''",
        "CT, ct: from the file's modality CT, HU",
        "US, 'any: no preset given, and none is for the file''s modality US', ''"
    })
    void aDicomSeriesSaysItsModality(String modality, String preset, String unit)
            throws IOException {
        Path series = dicom(modality);
        CsvTable row = extract(series, "--set=families=intensity_statistics");
        assertEquals(preset, cell(row, "preset"));
        assertEquals(unit, cell(row, "intensity_unit"));
    }

    @Test
    void aPresetOfAnotherModalityIsWarnedOf() throws IOException {
        CsvTable row = extract(dicom("MR"), "--preset=ct", "--set=families=intensity_statistics");
        assertTrue(
                cell(row, "warnings")
                        .contains(
                                "the preset ct was given, but the file says that its modality is"
                                        + " MR"),
                cell(row, "warnings"));
        assertEquals("ct: given", cell(row, "preset"));
        assertEquals("", cell(row, "intensity_unit"));
    }

    @Test
    void aCtWithoutRescaleTagsIsInNoUnit() throws IOException {
        Path series = Files.createDirectory(folder.resolve("raw"));
        new DicomSlices(8, 8, 4)
                .change(
                        (d, z) -> {
                            d.put(Tag.MODALITY, "CT");
                            d.putEmpty(Tag.RESCALE_SLOPE, Tag.RESCALE_INTERCEPT);
                        })
                .write(series);
        CsvTable row = extract(series, "--set=families=intensity_statistics");
        assertEquals("ct: from the file's modality CT", cell(row, "preset"));
        assertEquals("", cell(row, "intensity_unit"));
    }

    /** A mask by positions in the patient, all of it within the image. */
    @ParameterizedTest
    @CsvSource({"CT, ct", "MR, mr", "PT, pet"})
    void presetsMeasureAMaskThatLiesInTheSeries(String modality, String preset) throws IOException {
        Path series = Files.createDirectory(folder.resolve("in" + modality));
        DicomSlices slices =
                new DicomSlices(8, 8, 4).change((d, z) -> d.put(Tag.MODALITY, modality));
        slices.write(series);
        Geometry grid =
                new Geometry(
                        new int[] {8, 8, 4},
                        new double[] {.5, .75, 2},
                        new double[] {10, 20, 30},
                        GRID.direction(),
                        GRID.unit());
        float[] inside = new float[grid.voxels()];
        double sum = 0;
        for (int z = 1; z < 3; z++) {
            for (int y = 2; y < 6; y++) {
                for (int x = 3; x < 7; x++) {
                    inside[grid.index(x, y, z)] = 1;
                    sum += slices.value(grid.index(x, y, z));
                }
            }
        }
        NiftiWriter.write(new Volume(grid, inside), mask);
        CsvTable row =
                extract(
                        series,
                        "--set=range=none",
                        "--set=families=intensity_statistics intensity_volume_histogram");
        assertEquals(preset + ": from the file's modality " + modality, cell(row, "preset"));
        assertEquals("32", cell(row, "voxels"));
        assertEquals("32", cell(row, "voxels_resegmented"));
        assertEquals(0, Double.parseDouble(cell(row, "clipped_fraction")));
        assertEquals("ok", cell(row, "status"));
        assertEquals(sum / 32, Double.parseDouble(cell(row, MEAN)), 1e-9);
        CsvTable given = extract(series, "--set=range=none", "--preset=" + preset);
        String volume = "original.intensity_volume_histogram.intensity_at_volume_fraction_10";
        assertEquals(cell(given, volume), cell(row, volume));
    }

    private Path dicom(String modality) throws IOException {
        Path series = Files.createDirectory(folder.resolve("series" + modality));
        new DicomSlices(8, 8, 4)
                .change((DataSet d, Integer z) -> d.put(Tag.MODALITY, modality))
                .write(series);
        return series;
    }

    /** Cases of several modalities are rows of one table, each with its own settings. */
    @Test
    void eachCaseOfABatchHasItsOwn() throws IOException {
        dicom("CT");
        dicom("PT");
        Path manifest = folder.resolve("manifest.csv");
        String lines = "case,image,mask,regrid\na,seriesCT,m.nii.gz,true\nb,mr.nii.gz,m.nii.gz,\n";
        Files.writeString(manifest, lines);
        CsvTable two = batch(manifest, "two");
        assertEquals(
                List.of(
                        "ct: from the file's modality CT",
                        "any: neither preset nor modality given"),
                two.column("preset"));
        assertEquals(2, two.column("settings_hash").stream().distinct().count());
        String suv = "original.suv.SUVmax";
        assertTrue(!two.rows().get(0).isMapped(suv), "no PET asks for it");
        Files.writeString(manifest, lines + "c,seriesPT,m.nii.gz,true\n");
        CsvTable three = batch(manifest, "three");
        assertEquals("pet: from the file's modality PT", three.column("preset").get(2));
        assertTrue(three.rows().get(0).isMapped(suv));
        assertEquals(two.column(MEAN), three.column(MEAN).subList(0, 2));
    }

    private CsvTable batch(Path manifest, String to) throws IOException {
        Path out = folder.resolve(to);
        int code = Main.run("batch", "--manifest=" + manifest, "--output=" + out);
        assertTrue(code == 0 || code == 3, "exit code " + code);
        return CsvTable.read(out.resolve("features.csv"));
    }

    /** A settings file that leaves settings out leaves them to the image, as the shell does. */
    @Test
    void settingsFilesNameAPresetOrLeaveItToTheImage() throws IOException {
        Path file = Files.writeString(folder.resolve("s.yaml"), "binwidth: 50\n");
        CsvTable row = extract(image, "--settings=" + file);
        assertEquals("any: neither preset nor modality given", cell(row, "preset"));
        Files.writeString(file, "preset: mr\n");
        assertEquals("mr: given", cell(extract(image, "--settings=" + file), "preset"));
        SettingsChoice auto = SettingsChoice.preset("auto");
        assertEquals(
                "pet: from the file's modality PT",
                auto.of(new ImageOrigin("PT", "", "", "")).preset());
    }
}
