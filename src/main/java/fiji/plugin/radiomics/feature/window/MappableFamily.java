/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.window;

import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.parameter.Parameter;
import java.util.List;

/**
 * A family whose features mean something in a small window, and so can be mapped. The value of a
 * window is that of {@link #compute} with the window as region: both use the same formulas, which
 * take what is counted in the whole region or what a window keeps up while it slides.
 */
public interface MappableFamily extends FeatureFamily {

    /**
     * Makes a window that slides over the image. Each thread asks for one of its own.
     *
     * @param request the features wanted, the window's size, and what there is to be counted
     * @return the window
     */
    SlidingWindow window(WindowRequest request);

    /**
     * @return those of the {@linkplain #parameters() parameters} that windows follow; maps are
     *     refused where any other differs from its standard value
     */
    default List<Parameter<?>> windowParameters() {
        return List.of();
    }
}
