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

import java.util.function.DoubleUnaryOperator;
import org.scijava.plugin.Plugin;

/** Exponential: exp(x ln(m) / m) with the greatest absolute value m of the image. */
@Plugin(type = ImageFilter.class)
public class ExponentialFilter extends PointFilter {

    /** Made by SciJava. */
    public ExponentialFilter() {
        super("exponential", "Exponential, scaled to the range of the image");
    }

    @Override
    DoubleUnaryOperator mapping(double greatest) {
        double scale = Math.log(greatest) / greatest;
        return x -> Math.exp(scale * x);
    }
}
