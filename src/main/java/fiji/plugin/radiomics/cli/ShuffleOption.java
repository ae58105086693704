/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.cli;

import fiji.plugin.radiomics.extract.SettingsParameters;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The option that makes a twin table, the same in every subcommand that extracts features. */
@Command
public final class ShuffleOption {

    private static final Parameter<String> SEED = SettingsParameters.SHUFFLE;

    private ParameterOptions options;

    @Spec(Spec.Target.MIXEE)
    void addTo(CommandSpec mixee) {
        options = ParameterOptions.add(mixee, ParameterSet.of("shuffle", SEED));
    }

    /**
     * @param overrides values of settings by key
     * @return these with the seed, where it is given
     * @throws IllegalArgumentException where it is given twice
     */
    public Map<String, String> over(Map<String, String> overrides) {
        if (!options.isGiven(SEED)) {
            return overrides;
        }
        String seed = options.values().get(SEED);
        if (!seed.matches("[+-]?[0-9]+")) {
            throw new IllegalArgumentException(
                    "--shuffle " + seed + ": is no seed; give a whole number, e.g. --shuffle 1");
        }
        if (overrides.containsKey(SEED.key())) {
            throw new IllegalArgumentException(
                    "--shuffle " + seed + ": --set shuffle= gives a seed too; leave one out");
        }
        Map<String, String> all = new LinkedHashMap<>(overrides);
        all.put(SEED.key(), seed);
        return all;
    }
}
