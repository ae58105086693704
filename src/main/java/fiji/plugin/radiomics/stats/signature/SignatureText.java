/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.signature;

import fiji.plugin.radiomics.stats.model.LinearModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A signature in words. */
public final class SignatureText {

    private SignatureText() {}

    /**
     * @param signature a signature
     * @return lines that say what it is
     */
    public static List<String> of(Signature signature) {
        List<String> lines = new ArrayList<>();
        lines.add("outcome " + signature.outcome());
        lines.add("positive " + signature.positive());
        lines.add("negative " + signature.negative());
        lines.add("recipe " + signature.fitted().recipe().name());
        lines.add("cases " + signature.facts().getOrDefault("cases", ""));
        lines.add("positive_cases " + signature.facts().getOrDefault("positive_cases", ""));
        lines.add("validation " + signature.facts().getOrDefault("validation", ""));
        if (signature.facts().get("performance") instanceof Map<?, ?> performance) {
            performance.forEach((name, v) -> lines.add(name + " " + estimate(v)));
        }
        signature.risk().ifPresent(scale -> lines.addAll(scale.lines()));
        if (signature.risk().isEmpty()) {
            lines.add(
                    "cutoff_probability "
                            + LinearModel.probability(signature.cutoff() + signature.shift()));
        }
        signature.extraction().forEach((name, v) -> lines.add(name + " " + v));
        if (!signature.centreColumn().isEmpty()) {
            lines.add("centres " + String.join(", ", signature.centres()));
        }
        LinearModel own = signature.fitted().unscaled();
        if (signature.risk().isEmpty()) {
            lines.add("(intercept) " + own.intercept());
        }
        LinearModel scaled = signature.fitted().model();
        own.used().stream()
                .sorted(Comparator.comparingDouble(t -> -Math.abs(scaled.coefficient(t))))
                .forEach(
                        term ->
                                lines.add(
                                        term
                                                + " "
                                                + own.coefficient(term)
                                                + range(signature, term)));
        return lines;
    }

    private static Object estimate(Object value) {
        if (!(value instanceof Map<?, ?> v)) {
            return value;
        }
        return v.get("ci_low") == null
                ? v.get("estimate")
                : v.get("estimate") + " (" + v.get("ci_low") + " to " + v.get("ci_high") + ")";
    }

    private static String range(Signature signature, String term) {
        double[] range = signature.ranges().get(term);
        return range == null
                ? ""
                : String.format(Locale.ROOT, " (training range %.6g to %.6g)", range[0], range[1]);
    }
}
