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

import fiji.plugin.radiomics.cli.FrontEnds.Outcome;
import fiji.plugin.radiomics.testing.TestData;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Masks that other programs made, by every front end. */
class OthersMasksTest {

    private static final String FILES = "faults/reports/";

    @TempDir private static Path folder;
    private static FrontEnds ends;

    @BeforeAll
    static void start() throws Exception {
        ends = new FrontEnds(folder);
    }

    @AfterAll
    static void stop() {
        ends.close();
    }

    private static Path file(String name) throws Exception {
        return TestData.require(FILES + name).toRealPath();
    }

    @ParameterizedTest(name = "{0} on {1} {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lesm.nii.gz | les.tif | preset=mr | 1335 | 200.19 | does not know its place
                    lesm.nii.gz | les.tif | preset=mr regrid=true | 1335 | 200.19 | does not know its place
                    mgm.png | mg.dcm | preset=any | 20069 | 2041.61 | ''
                    m.nii.gz | u16.tif | preset=any | 2971 | 42052.452 | does not know its place
                    msoft.nii.gz | ct.nii.gz | preset=any masklevel=0.5 | 2701 | 40.35 | from 0.5 on (masklevel)
                    usm.png | us.png | preset=any | 11277 | 119.408 | ''
                    usm.jpg | us.png | preset=any masklevel=128 | 11277 | 119.408 | from 128 on
                    ijm.jpg | us.png | preset=any masklevel=<128 | 11304 | 119.430 | below 128
                    ijm.jpg | us.png | preset=any masklevel=128 | 40696 | 119.493 | all corners of the mask
                    m999.nii.gz | ct.nii.gz | preset=any | 2971 | 40.175 | only value beside 0 is 0.999
                    rgbmask.png | us.png | preset=any | 11277 | 119.408 | what is not black is inside
                    lab_i32.nii.gz | ct.nii.gz | preset=any label=312782546 | 400 | 39.945 | ''
                    """)
    void isARegion(String mask, String image, String options, int voxels, double mean, String said)
            throws Exception {
        ends.assertRow(file(image), file(mask), options, voxels, mean, said);
    }

    @ParameterizedTest(name = "{0} on {1} {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    msoft.nii.gz | ct.nii.gz | preset=any | masklevel=0.5 (--mask-level 0.5)
                    usm.jpg | us.png | preset=any | is a JPEG file
                    ijm.jpg | us.png | preset=any | masklevel=128
                    usm.jpg | us.png | preset=any label=each | is a JPEG file
                    m999.nii.gz | ct.nii.gz | preset=any label=1 | all its voxels that are not 0 are 0.999
                    dce.nii.gz | ct.nii.gz | preset=any | holds 3 frames (a fourth dimension)
                    ct.nii.gz | ct.nii.gz | preset=any | The mask is the image itself
                    mr.nii.gz | ct.nii.gz | preset=any | is an image
                    lab_i32.nii.gz | ct.nii.gz | preset=any label=312782560 | its labels are 70000, 312782546, 312782550
                    """)
    void isRefused(String mask, String image, String options, String reason) throws Exception {
        ends.assertRefused(file(image), file(mask), options, reason);
    }

    @Test
    void labelsThatFloatingPointNumbersWouldMerge() throws Exception {
        for (Outcome o :
                ends.all(file("ct.nii.gz"), file("lab_i32.nii.gz"), "preset=any label=each")) {
            assertEquals(
                    List.of("label_70000 500", "label_312782546 400", "label_312782550 300"),
                    o.rows().stream()
                            .map(r -> r.get("roi") + " " + r.get("voxels").replace(".0", ""))
                            .toList(),
                    o.who() + ": " + o.said());
        }
    }

    @Test
    void aLesionThatIsLostInResampling() throws Exception {
        for (Outcome o : ends.all(file("ct.nii.gz"), file("t1.nii.gz"), "preset=any spacing=3")) {
            assertEquals("undefined: empty region", o.status(0), o.who());
            assertTrue(
                    o.rows()
                            .get(0)
                            .get("warnings")
                            .contains("the region of 1 voxel vanished in resampling"),
                    o.who());
        }
    }
}
