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

/** The region on the other side of a plane between voxels, or through them: the unaffected side. */
final class Mirror implements Derivation {

    private static final List<String> AXES = List.of("x", "y", "z");

    private static final Parameter<String> AXIS =
            new Parameter<>(
                    "axis",
                    "Axis of the image that is turned round: x is left and right of an axial slice",
                    ParameterTypes.word("x", "y", "z"),
                    "x");

    private static final Parameter<Double> AT =
            new Parameter<>(
                    "at",
                    "Where the plane cuts that axis, in voxels from 0, the centre of the first;"
                            + " middle = of the image",
                    ParameterTypes.numberOr("middle", Double.NEGATIVE_INFINITY),
                    "middle");

    @Override
    public String name() {
        return "mirror";
    }

    @Override
    public String description() {
        return "The region mirrored across a plane, such as the other side of the head";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(AXIS, AT);
    }

    @Override
    public void check(ParameterValues values) {
        double at = values.get(AT);
        if (Double.isFinite(at) && 2 * at != Math.rint(2 * at)) {
            throw new IllegalArgumentException(
                    "at:" + values.text(AT) + ": give whole or half voxels, e.g. 127.5");
        }
    }

    @Override
    public List<Region> derive(Region base, Scene scene, ParameterValues values) {
        int axis = AXES.indexOf(values.get(AXIS));
        double at = values.get(AT);
        int sum = Double.isFinite(at) ? (int) Math.rint(2 * at) : scene.grid().size(axis) - 1;
        String name = base.name() + ".mirror_" + values.get(AXIS);
        Lattice own = Lattice.around(base, 0, scene.grid());
        byte[] inside = own.of(base);
        int[] size = own.size();
        int[] min = own.min().clone();
        min[axis] = sum - (min[axis] + size[axis] - 1);
        byte[] mirrored = new byte[inside.length];
        int[] at3 = new int[3];
        for (int i = 0; i < inside.length; i++) {
            at3[0] = i % size[0];
            at3[1] = i / size[0] % size[1];
            at3[2] = i / size[0] / size[1];
            at3[axis] = size[axis] - 1 - at3[axis];
            mirrored[(at3[2] * size[1] + at3[1]) * size[0] + at3[0]] = inside[i];
        }
        List<String> warnings = new ArrayList<>(base.warnings());
        Region region = within(new Lattice(scene.grid(), min, size), name, mirrored, warnings);
        return List.of(region);
    }

    private static Region within(
            Lattice lattice, String name, byte[] inside, List<String> warnings) {
        for (int a = 0; a < 3; a++) {
            int end = lattice.min()[a] + lattice.size()[a];
            if (lattice.min()[a] >= lattice.grid().size(a) || end <= 0) {
                throw new IllegalArgumentException(
                        "the mirrored region lies outside the image; look at 'at'");
            }
        }
        return lattice.region(name, inside, warnings);
    }
}
