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
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.extract.Extractor;
import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.Presets;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.extract.Timings;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Reorientation;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiReader;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.open.RegionRequest;
import fiji.plugin.radiomics.open.RegionUnion;
import fiji.plugin.radiomics.opener.ImageFiles;
import fiji.plugin.radiomics.opener.RegionFiles;
import fiji.plugin.radiomics.testing.TestData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** IBSI's patient as DICOM series and structure set comes to what it is as NIfTI. */
class Pat1StructuresTest {

    private static SourceImage dicom;
    private static Region structure;
    private static Volume nifti;
    private static Mask niftiMask;
    private static Path series;

    @TempDir private Path folder;

    @BeforeAll
    static void read() throws IOException {
        series = TestData.require("ibsi/ibsi1/pat1_dicom/image");
        Path set = TestData.require("ibsi/ibsi1/pat1_dicom/rtstruct/DCM_RS_00060.dcm");
        dicom = DicomImage.open(series, ReadOptions.NONE).read(null);
        List<Region> regions = regions(set, "GTV-1");
        assertEquals(1, regions.size());
        structure = regions.get(0);
        nifti = NiftiReader.read(TestData.require("ibsi/ibsi1/pat1_ct_image.nii.gz"));
        niftiMask =
                Mask.nonZero(
                        Reorientation.align(
                                NiftiReader.read(
                                        TestData.require("ibsi/ibsi1/pat1_gtv_mask.nii.gz")),
                                nifti.geometry()));
    }

    private static List<Region> regions(Path mask, String structure) throws IOException {
        Map<String, String> values =
                Map.of(
                        "regions",
                        RegionRequest.MASK_FILE,
                        "regionfile",
                        mask.toString(),
                        "structure",
                        structure);
        return RegionFiles.regions(
                RegionRequest.of(values),
                series,
                new ImageFiles.ImageFile(dicom, null, true),
                ReadOptions.NONE);
    }

    @Test
    void everyVoxelOfTheStructureIsThatOfTheMask() {
        assertEquals(
                Optional.empty(),
                nifti.geometry().difference(dicom.volume().geometry(), "NIfTI", "DICOM"));
        Mask onGrid = RegionUnion.onGrid(List.of(structure), dicom.volume().geometry());
        assertEquals(125256, onGrid.count());
        assertArrayEquals(niftiMask.data(), onGrid.data());
        assertEquals("GTV-1", structure.name());
        assertEquals(List.of(), structure.warnings());
        assertEquals(0, structure.clippedFraction());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ibsi-a", "ibsi-b", "ibsi-c", "ibsi-d", "ibsi-e"})
    void theWholeTableIsTheSame(String preset) {
        FeatureRow fromDicom = row(preset, dicom, structure);
        SourceImage image = new SourceImage("image", nifti, "HU", List.of());
        FeatureRow fromNifti = row(preset, image, Region.of("GTV-1", niftiMask));
        assertTrue(fromNifti.values().size() > 100, fromNifti.values().size() + " values");
        assertEquals(fromNifti.status(), fromDicom.status());
        assertEquals(fromNifti.values(), fromDicom.values());
    }

    private static FeatureRow row(String preset, SourceImage image, Region region) {
        try (Workers workers = new Workers(2)) {
            return new Extractor(Presets.get(preset), workers, Timings.NONE)
                    .extract("case", image, region);
        }
    }

    @Test
    void writtenAsSegmentationItComesBack() throws IOException {
        Path file = folder.resolve("seg.dcm");
        SourceSeries source = SourceSeries.find(series, ReadOptions.NONE).orElseThrow();
        SegmentationWriter.write(
                List.of(structure),
                dicom.volume().geometry(),
                new SegmentationOrigin(source, "", false),
                file);
        Region back = regions(file, "").get(0);
        assertEquals("GTV-1", back.name());
        assertArrayEquals(structure.offset(), back.offset());
        assertArrayEquals(structure.mask().data(), back.mask().data());
        assertEquals(List.of(), back.warnings());
    }
}
