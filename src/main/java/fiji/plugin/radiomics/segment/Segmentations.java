/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.segment;

import fiji.plugin.radiomics.image.Lengths;
import fiji.plugin.radiomics.parameter.Length;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterType;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** What several methods share. */
final class Segmentations {

    /** A radius or reach: 0 = none. */
    static final ParameterType<Length> SIZE = ParameterTypes.length("3mm", 0, false);

    /** No reach: the voxel itself. */
    static final Length NOTHING = new Length(0, Length.Unit.VOXELS);

    private Segmentations() {}

    static ParameterType<Double> anyNumber() {
        return ParameterTypes.number("a number", v -> true);
    }

    static List<Parameter<?>> joined(List<Parameter<?>> first, List<Parameter<?>> second) {
        List<Parameter<?>> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    /** A size; null where there is none or it is 0. */
    static Length size(ParameterValues values, Parameter<Length> parameter) {
        Length size = values.getOr(parameter, NOTHING);
        return size.value() == 0 ? null : size;
    }

    /** Whether a squared distance lies within a size; rounding of sums is allowed for. */
    static boolean reaches(Length size, double squaredDistance) {
        return squaredDistance <= size.value() * size.value() * (1 + 1e-9);
    }

    /** The box that reaches so far to each side of the seed. */
    static GridPart aroundSeed(SegmentationInput input, int[] seed, Length reach) {
        Length half = reach == null ? NOTHING : reach;
        return GridPart.around(
                input.grid(), seed, Lengths.spacing("box", half, input.grid()), half.value());
    }

    /** A number with six digits, as people write it. */
    static String text(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
        return Math.abs(value) >= 1e-4 && Math.abs(value) < 1e9 || value == 0
                ? rounded.toPlainString()
                : rounded.toString();
    }
}
