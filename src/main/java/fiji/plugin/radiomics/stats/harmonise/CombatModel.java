/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.harmonise;

import fiji.plugin.radiomics.stats.model.Written;
import fiji.plugin.radiomics.stats.model.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was learnt of batches, for any cases.
 *
 * @param batchColumn column that names the batch
 * @param batches their names
 * @param method how effects were estimated
 * @param reference the batch that stays as it is; empty for none
 * @param kept columns whose effect is kept
 * @param features what was learnt of each
 * @param left why other columns stay as they are, by name
 */
public record CombatModel(
        String batchColumn,
        List<String> batches,
        CombatMethod method,
        String reference,
        List<KeptColumn> kept,
        List<CombatFeature> features,
        Map<String, String> left) {

    private static final int FORMAT = 1;

    /** Copies the lists. */
    public CombatModel {
        batches = List.copyOf(batches);
        kept = List.copyOf(kept);
        features = List.copyOf(features);
    }

    private List<String> terms() {
        return kept.stream().flatMap(k -> k.terms().stream()).toList();
    }

    /**
     * @return it as YAML, which {@link #read} gives back without loss of a digit
     */
    public String write() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("combat", FORMAT);
        all.put("batch", batchColumn);
        all.put("batches", batches);
        all.put("method", method.id());
        all.put("reference", reference);
        List<Object> columns = new ArrayList<>();
        for (KeptColumn k : kept) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("column", k.name());
            one.put("classes", k.classes());
            columns.add(one);
        }
        all.put("keep", columns);
        List<Object> learnt = new ArrayList<>();
        for (CombatFeature f : features) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("feature", f.name());
            one.put("level", f.level());
            one.put("deviation", f.deviation());
            one.put("slopes", named(terms(), f.slopes()));
            one.put("shift", named(batches, f.shift()));
            one.put("scale", named(batches, f.scale()));
            learnt.add(one);
        }
        all.put("features", learnt);
        all.put("left", left);
        return YamlText.write(all);
    }

    private static Map<String, Double> named(List<String> names, double[] values) {
        Map<String, Double> all = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            all.put(names.get(i), values[i]);
        }
        return all;
    }

    /**
     * @param text what {@link #write} gave
     * @param where what messages call it
     * @return the same
     * @throws IllegalArgumentException where it is none, or damaged, in one line
     */
    public static CombatModel read(String text, String where) {
        Written w = YamlText.read(text, where);
        if (!w.has("combat")) {
            throw w.refuse("is no file that a harmonisation has saved");
        }
        if (w.number("combat") != FORMAT) {
            throw w.refuse("is of a newer version: combat " + w.text("combat"));
        }
        CombatMethod method =
                java.util.Arrays.stream(CombatMethod.values())
                        .filter(m -> m.id().equals(w.text("method")))
                        .findFirst()
                        .orElseThrow(() -> w.refuse("has no such method: " + w.text("method")));
        List<KeptColumn> kept = new ArrayList<>();
        for (Object item : w.list("keep")) {
            Written k = part(w, item, "keep");
            kept.add(new KeptColumn(k.text("column"), k.texts("classes")));
        }
        List<String> batches = w.texts("batches");
        List<String> terms = kept.stream().flatMap(k -> k.terms().stream()).toList();
        List<CombatFeature> features = new ArrayList<>();
        for (Object item : w.list("features")) {
            Written f = part(w, item, "features");
            features.add(
                    new CombatFeature(
                            f.text("feature"),
                            f.number("level"),
                            above0(f, f.number("deviation")),
                            values(f, "slopes", terms),
                            values(f, "shift", batches),
                            scales(f, batches)));
        }
        Map<String, String> left = new LinkedHashMap<>();
        w.map("left").values().forEach((k, v) -> left.put(k.toString(), v.toString()));
        String reference = w.text("reference");
        return new CombatModel(w.text("batch"), batches, method, reference, kept, features, left);
    }

    private static Written part(Written w, Object item, String key) {
        if (!(item instanceof Map<?, ?> map)) {
            throw w.refuse("has an entry without values in '" + key + "'");
        }
        return new Written(w.where() + ", " + key, map);
    }

    private static double above0(Written f, double value) {
        if (!(value > 0)) {
            throw f.refuse("has a scatter that is not above 0: " + f.text("feature"));
        }
        return value;
    }

    private static double[] scales(Written f, List<String> batches) {
        double[] scales = values(f, "scale", batches);
        for (double scale : scales) {
            above0(f, scale);
        }
        return scales;
    }

    private static double[] values(Written f, String key, List<String> names) {
        Map<String, Double> found = f.numbers(key);
        if (!found.keySet().equals(Set.copyOf(names))) {
            throw f.refuse("has other names in '" + key + "' of " + f.text("feature"));
        }
        return names.stream().mapToDouble(found::get).toArray();
    }
}
