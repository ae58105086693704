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

import static fiji.plugin.radiomics.cli.BadInputFiles.box;
import static fiji.plugin.radiomics.cli.BadInputFiles.stack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.cli.BadInputRun.Way;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiWriter;
import ij.ImagePlus;
import ij.gui.EllipseRoi;
import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.PointRoi;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.gui.ShapeRoi;
import ij.process.ByteProcessor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Awkward regions, a nested class each, tried on the command line and by the command in macros.
 * Other tests go deeper into each.
 */
@DisplayName("Bad and awkward inputs: regions")
class BadRegionsTest extends BadInputCase {

    @Nested
    @DisplayName("empty ROI, point or line ROI, nothing left after re-segmentation")
    class Empty {

        @ParameterizedTest
        @EnumSource(Way.class)
        void mask(Way way) throws Exception {
            run(way, files.image(), files.mask((x, y, z) -> 0)).assertEmpty();
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void pointAndLine(Way way) throws Exception {
            for (Roi roi : List.of(new PointRoi(5, 5), new Line(1, 1, 9, 9))) {
                roi.setPosition(2);
                BadInputRun run = run(way, files.image(), files.rois(roi));
                run.assertEmpty();
                assertTrue(run.row().get("warnings").contains(roi.getTypeAsString()));
            }
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void nothingLeft(Way way) throws Exception {
            BadInputRun run = run(way, files.image(), files.mask(), "range=1000..2000");
            run.assertEmpty();
            assertEquals(168, run.number("voxels"));
            assertEquals(0, run.number("voxels_resegmented"));
        }
    }

    @Nested
    @DisplayName("ROI partly outside the image")
    class Outside {

        @ParameterizedTest
        @EnumSource(Way.class)
        void clipped(Way way) throws Exception {
            Roi roi = new Roi(-4, 2, 8, 5);
            roi.setPosition(2);
            BadInputRun run = run(way, files.image(), files.rois(roi));
            assertEquals(20, run.number("voxels"));
            assertEquals(.5, run.number("clipped_fraction"));
            assertTrue(run.row().get("warnings").contains("50.0 % of the region lay outside"));
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void whollyOutside(Way way) throws Exception {
            Roi roi = new Roi(-14, 2, 8, 5);
            roi.setPosition(2);
            run(way, files.image(), files.rois(roi)).assertEmpty();
        }
    }

    @Nested
    @DisplayName("rectangle, composite with holes, disjoint parts, freehand, rotated, angle types")
    class Types {

        @ParameterizedTest
        @EnumSource(Way.class)
        void areasAsImageJItselfPaintsThem(Way way) throws Exception {
            float[] x = {3, 15, 12, 4};
            float[] y = {3, 5, 14, 12};
            Roi hole =
                    new ShapeRoi(new Roi(2, 2, 12, 12)).not(new ShapeRoi(new OvalRoi(5, 5, 5, 5)));
            Roi parts = new ShapeRoi(new Roi(1, 1, 4, 4)).or(new ShapeRoi(new Roi(10, 10, 5, 3)));
            for (Roi roi :
                    List.of(
                            new Roi(3, 3, 7, 6),
                            hole,
                            parts,
                            new PolygonRoi(x, y, Roi.FREEROI),
                            new EllipseRoi(3, 3, 15, 12, .6))) {
                roi.setPosition(2);
                ByteProcessor painted = new ByteProcessor(BadInputFiles.NX, BadInputFiles.NY);
                painted.setValue(1);
                painted.fill(roi);
                int expected = 0;
                for (byte b : (byte[]) painted.getPixels()) {
                    expected += b;
                }
                BadInputRun run = run(way, files.image(), files.rois(roi));
                assertEquals(expected, run.number("voxels"), roi.toString());
            }
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void othersAreNamed(Way way) throws Exception {
            Roi angle = new PolygonRoi(new float[] {2, 9, 12}, new float[] {2, 3, 9}, Roi.ANGLE);
            angle.setPosition(2);
            BadInputRun run = run(way, files.image(), files.rois(angle));
            run.assertEmpty();
            assertTrue(run.row().get("warnings").contains("is of type Angle, which has no area"));
        }
    }

    @Nested
    @DisplayName("ROI positions")
    class Positions {

        private Roi at(int slice, String name) {
            Roi roi = new Roi(3, 3, 6, 5);
            roi.setPosition(slice);
            roi.setName(name);
            return roi;
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void ofAName(Way way) throws Exception {
            Path rois = files.rois(at(2, "a"), at(3, "a"), at(3, "b"));
            BadInputRun each = run(way, files.image(), rois, "grouping=ROI");
            assertEquals(3, each.rows.size());
            for (int i = 0; i < 2; i++) {
                String warnings = each.rows.get(i).get("warnings");
                assertTrue(warnings.contains("grouping=name joins them"), warnings);
            }
            for (String grouping : List.of("grouping=name", "frame=1")) {
                BadInputRun grouped = run(way, files.image(), rois, grouping);
                assertEquals(
                        List.of("60", "30"),
                        grouped.rows.stream().map(r -> r.get("voxels")).toList());
            }
            BadInputRun all = run(way, files.image(), rois, "grouping=all");
            assertEquals(60, all.number("voxels"));
            assertTrue(all.row().get("warnings").contains("different names were joined"));
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void none(Way way) throws Exception {
            Path rois = files.rois(at(0, "a"));
            BadInputRun all = run(way, files.image(), rois, "slices=all");
            assertEquals(150, all.number("voxels"));
            BadInputRun one = run(way, files.image(), rois);
            if (way == Way.MACRO) {
                assertEquals(30, one.number("voxels"), "the current slice");
            } else {
                one.assertRefused("has no slice position");
            }
        }
    }

    @Nested
    @DisplayName("duplicate ROI names")
    class DuplicateNames {

        @ParameterizedTest
        @EnumSource(Way.class)
        void toldApartByIndex(Way way) throws Exception {
            Roi a = new Roi(3, 3, 6, 5);
            Roi b = new Roi(8, 8, 4, 4);
            for (Roi roi : List.of(a, b)) {
                roi.setName("lesion");
                roi.setPosition(2);
            }
            BadInputRun run = run(way, files.image(), files.rois(a, b));
            List<String> names = run.rows.stream().map(r -> r.get("roi")).distinct().toList();
            assertEquals(2, names.size(), names.toString());
            assertTrue(names.stream().allMatch(n -> n.startsWith("lesion")), names.toString());
        }
    }

    @Nested
    @DisplayName("mask on a different grid from the image")
    class OtherGrid {

        @ParameterizedTest
        @EnumSource(Way.class)
        void axisAndNumbersAreNamed(Way way) throws Exception {
            Path smaller = files.save(stack(20, 18, 4, BadInputFiles::box), "smaller");
            run(way, files.image(), smaller)
                    .assertRefused("along z is 5 voxels in the image and 4 voxels in the mask");
            ImagePlus mask = stack(BadInputFiles::box);
            mask.getCalibration().pixelWidth = 1.25;
            run(way, files.image(), files.save(mask, "wider"))
                    .assertRefused(
                            "spacing along x is 1.0 mm in the image and 1.25 mm in the mask");
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void roundingNoiseIsAllowed(Way way) throws Exception {
            ImagePlus mask = stack(BadInputFiles::box);
            mask.getCalibration().pixelWidth = 1.00002;
            BadInputRun run = run(way, files.image(), files.save(mask, "noise"));
            assertEquals(168, run.number("voxels"));
        }
    }

    @Nested
    @DisplayName("mask label not present")
    class Labels {

        @ParameterizedTest
        @EnumSource(Way.class)
        void thosePresentAreListed(Way way) throws Exception {
            Path mask = files.mask((x, y, z) -> box(x, y, z) * (x < 8 ? 2 : 7));
            run(way, files.image(), mask, "label=3")
                    .assertRefused("Label 3 is not in the mask; its labels are 2, 7");
            assertEquals(63, run(way, files.image(), mask, "label=2").number("voxels"));
            assertEquals(168, run(way, files.image(), mask).number("voxels"));
        }
    }

    @Nested
    @DisplayName("image and mask of different orientation (NIfTI direction cosines)")
    class Orientation {

        private final Geometry grid = Geometry.of(20, 18, 5, 1, 1, 2);

        private Path nifti(String name, Geometry geometry, BadInputFiles.Voxel voxel)
                throws IOException {
            float[] data = new float[geometry.voxels()];
            for (int i = 0; i < data.length; i++) {
                data[i] = voxel.at(i % 20, i / 20 % 18, i / 360);
            }
            Path file = folder.resolve(name + ".nii.gz");
            NiftiWriter.write(new Volume(geometry, data), file);
            return file;
        }

        private Geometry turned(double... direction) {
            return new Geometry(
                    new int[] {20, 18, 5},
                    grid.spacing(),
                    grid.position(19, 0, 0),
                    direction,
                    grid.unit());
        }

        @Test
        void turnedBackOrRefused() throws Exception {
            Path image = nifti("image", grid, BadInputFiles::texture);
            double expected =
                    run(Way.COMMAND_LINE, image, nifti("mask", grid, BadInputFiles::box))
                            .number(MEAN);
            Geometry flipped = turned(-1, 0, 0, 0, 1, 0, 0, 0, 1);
            Path mask = nifti("flipped", flipped, (x, y, z) -> box(19 - x, y, z));
            assertEquals(expected, run(Way.COMMAND_LINE, image, mask).number(MEAN));
            double c = Math.cos(.1);
            double s = Math.sin(.1);
            Geometry oblique = turned(c, -s, 0, s, c, 0, 0, 0, 1);
            run(Way.COMMAND_LINE, image, nifti("oblique", oblique, BadInputFiles::box))
                    .assertRefused("direction");
        }
    }
}
