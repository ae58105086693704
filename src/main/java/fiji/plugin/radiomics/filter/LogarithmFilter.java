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

/** Logarithm: sgn(x) m ln(|x| + 1) / ln(m + 1) with the greatest absolute value m of the image. */
@Plugin(type = ImageFilter.class)
public class LogarithmFilter extends PointFilter {

    /** Made by SciJava. */
    public LogarithmFilter() {
        super(
                "logarithm",
                "Logarithm of the absolute value with its sign, scaled to the range of the image");
    }

    @Override
    DoubleUnaryOperator mapping(double greatest) {
        double scale = greatest / Math.log(greatest + 1);
        return x -> Math.signum(x) * scale * Math.log(Math.abs(x) + 1);
    }
}
