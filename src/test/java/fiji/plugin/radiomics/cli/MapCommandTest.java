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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.Extractor;
import fiji.plugin.radiomics.extract.FeatureColumn;
import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.Presets;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SettingKey;
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class MapCommandTest {

    private static final int NX = 14;
    private static final int NY = 12;
    private static final int NZ = 9;

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Volume image;
    private Mask mask;
    private Path imageFile;
    private Path maskFile;

    @BeforeEach
    void writeFiles() throws IOException {
        Random random = new Random(8);
        Geometry g = Geometry.of(NX, NY, NZ, 1, 1, 1);
        float[] data = new float[g.voxels()];
        byte[] inside = new byte[data.length];
        for (int z = 0, i = 0; z < NZ; z++) {
            for (int y = 0; y < NY; y++) {
                for (int x = 0; x < NX; x++, i++) {
                    data[i] = random.nextInt(300) - 100;
                    inside[i] = (byte) (Math.hypot(Math.hypot(x - 6, y - 6), z - 4) < 4 ? 1 : 0);
                }
            }
        }
        image = new Volume(g, data);
        mask = new Mask(g, inside);
        imageFile = folder.resolve("image.nii");
        maskFile = folder.resolve("mask.nii");
        NiftiWriter.write(image, imageFile);
        NiftiWriter.write(mask, maskFile);
    }

    private int run(String... arguments) {
        int code =
                new CommandLine(new MapCommand())
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .execute(arguments);
        assertFalse(err.toString().contains("\tat "), err.toString());
        return code;
    }

    private static ByteBuffer values(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (file.toString().endsWith(".gz")) {
            try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                bytes = in.readAllBytes();
            }
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return buffer.position((int) buffer.getFloat(108)).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The same settings, the same intensities: only the region is the window. */
    @ParameterizedTest
    @CsvSource({"3D_averaged", "3D_merged"})
    void aValueIsThatOfAnExtractionFromTheWindow(String aggregation) throws IOException {
        String families = "intensity_statistics,intensity_histogram,glcm,glrlm,glszm,ngtdm,ngldm";
        Path maps = folder.resolve("maps.nii.gz");
        int code =
                run(
                        "--image=" + imageFile,
                        "--mask=" + maskFile,
                        "--features=" + families,
                        "--radius=2",
                        "--set=aggregations=" + aggregation + " 3D",
                        "--set=range=-100..250",
                        "--output=" + maps);
        assertEquals(0, code, err.toString());
        ExtractionSettings settings =
                SettingKey.apply(
                        Presets.get("ct"),
                        Map.of(
                                "families",
                                families,
                                "aggregations",
                                aggregation + " 3D",
                                "range",
                                "-100..250"),
                        "");
        Extractor extractor = new Extractor(settings);
        SourceImage source = new SourceImage("image", image, "HU", List.of());
        ByteBuffer values = values(maps);
        List<String> names = out.toString().lines().toList();
        int voxels = image.data().length;
        for (int[] at : new int[][] {{6, 6, 4}, {8, 5, 3}, {3, 6, 4}}) {
            FeatureRow row = extractor.extract("", source, Region.of("window", window(at, 2)));
            List<FeatureColumn> columns = extractor.schema().columns();
            assertEquals(names.size(), columns.size());
            for (int f = 0; f < names.size(); f++) {
                FeatureColumn c = columns.get(f);
                String name = c.family() + "." + c.feature().featureName();
                assertEquals((f + 1) + " " + name, names.get(f));
                int voxel = image.geometry().index(at[0], at[1], at[2]);
                float actual = values.getFloat(4 * (f * voxels + voxel));
                double expected = row.values().get(f).value();
                assertEquals(expected, actual, 1e-6 * Math.abs(expected) + 1e-12, name);
            }
        }
        assertTrue(Float.isNaN(values.getFloat(0)));
    }

    private Mask window(int[] centre, int radius) {
        byte[] inside = new byte[mask.data().length];
        Geometry g = mask.geometry();
        for (int z = Math.max(0, centre[2] - radius);
                z <= Math.min(NZ - 1, centre[2] + radius);
                z++) {
            for (int y = centre[1] - radius; y <= centre[1] + radius; y++) {
                for (int x = centre[0] - radius; x <= centre[0] + radius; x++) {
                    inside[g.index(x, y, z)] = mask.data()[g.index(x, y, z)];
                }
            }
        }
        return new Mask(g, inside);
    }

    @Test
    void threadsAndCompressionChangeNothing() throws IOException {
        ByteBuffer first = null;
        for (String name : List.of("a.nii", "b.nii.gz")) {
            int code =
                    run(
                            "--image=" + imageFile,
                            "--features=glcm.contrast,ngtdm",
                            "--radius=1",
                            "--threads=" + (first == null ? 1 : 3),
                            "--output=" + folder.resolve(name));
            assertEquals(0, code, err.toString());
            ByteBuffer values = values(folder.resolve(name));
            assertEquals(4 * 6 * image.data().length, values.remaining());
            assertEquals(first == null ? values : first, values);
            first = values;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--features=glcm --radius=0 | 2 | radius=0: allowed are 1 to 7",
                "--features=glcm --radius=8 | 2 | radius=8: allowed are 1 to 7",
                "--features=glcm --radius=x | 2 | radius=x: allowed are 1 to 7",
                "--features=glmc --radius=1 | 2 | there is no map of a family 'glmc'; allowed:"
                        + " intensity_statistics",
                "--features=glcm.contrst --radius=1 | 2 | 'contrst', did you mean contrast?",
                "--features=glcm --radius=1 --set=masked=maybe | 2 | masked=maybe: allowed are",
                "--features=glcm --radius=1 --set=binwith=3 | 2 | did you mean binwidth?",
                "--features=glcm --radius=1 --set=families=glcm(distance:2) | 3 | need distance:1",
                "--features=glcm --radius=1 --set=binwidth=.001 | 3 | use a bin width of at least",
                "--features=glcm --radius=1 --set=range=5000..6000 | 3 | no voxel of the region",
                "--features=glcm --radius=1 --mask=absent.nii | 3 | absent.nii"
            })
    void saysWhatIsWrongAndWritesNothing(String options, int code, String message) {
        Path maps = folder.resolve("maps.nii");
        String line = "--image=" + imageFile + " " + options + " --output=" + maps;
        assertEquals(code, run(line.split(" ")), err.toString());
        assertTrue(err.toString().contains(message), err.toString());
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertFalse(Files.exists(maps));
        assertEquals(2, folder.toFile().list().length);
    }
}
