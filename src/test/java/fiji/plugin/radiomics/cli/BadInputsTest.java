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
import static fiji.plugin.radiomics.cli.BadInputFiles.texture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fiji.plugin.radiomics.cli.BadInputRun.Way;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiWriter;
import fiji.plugin.radiomics.testing.MacroSession;
import ij.IJ;
import ij.ImagePlus;
import ij.gui.EllipseRoi;
import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.PointRoi;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.gui.ShapeRoi;
import ij.measure.Calibration;
import ij.process.ByteProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The table of bad and awkward inputs, a nested class a row, tried on the command line and by the
 * command in macros. Other tests go deeper into each.
 */
@DisplayName("Bad and awkward inputs")
class BadInputsTest {

    @TempDir private static Path home;
    private static MacroSession session;

    @TempDir private Path folder;
    private BadInputFiles files;

    @BeforeAll
    static void start() throws IOException {
        session = new MacroSession(home);
    }

    @AfterAll
    static void stop() {
        session.close();
    }

    @BeforeEach
    void prepare() {
        files = new BadInputFiles(folder);
    }

    private BadInputRun run(Way way, Path image, Path regions, String... options) throws Exception {
        return BadInputRun.of(way, session, folder, image, regions, options);
    }

    private static final String MEAN = "original.intensity_statistics.mean_intensity";

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
    @DisplayName("one voxel")
    class OneVoxel {

        @ParameterizedTest
        @EnumSource(Way.class)
        void onlyWhatIsDefined(Way way) throws Exception {
            Path mask = files.mask((x, y, z) -> x == 6 && y == 7 && z == 2 ? 1 : 0);
            BadInputRun run = run(way, files.image(), mask, "layout=long");
            assertEquals(0, run.code, run.said);
            String intensity = "intensity_statistics";
            for (String f : List.of("minimum_intensity", "maximum_intensity", "mean_intensity")) {
                CSVRecord r = run.feature(intensity, f, "none");
                assertEquals("ok", r.get("status"));
                assertEquals(texture(6, 7, 2), Double.parseDouble(r.get("value")));
            }
            assertEquals("0.0", run.feature(intensity, "intensity_variance", "none").get("value"));
            CSVRecord volume = run.feature("morphology", "volume_voxel_counting", "none");
            assertEquals("2.0", volume.get("value"));
            assertEquals(
                    "undefined: one voxel",
                    run.feature("glcm", "contrast", "3D_averaged").get("status"));
        }
    }

    @Nested
    @DisplayName("constant intensity")
    class Constant {

        @ParameterizedTest
        @EnumSource(Way.class)
        void limitsOrReasons(Way way) throws Exception {
            BadInputRun run = run(way, files.image((x, y, z) -> 40), files.mask(), "layout=long");
            assertEquals(0, run.code, run.said);
            assertEquals(
                    "undefined: flat region",
                    run.feature("ngtdm", "coarseness", "3D").get("status"));
            CSVRecord variance = run.feature("intensity_statistics", "intensity_variance", "none");
            assertEquals("ok 0.0", variance.get("status") + " " + variance.get("value"));
            String skewness =
                    run.feature("intensity_statistics", "intensity_skewness", "none").get("value");
            assertTrue(skewness.equals("NaN") || skewness.equals("0.0"), skewness);
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void oneLevelIsFlatToo(Way way) throws Exception {
            BadInputRun run = run(way, files.image(), files.mask(), "layout=long", "binwidth=5000");
            assertEquals(
                    "undefined: flat region",
                    run.feature("ngtdm", "coarseness", "3D").get("status"));
        }
    }

    @Nested
    @DisplayName("NaN or infinite voxels")
    class NotFinite {

        @ParameterizedTest
        @EnumSource(Way.class)
        void leftOutAndCounted(Way way) throws Exception {
            Path image =
                    files.image(
                            (x, y, z) ->
                                    x == 6 && z == 2
                                            ? y == 5 ? Float.NaN : Float.POSITIVE_INFINITY
                                            : texture(x, y, z));
            BadInputRun run = run(way, image, files.mask());
            assertEquals(7, run.number("voxels_not_finite"));
            assertEquals(161, run.number("voxels_resegmented"));
            assertTrue(run.row().get("warnings").contains("7 voxels are NaN or infinite"));
            assertTrue(Double.isFinite(run.number(MEAN)));
        }
    }

