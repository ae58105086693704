/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.model.step;

import fiji.plugin.radiomics.stats.model.FittedStep;
import fiji.plugin.radiomics.stats.model.Frame;
import fiji.plugin.radiomics.stats.model.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What a step that selects columns has learnt: their names.
 *
 * @param keep names of the columns that stay, in their order
 * @param reasons why others do not, a column a key
 */
record KeptColumns(List<String> keep, Map<String, String> reasons) implements FittedStep {

    /** The columns that are fixed or pass. */
    static KeptColumns of(Frame x, IntPredicate passes, Map<String, String> reasons) {
        List<String> keep = new ArrayList<>();
        for (int j = 0; j < x.size(); j++) {
            if (x.isFixed(j) || passes.test(j)) {
                keep.add(x.names().get(j));
            }
        }
        return new KeptColumns(keep, reasons);
    }

    static KeptColumns read(Written written) {
        return new KeptColumns(written.texts("keep"), Map.of());
    }

    @Override
    public Frame apply(Frame x) {
        return x.keep(keep);
    }

    @Override
    public Map<String, Object> write() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("keep", keep);
        return all;
    }

    @Override
    public Set<String> inputs(Set<String> outputs) {
        return outputs;
    }

    @Override
    public FittedStep only(Set<String> outputs) {
        return new KeptColumns(new ArrayList<>(new LinkedHashSet<>(outputs)), reasons);
    }
}
