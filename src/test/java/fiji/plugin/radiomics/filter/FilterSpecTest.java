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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Volume;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterSpecTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mean | mean(support:5voxels) | mean_support_5voxels",
                "MEAN( Support = 7 ) | mean(support:7voxels) | mean_support_7voxels",
                "mean(support:5, dimension:3D) | mean(support:5voxels) | mean_support_5voxels",
                "gaussian(sigma:1.50) | gaussian(sigma:1.5mm) | gaussian_sigma_1_5mm",
                "gaussian(sigma:2vx; cutoff:3) | gaussian(sigma:2voxels, cutoff:3) |"
                        + " gaussian_sigma_2voxels_cutoff_3",
                "gabor(theta:-45) | gabor(theta:-45) | gabor_theta_minus45",
                "gabor(theta:5*PI/4) | gabor(theta:5*pi/4) | gabor_theta_5_pi_4",
                "riesz_laplacian_of_gaussian(order:0 2 0) |"
                        + " riesz_laplacian_of_gaussian(order:0 2 0, sigma:3mm) |"
                        + " riesz_laplacian_of_gaussian_order_0_2_0_sigma_3mm",
                "IBSI2-3.a.1 | ibsi2-3.a.1 | ibsi2_3_a_1",
                "square() | square | square",
                "original | original | original"
            })
    void hasOneTextAndLabel(String written, String text, String label) {
        FilterSpec filter = FilterSpec.of(written);
        assertEquals(text, filter.text());
        assertEquals(filter, FilterSpec.of(text));
        assertEquals(List.of(label), filter.labels());
    }

    @Test
    void subBandsHaveLabelsOfTheirOwn() {
        List<String> labels = FilterSpec.of("separable_wavelet(dimension:2D)").labels();
        assertEquals(
                List.of(
                        "separable_wavelet_wavelet_coif1_dimension_2d_ll",
                        "separable_wavelet_wavelet_coif1_dimension_2d_lh",
                        "separable_wavelet_wavelet_coif1_dimension_2d_hl",
                        "separable_wavelet_wavelet_coif1_dimension_2d_hh"),
                labels);
    }

    @Test
    void furtherParametersReplaceThoseOfTheText() {
        assertEquals(
                "mean(boundary:zero, support:9voxels)",
                FilterSpec.of("ibsi2-1.a.1", Map.of("support", "9")).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "men | there is no filter 'men', did you mean mean?; allowed: original, ",
                "mean(size:3) | filter mean has no parameter 'size'; it has: dimension, boundary,"
                        + " support",
                "mean(suport:3) | filter mean has no parameter 'suport', did you mean support?",
                "mean(support:4) | filter mean: support=4voxels: a box has an odd number of voxels",
                "mean(support:0) | filter mean: support=0: '0' cannot be used; allowed: a number"
                        + " above 0",
                "mean(support:2.5voxels) | filter mean: support=2.5voxels: a box has an odd number",
                "mean(support:1e9) | filter mean: support=1000000000voxels: a box has an odd",
                "mean(support) | 'support' in 'support' is not KEY:VALUE",
                "mean(support:3 | 'mean(support:3' lacks its closing bracket",
                "mean(support:3, support:5) | 'support:3, support:5' has support twice",
                "gaussian(sigma:-1) | filter gaussian: sigma=-1: '-1' cannot be used; allowed: a"
                        + " number above 0",
                "gaussian(sigma:NaN) | filter gaussian: sigma=NaN: 'NaN' cannot be used; allowed: a"
                        + " number above 0",
                "gaussian(boundary:wrap) | filter gaussian: boundary=wrap: 'wrap' is not one of the"
                        + " choices; allowed: mirror, nearest, zero, periodic",
                "laws(kernels:L5) | filter laws: kernels=L5: 'L5' cannot be used; allowed: two or"
                        + " three of E3, E5, L3",
                "laws(kernels:L5X5) | filter laws: kernels=L5X5: 'L5X5' cannot be used; allowed:"
                        + " two or three of E3",
                "separable_wavelet(wavelet:db99) | filter separable_wavelet: wavelet=db99: 'db99'"
                        + " is no wavelet, did you mean db9?",
                "separable_wavelet(level:0) | filter separable_wavelet: level=0: '0' is out of"
                        + " range; allowed: a whole number from 1 to 6",
                "gabor(step:50) | filter gabor: step=50: allowed is 0, or half a degree at least",
                "riesz_nonseparable_wavelet(order:0 0 0) | filter riesz_nonseparable_wavelet:"
                        + " order=0 0 0: '0 0 0' cannot be used; allowed: two or three whole numbers"
            })
    void isRefusedWithWhatIsAllowed(String text, String message) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> FilterSpec.of(text));
        assertTrue(e.getMessage().startsWith(message), e.getMessage());
    }

    static List<String> volumeFilters() {
        return List.of(
                "mean",
                "gaussian",
                "laplacian_of_gaussian",
                "laws",
                "gabor(orthogonal:true)",
                "separable_wavelet",
                "nonseparable_wavelet",
                "riesz_laplacian_of_gaussian",
                "riesz_nonseparable_wavelet",
                "gradient_magnitude");
    }

    @ParameterizedTest
    @MethodSource("volumeFilters")
    void oneSliceIsNoVolume(String text) {
        Volume slice = new Volume(Geometry.of(8, 8, 1, 1, 1, 1), new float[64]);
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> FilterSpec.of(text).apply(slice, Workers.none()));
        assertEquals(
                "a filter with dimension:3D needs a volume, but the image has one slice; use"
                        + " dimension:2D",
                e.getMessage());
    }

    @Test
    void millimetresNeedAUnitOfLength() {
        Geometry pixels =
                new Geometry(
                        new int[] {4, 4, 4},
                        new double[] {1, 1, 1},
                        new double[3],
                        new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
                        LengthUnit.PIXEL);
        Volume image = new Volume(pixels, new float[64]);
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> FilterSpec.of("gaussian(sigma:2)").apply(image, Workers.none()));
        assertTrue(e.getMessage().endsWith("give the length in voxels, e.g. 2voxels"));
        assertEquals(1, FilterSpec.of("gaussian(sigma:2vx)").apply(image, Workers.none()).size());
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
    void valuesThatAreNotFiniteAreRefused(float value) {
        float[] data = new float[60];
        data[1 + 2 * 3 + 4 * 12] = value;
        Volume image = new Volume(Geometry.of(3, 4, 5, 1, 1, 1), data);
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> FilterSpec.of("mean").apply(image, Workers.none()));
        assertEquals(
                "a filter needs finite values, but 1 voxel is NaN or infinite, the first at x = 1,"
                        + " y = 2, z = 4; replace them first",
                e.getMessage());
    }
}
