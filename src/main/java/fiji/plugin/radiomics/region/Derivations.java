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

import fiji.plugin.radiomics.NearestWord;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.parameter.ListText;
import fiji.plugin.radiomics.parameter.NamedValues;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which regions are made of those that a user names, e.g. {@code self ring(to:5)
 * largest_component>margin(by:-2)}: a list of derivations, of which {@code >} joins two to one that
 * works on what the first gives.
 */
public final class Derivations {

    private static final String SELF = "self";

    private static final List<Derivation> ALL =
            List.of(
                    new Ring(),
                    new Margin(),
                    new Slices(true),
                    new Slices(false),
                    new ConnectedParts(true),
                    new ConnectedParts(false),
                    new SetOperation(SetOperation.Kind.UNION),
                    new SetOperation(SetOperation.Kind.INTERSECTION),
                    new SetOperation(SetOperation.Kind.DIFFERENCE),
                    new Mirror());

    private final List<List<Step>> chains;

    private final String text;

    private Derivations(String text, List<List<Step>> chains) {
        this.text = text;
        this.chains = chains;
    }

    /** A derivation with its parameters. */
    private record Step(Derivation derivation, ParameterValues values) {}

    /**
     * @param text derivations with blanks or commas between; empty = the regions themselves
     * @return them
     * @throws IllegalArgumentException where one is not known or its parameters are wrong
     */
    public static Derivations of(String text) {
        List<List<Step>> chains = new ArrayList<>();
        for (String item : ListText.split(text)) {
            List<Step> chain = new ArrayList<>();
            for (String part : item.split(">", -1)) {
                if (!(part.strip().equalsIgnoreCase(SELF) && item.indexOf('>') < 0)) {
                    chain.add(step(part.strip()));
                }
            }
            for (Step step : chain.subList(Math.min(1, chain.size()), chain.size())) {
                if (step.derivation.isOfAll()) {
                    throw new IllegalArgumentException(
                            "derive: "
                                    + step.derivation.name()
                                    + " names regions, so it can only come first in '"
                                    + item
                                    + "'");
                }
            }
            chains.add(chain);
        }
        return new Derivations(text.strip(), chains);
    }

    /** A number in a name, without zeros at its end. */
    static String number(double v) {
        return java.math.BigDecimal.valueOf(v).stripTrailingZeros().toPlainString();
    }

    private static Step step(String text) {
        try {
            NamedValues named = NamedValues.of(text);
            Derivation derivation =
                    ALL.stream()
                            .filter(d -> d.name().equals(named.name()))
                            .findFirst()
                            .orElseThrow(() -> unknown(named.name()));
            ParameterValues values =
                    new ParameterSet(derivation.name(), derivation.parameters())
                            .values(named.values());
            derivation.check(values);
            return new Step(derivation, values);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("derive=" + text + ": " + e.getMessage(), e);
        }
    }

    private static IllegalArgumentException unknown(String name) {
        List<String> names = new ArrayList<>(List.of(SELF));
        names.addAll(ALL.stream().map(Derivation::name).toList());
        return new IllegalArgumentException(
                "there is no such region"
                        + NearestWord.hint(name, names)
                        + "; there are "
                        + String.join(", ", names));
    }

    /**
     * @return name, description and parameters of each derivation
     */
    public static Map<String, Map.Entry<String, List<Parameter<?>>>> described() {
        Map<String, Map.Entry<String, List<Parameter<?>>>> all = new LinkedHashMap<>();
        ALL.forEach(d -> all.put(d.name(), Map.entry(d.description(), d.parameters())));
        return all;
    }

    /**
     * @return whether there is nothing but the regions themselves
     */
    public boolean isEmpty() {
        return chains.isEmpty();
    }

    /**
     * @param regions the regions that were asked for
     * @param grid the image's grid
     * @return what is made of them, region by region, each with a name of its own: that of the
     *     region it is made from, a dot, and what it is, e.g. {@code lesion.ring_0_5mm}
     * @throws IllegalArgumentException where that cannot be, with the reason
     */
    public List<Region> apply(List<Region> regions, Geometry grid) {
        if (chains.isEmpty()) {
            return regions;
        }
        List<Region> all = new ArrayList<>();
        Scene scene = new Scene(grid, regions);
        for (List<Step> chain : chains) {
            if (!chain.isEmpty() && chain.get(0).derivation.isOfAll()) {
                all.addAll(chain(chain, null, scene));
            }
        }
        List<Region> each = new ArrayList<>();
        for (Region region : regions) {
            for (List<Step> chain : chains) {
                if (chain.isEmpty()) {
                    each.add(region);
                } else if (!chain.get(0).derivation.isOfAll()) {
                    each.addAll(chain(chain, region, scene));
                }
            }
        }
        each.addAll(all);
        return unique(each);
    }

    /** Equal where they were written in the same words. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Derivations d && d.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    private static List<Region> chain(List<Step> chain, Region base, Scene scene) {
        List<Region> now = base == null ? List.of() : List.of(base);
        Scene there = scene;
        for (Step step : chain) {
            List<Region> next = new ArrayList<>();
            if (step.derivation.isOfAll()) {
                next.addAll(derive(step, null, there));
            }
            for (Region region : now) {
                next.addAll(derive(step, region, there));
            }
            now = next;
            // What comes next works on these, beside the other regions.
            List<Region> others = new ArrayList<>(scene.regions());
            others.remove(base);
            others.addAll(now);
            there = new Scene(scene.grid(), others);
        }
        return now;
    }

    private static List<Region> derive(Step step, Region base, Scene scene) {
        if (base != null && base.box().isEmpty()) {
            return List.of(
                    new Region(
                            base.name() + "." + step.derivation.name(),
                            base.mask(),
                            base.offset(),
                            base.clippedFraction(),
                            base.warnings()));
        }
        try {
            return step.derivation.derive(base, scene, step.values);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "derive="
                            + step.derivation.name()
                            + (base == null ? "" : " of " + base.name())
                            + ": "
                            + e.getMessage(),
                    e);
        }
    }

    private static List<Region> unique(List<Region> regions) {
        Map<String, Integer> taken = new HashMap<>();
        List<Region> unique = new ArrayList<>();
        for (Region r : regions) {
            int n = taken.merge(r.name(), 1, Integer::sum);
            unique.add(
                    n == 1
                            ? r
                            : new Region(
                                    r.name() + "#" + n,
                                    r.mask(),
                                    r.offset(),
                                    r.clippedFraction(),
                                    r.warnings()));
        }
        return unique;
    }
}
