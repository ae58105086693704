/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.imagej.RoiRegions.Placement;
import fiji.plugin.radiomics.open.Grouping;
import ij.IJ;
import ij.ImagePlus;
import ij.gui.EllipseRoi;
import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.PointRoi;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.gui.RotatedRectRoi;
import ij.gui.ShapeRoi;
import ij.gui.TextRoi;
import ij.process.ImageStatistics;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoiRegionsTest {

    private static final Geometry GRID = Geometry.of(40, 30, 5, 1, 1, 1);
    private static final Placement CURRENT = new Placement(Grouping.ROI, false, 2, 0, 0);

    private static Region one(Roi roi, Placement placement) {
        List<Region> regions = RoiRegions.of(List.of(roi), GRID, null, placement);
        assertEquals(1, regions.size());
        return regions.get(0);
    }

    private static Roi composite() {
        ShapeRoi shape = new ShapeRoi(new OvalRoi(4, 4, 16, 12));
        shape.not(new ShapeRoi(new Roi(9, 8, 4, 4)));
        return shape.or(new ShapeRoi(new Roi(30, 20, 5, 6)));
    }

    private static PolygonRoi polygon(int type) {
        return new PolygonRoi(new float[] {3, 20.5f, 33, 10}, new float[] {2, 4, 25.5f, 20}, type);
    }

    static Stream<Roi> areas() {
        Roi rounded = new Roi(5, 6, 20, 15);
        rounded.setCornerDiameter(8);
        return Stream.of(
                new Roi(3, 4, 10, 7),
                new Roi(3.4, 4.6, 10.3, 7.7),
                rounded,
                new OvalRoi(5, 5, 21, 17),
                polygon(Roi.POLYGON),
                polygon(Roi.FREEROI),
                polygon(Roi.TRACED_ROI),
                new EllipseRoi(5, 5, 30, 22, 0.5),
                new RotatedRectRoi(8, 8, 28, 20, 9),
                composite());
    }

    /** ImageJ's own measurement of the same ROI counts the same pixels and the same values. */
    @ParameterizedTest
    @MethodSource("areas")
    void rasterisedAsImageJDoes(Roi roi) {
        ImagePlus image = IJ.createImage("ramp", "16-bit ramp", 40, 30, 1);
        image.setRoi(roi);
        ImageStatistics stats = image.getStatistics();
        Region region = one(roi, CURRENT);
        assertEquals(stats.pixelCount, region.mask().count());
        double sum = 0;
        Geometry part = region.mask().geometry();
        for (int y = 0; y < part.size(1); y++) {
            for (int x = 0; x < part.size(0); x++) {
                if (region.mask().get(x, y, 0)) {
                    int[] at = region.offset();
                    sum += image.getProcessor().get(at[0] + x, at[1] + y);
                }
            }
        }
        assertEquals(stats.mean, sum / stats.pixelCount, 1e-9 * stats.mean);
        assertEquals(0, region.clippedFraction());
        assertEquals(List.of(), region.warnings());
    }

    static Stream<Roi> notAreas() {
        return Stream.of(
                new Line(1, 1, 20, 20),
                new PointRoi(4, 5),
                new PointRoi(new float[] {4, 9}, new float[] {5, 9}),
                polygon(Roi.POLYLINE),
                polygon(Roi.FREELINE),
                new PolygonRoi(new float[] {1, 5, 9}, new float[] {1, 9, 1}, Roi.ANGLE),
                new TextRoi(5, 5, "text"));
    }

    @ParameterizedTest
    @MethodSource("notAreas")
    void othersAreEmptyAndNamed(Roi roi) {
        roi.setName("mine");
        Region region = one(roi, CURRENT);
        assertEquals(0, region.mask().count());
        assertTrue(region.warnings().get(0).startsWith("ROI 'mine' is of type "));
    }

    @Test
    void clippedFractionIsOfPixels() {
        Region region = one(new Roi(-5, 0, 20, 10), CURRENT);
        assertEquals(150, region.mask().count());
        assertEquals(0.25, region.clippedFraction());
        Region corner = one(new OvalRoi(30, 20, 20, 20), CURRENT);
        assertTrue(corner.clippedFraction() > 0.5 && corner.clippedFraction() < 1);
    }

    @Test
    void whollyOutsideIsEmpty() {
        Region region = one(new Roi(50, 50, 4, 4), CURRENT);
        assertEquals(0, region.mask().count());
        assertEquals(1, region.clippedFraction());
        assertTrue(region.warnings().toString().contains("entirely outside"));
    }

    @Test
    void positionDecidesTheSlice() {
        Roi roi = new Roi(3, 4, 5, 6);
        assertEquals(2, one(roi, CURRENT).offset()[2]);
        Region all = one(roi, new Placement(Grouping.ROI, true, 2, 0, 0));
        assertEquals(150, all.mask().count());
        roi.setPosition(5);
        assertEquals(4, one(roi, CURRENT).offset()[2]);
        assertEquals(30, one(roi, new Placement(Grouping.ROI, true, 2, 0, 0)).mask().count());
        roi.setPosition(6);
        Region beyond = one(roi, CURRENT);
        assertEquals(0, beyond.mask().count());
        assertTrue(beyond.warnings().get(0).contains("lies in slice 6, but the image has 5"));
    }

    @Test
    void hyperstackPositions() {
        ImagePlus hyper = IJ.createHyperStack("h", 40, 30, 2, 5, 3, 8);
        Roi roi = new Roi(3, 4, 5, 6);
        roi.setPosition(2, 4, 3);
        Region same =
                RoiRegions.of(
                                List.of(roi),
                                GRID,
                                hyper,
                                new Placement(Grouping.ROI, false, 0, 2, 3))
                        .get(0);
        assertEquals(3, same.offset()[2]);
        assertEquals(List.of(), same.warnings());
        Region other =
                RoiRegions.of(
                                List.of(roi),
                                GRID,
                                hyper,
                                new Placement(Grouping.ROI, false, 0, 1, 3))
                        .get(0);
        assertEquals(List.of("ROI 'roi_1' was drawn on channel 2, not 1"), other.warnings());
        Roi plain = new Roi(3, 4, 5, 6);
        plain.setPosition(hyper.getStackIndex(1, 3, 2));
        Region byIndex =
                RoiRegions.of(
                                List.of(plain),
                                GRID,
                                hyper,
                                new Placement(Grouping.ROI, false, 0, 1, 2))
                        .get(0);
        assertEquals(2, byIndex.offset()[2]);
        assertEquals(List.of(), byIndex.warnings());
    }

    @Test
    void noPositionAndNoCurrentSliceIsRefused() {
        Exception e =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                one(
                                        new Roi(1, 1, 2, 2),
                                        new Placement(Grouping.ROI, false, -1, 0, 0)));
        assertTrue(e.getMessage().contains("has no slice position"));
    }

    private static Roi named(String name, int group, int position) {
        Roi roi = new Roi(2 * position, 4, 5, 6);
        roi.setName(name);
        roi.setGroup(group);
        roi.setPosition(position);
        return roi;
    }

    @Test
    void groupsAndNames() {
        List<Roi> rois =
                List.of(named("a", 1, 1), named("b", 1, 2), named("a", 2, 3), named("a", 0, 4));
        List<Region> each = RoiRegions.of(rois, GRID, null, CURRENT);
        assertEquals(List.of("a", "b", "a#2", "a#3"), names(each));
        List<Region> byName =
                RoiRegions.of(rois, GRID, null, new Placement(Grouping.NAME, false, 0, 0, 0));
        assertEquals(List.of("a", "b"), names(byName));
        assertEquals(90, byName.get(0).mask().count());
        assertEquals(4, byName.get(0).mask().geometry().size(2));
        List<Region> byGroup =
                RoiRegions.of(rois, GRID, null, new Placement(Grouping.GROUP, false, 0, 0, 0));
        assertEquals(List.of("group_1", "group_2", "a"), names(byGroup));
        assertEquals(60, byGroup.get(0).mask().count());
    }

    @Test
    void overlappingRoisOfOneNameCountOnce() {
        Roi a = new Roi(3, 4, 5, 6);
        Roi b = new Roi(5, 4, 5, 6);
        a.setName("x");
        b.setName("x");
        List<Region> union =
                RoiRegions.of(
                        List.of(a, b), GRID, null, new Placement(Grouping.NAME, false, 0, 0, 0));
        assertEquals(42, union.get(0).mask().count());
    }

    private static List<String> names(List<Region> regions) {
        return regions.stream().map(Region::name).toList();
    }
}
