/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.perturb;

import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.ArrayList;
import java.util.List;

/** Which perturbations are asked for: all combinations, in MIRP's order. */
public final class PerturbationPlan {

    private static final long MOST = 10_000;

    private static final int AXES = 3;

    private PerturbationPlan() {}

    /**
     * @param values of {@link PerturbationParameters#ALL}
     * @param bySlice whether features are computed in 2D, so that slices stay where they are
     * @return the perturbations; noise comes first, then rotation, translation, volume, contour
     * @throws IllegalArgumentException where none is asked for, or too many
     */
    public static List<Perturbation> of(ParameterValues values, boolean bySlice) {
        List<Double> angles = values.get(PerturbationParameters.ROTATION);
        List<Double> shifts = values.get(PerturbationParameters.TRANSLATION);
        List<Double> volumes = values.get(PerturbationParameters.VOLUME);
        int noises = values.get(PerturbationParameters.NOISE);
        int contours = values.get(PerturbationParameters.CONTOUR);
        boolean turned = isAsked(angles);
        boolean shifted = isAsked(shifts);
        boolean resized = isAsked(volumes);
        if (noises == 0 && values.given().containsKey(PerturbationParameters.NOISE_LEVEL.key())) {
            throw new IllegalArgumentException(
                    "A noise level is given, but noise=0: say how often noise is added, e.g."
                            + " noise=10");
        }
        if (!turned && !shifted && !resized && noises == 0 && contours == 0) {
            throw new IllegalArgumentException(
                    "Nothing is perturbed: say at least one of rotation, translation, noise, volume"
                            + " and contour, e.g. rotation=-10:10:5 volume=-0.1,0,0.1 contour=2");
        }
        int axes = bySlice ? 2 : AXES;
        long count = Math.round(Math.pow(shifts.size(), axes));
        for (long n : new long[] {angles.size(), volumes.size()}) {
            count = Math.min(MOST + 1, count) * n;
        }
        count = Math.min(MOST + 1, count) * Math.max(1, noises);
        count = Math.min(MOST + 1, count) * Math.max(1, contours);
        if (count > MOST) {
            throw new IllegalArgumentException(
                    "These are more than "
                            + MOST
                            + " perturbations, because all combinations are taken (translations"
                            + " along each axis); give fewer values");
        }
        List<Perturbation> plan = new ArrayList<>();
        for (int noise = Math.min(1, noises); noise <= noises; noise++) {
            for (double angle : angles) {
                for (List<Double> shift : shifts(shifts, axes)) {
                    for (double volume : volumes) {
                        for (int c = Math.min(1, contours); c <= contours; c++) {
                            Perturbation p = new Perturbation(noise, angle, shift, volume, c, "");
                            plan.add(
                                    new Perturbation(
                                            noise,
                                            angle,
                                            shift,
                                            volume,
                                            c,
                                            Perturbation.label(p, turned, shifted, resized, axes)));
                        }
                    }
                }
            }
        }
        return plan;
    }

    private static boolean isAsked(List<Double> values) {
        return values.size() > 1 || values.get(0) != 0;
    }

    private static List<List<Double>> shifts(List<Double> along, int axes) {
        List<List<Double>> all = new ArrayList<>();
        for (double x : along) {
            for (double y : along) {
                for (double z : axes < AXES ? List.of(0.0) : along) {
                    all.add(List.of(x, y, z));
                }
            }
        }
        return all;
    }
}
