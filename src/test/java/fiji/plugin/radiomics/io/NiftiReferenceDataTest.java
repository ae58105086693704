/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Reorientation;
import fiji.plugin.radiomics.image.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The images of IBSI 1, where they are at hand. */
class NiftiReferenceDataTest {

    private static final double[] IDENTITY = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    private static Path file(String name) {
        String root = System.getProperty("radiomics.testdata");
        assumeTrue(root != null, "radiomics.testdata is not set");
        Path path = Path.of(root, "ibsi", "ibsi1", name);
        assumeTrue(Files.exists(path), path + " is not there");
        return path;
    }

    @Test
    void patientCt() throws IOException {
        Volume image = NiftiReader.read(file("pat1_ct_image.nii.gz"));
        Geometry g = image.geometry();
        assertEquals("204 x 201 x 60", g.sizeText());
        assertArrayEquals(new double[] {.977, .977, 3}, g.spacing());
        assertArrayEquals(new double[] {-174.3945, -79.6255, -100.4}, g.origin(), 1e-4);
        assertArrayEquals(IDENTITY, g.direction());
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (float v : image.data()) {
            min = Math.min(min, v);
            max = Math.max(max, v);
        }
        assertEquals(-1000, min);
        assertEquals(3065, max);
    }

    @Test
    void patientMaskIsOnTheImagesGrid() throws IOException {
        Volume mask = NiftiReader.read(file("pat1_gtv_mask.nii.gz"));
        Geometry image = NiftiReader.readHeader(file("pat1_ct_image.nii.gz")).geometry();
        assertEquals(Optional.empty(), image.difference(mask.geometry(), "image", "mask"));
        assertEquals(125256, Mask.nonZero(Reorientation.align(mask, image)).count());
    }

    @Test
    void digitalPhantom() throws IOException {
        Volume image = NiftiReader.read(file("digital_phantom_image.nii.gz"));
        assertEquals("5 x 4 x 4", image.geometry().sizeText());
        assertArrayEquals(new double[] {2, 2, 2}, image.geometry().spacing());
        assertArrayEquals(IDENTITY, image.geometry().direction());
        Volume mask = NiftiReader.read(file("digital_phantom_mask.nii.gz"));
        assertEquals(74, Mask.nonZero(mask).count());
        // The first row of the phantom as the IBSI manual prints it.
        float[] row = new float[5];
        System.arraycopy(image.data(), 0, row, 0, 5);
        assertArrayEquals(new float[] {1, 4, 4, 1, 1}, row);
    }
}
