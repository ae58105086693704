/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.region;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.List;

/** A way to make regions from a region. It has no state. */
interface Derivation {

    /**
     * @return its name, lower case
     */
    String name();

    /**
     * @return one line that says what it makes
     */
    String description();

    /**
     * @return its parameters
     */
    default List<Parameter<?>> parameters() {
        return List.of();
    }

    /**
     * @param values of the parameters
     * @throws IllegalArgumentException where two of them do not go together
     */
    default void check(ParameterValues values) {}

    /**
     * @return whether it is made once from all regions, not from each
     */
    default boolean isOfAll() {
        return false;
    }

    /**
     * @param base the region, which has voxels
     * @param scene the image's grid and all its regions
     * @param values of the parameters
     * @return what it makes; a region without voxels where nothing is left
     * @throws IllegalArgumentException where that cannot be, with the reason
     */
    List<Region> derive(Region base, Scene scene, ParameterValues values);
}
