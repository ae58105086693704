/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.imagej.ImagePlusVolumes;
import fiji.plugin.radiomics.open.RegionRequest;
import ij.IJ;
import ij.ImagePlus;
import ij.gui.Roi;
import ij.macro.Interpreter;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Open images with regions of another open image, chosen by title. */
class RegionInputsTest {

    private static final Geometry PET = grid(4, -20);
    private static final Geometry CT = grid(2, -10);

    private boolean batch;
    private ImagePlus pet;
    private ImagePlus ct;

    private static Geometry grid(double spacing, double start) {
        return new Geometry(
                new int[] {16, 16, 8},
                new double[] {spacing, spacing, spacing},
                new double[] {start, start, start},
                new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
                LengthUnit.MILLIMETRE);
    }

    @BeforeEach
    void open() {
        batch = Interpreter.batchMode;
        Interpreter.batchMode = true;
        pet = ImagePlusVolumes.toImagePlus(new Volume(PET, new float[PET.voxels()]), "PET");
        float[] box = new float[CT.voxels()];
        for (int z = 2; z < 6; z++) {
            for (int y = 4; y < 12; y++) {
                for (int x = 4; x < 12; x++) {
                    box[CT.index(x, y, z)] = 1;
                }
            }
        }
        ct = ImagePlusVolumes.toImagePlus(new Volume(CT, box), "CT");
        Interpreter.addBatchModeImage(pet);
        Interpreter.addBatchModeImage(ct);
    }

    @AfterEach
    void close() {
        Interpreter.removeBatchModeImage(pet);
        Interpreter.removeBatchModeImage(ct);
        Interpreter.batchMode = batch;
    }

    private List<Region> regions(String... keys) throws IOException {
        Map<String, String> values = new HashMap<>(Map.of("slices", RegionInputs.ALL_SLICES));
        for (String key : keys) {
            values.put(key.substring(0, key.indexOf('=')), key.substring(key.indexOf('=') + 1));
        }
        return RegionInputs.regions(RegionRequest.of(values), pet, PET, 0, 0);
    }

    private static String refused(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }

    @Test
    void aMaskImageOnAnotherGrid() throws IOException {
        String mask = "regions=Mask image";
        String message = refused(() -> regions(mask, "maskimage=CT"));
        assertTrue(message.contains("spacing along x is 4.0 mm in the image and 2.0 mm"), message);
        assertTrue(message.contains("regrid=true"), message);
        Region moved = regions(mask, "maskimage=CT", "regrid=true").get(0);
        // From -2 to 12 mm along x and y, from -6 to 0 along z, and half a voxel to each side.
        assertEquals(4 * 4 * 2, moved.mask().count());
        assertTrue(moved.warnings().get(0).contains("(regrid)"), moved.warnings().toString());
    }

    @Test
    void aSelectionOnAnotherImage() throws IOException {
        ct.setRoi(new Roi(4, 4, 8, 8));
        String selection = "regions=Selection";
        assertTrue(refused(() -> regions(selection)).contains("no selection on 'PET'"));
        String message = refused(() -> regions(selection, "roiimage=CT"));
        assertTrue(message.contains("in the image of the regions"), message);
        Region moved = regions(selection, "roiimage=CT", "regrid=true").get(0);
        // All slices of CT: from -10 to 4 mm, and half a voxel to each side.
        assertEquals(4 * 4 * 4, moved.mask().count());
        assertTrue(
                refused(() -> regions(selection, "roiimage=MR", "regrid=true"))
                        .contains("roiimage=MR: no open image has that title"));
    }

    @Test
    void aPlaceInThePatientAndNoneHaveNothingInCommon() {
        ImagePlus plain = IJ.createImage("plain", "8-bit black", 16, 16, 8);
        plain.getCalibration().setUnit("mm");
        Interpreter.addBatchModeImage(plain);
        try {
            String message =
                    refused(() -> regions("regions=Mask image", "maskimage=plain", "regrid=true"));
            assertTrue(message.contains("only the image states its position"), message);
        } finally {
            Interpreter.removeBatchModeImage(plain);
        }
    }
}
