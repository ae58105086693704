/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.parameter;

import java.util.List;

/**
 * The title of an open image.
 *
 * @param none what stands for no image
 */
public record TitleType(String none) implements ParameterType<String> {

    @Override
    public String read(GivenValue value) {
        return ParameterTypes.scalar(value, allowed());
    }

    @Override
    public String yaml(String value) {
        return value;
    }

    @Override
    public String allowed() {
        return none + ", or the title of an open image";
    }

    /** What can be chosen where no image is open. */
    @Override
    public List<String> choices() {
        return List.of(none);
    }
}
