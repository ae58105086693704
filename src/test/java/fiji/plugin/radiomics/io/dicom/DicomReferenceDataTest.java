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

import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiReader;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.testing.TestData;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The lung cancer case of IBSI 1 as a DICOM series is the one as NIfTI. */
class DicomReferenceDataTest {

    @Test
    void voxelsAndGridEqualThoseOfNifti() throws Exception {
        SourceImage series =
                DicomImage.open(TestData.require("ibsi/ibsi1/pat1_dicom/image"), ReadOptions.NONE)
                        .read(null);
        Volume nifti = NiftiReader.read(TestData.require("ibsi/ibsi1/pat1_ct_image.nii.gz"));
        assertEquals(
                Optional.empty(),
                nifti.geometry().difference(series.volume().geometry(), "NIfTI", "DICOM"));
        assertArrayEquals(nifti.data(), series.volume().data());
        assertEquals("HU", series.intensityUnit());
        assertEquals(List.of(), series.warnings());
    }
}
