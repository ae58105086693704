/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.conformity;

import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.Presets;

/** A configuration for which IBSI 1 or 2 gives reference values; its settings are a preset. */
public enum Configuration {
    DIGITAL_PHANTOM("digital_phantom", "ibsi-phantom"),
    CT_A("ct_a", "ibsi-a"),
    CT_B("ct_b", "ibsi-b"),
    CT_C("ct_c", "ibsi-c"),
    CT_D("ct_d", "ibsi-d"),
    CT_E("ct_e", "ibsi-e"),
    /** IBSI 2, phase 1: response maps of filters. They need no settings. */
    RESPONSE_MAPS("response_maps", "ibsi-phantom"),
    /** IBSI 2, phase 2, configuration A. */
    FILTERED_A("filtered_ct_a", "ibsi2-a"),
    /** IBSI 2, phase 2, configuration B. */
    FILTERED_B("filtered_ct_b", "ibsi2-b");

    private final String id;
    private final String preset;

    Configuration(String id, String preset) {
        this.id = id;
        this.preset = preset;
    }

    /**
     * @param id a name as in the reference values
     * @return the configuration
     * @throws IllegalArgumentException where there is none of that name
     */
    public static Configuration of(String id) {
        for (Configuration c : values()) {
            if (c.id.equals(id)) {
                return c;
            }
        }
        throw new IllegalArgumentException("There is no configuration '" + id + "'");
    }

    /**
     * @return its name in the reference values, e.g. {@code ct_a}
     */
    public String id() {
        return id;
    }

    /**
     * @return whether it is of IBSI 2: filters
     */
    public boolean isOfFilters() {
        return this == FILTERED_A || this == FILTERED_B;
    }

    /**
     * @return the settings that IBSI prescribes for it
     */
    public ExtractionSettings settings() {
        return Presets.get(preset);
    }
}
