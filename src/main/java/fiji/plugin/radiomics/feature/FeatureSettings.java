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

import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.Set;

/**
 * What a family needs to know beside the region.
 *
 * @param aggregations the aggregations asked for; a family computes those that it defines
 * @param parameters values of the {@linkplain FeatureFamily#parameters() family's parameters}
 * @param range the re-segmentation range {low, high} in image units, ±∞ where it is open
 * @param intensityUnit symbol of the unit of the intensities; empty where it is not known or, as in
 *     a filter's response, not the image's
 */
public record FeatureSettings(
        Set<Aggregation> aggregations,
        ParameterValues parameters,
        double[] range,
        String intensityUnit) {

    /** Copies what is mutable. */
    public FeatureSettings {
        aggregations = Set.copyOf(aggregations);
        range = range.clone();
    }

    /**
     * @param family a family
     * @param aggregations the aggregations asked for
     * @return its parameters at their standard values, no range and no unit
     */
    public static FeatureSettings standard(FeatureFamily family, Set<Aggregation> aggregations) {
        return new FeatureSettings(
                aggregations,
                parametersOf(family).standard(),
                new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY},
                "");
    }

    /**
     * @param family a family
     * @return its parameters
     */
    public static ParameterSet parametersOf(FeatureFamily family) {
        return new ParameterSet("family " + family.familyName(), family.parameters());
    }

    /**
     * @param values other values of the parameters
     * @return the same settings with these
     */
    public FeatureSettings with(ParameterValues values) {
        return new FeatureSettings(aggregations, values, range, intensityUnit);
    }

    /**
     * @param any aggregations
     * @return whether any of them is asked for
     */
    public boolean wants(Aggregation... any) {
        for (Aggregation a : any) {
            if (aggregations.contains(a)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public double[] range() {
        return range.clone();
    }
}
