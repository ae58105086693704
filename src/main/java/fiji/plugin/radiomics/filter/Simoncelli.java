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

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterTypes;

/**
 * Simoncelli's non-separable wavelet: the band-pass B of level j at the frequency f in units of
 * Nyquist's is cos(π/2 · log₂(2 r)) for ¼ ≤ r ≤ 1 with r = 2ʲ⁻¹|f|, else 0. IBSI 2 reference
 * manual, arXiv 2006.05470, section 3.6; Portilla and Simoncelli (2000), Int J Comput Vis 40,
 * 49–70.
 */
final class Simoncelli {

    static final Parameter<Integer> LEVEL =
            new Parameter<>(
                            "level",
                            "Decomposition level: 1 = finest",
                            ParameterTypes.whole(1, 8),
                            "1")
                    .alwaysNamed();

    private Simoncelli() {}

    static double bandPass(double fx, double fy, double fz, int level) {
        double r = Math.sqrt(fx * fx + fy * fy + fz * fz) * (1 << level - 1);
        return r < .25 || r > 1 ? 0 : Math.cos(Math.PI / 2 * Math.log(2 * r) / Math.log(2));
    }

    /** Voxels after which the response to an impulse has died away. */
    static int margin(int level) {
        return 16 << level - 1;
    }
}
