/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FilterPropertiesTest {

    /** Each with every boundary condition, also where the kernel is larger than the image. */
    @Property(tries = 150)
    void convolvesAsTheDefinitionSays(
            @ForAll @IntRange(min = 1, max = 9) int nx,
            @ForAll @IntRange(min = 1, max = 40) int ny,
            @ForAll @IntRange(min = 1, max = 7) int nz,
            @ForAll @IntRange(max = 4) int rx,
            @ForAll @IntRange(max = 9) int ry,
            @ForAll @IntRange(max = 6) int rz,
            @ForAll Boundary boundary,
            @ForAll long seed) {
        Random random = new Random(seed);
        Volume image = random(random, nx, ny, nz);
        Separable first = kernel(random, rx, ry, rz);
        Separable second = kernel(random, rx, ry, rz);
        // The second sum shares the first's kernel along z.
        List<List<Separable>> kernels =
                List.of(
                        List.of(first),
                        List.of(first, new Separable(second.x(), second.y(), first.z()), second));
        List<Volume> actual = new ArrayList<>();
        try (Workers three = new Workers(3)) {
            actual.addAll(Support.each(image, kernels, boundary, three));
        }
        for (int o = 0; o < kernels.size(); o++) {
            float[] expected = new float[image.data().length];
            for (int z = 0, i = 0; z < nz; z++) {
                for (int y = 0; y < ny; y++) {
                    for (int x = 0; x < nx; x++, i++) {
                        double sum = 0;
                        for (Separable k : kernels.get(o)) {
                            sum += at(image, boundary, k, x, y, z);
                        }
                        expected[i] = (float) sum;
                    }
                }
            }
            assertArrayEquals(expected, actual.get(o).data(), 1e-4f);
        }
    }

    private static double at(Volume image, Boundary b, Separable k, int x, int y, int z) {
        Geometry g = image.geometry();
        double sum = 0;
        for (int w = 0; w < k.z().length; w++) {
            for (int v = 0; v < k.y().length; v++) {
                for (int u = 0; u < k.x().length; u++) {
                    int i = b.index(x - u + k.x().length / 2, g.size(0));
                    int j = b.index(y - v + k.y().length / 2, g.size(1));
                    int l = b.index(z - w + k.z().length / 2, g.size(2));
                    if (Math.min(i, Math.min(j, l)) >= 0) {
                        sum += k.x()[u] * k.y()[v] * k.z()[w] * image.get(i, j, l);
                    }
                }
            }
        }
        return sum;
    }

    private static Separable kernel(Random random, int rx, int ry, int rz) {
        return Separable.of(weights(random, rx), weights(random, ry), weights(random, rz));
    }

    private static double[] weights(Random random, int r) {
        double[] weights = new double[2 * r + 1];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextInt(4) == 0 ? 0 : random.nextDouble() - .5;
        }
        return weights;
    }

    @ParameterizedTest
    @EnumSource(Boundary.class)
    void meanAndGaussianOfAConstantAreIt(Boundary boundary) {
        if (boundary == Boundary.ZERO) {
            return;
        }
        float[] data = new float[5 * 6 * 7];
        java.util.Arrays.fill(data, 42);
        Volume image = new Volume(Geometry.of(5, 6, 7, 1, 2, 3), data);
        for (String filter : List.of("mean(support:9mm, ", "gaussian(sigma:2mm, ")) {
            FilterSpec spec = FilterSpec.of(filter + "boundary:" + boundary.id() + ")");
            assertArrayEquals(data, spec.apply(image, Workers.none()).get(0).data(), 1e-4f);
        }
    }

    static List<String> filters() {
        return List.of(
                "mean",
                "gaussian(sigma:1)",
                "laplacian_of_gaussian(sigma:1.5)",
                "laws(rotation:true, energy:2, pooling:min)",
                "gabor(sigma:1.5, step:90, orthogonal:true)",
                "separable_wavelet",
                "separable_wavelet(subband:HLH, level:2, rotation:true)",
                "nonseparable_wavelet",
                "riesz_laplacian_of_gaussian(sigma:1, order:0 1 1, tensor:1)",
                "riesz_nonseparable_wavelet(order:2 0 0)",
                "gradient_magnitude",
                "local_binary_pattern(radius:1.5, points:12)",
                "filtration(ssf:2)",
                "square",
                "square_root",
                "logarithm",
                "exponential",
                "original");
    }

    @ParameterizedTest
    @MethodSource("filters")
    void oneThreadGivesWhatThreeGive(String filter) {
        Volume image = random(new Random(5), 17, 14, 9);
        List<Volume> one = FilterSpec.of(filter).apply(image, Workers.none());
        try (Workers three = new Workers(3)) {
            List<Volume> many = FilterSpec.of(filter).apply(image, three);
            assertEquals(one.size(), many.size());
            for (int i = 0; i < one.size(); i++) {
                assertArrayEquals(one.get(i).data(), many.get(i).data());
            }
        }
    }

    /** A part of the image with a margin of the filter's reach gives the same response inside. */
    @ParameterizedTest
    @MethodSource("filters")
    void looksNoFurtherThanItSays(String filter) {
        Volume image = random(new Random(6), 40, 38, 36);
        PreparedFilter prepared = FilterSpec.of(filter).prepare(image.geometry());
        List<Integer> reach = prepared.reach();
        if (reach.isEmpty()) {
            return;
        }
        int[] at = {20, 19, 18};
        int[] offset = new int[3];
        int[] size = new int[3];
        for (int a = 0; a < 3; a++) {
            offset[a] = Math.max(0, at[a] - reach.get(a));
            size[a] = Math.min(image.geometry().size(a), at[a] + reach.get(a) + 1) - offset[a];
        }
        Volume part = crop(image, offset, size);
        List<Volume> whole = prepared.apply(image, Workers.none());
        List<Volume> ofPart = prepared.apply(part, Workers.none());
        for (int i = 0; i < whole.size(); i++) {
            float expected = whole.get(i).get(at[0], at[1], at[2]);
            float actual =
                    ofPart.get(i).get(at[0] - offset[0], at[1] - offset[1], at[2] - offset[2]);
            assertEquals(expected, actual, 1e-5f * Math.max(1, Math.abs(expected)));
        }
    }

    private static Volume crop(Volume image, int[] offset, int[] size) {
        Geometry part = image.geometry().crop(offset, size);
        float[] data = new float[part.voxels()];
        for (int z = 0, i = 0; z < size[2]; z++) {
            for (int y = 0; y < size[1]; y++) {
                for (int x = 0; x < size[0]; x++, i++) {
                    data[i] = image.get(offset[0] + x, offset[1] + y, offset[2] + z);
                }
            }
        }
        return new Volume(part, data);
    }

    /** A bright disc of radius r is answered most by the filtration of SSF r. */
    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(ints = {3, 5, 6})
    void filtrationAnswersBlobsOfItsScaleMost(int radius) {
        int n = 64;
        float[] data = new float[n * n];
        double pixel = .5;
        for (int y = 0, i = 0; y < n; y++) {
            for (int x = 0; x < n; x++, i++) {
                data[i] = Math.hypot(x - 32, y - 32) * pixel <= radius ? 100 : 0;
            }
        }
        Volume disc = new Volume(Geometry.of(n, n, 1, pixel, pixel, 1), data);
        double best = 0;
        int bestScale = 0;
        for (int ssf = 2; ssf <= 9; ssf++) {
            FilterSpec filter = FilterSpec.of("filtration(ssf:" + ssf + ")");
            double sigma = ssf / Math.sqrt(2) / pixel;
            double response = -filter.apply(disc, Workers.none()).get(0).get(32, 32, 0);
            // Responses are compared as scale space theory does, times the variance.
            double normalised = response * sigma * sigma;
            if (normalised > best) {
                best = normalised;
                bestScale = ssf;
            }
        }
        assertEquals(radius, bestScale);
    }

    /** {@code skimage.feature.local_binary_pattern} of scikit-image 0.26.0 of the same image. */
    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource(
            delimiter = '|',
            value = {
                "radius:1, points:8 | 9, 9, 8, 0, 9, 4, 9, 9, 9, 1, 0, 8",
                "radius:1, points:8, plain:true |"
                        + " 116, 250, 255, 0, 220, 240, 114, 54, 71, 1, 0, 255",
                "radius:1.5, points:12 | 13, 12, 12, 0, 13, 13, 13, 13, 13, 0, 0, 12"
            })
    void binaryPatternsAsScikitImageHasThem(String parameters, String codes) {
        float[] data = new float[7 * 8];
        for (int y = 0, i = 0; y < 7; y++) {
            for (int x = 0; x < 8; x++, i++) {
                data[i] = (x * 7 + y * 13 + x * y * 5) % 23;
            }
        }
        Volume image = new Volume(Geometry.of(8, 7, 1, 1, 1, 1), data);
        FilterSpec filter = FilterSpec.of("local_binary_pattern(" + parameters + ")");
        Volume actual = filter.apply(image, Workers.none()).get(0);
        List<String> inner = new ArrayList<>();
        for (int y = 2; y < 5; y++) {
            for (int x = 2; x < 6; x++) {
                inner.add(String.valueOf((int) actual.get(x, y, 0)));
            }
        }
        assertEquals(codes, String.join(", ", inner));
    }

    private static Volume random(Random random, int nx, int ny, int nz) {
        float[] data = new float[nx * ny * nz];
        for (int i = 0; i < data.length; i++) {
            data[i] = random.nextInt(200) - 100;
        }
        return new Volume(Geometry.of(nx, ny, nz, 1, 1, 1), data);
    }
}
