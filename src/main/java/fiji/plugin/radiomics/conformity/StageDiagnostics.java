/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.conformity;

import fiji.plugin.radiomics.extract.ProcessingStages;
import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What IBSI 1 asks of image and region at each stage of processing. */
final class StageDiagnostics {

    private static final String[] AXES = {"_x", "_y", "_z"};
    private static final String MEAN = "mean_intensity";
    private static final String VOXEL_DIMENSION = "voxel_dimension";
    private static final String INTENSITY_MASK = "intensity_mask";
    private static final String MORPHOLOGICAL_MASK = "morphological_mask";

    private final Map<String, Double> values = new LinkedHashMap<>();

    private StageDiagnostics() {}

    /**
     * @param stages the stages of one region
     * @return name, as made by {@link #name}, → value; what an empty mask leaves undefined is
     *     absent
     */
    static Map<String, Double> of(ProcessingStages stages) {
        StageDiagnostics d = new StageDiagnostics();
        d.addImage("initial_image", stages.initial().image());
        d.addImage("interpolated_image", stages.interpolated().image());
        d.addRegion("initial_roi", stages.initial());
        d.addRegion("interpolated_roi", stages.interpolated());
        d.addRegion("resegmented_roi", stages.resegmented());
        return d.values;
    }

    static String name(String stage, String quantity) {
        return stage + "." + quantity;
    }

    /**
     * @return whether the reference gives three digits; counts, and intensities that are whole
     *     numbers in a CT, are given with all of theirs
     */
    static boolean isRounded(String quantity) {
        return quantity.endsWith(MEAN) || quantity.startsWith(VOXEL_DIMENSION);
    }

    private void addImage(String stage, Volume image) {
        Geometry g = image.geometry();
        for (int a = 0; a < 3; a++) {
            put(stage, "image_dimension" + AXES[a], g.size(a));
            put(stage, VOXEL_DIMENSION + AXES[a], g.spacing(a));
        }
        Intensities all = new Intensities();
        for (float v : image.data()) {
            all.add(v);
        }
        all.put(stage, "");
    }

    private void addRegion(String stage, ProcessingStages.Stage s) {
        Geometry g = s.image().geometry();
        for (int a = 0; a < 3; a++) {
            // A mask has the grid of its image, whatever part of it is stored.
            put(stage, INTENSITY_MASK + "_dimension" + AXES[a], g.size(a));
        }
        addMask(stage, INTENSITY_MASK, s.intensityMask());
        addMask(stage, MORPHOLOGICAL_MASK, s.morphologicalMask());
        Intensities inside = new Intensities();
        int[] offset = s.offset();
        Geometry part = s.intensityMask().geometry();
        for (int z = 0; z < part.size(2); z++) {
            for (int y = 0; y < part.size(1); y++) {
                int i = part.index(0, y, z);
                int from = g.index(offset[0], offset[1] + y, offset[2] + z);
                for (int x = 0; x < part.size(0); x++) {
                    if (s.intensityMask().data()[i + x] != 0) {
                        inside.add(s.image().data()[from + x]);
                    }
                }
            }
        }
        inside.put(stage, INTENSITY_MASK + "_");
    }

    private void addMask(String stage, String which, Mask mask) {
        put(stage, which + "_voxel_count", mask.count());
        Optional<Box> bounds = mask.bounds();
        for (int a = 0; a < 3 && bounds.isPresent(); a++) {
            put(stage, which + "_bounding_box_dimension" + AXES[a], bounds.get().size(a));
        }
    }

    private void put(String stage, String quantity, double value) {
        values.put(name(stage, quantity), value);
    }

    private final class Intensities {

        private double sum;
        private long n;
        private float min = Float.POSITIVE_INFINITY;
        private float max = Float.NEGATIVE_INFINITY;

        void add(float v) {
            sum += v;
            n++;
            min = Math.min(min, v);
            max = Math.max(max, v);
        }

        void put(String stage, String prefix) {
            if (n > 0) {
                StageDiagnostics.this.put(stage, prefix + MEAN, sum / n);
                StageDiagnostics.this.put(stage, prefix + "minimum_intensity", min);
                StageDiagnostics.this.put(stage, prefix + "maximum_intensity", max);
            }
        }
    }
}
