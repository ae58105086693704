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

/** Square root: sgn(x) √(m |x|) with the greatest absolute value m of the image. */
@Plugin(type = ImageFilter.class)
public class SquareRootFilter extends PointFilter {

    /** Made by SciJava. */
    public SquareRootFilter() {
        super(
                "square_root",
                "Square root of the absolute value with its sign, scaled to the range of the image");
    }

    @Override
    DoubleUnaryOperator mapping(double greatest) {
        return x -> Math.signum(x) * Math.sqrt(greatest * Math.abs(x));
    }
}
