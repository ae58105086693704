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
import fiji.plugin.radiomics.feature.Status;
import java.util.function.ToDoubleFunction;

/**
 * Morphological features (IBSI HCUG) of the morphological mask. V and A are volume and area of its
 * surface mesh by marching cubes: vertices lie half-way between a voxel centre inside and its
 * neighbour outside, diagonal voxels that have an edge in common are joined, and what lies outside
 * of the image counts as outside. λ₁ ≥ λ₂ ≥ λ₃ are the eigenvalues of the covariance of the voxel
 * centres (divided by their number less 1; 0 for one voxel). Formulas: IBSI reference manual, arXiv
 * 1612.07003, section "Morphological features".
 */
public enum MorphologyFeature implements Feature {
    /** Volume of the mesh: V = |Σ a · (b × c)| / 6 over its triangles abc. */
    VOLUME_MESH("volume_mesh", "RNU0", FeatureUnit.VOLUME, s -> s.mesh().volume()),
    /** Volume by voxel counting: number of voxels times the volume of a voxel. */
    VOLUME_VOXEL_COUNTING(
            "volume_voxel_counting", "YEKZ", FeatureUnit.VOLUME, s -> s.voxels() * s.voxelVolume()),
    /** Surface area of the mesh: A = Σ |ab × ac| / 2 over its triangles abc. */
    SURFACE_AREA_MESH("surface_area_mesh", "C0JK", FeatureUnit.AREA, s -> s.mesh().area()),
    /** Surface to volume ratio: A / V. */
    SURFACE_TO_VOLUME_RATIO(
            "surface_to_volume_ratio",
            "2PR5",
            FeatureUnit.PER_LENGTH,
            s -> s.mesh().area() / s.mesh().volume()),
    /** Compactness 1: V / (√π A^(3/2)). */
    COMPACTNESS_1(
            "compactness_1",
            "SKGS",
            FeatureUnit.ONE,
            s -> s.mesh().volume() / (Math.sqrt(Math.PI) * Math.pow(s.mesh().area(), 1.5))),
    /** Compactness 2: 36 π V² / A³. */
    COMPACTNESS_2("compactness_2", "BQWJ", FeatureUnit.ONE, s -> 1 / s.asphericityCubed()),
    /** Spherical disproportion: A / (36 π V²)^(1/3). */
    SPHERICAL_DISPROPORTION(
            "spherical_disproportion",
            "KRCK",
            FeatureUnit.ONE,
            s -> Math.cbrt(s.asphericityCubed())),
    /** Sphericity: (36 π V²)^(1/3) / A. */
    SPHERICITY("sphericity", "QCFX", FeatureUnit.ONE, s -> 1 / Math.cbrt(s.asphericityCubed())),
    /** Asphericity: (A³ / (36 π V²))^(1/3) − 1. */
    ASPHERICITY("asphericity", "25C7", FeatureUnit.ONE, s -> Math.cbrt(s.asphericityCubed()) - 1),
    /**
     * Centre of mass shift: distance of the mean of the morphological mask's voxel centres and the
     * mean of the intensity mask's, weighted by intensity. Undefined where intensities have the sum
     * 0 (divisor is zero).
     */
    CENTRE_OF_MASS_SHIFT("centre_of_mass_shift", "KLMA", FeatureUnit.LENGTH, Shape::shift),
    /** Maximum 3D diameter: greatest distance of two vertices of the mesh. */
    MAXIMUM_3D_DIAMETER("maximum_3d_diameter", "L0JK", FeatureUnit.LENGTH, Shape::diameter),
    /** Major axis length: 4 √λ₁. 0 for one voxel. */
    MAJOR_AXIS_LENGTH("major_axis_length", "TDIC", FeatureUnit.LENGTH, s -> s.axisLength(0)),
    /** Minor axis length: 4 √λ₂. 0 for voxels in a line. */
    MINOR_AXIS_LENGTH("minor_axis_length", "P9VJ", FeatureUnit.LENGTH, s -> s.axisLength(1)),
    /** Least axis length: 4 √λ₃. 0 for voxels in a plane. */
    LEAST_AXIS_LENGTH("least_axis_length", "7J51", FeatureUnit.LENGTH, s -> s.axisLength(2)),
    /** Elongation: √(λ₂ / λ₁), 1 for what is not elongated. Undefined for one voxel. */
    ELONGATION(
            "elongation",
            "Q3CK",
            FeatureUnit.ONE,
            s -> s.axisLength(1) / s.axisLength(0),
            Status.ONE_VOXEL),
    /** Flatness: √(λ₃ / λ₁), 1 for what is not flat. Undefined for one voxel. */
    FLATNESS(
            "flatness",
            "N17B",
            FeatureUnit.ONE,
            s -> s.axisLength(2) / s.axisLength(0),
            Status.ONE_VOXEL),
    /** Volume density (axis-aligned bounding box): V / volume of the mesh's bounding box. */
    VOLUME_DENSITY_AABB(
            "volume_density_axis_aligned_bounding_box",
            "PBX1",
            FeatureUnit.ONE,
            s -> s.mesh().volume() / s.box().volume()),
    /** Area density (axis-aligned bounding box): A / area of the mesh's bounding box. */
    AREA_DENSITY_AABB(
            "area_density_axis_aligned_bounding_box",
            "R59B",
            FeatureUnit.ONE,
            s -> s.mesh().area() / s.box().area()),
    /**
     * Volume density (oriented minimum bounding box): V / volume of the smallest box about the
     * mesh. The smallest of all boxes with a side on a face of the convex hull, the axis-aligned
     * one and that of the principal axes, each turned about its own axes in turn as long as it gets
     * smaller; not standardised by IBSI.
     */
    VOLUME_DENSITY_OMBB(
            "volume_density_oriented_minimum_bounding_box",
            "ZH1A",
            FeatureUnit.ONE,
            s -> s.mesh().volume() / s.orientedBox().volume()),
    /** Area density (oriented minimum bounding box): A / area of the same box. */
    AREA_DENSITY_OMBB(
            "area_density_oriented_minimum_bounding_box",
            "IQYR",
            FeatureUnit.ONE,
            s -> s.mesh().area() / s.orientedBox().area()),
    /**
     * Volume density (approximate enclosing ellipsoid): V / (4 π a b c / 3) with the semi-axes a =
     * 2 √λ₁, b = 2 √λ₂, c = 2 √λ₃. Undefined for voxels in a plane (divisor is zero).
     */
    VOLUME_DENSITY_AEE(
            "volume_density_approximate_enclosing_ellipsoid",
            "6BDE",
            FeatureUnit.ONE,
            s -> s.mesh().volume() / s.approximate().volume()),
    /**
     * Area density (approximate enclosing ellipsoid): A / area of the same ellipsoid, 4 π a b Σ
     * (αβ)^ν / (1 − 4ν²) P_ν((α² + β²) / (2αβ)), summed to ν = 20 (IBSI's default), with the
     * Legendre polynomials P, α² = 1 − b²/a², β² = 1 − c²/a²; IBSI's formula to the letter, which
     * differs from the ellipsoid's true area the more it is elongated. Undefined for voxels in a
     * line (divisor is zero).
     */
    AREA_DENSITY_AEE(
            "area_density_approximate_enclosing_ellipsoid",
            "RDD2",
            FeatureUnit.ONE,
            s -> s.mesh().area() / s.approximate().area()),
    /**
     * Volume density (minimum volume enclosing ellipsoid): V / volume of the smallest ellipsoid
     * about the mesh, by exchange steps in the dual to a relative precision of 1e-10; not
     * standardised by IBSI.
     */
    VOLUME_DENSITY_MVEE(
            "volume_density_minimum_volume_enclosing_ellipsoid",
            "SWZ1",
            FeatureUnit.ONE,
            s -> s.mesh().volume() / s.enclosing().volume()),
    /**
     * Area density (minimum volume enclosing ellipsoid): A / area of the same ellipsoid, by the
     * series of the approximate enclosing ellipsoid.
     */
    AREA_DENSITY_MVEE(
            "area_density_minimum_volume_enclosing_ellipsoid",
            "BRI8",
            FeatureUnit.ONE,
            s -> s.mesh().area() / s.enclosing().area()),
    /** Volume density (convex hull): V / volume of the mesh's convex hull. */
    VOLUME_DENSITY_CONVEX_HULL(
            "volume_density_convex_hull",
            "R3ER",
            FeatureUnit.ONE,
            s -> s.mesh().volume() / s.hull().volume),
    /** Area density (convex hull): A / area of the mesh's convex hull. */
    AREA_DENSITY_CONVEX_HULL(
            "area_density_convex_hull",
            "7T7F",
            FeatureUnit.ONE,
            s -> s.mesh().area() / s.hull().area),
    /** Integrated intensity: V times the mean of the intensity mask. */
    INTEGRATED_INTENSITY(
            "integrated_intensity",
            "99N0",
            FeatureUnit.INTENSITY_VOLUME,
            s -> s.mesh().volume() * s.meanIntensity());

    private final Definition definition;
    private final ToDoubleFunction<Shape> formula;
    private final String reason;

    MorphologyFeature(String name, String code, FeatureUnit unit, ToDoubleFunction<Shape> formula) {
        this(name, code, unit, formula, "divisor is zero");
    }

    MorphologyFeature(
            String name,
            String code,
            FeatureUnit unit,
            ToDoubleFunction<Shape> formula,
            String reason) {
        definition = new Definition(name, code, unit);
        this.formula = formula;
        this.reason = reason;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /**
     * @param shape the region's shape
     * @return the value; not finite where it is not defined
     */
    double of(Shape shape) {
        return formula.applyAsDouble(shape);
    }

    /**
     * @return why there is no value where it is not finite
     */
    String reason() {
        return reason;
    }
}
