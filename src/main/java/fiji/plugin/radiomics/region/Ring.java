/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.region;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.ArrayList;
import java.util.List;

/**
 * The voxels whose distance from the region's border lies above {@code from} and at most at {@code
 * to}: outside the region, or, below 0, in it. A voxel that lies nearer another region, or in it,
 * belongs to that one's ring; regions that overlap the one in the middle are not its neighbours.
 */
final class Ring implements Derivation {

    private static final Parameter<Double> FROM =
            new Parameter<>(
                    "from",
                    "Distance from the border where the ring begins, in mm; below 0 = inside",
                    ParameterTypes.number("a number", Double::isFinite),
                    "0");

    private static final Parameter<Double> TO =
            new Parameter<>(
                    "to",
                    "Distance from the border where it ends, in mm",
                    ParameterTypes.number("a number", Double::isFinite),
                    "5");

    private static final Parameter<String> WITHIN =
            Parameter.text("within", "Within", "Only inside this other region, e.g. body or lung");

    private static final Parameter<String> WITHOUT =
            Parameter.text("without", "Without", "Not inside this other region, e.g. bone");

    @Override
    public String name() {
        return "ring";
    }

    @Override
    public String description() {
        return "Voxels from a to b mm outside the border, shared with neighbours by distance";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(FROM, TO, WITHIN, WITHOUT);
    }

    @Override
    public void check(ParameterValues values) {
        if (!(values.get(FROM) < values.get(TO))) {
            throw new IllegalArgumentException(
                    "from:" + values.text(FROM) + " must lie below to:" + values.text(TO));
        }
    }

    @Override
    public List<Region> derive(Region base, Scene scene, ParameterValues values) {
        scene.requireMillimetres("ring");
        double from = values.get(FROM);
        double to = values.get(TO);
        String name =
                base.name()
                        + ".ring_"
                        + Derivations.number(from)
                        + "_"
                        + Derivations.number(to)
                        + "mm";
        List<String> warnings = new ArrayList<>(base.warnings());
        // A neighbour that is as near lies twice as far at most.
        double reach = Math.max(0, to) * (scene.regions().size() > 1 ? 2 : 1);
        Lattice lattice = Lattice.around(base, reach, scene.grid());
        byte[] inside = lattice.of(base);
        double[] distance = SignedDistance.of(inside, lattice);
        byte[] ring = new byte[inside.length];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = (byte) (distance[i] > from && distance[i] <= to ? 1 : 0);
        }
        share(ring, distance, inside, base, scene, lattice, warnings);
        limit(ring, lattice, scene, values);
        return List.of(lattice.region(name, ring, warnings));
    }

    private static void share(
            byte[] ring,
            double[] distance,
            byte[] inside,
            Region base,
            Scene scene,
            Lattice lattice,
            List<String> warnings) {
        int lost = 0;
        List<String> neighbours = new ArrayList<>();
        boolean isBefore = true;
        for (Region other : scene.regions()) {
            if (other == base) {
                isBefore = false;
                continue;
            }
            byte[] there = lattice.of(other);
            if (other.box().isEmpty() || !isNear(there) || overlap(inside, there)) {
                continue;
            }
            double[] its = SignedDistance.of(there, lattice);
            int before = lost;
            for (int i = 0; i < ring.length; i++) {
                // Of equal distances, the region that comes first has the voxel.
                boolean taken = its[i] < distance[i] || isBefore && its[i] == distance[i];
                if (ring[i] == 1 && distance[i] > 0 && taken) {
                    ring[i] = 0;
                    lost++;
                }
            }
            if (lost > before) {
                neighbours.add(other.name());
            }
        }
        if (lost > 0) {
            warnings.add(
                    lost
                            + (lost == 1 ? " voxel of the ring lies" : " voxels of the ring lie")
                            + " in or nearer "
                            + String.join(", ", neighbours)
                            + " and "
                            + (lost == 1 ? "counts" : "count")
                            + " for it");
        }
    }

    private static boolean isNear(byte[] there) {
        for (byte b : there) {
            if (b == 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean overlap(byte[] a, byte[] b) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] == 1 && b[i] == 1) {
                return true;
            }
        }
        return false;
    }

    private static void limit(byte[] ring, Lattice lattice, Scene scene, ParameterValues values) {
        if (!values.text(WITHIN).isEmpty()) {
            keep(ring, lattice.of(scene.named(values.text(WITHIN))), 1);
        }
        if (!values.text(WITHOUT).isEmpty()) {
            keep(ring, lattice.of(scene.named(values.text(WITHOUT))), 0);
        }
    }

    private static void keep(byte[] ring, byte[] other, int value) {
        for (int i = 0; i < ring.length; i++) {
            ring[i] = other[i] == value ? ring[i] : 0;
        }
    }
}
