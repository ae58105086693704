/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature;

import java.util.List;

/** What a family says of itself, for families that say it once and for all. */
public abstract class AbstractFamily implements FeatureFamily {

    private final String name;
    private final List<? extends Feature> features;
    private final List<Aggregation> aggregations;
    private final boolean needsLevels;

    /**
     * A family without aggregations that works on intensities or on the mask.
     *
     * @param name its name in tables and settings
     * @param features its features, in the order of tables
     */
    protected AbstractFamily(String name, List<? extends Feature> features) {
        this(name, features, List.of(Aggregation.NONE), false);
    }

    /**
     * @param name its name in tables and settings
     * @param features its features, in the order of tables
     * @param aggregations the aggregations that it defines, in the order of tables
     * @param needsLevels whether it works on grey levels
     */
    protected AbstractFamily(
            String name,
            List<? extends Feature> features,
            List<Aggregation> aggregations,
            boolean needsLevels) {
        this.name = name;
        this.features = features;
        this.aggregations = aggregations;
        this.needsLevels = needsLevels;
    }

    @Override
    public final String familyName() {
        return name;
    }

    @Override
    public final List<? extends Feature> features() {
        return features;
    }

    @Override
    public final List<Aggregation> aggregations() {
        return aggregations;
    }

    @Override
    public final boolean needsLevels() {
        return needsLevels;
    }
}
