/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.map;

import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.FamilyChoice;
import fiji.plugin.radiomics.extract.LossWarnings;
import fiji.plugin.radiomics.extract.ProcessingStages;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.feature.window.MappableFamily;
import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.preprocess.Discretisation;
import fiji.plugin.radiomics.preprocess.DiscretisationMethod;
import fiji.plugin.radiomics.preprocess.LevelScale;
import fiji.plugin.radiomics.preprocess.Resegmentation;
import java.util.List;

/**
 * What texture maps are made of: the processed image, the region on its grid, which intensities
 * count, and the scale of grey levels, made once. No array of the image's size is kept beside image
 * and region: levels are found tile by tile. Immutable.
 */
public final class MapInput {

    private final Volume image;
    private final Mask region;
    private final int[] offset;
    private final Box bounds;
    private final boolean overImage;
    private final Resegmentation.Range range;
    private final LevelScale scale;
    private final String noLevels;
    private final List<String> warnings;
    private final FamilyChoice families;

    private MapInput(
            Volume image,
            Mask region,
            int[] offset,
            boolean overImage,
            Resegmentation.Range range,
            Discretisation discretisation,
            List<String> warnings,
            FamilyChoice families) {
        this.image = image;
        this.region = region;
        this.offset = offset.clone();
        this.overImage = overImage;
        this.range = range;
        this.warnings = List.copyOf(warnings);
        this.families = families;
        bounds = region.bounds().orElseThrow();
        float[] extremes = extremes(false);
        if (extremes[0] > extremes[1]) {
            throw new IllegalArgumentException(
                    "no voxel of the region has a finite intensity within range= and outliersigma=;"
                            + " widen them");
        }
        LevelScale found = null;
        String reason = null;
        try {
            float[] ofLevels = overImage ? extremes(true) : extremes;
            found = discretisation.scale(ofLevels[0], ofLevels[1]);
            if (discretisation.method() == DiscretisationMethod.NONE) {
                checkLevels(found);
            }
        } catch (IllegalArgumentException e) {
            // Maps of intensities do without levels.
            reason = e.getMessage();
        }
        scale = reason == null ? found : null;
        noLevels = reason;
    }

