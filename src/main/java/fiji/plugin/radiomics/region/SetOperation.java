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
import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Union, intersection or difference of regions by their names. */
final class SetOperation implements Derivation {

    private static final Parameter<String> OF =
            Parameter.text(
                    "of",
                    "Of",
                    "Names of regions with | between; a difference is the first without the"
                            + " others");

    private final Kind kind;

    /** What is made of several regions. */
    enum Kind {
        /** In any of them. */
        UNION,
        /** In all of them. */
        INTERSECTION,
        /** In the first, and in none of the others. */
        DIFFERENCE
    }

    SetOperation(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String name() {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String description() {
        return switch (kind) {
            case UNION -> "The voxels of all regions that are named, as one";
            case INTERSECTION -> "The voxels that all regions that are named have in common";
            case DIFFERENCE -> "The voxels of the first region that are in none of the others";
        };
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(OF);
    }

    @Override
    public boolean isOfAll() {
        return true;
    }

    @Override
    public void check(ParameterValues values) {
        if (names(values).size() < 2) {
            throw new IllegalArgumentException("of: needs two names or more, with | between");
        }
    }

    private static List<String> names(ParameterValues values) {
        return Arrays.stream(values.text(OF).split("\\|"))
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .toList();
    }

    @Override
    public List<Region> derive(Region base, Scene scene, ParameterValues values) {
        List<Region> named = names(values).stream().map(scene::named).toList();
        Box box =
                named.stream()
                        .flatMap(r -> r.box().stream())
                        .reduce(Box::union)
                        .orElse(new Box(0, 0, 0, 0, 0, 0));
        Lattice lattice = new Lattice(scene.grid(), box.min(), box.size());
        byte[] inside = lattice.of(named.get(0));
        List<String> warnings = new ArrayList<>(named.get(0).warnings());
        for (Region other : named.subList(1, named.size())) {
            byte[] there = lattice.of(other);
            for (int i = 0; i < inside.length; i++) {
                int both =
                        switch (kind) {
                            case UNION -> inside[i] | there[i];
                            case INTERSECTION -> inside[i] & there[i];
                            case DIFFERENCE -> inside[i] & (1 - there[i]);
                        };
                inside[i] = (byte) both;
            }
            other.warnings().stream().filter(w -> !warnings.contains(w)).forEach(warnings::add);
        }
        Geometry part = scene.grid().crop(box);
        String name = name() + "_" + String.join("_", names(values));
        return List.of(new Region(name, new Mask(part, inside), box.min(), 0, warnings));
    }
}
