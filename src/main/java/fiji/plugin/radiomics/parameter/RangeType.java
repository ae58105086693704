/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.parameter;

import fiji.plugin.radiomics.parameter.GivenValue.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** A closed interval. */
record RangeType() implements ParameterType<List<Double>> {

    private static final Pattern DOTS = Pattern.compile("\\.\\.");

    @Override
    public List<Double> read(GivenValue value) {
        if (ParameterTypes.is(value, ParameterTypes.NONE)) {
            return List.of(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        List<Double> ends = new ArrayList<>();
        for (Scalar item : ends(value)) {
            OptionalDouble end = DecimalText.extended(item.text());
            if (end.isEmpty()) {
                throw item.refuse(DecimalText.problem(item.shown()), allowed());
            }
            ends.add(end.getAsDouble());
        }
        if (ends.size() != 2) {
            throw value.refuse("needs 2 numbers, has " + ends.size(), allowed());
        }
        if (ends.get(0) >= ends.get(1)) {
            throw value.refuse("does not go from low to high", allowed());
        }
        return List.copyOf(ends);
    }

    private static List<Scalar> ends(GivenValue value) {
        if (value instanceof Scalar one && DOTS.matcher(one.text()).find()) {
            List<Scalar> ends = new ArrayList<>();
            for (String end : DOTS.split(one.text(), 2)) {
                ends.add(new Scalar(one.source(), end));
            }
            return ends;
        }
        return value.items();
    }

    @Override
    public String yaml(List<Double> ends) {
        return isOpen(ends) ? ParameterTypes.NONE : "[" + end(ends, 0) + ", " + end(ends, 1) + "]";
    }

    @Override
    public String text(List<Double> ends) {
        return isOpen(ends)
                ? ParameterTypes.NONE
                : (end(ends, 0) + ".." + end(ends, 1)).replace(".inf", "inf");
    }

    private static boolean isOpen(List<Double> ends) {
        return Double.isInfinite(ends.get(0)) && Double.isInfinite(ends.get(1));
    }

    private static String end(List<Double> ends, int i) {
        return DecimalText.write(ends.get(i));
    }

    @Override
    public String allowed() {
        return "none, or [low, high] with low < high; open ends: -.inf, .inf";
    }
}
