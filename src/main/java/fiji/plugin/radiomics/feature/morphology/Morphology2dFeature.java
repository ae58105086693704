/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.morphology;

import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureUnit;
import java.util.function.ToDoubleFunction;

/**
 * Morphological features of regions of a single slice (z), ours rather than IBSI's. They take the
 * morphological mask. Its contour runs half-way between the centres of a pixel inside and its
 * neighbour outside (marching squares), joins diagonal pixels, and includes the edges of holes. λ₁
 * ≥ λ₂ are the eigenvalues of the covariance of the pixel centres (divided by their number less 1;
 * 0 for one pixel). In a region of more than one slice all are undefined.
 */
public enum Morphology2dFeature implements Feature {
    /** Area: number of pixels times the area of a pixel. */
    AREA("area", FeatureUnit.AREA, s -> s.pixelArea),
    /** Contour area: area enclosed by the contour, without holes. */
    CONTOUR_AREA("contour_area", FeatureUnit.AREA, s -> s.contourArea),
    /** Perimeter: length of the contour, edges of holes included; about 5 % too long on curves. */
    PERIMETER("perimeter", FeatureUnit.LENGTH, s -> s.perimeter),
    /** Circularity: 4 π contour area / perimeter²; at most 1, about 0.9 for a disc. */
    CIRCULARITY(
            "circularity",
            FeatureUnit.ONE,
            s -> 4 * Math.PI * s.contourArea / (s.perimeter * s.perimeter)),
    /** Equivalent diameter: that of the circle of the same area, 2 √(area / π). */
    EQUIVALENT_DIAMETER(
            "equivalent_diameter", FeatureUnit.LENGTH, s -> 2 * Math.sqrt(s.pixelArea / Math.PI)),
    /** Major axis length: 4 √λ₁. 0 for one pixel. */
    MAJOR_AXIS_LENGTH("major_axis_length", FeatureUnit.LENGTH, s -> s.axisLength(0)),
    /** Minor axis length: 4 √λ₂. 0 for pixels in a line. */
    MINOR_AXIS_LENGTH("minor_axis_length", FeatureUnit.LENGTH, s -> s.axisLength(1)),
    /** Elongation: √(λ₂ / λ₁), 1 for what is not elongated. Undefined for one voxel. */
    ELONGATION("elongation", FeatureUnit.ONE, s -> s.axisLength(1) / s.axisLength(0)),
    /** Eccentricity: √(1 − λ₂ / λ₁), 0 for what is not elongated. Undefined for one voxel. */
    ECCENTRICITY(
            "eccentricity",
            FeatureUnit.ONE,
            s -> Math.sqrt(1 - s.axes.values()[1] / s.axes.values()[0])),
    /** Maximum Feret diameter: greatest distance of two points of the contour. */
    MAXIMUM_FERET_DIAMETER("maximum_feret_diameter", FeatureUnit.LENGTH, s -> s.greatestFeret),
    /** Minimum Feret diameter: least distance of two parallel lines that enclose the contour. */
    MINIMUM_FERET_DIAMETER("minimum_feret_diameter", FeatureUnit.LENGTH, s -> s.leastFeret),
    /** Convex area: area of the contour's convex hull. */
    CONVEX_AREA("convex_area", FeatureUnit.AREA, s -> s.convexArea),
    /** Solidity: contour area / convex area. */
    SOLIDITY("solidity", FeatureUnit.ONE, s -> s.contourArea / s.convexArea),
    /** Number of parts: groups of pixels that touch by a side or a corner. */
    NUMBER_OF_PARTS("number_of_parts", FeatureUnit.ONE, s -> s.parts),
    /** Number of holes: of parts outside, joined by sides only, that are enclosed. */
    NUMBER_OF_HOLES("number_of_holes", FeatureUnit.ONE, s -> s.holes);

    private final Definition definition;
    private final ToDoubleFunction<PlanarShape> formula;

    Morphology2dFeature(String name, FeatureUnit unit, ToDoubleFunction<PlanarShape> formula) {
        definition = new Definition(name, "", unit);
        this.formula = formula;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /**
     * @param shape the region's shape
     * @return the value; not finite where there is only one voxel and none is defined
     */
    double of(PlanarShape shape) {
        return formula.applyAsDouble(shape);
    }
}