    /**
     * Prepares image and region as an extraction with these settings does: resampling, range,
     * outliers, discretisation.
     *
     * @param source the image
     * @param region the region on its grid
     * @param settings of which it does not matter what families and aggregations are chosen;
     *     windows follow the families' parameters
     * @param overImage whether grey levels are those of the whole image's range of intensities;
     *     else of the region's. Windows that are not masked need the former.
     * @return the input
     * @throws IllegalArgumentException where the region is empty, where resampling is refused, and
     *     where settings give a family's parameter a value that windows do not follow
     */
    public static MapInput of(
            Volume source, Region region, ExtractionSettings settings, boolean overImage) {
        if (settings.shuffle().isPresent()) {
            throw new IllegalArgumentException(
                    "shuffle="
                            + settings.shuffle().getAsLong()
                            + ": a texture map shows where texture lies, which shuffled voxels do"
                            + " not tell; use shuffle=none");
        }
        MapFeature.families().forEach(family -> checkStandard(family, settings.families()));
        Volume image = source;
        Mask mask = region.mask();
        int[] offset = region.offset();
        if (mask.isEmpty()) {
            throw emptyRegion();
        }
        checkInside(mask.geometry(), offset, source.geometry());
        if (!settings.spacing().isEmpty()) {
            ProcessingStages.Stage processed =
                    ProcessingStages.of(source, region, settings)
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    LossWarnings.ofEmpty(region, settings)))
                            .interpolated();
            image = processed.image();
            mask = processed.morphologicalMask();
            offset = processed.offset();
        }
        Volume part = isResegmented(settings) ? part(image, mask, offset) : image;
        Resegmentation.Range range =
                Resegmentation.range(
                        part,
                        mask,
                        settings.rangeLow(),
                        settings.rangeHigh(),
                        settings.outlierSigma());
        return new MapInput(
                image,
                mask,
                offset,
                overImage,
                range,
                new Discretisation(
                        settings.discretisation(),
                        settings.binWidth(),
                        settings.firstEdge(),
                        settings.bins(),
                        settings.maxLevels()),
                isResegmented(settings)
                        ? LossWarnings.ofResegmentation(part, mask, settings)
                        : List.of(),
                settings.families());
    }

    private static boolean isResegmented(ExtractionSettings settings) {
        return settings.outlierSigma() > 0
                || !Double.isInfinite(settings.rangeLow())
                || !Double.isInfinite(settings.rangeHigh());
    }

    /**
     * @return what re-segmentation takes of the region, a sentence each
     */
    public List<String> warnings() {
        return warnings;
    }

    private static void checkStandard(MappableFamily family, FamilyChoice families) {
        ParameterValues values = families.parameters(family.familyName());
        for (Parameter<?> p : family.parameters()) {
            if (!family.windowParameters().contains(p) && !values.text(p).equals(p.standard())) {
                throw new IllegalArgumentException(
                        family.familyName()
                                + "("
                                + p.key()
                                + ":"
                                + values.text(p)
                                + "): texture maps need "
                                + p.key()
                                + ":"
                                + p.standard());
            }
        }
    }

    private static void checkInside(Geometry mask, int[] offset, Geometry image) {
        for (int a = 0; a < 3; a++) {
            if (offset[a] < 0 || offset[a] + mask.size(a) > image.size(a)) {
                throw new IllegalArgumentException(
                        "the mask of "
                                + mask.sizeText()
                                + " voxels does not lie within the image of "
                                + image.sizeText()
                                + "; give one on the image's grid");
            }
        }
    }

    private static IllegalArgumentException emptyRegion() {
        return new IllegalArgumentException("the region is empty; outline at least one voxel");
    }

    private static Volume part(Volume image, Mask mask, int[] offset) {
        Geometry part = mask.geometry();
        if (part.equals(image.geometry())) {
            return image;
        }
        float[] data = new float[part.voxels()];
        int nx = part.size(0);
        for (int z = 0; z < part.size(2); z++) {
            for (int y = 0; y < part.size(1); y++) {
                int from = image.geometry().index(offset[0], offset[1] + y, offset[2] + z);
                System.arraycopy(image.data(), from, data, part.index(0, y, z), nx);
            }
        }
        return new Volume(part, data);
    }

    /** Where intensities are to be levels, each has to be one. */
    private void checkLevels(LevelScale levels) {
        forEach(overImage, levels::level);
    }

    private interface IntensityVisitor {
        void visit(float intensity);
    }

    private void forEach(boolean everywhere, IntensityVisitor visitor) {
        Box b = everywhere ? Box.of(image.geometry()) : box();
        float[] data = image.data();
        for (int z = b.minZ(); z <= b.maxZ(); z++) {
            for (int y = b.minY(); y <= b.maxY(); y++) {
                int row = image.geometry().index(0, y, z);
                for (int x = b.minX(); x <= b.maxX(); x++) {
                    float v = data[row + x];
                    if (range.keeps(v) && (everywhere || inRegion(x, y, z))) {
                        visitor.visit(v);
                    }
                }
            }
        }
    }

    /**
     * @param everywhere whether to look at the whole image; else at the region
     * @return least and greatest intensity that counts
     */
    float[] extremes(boolean everywhere) {
        float[] extremes = {Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
        forEach(
                everywhere,
                v -> {
                    extremes[0] = Math.min(extremes[0], v);
                    extremes[1] = Math.max(extremes[1], v);
                });
        return extremes;
    }

    /**
     * @return the image that windows lie in, after resampling: the grid of the maps
     */
    public Volume image() {
        return image;
    }

    /**
     * @return the region's bounding box on that grid, {minX, minY, minZ, maxX, maxY, maxZ}, both
     *     ends inside: what maps have values for
     */
    public Box box() {
        return bounds.shifted(offset);
    }

    /**
     * @return whether grey levels are those of the whole image; else of the region
     */
    public boolean isOverImage() {
        return overImage;
    }

    /**
     * @return how intensities become grey levels
     * @throws IllegalArgumentException where they do not, with the reason
     */
    public LevelScale scale() {
        if (scale == null) {
            throw new IllegalArgumentException(noLevels);
        }
        return scale;
    }

    /**
     * @param family name of a family
     * @return values of its parameters
     */
    ParameterValues parameters(String family) {
        return families.parameters(family);
    }

    /**
     * @return number of voxels of the region whose intensity counts: those that maps have values at
     */
    int voxels() {
        int[] n = {0};
        forEach(false, v -> n[0]++);
        return n[0];
    }

    /** Whether an intensity is finite and within the range. */
    boolean keeps(float intensity) {
        return range.keeps(intensity);
    }

    /** Whether a voxel of the image's grid lies in the region as outlined. */
    boolean inRegion(int x, int y, int z) {
        int u = x - offset[0];
        int v = y - offset[1];
        int w = z - offset[2];
        Geometry g = region.geometry();
        return u >= 0
                && v >= 0
                && w >= 0
                && u < g.size(0)
                && v < g.size(1)
                && w < g.size(2)
                && region.get(u, v, w);
    }
}
