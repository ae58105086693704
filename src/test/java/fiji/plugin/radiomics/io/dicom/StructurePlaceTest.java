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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.UnusableRegions;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.GridMismatchException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Structures whose frame of reference or grid is not quite the image's. */
class StructurePlaceTest {

    private static final Geometry GRID = Geometry.of(8, 8, 4, 1, 1, 2);

    @TempDir private Path folder;

    private Path structures(String ownFrame, String series) throws Exception {
        DataSet contour =
                new DataSet()
                        .put(Tag.CONTOUR_GEOMETRIC_TYPE, "CLOSED_PLANAR")
                        .put(Tag.CONTOUR_DATA, 0.5, 0.5, 2, 3.5, 0.5, 2, 3.5, 3.5, 2, 0.5, 3.5, 2);
        DataSet study =
                new DataSet()
                        .put(
                                Tag.RT_REFERENCED_SERIES_SEQUENCE,
                                List.of(new DataSet().put(Tag.SERIES_INSTANCE_UID, series)));
        DataSet frame =
                new DataSet()
                        .put(Tag.FRAME_OF_REFERENCE_UID, "1.2.3")
                        .put(Tag.RT_REFERENCED_STUDY_SEQUENCE, List.of(study));
        DataSet roi =
                new DataSet()
                        .put(Tag.ROI_NUMBER, 1)
                        .put(Tag.ROI_NAME, "GTV")
                        .put(Tag.REFERENCED_FRAME_OF_REFERENCE_UID, ownFrame);
        DataSet drawn =
                new DataSet()
                        .put(Tag.REFERENCED_ROI_NUMBER, 1)
                        .put(Tag.CONTOUR_SEQUENCE, List.of(contour));
        DataSet set =
                new DataSet()
                        .put(Tag.SOP_CLASS_UID, RtStructureSet.SOP_CLASS)
                        .put(Tag.SOP_INSTANCE_UID, "1.2.9")
                        .put(Tag.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE, List.of(frame))
                        .put(Tag.STRUCTURE_SET_ROI_SEQUENCE, List.of(roi))
                        .put(Tag.ROI_CONTOUR_SEQUENCE, List.of(drawn));
        Path file = folder.resolve("rs.dcm");
        DicomWriter.write(set, file);
        return file;
    }

    private static List<Region> regions(Path file, String frame, String series) throws Exception {
        return StructureRegions.of(
                StructureFiles.open(file), StructureChoice.ALL, GRID, frame, series, null);
    }

    /** Of the structure alone, or of the whole file. */
    @ParameterizedTest
    @ValueSource(strings = {"1.2.4", "1.2.5"})
    void aStructureSetThatNamesTheVerySeriesIsRead(String imageFrame) throws Exception {
        Path file = structures("1.2.99", "2.25.1");
        Region region = regions(file, imageFrame, "2.25.1").get(0);
        assertEquals(9, region.mask().count());
        assertTrue(
                region.warnings().toString().contains("it names this very series"),
                region.warnings().toString());
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class, () -> regions(file, imageFrame, "2.25.2"));
        assertTrue(e.getMessage().contains("a different space"), e.getMessage());
    }

    private Path segmentation(double shift) throws Exception {
        DataSet plane = new DataSet().put(Tag.IMAGE_POSITION_PATIENT, 0.0, 0.0, 2 + 2 * shift);
        DataSet identity = new DataSet().put(Tag.REFERENCED_SEGMENT_NUMBER, 1);
        DataSet own =
                new DataSet()
                        .put(Tag.PLANE_POSITION_SEQUENCE, List.of(plane))
                        .put(Tag.SEGMENT_IDENTIFICATION_SEQUENCE, List.of(identity));
        DataSet turn =
                new DataSet().put(Tag.IMAGE_ORIENTATION_PATIENT, 1.0, 0.0, 0.0, 0.0, 1.0, 0.0);
        DataSet measures =
                new DataSet().put(Tag.PIXEL_SPACING, 1.0, 1.0).put(Tag.SLICE_THICKNESS, 2.0);
        DataSet shared =
                new DataSet()
                        .put(Tag.PLANE_ORIENTATION_SEQUENCE, List.of(turn))
                        .put(Tag.PIXEL_MEASURES_SEQUENCE, List.of(measures));
        DataSet segment = new DataSet().put(Tag.SEGMENT_NUMBER, 1).put(Tag.SEGMENT_LABEL, "GTV");
        byte[] bits = new byte[8];
        bits[2] = 0x3c;
        DataSet seg =
                new DataSet()
                        .put(Tag.SOP_CLASS_UID, DicomSegmentation.SOP_CLASS)
                        .put(Tag.SOP_INSTANCE_UID, "1.2.8")
                        .put(Tag.FRAME_OF_REFERENCE_UID, "1.2.3")
                        .put(Tag.ROWS, 8)
                        .put(Tag.COLUMNS, 8)
                        .put(Tag.BITS_ALLOCATED, 1)
                        .put(Tag.NUMBER_OF_FRAMES, 1)
                        .put(Tag.SEGMENTATION_TYPE, "BINARY")
                        .put(Tag.SEGMENT_SEQUENCE, List.of(segment))
                        .put(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE, List.of(shared))
                        .put(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, List.of(own))
                        .put(Tag.PIXEL_DATA, bits);
        Path file = folder.resolve("seg.dcm");
        DicomWriter.write(seg, file);
        return file;
    }

    @Test
    void aSegmentALittleOffTheGridIsOnItWithAWarning() throws Exception {
        Region exact = regions(segmentation(5e-4), "1.2.3", "").get(0);
        assertEquals(List.of(), exact.warnings());
        Region off = regions(segmentation(.021), "1.2.3", "").get(0);
        assertEquals(4, off.mask().count());
        assertEquals(1, off.offset()[2]);
        assertTrue(
                off.warnings().toString().contains("0.021 of a voxel off"),
                off.warnings().toString());
        UnusableRegions e =
                assertThrows(UnusableRegions.class, () -> regions(segmentation(.06), "1.2.3", ""));
        assertEquals("GTV", e.regions().get(0).name());
        assertTrue(e.getCause() instanceof GridMismatchException, e.getMessage());
    }
}
