/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.extract;

import java.util.List;

/** None of several regions fits the image; each has its own reason. */
public final class UnusableRegions extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * A region that cannot be used.
     *
     * @param name its name
     * @param reason why, in one line
     */
    public record Unusable(String name, String reason) {}

    private final transient List<Unusable> regions;

    /**
     * @param regions the regions, at least one
     */
    public UnusableRegions(List<Unusable> regions) {
        super(regions.get(0).reason());
        this.regions = List.copyOf(regions);
    }

    /**
     * @return the regions, each with its reason
     */
    public List<Unusable> regions() {
        return regions;
    }
}
