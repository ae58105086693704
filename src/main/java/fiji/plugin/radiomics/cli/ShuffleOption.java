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

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The option that makes a twin table, the same in every subcommand that extracts features. */
public final class ShuffleOption {

    private static final String KEY = "shuffle";

    @Option(
            names = "--shuffle",
            paramLabel = "SEED",
            description = {
                "Make a twin table, not real data: the same regions, whose voxels have changed",
                "places at random, for 'roc --twin'. Short for --set shuffle=SEED."
            })
    private String seed;

    /**
     * @param overrides values of settings by key
     * @return these with the seed, where it is given
     * @throws IllegalArgumentException where it is given twice
     */
    public Map<String, String> over(Map<String, String> overrides) {
        if (seed == null) {
            return overrides;
        }
        if (!seed.matches("[+-]?[0-9]+")) {
            throw new IllegalArgumentException(
                    "--shuffle " + seed + ": is no seed; give a whole number, e.g. --shuffle 1");
        }
        if (overrides.containsKey(KEY)) {
            throw new IllegalArgumentException(
                    "--shuffle " + seed + ": --set shuffle= gives a seed too; leave one out");
        }
        Map<String, String> all = new LinkedHashMap<>(overrides);
        all.put(KEY, seed);
        return all;
    }
}
