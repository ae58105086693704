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

import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.VoxelSource;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.preprocess.GridMove;
import fiji.plugin.radiomics.preprocess.RegionChange;
import fiji.plugin.radiomics.preprocess.Variation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Makes perturbed images and regions of one case. Random numbers depend on seed, case, region and
 * perturbation, so that neither order nor threads matter.
 */
public final class Perturber {

    private final VoxelSource image;
    private final boolean bySlice;
    private final long seed;
    private final double noiseLevel;
    private final boolean estimated;

    /**
     * @param image the image
     * @param caseId the case
     * @param values of {@link PerturbationParameters#ALL}
     * @param bySlice whether features are computed in 2D
     */
    public Perturber(VoxelSource image, String caseId, ParameterValues values, boolean bySlice) {
        this(image, caseId, values, bySlice, NoiseLevel::of);
    }

    /**
     * The same, where the noise level of an image may be known already.
     *
     * @param image the image
     * @param caseId the case
     * @param values of {@link PerturbationParameters#ALL}
     * @param bySlice whether features are computed in 2D
     * @param level asked for the noise level of the image where it is needed and not given
     */
    public Perturber(
            VoxelSource image,
            String caseId,
            ParameterValues values,
            boolean bySlice,
            ToDoubleFunction<VoxelSource> level) {
        this.image = image;
        this.bySlice = bySlice;
        seed = Seeds.of(values.get(PerturbationParameters.SEED), caseId);
        double given = values.get(PerturbationParameters.NOISE_LEVEL);
        estimated = values.get(PerturbationParameters.NOISE) > 0 && Double.isNaN(given);
        noiseLevel =
                values.get(PerturbationParameters.NOISE) == 0
                        ? 0
                        : Double.isNaN(given) ? level.applyAsDouble(image) : given;
    }

    /**
     * @return standard deviation of the noise that is added, in the image's unit; 0 where none is
     */
    public double noiseLevel() {
        return noiseLevel;
    }

    /**
     * @param unit symbol of the image's unit, or empty
     * @return what is known of the noise, where it was estimated
     */
    public Optional<String> note(String unit) {
        if (!estimated) {
            return Optional.empty();
        }
        return Optional.of(
                noiseLevel == 0
                        ? "no noise was found in the image, most of which is flat, and none was"
                                + " added; noiselevel says how much to add"
                        : String.format(
                                Locale.ROOT,
                                "noise of standard deviation %.4g%s was added, as estimated from"
                                        + " the image",
                                noiseLevel,
                                unit.isEmpty() ? "" : " " + unit));
    }

    /**
     * @param p a perturbation
     * @return the image with its noise
     */
    public VoxelSource image(Perturbation p) {
        return p.noise() == 0 || noiseLevel == 0
                ? image
                : new NoisyVoxels(image, noiseLevel, Seeds.of(Seeds.of(seed, "noise"), p.noise()));
    }

    /**
     * @param same perturbations whose images are the same
     * @param region name of the region
     * @param mask its voxels, at least one, on a part of the image's grid
     * @param offset where the mask's first voxel lies on it
     * @return how grid and region depart from the usual, one a perturbation; what they have in
     *     common is computed once, by whichever is used first
     */
    public List<Variation> variations(
            List<Perturbation> same, String region, Mask mask, int[] offset) {
        double[] centre = centre(mask, offset);
        Map<Double, ContourChange.Shared> contours = new HashMap<>();
        List<Variation> all = new ArrayList<>();
        for (Perturbation p : same) {
            double[] shift = p.translation().stream().mapToDouble(d -> d).toArray();
            String place = region + " " + p.ofImage() + " " + p.volume();
            List<RegionChange> changes = new ArrayList<>();
            if (p.volume() != 0) {
                changes.add(new VolumeChange(p.volume(), bySlice, Seeds.of(seed, place)));
            }
            if (p.contour() > 0) {
                changes.add(
                        new ContourChange(
                                contours.computeIfAbsent(
                                        p.volume(), v -> new ContourChange.Shared(bySlice)),
                                Seeds.of(Seeds.of(seed, place + " contour"), p.contour())));
            }
            all.add(new Variation(new GridMove(p.rotation(), centre, shift), changes));
        }
        return all;
    }

    /** Centre of mass along x and y, in voxels of the image. */
    private static double[] centre(Mask mask, int[] offset) {
        int nx = mask.geometry().size(0);
        int ny = mask.geometry().size(1);
        double[] sum = new double[2];
        long n = 0;
        for (int i = 0; i < mask.data().length; i++) {
            if (mask.data()[i] != 0) {
                sum[0] += i % nx;
                sum[1] += i / nx % ny;
                n++;
            }
        }
        return new double[] {offset[0] + sum[0] / n, offset[1] + sum[1] / n};
    }
}
