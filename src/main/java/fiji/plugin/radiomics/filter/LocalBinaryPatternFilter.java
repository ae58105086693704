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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.scijava.plugin.Plugin;

/**
 * Local binary patterns, slice by slice: which of P points on a circle of radius R voxels are at
 * least as bright as its centre, Ojala, Pietikäinen and Mäenpää (2002), IEEE TPAMI 24, 971–987.
 * Point p lies at (R cos 2πp/P, −R sin 2πp/P); values between voxels are bilinear. Uniform patterns
 * (at most two changes around the circle) give the number of brighter points, others P + 1, which
 * does not depend on rotation; the plain code is Σ 2ᵖ over brighter points.
 */
@Plugin(type = ImageFilter.class)
public class LocalBinaryPatternFilter implements ImageFilter {

    private static final Parameter<Double> RADIUS =
            new Parameter<>(
                    "radius",
                    "Radius of the circle in voxels",
                    ParameterTypes.number("a number above 0, at most 50", v -> v > 0 && v <= 50),
                    "1");

    /** More bits than the fraction of a float would not be kept. */
    private static final Parameter<Integer> POINTS =
            new Parameter<>(
                    "points", "Number of points on the circle", ParameterTypes.whole(2, 24), "8");

    private static final Parameter<Boolean> PLAIN =
            new Parameter<>(
                    "plain",
                    "Plain codes rather than uniform patterns",
                    ParameterTypes.flag(),
                    "false");

    @Override
    public String filterName() {
        return "local_binary_pattern";
    }

    @Override
    public String description() {
        return "Local binary patterns, slice by slice";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(RADIUS, POINTS, PLAIN, FilterParameters.BOUNDARY);
    }

    @Override
    public PreparedFilter prepare(ParameterValues values, Geometry grid) {
        Circle circle =
                new Circle(
                        values.get(RADIUS),
                        values.get(POINTS),
                        values.get(PLAIN),
                        values.get(FilterParameters.BOUNDARY));
        return new PreparedFilter() {
            @Override
            public List<Integer> reach() {
                int reach = (int) Math.ceil(values.get(RADIUS));
                return List.of(reach, reach, 0);
            }

            @Override
            public List<Volume> apply(Volume image, Workers workers) {
                float[] codes = new float[image.geometry().voxels()];
                List<Callable<Void>> parts = new ArrayList<>();
                for (int z = 0; z < image.geometry().size(2); z++) {
                    int slice = z;
                    parts.add(
                            () -> {
                                circle.slice(image, slice, codes);
                                return null;
                            });
                }
                workers.run(parts);
                return List.of(new Volume(image.geometry(), codes));
            }
        };
    }

    private static final class Circle {

        /** Digits of the points' positions; those on the grid's axes must lie on voxels. */
        private static final double DIGITS = 1e5;

        private final int points;
        private final boolean plain;
        private final Boundary boundary;
        private final int[] dx;
        private final int[] dy;
        private final double[] fx;
        private final double[] fy;

        Circle(double radius, int points, boolean plain, Boundary boundary) {
            this.points = points;
            this.plain = plain;
            this.boundary = boundary;
            dx = new int[points];
            dy = new int[points];
            fx = new double[points];
            fy = new double[points];
            for (int p = 0; p < points; p++) {
                double angle = 2 * Math.PI * p / points;
                double x = Math.rint(radius * Math.cos(angle) * DIGITS) / DIGITS;
                double y = Math.rint(-radius * Math.sin(angle) * DIGITS) / DIGITS;
                dx[p] = (int) Math.floor(x);
                dy[p] = (int) Math.floor(y);
                fx[p] = x - dx[p];
                fy[p] = y - dy[p];
            }
        }

        void slice(Volume image, int z, float[] codes) {
            Geometry g = image.geometry();
            for (int y = 0; y < g.size(1); y++) {
                for (int x = 0; x < g.size(0); x++) {
                    codes[g.index(x, y, z)] = code(image, x, y, z);
                }
            }
        }

        private float code(Volume image, int x, int y, int z) {
            float centre = image.get(x, y, z);
            int code = 0;
            for (int p = 0; p < points; p++) {
                code |= sample(image, x, y, z, p) >= centre ? 1 << p : 0;
            }
            if (plain) {
                return code;
            }
            int rotated = code >> 1 | (code & 1) << points - 1;
            return Integer.bitCount(code ^ rotated) <= 2 ? Integer.bitCount(code) : points + 1;
        }

        /** Exact where the four voxels are equal: then it must not fall below the centre. */
        private double sample(Volume image, int x, int y, int z, int p) {
            int x0 = x + dx[p];
            int y0 = y + dy[p];
            double top = between(at(image, x0, y0, z), at(image, x0 + 1, y0, z), fx[p]);
            double low = between(at(image, x0, y0 + 1, z), at(image, x0 + 1, y0 + 1, z), fx[p]);
            return between(top, low, fy[p]);
        }

        private static double between(double a, double b, double fraction) {
            return a + (b - a) * fraction;
        }

        private double at(Volume image, int x, int y, int z) {
            int column = boundary.index(x, image.geometry().size(0));
            int row = boundary.index(y, image.geometry().size(1));
            boolean isOutside = column == Boundary.OUTSIDE || row == Boundary.OUTSIDE;
            return isOutside ? 0 : image.get(column, row, z);
        }
    }
}