    @Nested
    @DisplayName("huge number of grey levels")
    class ManyLevels {

        @ParameterizedTest
        @EnumSource(Way.class)
        void refusedWithAWidthThatWorks(Way way) throws Exception {
            BadInputRun run = run(way, files.image(), files.mask(), "binwidth=0.0001");
            assertEquals(way == Way.MACRO ? 0 : 3, run.code, run.said);
            String status = run.rows.get(0).get("status");
            assertTrue(status.contains("limit of 4096"), status);
            String width = status.replaceAll(".*use a bin width of at least ([0-9.]+),.*", "$1");
            assertEquals(0, run(way, files.image(), files.mask(), "binwidth=" + width).code);
        }
    }

    @Nested
    @DisplayName("fewer than 8 or more than 256 grey levels")
    class UnusualLevels {

        @ParameterizedTest
        @EnumSource(Way.class)
        void warnedOfWithTheWidthsThatAreUsual(Way way) throws Exception {
            for (String width : List.of("60", "0.5")) {
                BadInputRun run =
                        run(way, files.image(), files.mask(), "range=none", "binwidth=" + width);
                String warning = run.row().get("warnings");
                assertTrue(warning.contains("gives 128 to 16"), warning);
                String[] usual =
                        warning.replaceAll(".*bin width of (\\S+) to (\\S+) gives.*", "$1 $2")
                                .split(" ");
                for (String w : usual) {
                    BadInputRun again =
                            run(way, files.image(), files.mask(), "range=none", "binwidth=" + w);
                    double levels = again.number("grey_levels");
                    assertTrue(levels >= 16 && levels <= 130, w + " gives " + levels);
                    assertEquals("", again.row().get("warnings"));
                }
            }
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
    @DisplayName("RGB, composite, hyperstack")
    class Channels {

        @ParameterizedTest
        @EnumSource(Way.class)
        void rgb(Way way) throws Exception {
            ImagePlus rgb = IJ.createImage("rgb", "RGB ramp", 20, 18, 5);
            rgb.setCalibration(stack(BadInputFiles::texture).getCalibration());
            Path image = files.save(rgb, "rgb");
            run(way, image, files.mask()).assertRefused("channel=red, green, blue or luminance");
            assertEquals(0, run(way, image, files.mask(), "channel=green").code);
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void hyperstack(Way way) throws Exception {
            ImagePlus hyper = stack(20, 18, 20, (x, y, z) -> texture(x, y, z) + 1000 * (z % 2));
            hyper.setDimensions(2, 5, 2);
            hyper.setOpenAsHyperStack(true);
            Path image = files.save(hyper, "hyper");
            Path mask = files.mask();
            run(way, image, mask).assertRefused("channel=1 to 2");
            run(way, image, mask, "channel=1").assertRefused("frame=1 to 2");
            run(way, image, mask, "channel=3", "frame=1").assertRefused("channel=3");
            BadInputRun second = run(way, image, mask, "channel=2", "frame=1");
            assertTrue(second.number(MEAN) > 1000);
        }
    }

    @Nested
    @DisplayName("16-bit CT with signed offset or a calibration function")
    class Calibrated {

        @ParameterizedTest
        @EnumSource(Way.class)
        void calibratedValuesAreUsed(Way way) throws Exception {
            String minimum = "original.intensity_statistics.minimum_intensity";
            ImagePlus ct = IJ.createImage("ct", "16-bit black", 20, 18, 5);
            for (int z = 1; z <= 5; z++) {
                for (int i = 0; i < 360; i++) {
                    ct.getStack()
                            .getProcessor(z)
                            .set(i, 32768 + (i % 9 == 0 ? -1024 : (i * z) % 300));
                }
            }
            Calibration c = ct.getCalibration();
            c.setSigned16BitCalibration();
            c.setUnit("mm");
            c.pixelDepth = 2;
            assertEquals(-1024, run(way, files.save(ct, "ct"), files.mask()).number(minimum));
            c.setFunction(Calibration.STRAIGHT_LINE, new double[] {-66560, 2}, "HU");
            assertEquals(
                    -3072,
                    run(way, files.save(ct, "ct"), files.mask(), "range=none").number(minimum));
        }
    }

    @Nested
    @DisplayName("missing or anisotropic calibration, depth 0, unit 'pixel', µm, inch, cm")
    class Units {

        private Path image(String unit, double depth) {
            ImagePlus image = stack(BadInputFiles::texture);
            image.getCalibration().setUnit(unit);
            image.getCalibration().pixelDepth = depth;
            return files.save(image, "units");
        }

        private Path mask(String unit, double depth) {
            ImagePlus mask = stack(BadInputFiles::box);
            mask.getCalibration().setUnit(unit);
            mask.getCalibration().pixelDepth = depth;
            return files.save(mask, "mask");
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void knownUnitsBecomeMillimetres(Way way) throws Exception {
            String[][] units = {{"cm", "20.0"}, {"inch", "50.8"}, {"um", "0.002"}, {"mm", "2.0"}};
            for (String[] unit : units) {
                BadInputRun run = run(way, image(unit[0], 2), mask(unit[0], 2));
                assertEquals(unit[1] + " mm", run.row().get("spacing_z") + " mm", unit[0]);
                assertEquals("mm", run.row().get("length_unit"));
            }
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void unknownStayPixelsWithAWarning(Way way) throws Exception {
            BadInputRun run = run(way, image("pixel", 1), mask("pixel", 1));
            assertEquals("pixel", run.row().get("length_unit"));
            assertTrue(run.row().get("warnings").contains("spacing stays in pixels"));
            BadInputRun resampled = run(way, image("pixel", 1), mask("pixel", 1), "spacing=1 1 1");
            assertTrue(resampled.rows.get(0).get("status").contains("needs an image with a unit"));
        }

        @Test
        void depthOfZeroIsRefusedByAxis() throws Exception {
            MacroSession.Run macro =
                    session.run(
                            "open('"
                                    + files.image()
                                    + "'); setVoxelSize(1, 1, 0, 'mm'); makeRectangle(2, 2, 5, 5);"
                                    + "run('Extract Features...', 'regions=Selection');");
            assertFalse(macro.completed());
            assertTrue(macro.err().contains("along z"), macro.err());

            Path nifti = folder.resolve("flat.nii");
            NiftiWriter.write(new Volume(Geometry.of(4, 4, 4, 1, 1, 2), new float[64]), nifti);
            byte[] bytes = Files.readAllBytes(nifti);
            // pixdim[3], qform_code and sform_code of NIfTI-1, little endian.
            Arrays.fill(bytes, 88, 92, (byte) 0);
            Arrays.fill(bytes, 252, 256, (byte) 0);
            Files.write(nifti, bytes);
            run(Way.COMMAND_LINE, nifti, nifti).assertRefused("along z");
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

    @Nested
    @DisplayName("settings file with an unknown key, wrong type, value out of range")
    class Settings {

        @ParameterizedTest
        @EnumSource(Way.class)
        void keyLineAndAllowedValues(Way way) throws Exception {
            String[][] bad = {
                {"bins: 32\nbinwith: 25\n", "line 2", "binwith", "binwidth"},
                {"binwidth: wide\n", "line 1", "binwidth", "a number above 0"},
                {"bins: 32\n\nglcmdistance: 400\n", "line 3", "glcmdistance", "from 1 to 50"}
            };
            for (String[] b : bad) {
                Path yaml = files.text("settings.yaml", b[0]);
                BadInputRun run = run(way, files.image(), files.mask(), "settings=" + yaml);
                for (String part : Arrays.asList(b).subList(1, 4)) {
                    run.assertUnusable(way, part);
                }
            }
        }
    }

    @Nested
    @DisplayName("truncated, corrupt or wrong-type file; folder; missing file; no permission")
    class Unreadable {

        private void assertOneLine(BadInputRun run, Path file, String cause) {
            run.assertRefused(cause);
            assertTrue(run.said.contains(file.getFileName().toString()), run.said);
            long lines = run.said.lines().filter(l -> l.contains(cause)).count();
            assertEquals(1, lines, run.said);
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void masksAndRois(Way way) throws Exception {
            Path image = files.image();
            Path text = files.text("text.tif", "no image");
            assertOneLine(run(way, image, text), text, "no image of a known format");
            Path absent = folder.resolve("absent.tif");
            assertOneLine(run(way, image, absent), absent, "exist");
            Path directory = Files.createDirectory(folder.resolve("directory.nii"));
            assertOneLine(run(way, image, directory), directory, "folder");
            Path cut = folder.resolve("cut.tif");
            byte[] whole = Files.readAllBytes(files.mask());
            Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
            assertOneLine(run(way, image, cut), cut, "damaged");
            Path roi = files.text("damaged.roi", "Iout and nothing more");
            assertOneLine(run(way, image, roi), roi, "is no ImageJ ROI or is damaged");
            Path none = folder.resolve("absent.zip");
            assertOneLine(run(way, image, none), none, "exist");
            Path settings = folder.resolve("absent.yaml");
            run(way, image, files.mask(), "settings=" + settings)
                    .assertUnusable(way, "absent.yaml");
        }

        @Test
        void images() throws Exception {
            Path text = files.text("text.tif", "no image");
            Path cut = folder.resolve("cut.tif");
            byte[] whole = Files.readAllBytes(files.image());
            Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
            for (Path bad : List.of(text, cut, folder, folder.resolve("absent.tif"))) {
                BadInputRun run = run(Way.COMMAND_LINE, bad, files.mask());
                assertEquals(3, run.code);
                assertEquals(1, run.said.lines().count(), run.said);
                assertTrue(run.rows.get(0).get("status").startsWith("failed: "), run.said);
            }
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void noPermission(Way way) throws Exception {
            Path mask = files.mask();
            mask.toFile().setReadable(false);
            assumeFalse(Files.isReadable(mask), "skipped: root may read everything");
            assertOneLine(run(way, files.image(), mask), mask, "no permission");
        }
    }

    @Nested
    @DisplayName("output not writable, disk full")
    class Output {

        @ParameterizedTest
        @EnumSource(Way.class)
        void saidBeforeTheRun(Way way) throws Exception {
            Path nowhere = folder.resolve("no/such/table.csv");
            run(way, files.image(), files.mask(), "output=" + nowhere)
                    .assertUnusable(way, nowhere.getParent().toString());
            run(way, files.image(), files.mask(), "output=" + folder)
                    .assertUnusable(way, folder.toString());
        }

        /** No file may grow beyond 1 KB: as on a disk that is full before the table is written. */
        @Test
        void fullDiskLeavesTheOldTable() throws Exception {
            Path table = files.text("old.csv", "precious");
            Path image = files.image();
            Path mask = files.mask();
            Process process =
                    new ProcessBuilder(
                                    "bash",
                                    "-c",
                                    "ulimit -f 1; exec \"$@\"",
                                    "bash",
                                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                    "-XX:-UsePerfData",
                                    "-cp",
                                    ChildJvm.classPath(),
                                    Main.class.getName(),
                                    "extract",
                                    "--image=" + image,
                                    "--mask=" + mask,
                                    "--output=" + table)
                            .redirectErrorStream(true)
                            .start();
            String said = new String(process.getInputStream().readAllBytes());
            assertEquals(3, process.waitFor(), said);
            assertTrue(said.contains("Cannot write " + table), said);
            assertFalse(said.contains("\tat "), said);
            assertEquals("precious", Files.readString(table));
            try (var all = Files.list(folder)) {
                assertEquals(3, all.count(), "nothing half written is left");
            }
        }
    }

    @Nested
    @DisplayName("cancel during a long run")
    class Cancel {

        /** What ran to its end before the Escape key is kept, in the order of the regions. */
        @Test
        void finishedRowsAreKept() throws Exception {
            Roi[] rois = new Roi[4000];
            for (int i = 0; i < rois.length; i++) {
                rois[i] = new Roi(2, 2, 14, 14);
                rois[i].setPosition(1 + i % 5);
            }
            Path image = files.image();
            Path table = folder.resolve("table.csv");
            String macro =
                    "open('"
                            + image
                            + "');\nrun('Extract Features...', 'regions=[ROI"
                            + " file] table=replace regionfile=["
                            + files.rois(rois)
                            + "] output=["
                            + table
                            + "]');";
            MacroSession.Run run = session.run(macro, 20);
            assertTrue(run.completed(), run.err());
            // Each row has a line in the log before it is computed.
            long begun = run.err().lines().filter(l -> l.contains(" voxels of ")).count();
            int rows = Files.readAllLines(table).size() - 1;
            assertTrue(rows >= 19 && rows < rois.length / 2, rows + " rows");
            assertTrue(begun - rows <= 1, begun + " begun, " + rows + " kept");
        }
    }

    @Nested
    @DisplayName("interrupt of the command line during a long run")
    class InterruptedRun {

        @Test
        void finishedRowsAreWritten() throws Exception {
            Roi[] rois = new Roi[20000];
            for (int i = 0; i < rois.length; i++) {
                rois[i] = new Roi(2, 2, 14, 14);
                rois[i].setPosition(1 + i % 5);
            }
            Path table = folder.resolve("table.csv");
            Path said = folder.resolve("said.txt");
            Process process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                    "-cp",
                                    ChildJvm.classPath(),
                                    Main.class.getName(),
                                    "extract",
                                    "--image=" + files.image(),
                                    "--roi=" + files.rois(rois),
                                    "--layout=wide",
                                    "--output=" + table)
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start();
            long end = System.nanoTime() + 60_000_000_000L;
            while (Files.readString(said).lines().count() < 20 && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            process.destroy();
            process.waitFor();
            String text = Files.readString(said);
            assertFalse(text.contains("\tat "), text);
            assertTrue(Files.exists(table), text);
            int rows = Files.readAllLines(table).size() - 1;
            assertTrue(rows >= 19 && rows < rois.length, rows + " rows");
            assertTrue(
                    text.contains("interrupted; the " + rows + " finished rows"), rows + " rows");
        }
    }

    @Nested
    @DisplayName(
            "ROC: one class, few cases, ties, Inf, NaN, perfect separation, three classes, text")
    class Roc {

        private static final String SEPARATED =
                "yes,11;yes,12;yes,13;yes,14;yes,15;yes,16;yes,17;yes,18;no,1;no,2;no,3;no,4;no,5";

        private BadInputRun.Roc roc(Way way, String cases, String... more) throws Exception {
            String csv = ("outcome,marker;" + cases + ";").replace(";", "\n");
            return BadInputRun.roc(way, session, folder, files.text("cases.csv", csv), more);
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void classes(Way way) throws Exception {
            roc(way, "yes,1;yes,2;yes,3").assertRefused("positive (yes) are 3, negative are 0");
            roc(way, "yes,1;yes,2;no,4").assertRefused("there are yes (2), no (1)");
            BadInputRun.Roc three = roc(way, "yes,5;yes,6;no,1;no,2;maybe,3;maybe,9");
            assertTrue(three.said().contains("3 classes: yes against all others"), three.said());
            assertEquals(4, three.number("n_negative"));
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void values(Way way) throws Exception {
            assertEquals(5. / 6, roc(way, "yes,3;yes,2;no,1;no,2;no,2").number("auc"), 1e-15);
            BadInputRun.Roc infinite =
                    roc(way, "yes,Infinity;yes,3;yes,2;no,-Infinity;no,2.5;no,1");
            assertEquals(8. / 9, infinite.number("auc"), 1e-15);
            BadInputRun.Roc missing = roc(way, "yes,4;yes,NaN;yes,5;no,1;no,;no,2");
            assertEquals(2, missing.number("n_missing"));
            assertEquals(1, missing.number("auc"));
            BadInputRun.Roc text = roc(way, "yes,1;yes,many;yes,4;no,2;no,3", "markers=marker");
            assertEquals(1, text.number("n_missing"));
            assertEquals(.5, text.number("auc"));
            String left = "\"many\" in row 2 is no number and is left out as missing";
            assertTrue(text.said().contains(left), text.said());
        }

        @ParameterizedTest
        @EnumSource(Way.class)
        void perfectSeparation(Way way) throws Exception {
            BadInputRun.Roc one = roc(way, SEPARATED);
            assertEquals(Math.pow(.025, .2), one.number("ci_low"), 1e-15);
            assertEquals(1, one.number("ci_high"));
            assertEquals(2. / 1287, one.number("p"), 1e-15);
            BadInputRun.Roc zero = roc(way, SEPARATED, "direction=lower");
            assertEquals(0, zero.number("auc"));
            assertEquals(0, zero.number("ci_low"));
            assertEquals(1 - Math.pow(.025, .2), zero.number("ci_high"), 1e-15);
        }
    }
}
