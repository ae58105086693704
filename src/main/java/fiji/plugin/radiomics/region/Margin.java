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
import java.util.List;

/**
 * The region grown or shrunk: all voxels whose distance from its border is at most {@code by} mm,
 * which below 0 lies in the region.
 */
final class Margin implements Derivation {

    private static final Parameter<Double> BY =
            new Parameter<>(
                    "by",
                    "How far the border moves outwards, in mm; below 0 = inwards",
                    ParameterTypes.number(
                            "a number other than 0", v -> Double.isFinite(v) && v != 0),
                    "3");

    @Override
    public String name() {
        return "margin";
    }

    @Override
    public String description() {
        return "The region grown by a margin in mm, or shrunk where it is below 0";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(BY);
    }

    @Override
    public List<Region> derive(Region base, Scene scene, ParameterValues values) {
        scene.requireMillimetres(name());
        double by = values.get(BY);
        String name = base.name() + ".margin_" + Derivations.number(by) + "mm";
        Lattice lattice = Lattice.around(base, Math.max(0, by), scene.grid());
        byte[] inside = lattice.of(base);
        double[] distance = SignedDistance.of(inside, lattice);
        for (int i = 0; i < inside.length; i++) {
            inside[i] = (byte) (distance[i] <= by ? 1 : 0);
        }
        return List.of(lattice.region(name, inside, base.warnings()));
    }
}
