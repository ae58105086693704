/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.opener;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.testing.PythonTool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** SimpleITK reads the same geometry and voxels as we do; skipped where it is not installed. */
class SimpleItkOracleTest {

    /** NIfTI's headers hold floats. */
    private static final double FLOAT_NOISE = 2e-5;

    @TempDir private Path folder;

    @TestFactory
    List<DynamicTest> everyFormat() throws IOException {
        PythonTool.require("SimpleITK", "numpy");
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : PythonTool.run("itk_images.py", folder).split("\n")) {
            String[] words = line.trim().split(" ");
            if (words.length == 20) {
                tests.add(DynamicTest.dynamicTest(words[0], () -> compare(words)));
            }
        }
        assertTrue(tests.size() > 100, tests.size() + " files");
        return tests;
    }

    private void compare(String[] words) throws IOException {
        double[] n = Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray();
        Volume ours = ImageFiles.read(folder.resolve(words[0])).source().volume();
        Geometry g = ours.geometry();
        boolean nifti = words[0].contains(".nii");
        double noise = nifti ? FLOAT_NOISE : 1e-9;
        assertEquals(LengthUnit.MILLIMETRE, g.unit());
        for (int a = 0; a < 3; a++) {
            assertEquals(n[a], g.size(a));
        }
        assertArrayEquals(Arrays.copyOfRange(n, 3, 6), g.spacing(), noise);
        assertArrayEquals(Arrays.copyOfRange(n, 6, 9), g.origin(), nifti ? 1e-4 : 1e-9);
        assertArrayEquals(Arrays.copyOfRange(n, 9, 18), g.direction(), noise);
        double check = 0;
        float[] values = ours.data();
        for (int i = 0; i < values.length; i++) {
            check += values[i] * (1.0 + i % 97);
        }
        assertEquals(n[18], check);
    }
}
