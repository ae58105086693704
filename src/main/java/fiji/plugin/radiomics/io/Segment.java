/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import java.math.BigInteger;

/**
 * A named structure of a label image.
 *
 * @param name its name, as the file has it
 * @param frame in which of the file's frames it lies, from 1; 0 where there is one only
 * @param label the label of its voxels
 */
public record Segment(String name, int frame, long label) {

    /**
     * @return the label
     */
    public BigInteger number() {
        return BigInteger.valueOf(label);
    }
}
