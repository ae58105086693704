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
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.testing.PythonTool;
import fiji.plugin.radiomics.testing.TestData;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SimpleITK reads the same geometry and the same voxels, one by one, as we do: NIfTI by each of its
 * transforms, TIFF, the reference data with its DICOM series. {@link SimpleItkOracleTest} has the
 * formats that ITK writes.
 */
class VoxelsOracleTest {

    /** What numbers lose that a format stores as float, in mm. */
    private static final double FLOAT_NOISE = 2e-5;

    @TempDir private Path folder;

    @BeforeEach
    void needsPython() {
        PythonTool.require("SimpleITK", "numpy");
    }

    private void assertSame(List<Path> files) throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        List<Object> arguments = new ArrayList<>(List.of("read", out));
        arguments.addAll(files);
        PythonTool.run("images.py", arguments.toArray());
        for (int i = 0; i < files.size(); i++) {
            String name = files.get(i).getFileName().toString();
            Volume ours = ImageFiles.read(files.get(i)).source().volume();
            if (!name.endsWith(".tif")) {
                // A TIFF file of ITK's says nothing of where and how far apart its slices are.
                assertSameGrid(Files.readString(out.resolve(i + ".txt")), ours.geometry(), name);
            }
            ByteBuffer raw = ByteBuffer.wrap(Files.readAllBytes(out.resolve(i + ".raw")));
            float[] theirs = new float[raw.remaining() / Float.BYTES];
            raw.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(theirs);
            assertArrayEquals(theirs, ours.data(), name);
        }
    }

    private static void assertSameGrid(String theirs, Geometry ours, String name) {
        double[] n = Arrays.stream(theirs.split(" ")).mapToDouble(Double::parseDouble).toArray();
        for (int a = 0; a < 3; a++) {
            assertEquals(n[a], ours.size(a), name);
            assertEquals(n[3 + a], ours.spacing(a), FLOAT_NOISE, name + " spacing");
            assertEquals(n[6 + a], ours.origin()[a], FLOAT_NOISE, name + " origin");
        }
        double[] direction = Arrays.copyOfRange(n, 9, 18);
        assertArrayEquals(direction, ours.direction(), FLOAT_NOISE, name + " direction");
    }

    @Test
    void pagesOfTiff() throws IOException {
        PythonTool.run("images.py", "write", folder);
        List<Path> files = new ArrayList<>();
        for (String type : List.of("uint8", "uint16", "float32")) {
            files.add(folder.resolve(type + ".tif"));
        }
        assertSame(files);
    }

    /** The transforms of NIfTI: by qform alone, by sform alone, scaled values. */
    @Test
    void transformsOfNifti() throws IOException {
        PythonTool.run("images.py", "write", folder);
        byte[] nifti = Files.readAllBytes(folder.resolve("oblique.nii"));
        ByteBuffer fields = ByteBuffer.wrap(nifti).order(ByteOrder.LITTLE_ENDIAN);
        assertTrue(fields.getShort(252) > 0 && fields.getShort(254) > 0, "both are there");
        List<Path> files = new ArrayList<>();
        for (int code : new int[] {252, 254}) {
            byte[] one = nifti.clone();
            one[code] = 0;
            files.add(Files.write(folder.resolve("without" + code + ".nii"), one));
        }
        fields.putFloat(112, .25f).putFloat(116, -10);
        files.add(Files.write(folder.resolve("scaled.nii"), nifti));
        assertSame(files);
    }

    @Test
    void referenceData() throws IOException {
        assertSame(
                List.of(
                        TestData.require("ibsi/ibsi1/pat1_ct_image.nii.gz"),
                        TestData.require("ibsi/ibsi1/digital_phantom_image.nii.gz"),
                        TestData.require("ibsi/ibsi1/pat1_dicom/image")));
    }
}
