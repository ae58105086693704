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

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Riesz transforms of an order l = (l₁, l₂, l₃) with L = Σ lᵢ (IBSI AYRS): the transfer function is
 * (−i)ᴸ √(L!/(l₁! l₂! l₃!)) · Π fᵢ^lᵢ / |f|ᴸ. IBSI 2 reference manual, arXiv 2006.05470, section
 * 3.7.
 */
final class RieszOrder {

    static final Parameter<RieszOrder> ORDER =
            new Parameter<>(
                            "order",
                            "Order of the Riesz transform along x, y (2D) and z (3D), e.g. 0 2 0",
                            ParameterTypes.of(
                                    "two or three whole numbers with a sum of 1 to 4",
                                    RieszOrder::of,
                                    RieszOrder::text),
                            "1 0 0")
                    .alwaysNamed();

    private final int[] order;

    RieszOrder(int... order) {
        this.order = order;
    }

    private static RieszOrder of(String text) {
        String[] parts = text.strip().split("[\\s/_-]+");
        int[] order = Arrays.stream(parts).mapToInt(Integer::parseInt).toArray();
        int total = Arrays.stream(order).sum();
        boolean fits = order.length == 2 || order.length == 3;
        if (!fits || total < 1 || total > 4 || Arrays.stream(order).anyMatch(l -> l < 0)) {
            throw new IllegalArgumentException();
        }
        return new RieszOrder(order);
    }

    private String text() {
        return Arrays.stream(order).mapToObj(String::valueOf).collect(Collectors.joining(" "));
    }

    boolean isVolume() {
        return order.length == 3;
    }

    int axes() {
        return order.length;
    }

    int along(int axis) {
        return order[axis];
    }

    int total() {
        return Arrays.stream(order).sum();
    }

    /** √(L!/Π lᵢ!). */
    double norm() {
        double square = factorial(total());
        for (int l : order) {
            square /= factorial(l);
        }
        return Math.sqrt(square);
    }

    private static double factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }

    /** Π fᵢ^lᵢ / |f|ᴸ, without its phase (−i)ᴸ and norm; 0 at f = 0. */
    double direction(double fx, double fy, double fz) {
        double square = fx * fx + fy * fy + fz * fz;
        if (square == 0) {
            return 0;
        }
        double r = Math.sqrt(square);
        double product = power(fx / r, order[0]) * power(fy / r, order[1]);
        return order.length == 3 ? product * power(fz / r, order[2]) : product;
    }

    private static double power(double base, int exponent) {
        double product = 1;
        for (int i = 0; i < exponent; i++) {
            product *= base;
        }
        return product;
    }

    /** Multiplies a real value by (−i)ᴸ. */
    void turn(double value, double[] complex) {
        switch (total() % 4) {
            case 0 -> set(complex, value, 0);
            case 1 -> set(complex, 0, -value);
            case 2 -> set(complex, -value, 0);
            default -> set(complex, 0, value);
        }
    }

    private static void set(double[] complex, double re, double im) {
        complex[0] = re;
        complex[1] = im;
    }

    /**
     * @param axes 2 or 3
     * @param total L
     * @return all orders of this sum
     */
    static List<RieszOrder> all(int axes, int total) {
        List<RieszOrder> orders = new ArrayList<>();
        for (int a = total; a >= 0; a--) {
            if (axes == 2) {
                orders.add(new RieszOrder(a, total - a));
            } else {
                for (int b = total - a; b >= 0; b--) {
                    orders.add(new RieszOrder(a, b, total - a - b));
                }
            }
        }
        return orders;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof RieszOrder r && Arrays.equals(order, r.order);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(order);
    }
}
