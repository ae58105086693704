/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.segment;

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.List;
import org.scijava.plugin.SciJavaPlugin;

/**
 * A way to find a lesion. Annotated with {@code @Plugin(type = SegmentationMethod.class)}, a method
 * is discovered by SciJava, from this jar or any other; nothing else has to learn of it.
 * Implementations have no state.
 */
public interface SegmentationMethod extends SciJavaPlugin {

    /**
     * @return its name in macros, on the command line and in dialogs, e.g. {@code region_growing}
     */
    String methodName();

    /**
     * @return what it does, one line of ASCII
     */
    String description();

    /**
     * @return its parameters, in the order of dialogs and documents; no key is that of one of the
     *     {@linkplain Segmentation#tools() tools}
     */
    List<Parameter<?>> parameters();

    /**
     * @param values values of the parameters
     * @return the method, ready for images
     * @throws IllegalArgumentException where the values do not go together
     */
    Segmenter prepare(ParameterValues values);
}
