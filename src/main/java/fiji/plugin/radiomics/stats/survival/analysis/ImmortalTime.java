/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Immortal time: who has a marker that is measured after time 0 must have lived until then. Whether
 * a marker is one can only be guessed from its name.
 */
final class ImmortalTime {

    private static final Set<String> WORDS =
            Set.of(
                    "delta",
                    "change",
                    "changes",
                    "response",
                    "responder",
                    "responders",
                    "recist",
                    "followup",
                    "fu",
                    "post",
                    "posttreatment",
                    "posttherapy",
                    "restaging",
                    "interim",
                    "nadir",
                    "regression",
                    "recovery",
                    "downstaging",
                    "pcr",
                    "ypt",
                    "ypn");

    private ImmortalTime() {}

    static Optional<String> warning(
            SurvivalSettings settings, List<Covariate> markers, List<Covariate> covariates) {
        if (settings.has(OutcomeParameters.LANDMARK)) {
            return Optional.empty();
        }
        List<String> names =
                new ArrayList<>(
                        Stream.concat(markers.stream(), covariates.stream())
                                .map(Covariate::column)
                                .toList());
        names.add(settings.text(SurvivalParameters.GROUPS));
        List<String> later = names.stream().filter(ImmortalTime::isLater).distinct().toList();
        if (later.isEmpty()) {
            return Optional.empty();
        }
        int most = Math.min(5, later.size());
        return Optional.of(
                "immortal time: "
                        + String.join(", ", later.subList(0, most))
                        + (later.size() > most ? " and " + (later.size() - most) + " more" : "")
                        + (later.size() == 1
                                ? " seems to be measured after time 0"
                                : " seem to be measured after time 0")
                        + ". Who died before could not be measured, which makes the others look"
                        + " better; name the time of measurement in landmark=");
    }

    private static boolean isLater(String name) {
        String spaced = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return spaced.startsWith("delta")
                || spaced.matches(".*follow[\\s_.-]?up.*")
                || Arrays.stream(spaced.split("[^a-z]+")).anyMatch(WORDS::contains);
    }
}
