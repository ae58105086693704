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
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.gui.Roi;
import ij.process.ImageProcessor;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class ExampleCohortTest {

    private final ImagePlus cohort = ExampleCohort.create();

    @Test
    void everySliceHasOneNamedLesionOfHalfTheCasesEach() {
        assertEquals(ExampleCohort.CASES, cohort.getNSlices());
        Roi[] rois = cohort.getOverlay().toArray();
        assertEquals(ExampleCohort.CASES, rois.length);
        int malignant = 0;
        Set<String> names = new HashSet<>();
        for (int i = 0; i < rois.length; i++) {
            assertEquals(i + 1, rois[i].getPosition());
            assertTrue(rois[i].getName().matches("case_\\d\\d_(benign|malignant)"));
            assertEquals(cohort.getStack().getSliceLabel(i + 1), rois[i].getName());
            malignant += rois[i].getName().endsWith(ExampleCohort.MALIGNANT) ? 1 : 0;
            names.add(rois[i].getName());
        }
        assertEquals(ExampleCohort.CASES / 2, malignant);
        assertEquals(ExampleCohort.CASES, names.size());
    }

    /** No outline reaches into the lung, whose intensity would outweigh all texture. */
    @Test
    void outlinesHoldTissueOnly() {
        for (Roi roi : cohort.getOverlay().toArray()) {
            ImageProcessor slice = cohort.getStack().getProcessor(roi.getPosition());
            slice.setRoi(roi);
            double lowest = slice.getStatistics().min - 32768;
            assertTrue(lowest > -300, roi.getName() + " " + lowest);
        }
    }

    /** The class must not be told by the order of the cases. */
    @Test
    void classesAreMixed() {
        long first =
                Arrays.stream(cohort.getOverlay().toArray())
                        .limit(ExampleCohort.CASES / 2)
                        .filter(r -> r.getName().endsWith(ExampleCohort.MALIGNANT))
                        .count();
        assertTrue(first > 8 && first < 22, "" + first);
    }

    /** Documented figures hold only while every machine makes the same voxels. */
    @Test
    void voxelsAreTheSameEverywhere() {
        CRC32 crc = new CRC32();
        for (int i = 1; i <= cohort.getStackSize(); i++) {
            for (short pixel : (short[]) cohort.getStack().getPixels(i)) {
                crc.update(pixel & 0xff);
                crc.update(pixel >> 8 & 0xff);
            }
        }
        assertEquals("fb3436f1", Long.toHexString(crc.getValue()));
    }
}
