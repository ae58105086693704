/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.filter;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.image.Volume;
import java.util.List;

/** A filter with its parameters, for images of one spacing. */
public interface PreparedFilter {

    /**
     * @return how many voxels along x, y, z a response looks beyond its own voxel; empty where it
     *     depends on the whole image
     */
    List<Integer> reach();

    /**
     * @param image an image of finite values, of the grid's spacing
     * @param workers threads; values do not depend on their number
     * @return one volume a response, on the image's grid
     */
    List<Volume> apply(Volume image, Workers workers);
}
