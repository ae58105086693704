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

/**
 * One feature: what every table, dialog, document and test learns of it. A family lists its
 * features as the constants of an enum, each with its formula.
 */
public interface Feature {

    /**
     * What is said of a feature.
     *
     * @param name IBSI's name in lower case, e.g. {@code joint_entropy}
     * @param ibsiCode IBSI's permanent code, e.g. {@code TU9B}; empty for a feature that is not
     *     IBSI's
     * @param unit the unit of its values
     */
    record Definition(String name, String ibsiCode, FeatureUnit unit) {}

    /**
     * @return name, code and unit
     */
    Definition definition();

    /**
     * @return IBSI's name in lower case, e.g. {@code joint_entropy}
     */
    default String featureName() {
        return definition().name();
    }

    /**
     * @return IBSI's permanent code, e.g. {@code TU9B}; empty for a feature that is not IBSI's
     */
    default String ibsiCode() {
        return definition().ibsiCode();
    }

    /**
     * @return the unit of its values
     */
    default FeatureUnit unit() {
        return definition().unit();
    }
}
