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
import java.util.stream.Collectors;

/** New voxel spacing in mm: three numbers, one for all axes, or none. */
record SpacingType() implements ParameterType<List<Double>> {

    private static final int AXES = 3;

    @Override
    public List<Double> read(GivenValue value) {
        if (ParameterTypes.is(value, ParameterTypes.NONE)) {
            return List.of();
        }
        List<Double> mm = new ArrayList<>();
        for (Scalar item : value.items()) {
            OptionalDouble number = DecimalText.finite(item.text());
            if (number.isEmpty()) {
                throw item.refuse(DecimalText.problem(item.shown()), allowed());
            }
            if (number.getAsDouble() <= 0) {
                throw item.refuse("is not above 0", allowed());
            }
            mm.add(number.getAsDouble());
        }
        if (mm.size() == 1 && value instanceof Scalar) {
            return List.of(mm.get(0), mm.get(0), mm.get(0));
        }
        if (mm.size() != AXES) {
            throw value.refuse("needs " + AXES + " numbers, has " + mm.size(), allowed());
        }
        return List.copyOf(mm);
    }

    @Override
    public String yaml(List<Double> mm) {
        return mm.isEmpty() ? ParameterTypes.NONE : joined(mm, ", ", "[", "]");
    }

    @Override
    public String text(List<Double> mm) {
        return mm.isEmpty() ? ParameterTypes.NONE : joined(mm, " ", "", "");
    }

    private static String joined(List<Double> mm, String comma, String open, String close) {
        return mm.stream().map(DecimalText::write).collect(Collectors.joining(comma, open, close));
    }

    @Override
    public String allowed() {
        return "none, one number for all axes, or [x, y, z], in mm, each above 0";
    }
}
