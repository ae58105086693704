/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.testing;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.CsvFile;
import fiji.plugin.radiomics.io.NiftiWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A cohort of made-up CTs on disk: int16 gzip NIfTI images with a smooth texture and noise, an
 * ellipsoid in each, and their manifest. Cases may share images by hard links, to save space; every
 * case still is a file of its own to read.
 */
public final class SyntheticCohort {

    private static final int WAVES = 12;

    private SyntheticCohort() {}

    /** {@code FOLDER CASES DISTINCT [NX NY NZ VOXELS]}. */
    public static void main(String[] args) throws IOException {
        int[] n = {128, 128, 40, 20_000};
        for (int i = 3; i < args.length; i++) {
            n[i - 3] = Integer.parseInt(args[i]);
        }
        write(
                Path.of(args[0]),
                Integer.parseInt(args[1]),
                Integer.parseInt(args[2]),
                new int[] {n[0], n[1], n[2]},
                n[3]);
    }

    /**
     * @param folder where to, made if need be
     * @param cases number of cases
     * @param distinct number of images that differ
     * @param size voxels along x, y, z
     * @param voxels about as many are in a region
     * @return the manifest
     */
    public static Path write(Path folder, int cases, int distinct, int[] size, int voxels)
            throws IOException {
        Files.createDirectories(folder);
        Geometry grid = Geometry.of(size[0], size[1], size[2], 0.9, 0.9, 2.5);
        List<List<String>> lines = new ArrayList<>();
        for (int c = 0; c < cases; c++) {
            String image = "ct_%05d.nii.gz".formatted(c);
            String mask = "mask_%05d.nii.gz".formatted(c);
            if (c < distinct) {
                Random random = new Random(20261127L + c);
                write(grid, voxels, random, folder.resolve(image), folder.resolve(mask));
            } else {
                link(folder, image, "ct_%05d.nii.gz".formatted(c % distinct));
                link(folder, mask, "mask_%05d.nii.gz".formatted(c % distinct));
            }
            lines.add(
                    List.of(
                            "P%05d".formatted(c),
                            image,
                            mask,
                            c % 3 == 0 ? "north" : "south",
                            "" + c % 2));
        }
        Path manifest = folder.resolve("manifest.csv");
        CsvFile.write(manifest, List.of("case", "image", "mask", "centre", "outcome"), lines);
        return manifest;
    }

    private static void link(Path folder, String name, String existing) throws IOException {
        Path link = folder.resolve(name);
        Files.deleteIfExists(link);
        try {
            Files.createLink(link, folder.resolve(existing));
        } catch (UnsupportedOperationException e) {
            Files.copy(folder.resolve(existing), link);
        }
    }

    private static void write(Geometry grid, int voxels, Random random, Path image, Path mask)
            throws IOException {
        double[][][] wave = new double[WAVES][3][];
        for (double[][] w : wave) {
            for (int a = 0; a < 3; a++) {
                double k = 2 * Math.PI * random.nextInt(7) / grid.size(a);
                double phase = 2 * Math.PI * random.nextDouble();
                w[a] = new double[grid.size(a)];
                for (int i = 0; i < w[a].length; i++) {
                    w[a][i] = Math.cos(k * i + phase);
                }
            }
        }
        double[] half = half(grid, voxels);
        float[] data = new float[grid.voxels()];
        byte[] inside = new byte[data.length];
        for (int z = 0, i = 0; z < grid.size(2); z++) {
            for (int y = 0; y < grid.size(1); y++) {
                for (int x = 0; x < grid.size(0); x++, i++) {
                    double sum = 0;
                    for (double[][] w : wave) {
                        sum += w[0][x] * w[1][y] * w[2][z];
                    }
                    data[i] = Math.round(40 + 30 * sum + 20 * random.nextGaussian());
                    double r = 0;
                    int[] p = {x, y, z};
                    for (int a = 0; a < 3; a++) {
                        double d = (p[a] - (grid.size(a) - 1) / 2.0) / half[a];
                        r += d * d;
                    }
                    inside[i] = (byte) (r <= 1 ? 1 : 0);
                }
            }
        }
        NiftiWriter.write(new Volume(grid, data), image, NiftiWriter.Options.DEFAULT.asInt16(1, 0));
        NiftiWriter.write(new Mask(grid, inside), mask);
    }

    /** Half axes in voxels of an ellipsoid of so many voxels, flattened to fit along z. */
    private static double[] half(Geometry grid, int voxels) {
        double z = Math.min(0.4 * grid.size(2), Math.cbrt(voxels * 3 / (4 * Math.PI)));
        double xy = Math.sqrt(voxels * 3 / (4 * Math.PI) / z);
        return new double[] {xy, xy, z};
    }
}
