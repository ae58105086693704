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

import fiji.plugin.radiomics.Discovery;
import java.util.List;
import java.util.Map;
import org.scijava.plugin.SciJavaPlugin;

/**
 * Finds the settings by which the features of a table were extracted, so that a signature can
 * extract them again.
 */
public interface SettingsSource extends SciJavaPlugin {

    /**
     * @return its name
     */
    String name();

    /**
     * @param named a settings file or a preset's name; empty = to be found
     * @param hash what the table says of the settings; empty where it says nothing
     * @param columns names of the table's features, without a prefix
     * @return the settings
     * @throws IllegalArgumentException where a file cannot be read, or is not what the table was
     *     extracted with
     */
    Found find(String named, String hash, List<String> columns);

    /**
     * What was found.
     *
     * @param settings text values by key, as in a settings file; empty where they are not known
     * @param note how they are known, or why they are not
     */
    record Found(Map<String, String> settings, String note) {}

    /**
     * @return the source that is installed
     * @throws IllegalArgumentException where there is none
     */
    static SettingsSource installed() {
        return Discovery.byName(SettingsSource.class, SettingsSource::name).values().stream()
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Nothing is installed that knows settings"));
    }
}
