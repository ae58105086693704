/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.TextColumn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which columns are taken for size and acquisition by their names. */
class ConfounderTest {

    private static CaseTable table(String... names) {
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(new NumberColumn(name, new double[] {1, 2, 3.5, 7}));
        }
        columns.add(new TextColumn("class", new String[] {"a", "b", "a", "b"}));
        return new CaseTable("cases", columns);
    }

    private static List<String> found(String... names) {
        return Confounder.in(table(names)).stream()
                .map(c -> c.kind().id() + " " + c.column())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "original.morphology.volume_mesh",
                "morphology.volume_mesh",
                "original_shape_MeshVolume",
                "original_shape_VoxelVolume",
                "MeshVolume",
                "APPROXIMATE_VOLUME_ML",
                "Volume (ml)",
                "tumour_volume",
                "Tumor Size (mm)",
                "GTV_vol_cc",
                "longest diameter"
            })
    void sizesByName(String name) {
        assertEquals(List.of("size " + name), found("age", name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SurfaceVolumeRatio",
                "original.intensity_volume_histogram.volume_fraction_10",
                "original.glszm.small_zone_emphasis.3d",
                "original_glszm_SizeZoneNonUniformity",
                "volume_doubling_time",
                "ADC_general_info_VolumeNum",
                "age"
            })
    void whatOnlySoundsLikeASizeIsNone(String name) {
        assertEquals(List.of(), found(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spacing_z",
                "SliceThickness",
                "slice thickness (mm)",
                "slice_thickness_mm",
                "Manufacturer",
                "ManufacturerModelName",
                "scanner_id",
                "Centre",
                "center_no",
                "site",
                "settings_hash",
                "FieldStrength"
            })
    void acquisitionByName(String name) {
        assertEquals(List.of("acquisition " + name), found(name));
    }

    /** Where nothing was resampled, both columns say the same, and it is said once. */
    @Test
    void spacingBeforeResamplingCountsWhereItIsAnother() {
        double[] thick = {1, 5, 1, 5};
        double[] alike = {1, 1, 1, 1};
        assertEquals(List.of("image_spacing_z"), spacings(alike, thick));
        assertEquals(List.of("spacing_z"), spacings(thick, thick));
        assertEquals(List.of(), spacings(alike, alike));
    }

    private static List<String> spacings(double[] after, double[] before) {
        CaseTable table =
                new CaseTable(
                        "cases",
                        List.of(
                                new NumberColumn("spacing_z", after),
                                new NumberColumn("image_spacing_z", before)));
        return Confounder.in(table).stream().map(Confounder::column).toList();
    }

    @Test
    void theMeshComesBeforeOtherSizesAndOnlyOneIsTaken() {
        assertEquals(
                List.of("size original.morphology.volume_mesh"),
                found("voxels", "tumour size", "original.morphology.volume_mesh"));
        assertEquals(List.of("size voxels"), found("voxels"));
    }

    /** Every row ten times is no evidence more: intervals are wider than those of rows. */
    @Test
    void rowsOfOnePatientAreTakenTogether() {
        java.util.Random random = new java.util.Random(2);
        int n = 300;
        String[] classes = new String[n];
        String[] patients = new String[n];
        double[] volume = new double[n];
        double[] marker = new double[n];
        for (int row = 0; row < n; row++) {
            int patient = row / 10;
            classes[row] = patient % 2 == 0 ? "a" : "b";
            patients[row] = "P" + patient;
            volume[row] = row % 10 == 0 ? random.nextGaussian() + patient % 2 : volume[row - 1];
            marker[row] = row % 10 == 0 ? random.nextGaussian() + patient % 2 : marker[row - 1];
        }
        CaseTable table =
                new CaseTable(
                        "cases",
                        List.of(
                                new TextColumn("class", classes),
                                new TextColumn("patient", patients),
                                new NumberColumn("volume", volume),
                                new NumberColumn("marker", marker)));
        RocSettings rows =
                RocSettings.INITIAL
                        .with(RocParameters.OUTCOME, "class")
                        .with(RocParameters.POSITIVE, "b")
                        .with(RocParameters.REPLICATES, "0");
        double asRows = width(table, rows);
        double asPatients = width(table, rows.with(RocParameters.CLUSTER, "patient"));
        // The variance of ten copies is a tenth, but for the divisors of 15 patients and 150 rows.
        double variances = 10 * (15 / 14.) / (150 / 149.);
        assertEquals(Math.sqrt(variances), asPatients / asRows, 1e-9);
    }

    private static double width(CaseTable table, RocSettings settings) {
        RocResult result =
                new RocAnalysis(
                                settings,
                                fiji.plugin.radiomics.Workers.none(),
                                fiji.plugin.radiomics.stats.Progress.NONE)
                        .run(table);
        MarkerConfounding beside =
                result.review().confounding().markers().stream()
                        .filter(m -> m.marker().equals("marker"))
                        .findFirst()
                        .orElseThrow();
        return beside.comparison().interval().high() - beside.comparison().interval().low();
    }
}
