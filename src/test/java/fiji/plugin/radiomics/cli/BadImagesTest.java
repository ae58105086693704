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

import static fiji.plugin.radiomics.cli.BadInputFiles.stack;
import static fiji.plugin.radiomics.cli.BadInputFiles.texture;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.cli.BadInputRun.Way;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiWriter;
import fiji.plugin.radiomics.testing.MacroSession;
import ij.IJ;
import ij.ImagePlus;
import ij.measure.Calibration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Awkward images, a nested class each, tried on the command line and by the command in macros.
 * Other tests go deeper into each.
 */
@DisplayName("Bad and awkward inputs: images")
class BadImagesTest extends BadInputCase {

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
}
