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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;

/**
 * One or more numbers, none twice; {@code from:to:step} stands for all from the first to the
 * second, both included where the step meets it.
 */
record NumbersType(String what, DoublePredicate fits) implements ParameterType<List<Double>> {

    private static final int MOST = 10_000;

    private static final int PARTS = 3;

    @Override
    public List<Double> read(GivenValue value) {
        List<Double> numbers = new ArrayList<>();
        for (Scalar item : value.items()) {
            String[] ends = item.text().split(":", -1);
            if (ends.length == 1) {
                add(numbers, item, number(item, item.text()));
            } else if (ends.length == PARTS) {
                addAll(numbers, item, ends);
            } else {
                throw item.refuse("is neither a number nor from:to:step", allowed());
            }
        }
        if (numbers.isEmpty()) {
            throw value.refuse("names no number", allowed());
        }
        return List.copyOf(numbers);
    }

    private void addAll(List<Double> numbers, Scalar item, String[] ends) {
        BigDecimal from = BigDecimal.valueOf(number(item, ends[0].strip()));
        BigDecimal to = BigDecimal.valueOf(number(item, ends[1].strip()));
        BigDecimal step = BigDecimal.valueOf(number(item, ends[2].strip()));
        if (step.signum() == 0 || to.subtract(from).signum() * step.signum() < 0) {
            throw item.refuse("never gets from the first number to the second", allowed());
        }
        BigDecimal steps = to.subtract(from).divide(step, 0, RoundingMode.FLOOR);
        if (steps.compareTo(BigDecimal.valueOf(MOST)) >= 0) {
            throw item.refuse("are more than " + MOST + " numbers", allowed());
        }
        // In decimals, so that 0.1 steps are what they look like.
        for (int i = 0; i <= steps.intValue(); i++) {
            add(numbers, item, from.add(step.multiply(BigDecimal.valueOf(i))).doubleValue());
        }
    }

    private double number(Scalar item, String text) {
        OptionalDouble number = DecimalText.finite(text);
        if (number.isEmpty()) {
            throw item.refuse(DecimalText.problem(item.shown()), allowed());
        }
        return number.getAsDouble();
    }

    private void add(List<Double> numbers, Scalar item, double number) {
        if (!fits.test(number)) {
            throw item.refuse("is out of range", allowed());
        }
        if (numbers.contains(number)) {
            throw item.refuse(DecimalText.write(number) + " is in the list twice", allowed());
        }
        numbers.add(number);
    }

    @Override
    public String yaml(List<Double> numbers) {
        return "[" + joined(numbers, ", ") + "]";
    }

    @Override
    public String text(List<Double> numbers) {
        return joined(numbers, " ");
    }

    private static String joined(List<Double> numbers, String comma) {
        return numbers.stream().map(DecimalText::write).collect(Collectors.joining(comma));
    }

    @Override
    public String allowed() {
        return what + ": one number, several with commas between, or from:to:step";
    }
}
