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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decomposition filters of the discrete wavelets that PyWavelets names. */
final class Wavelets {

    /**
     * The two filters of a wavelet.
     *
     * @param low low-pass
     * @param high high-pass
     */
    record Wavelet(double[] low, double[] high) {

        /**
         * The stationary filter of a level: a zero after each coefficient for each level above the
         * first; then one zero is appended where the number is even, so that there is a centre.
         *
         * @param letter L or H
         * @param level 1 …
         */
        double[] kernel(char letter, int level) {
            double[] taps = letter == 'L' ? low : high;
            int step = 1 << level - 1;
            int n = taps.length * step;
            double[] kernel = new double[n % 2 == 0 ? n + 1 : n];
            for (int i = 0; i < taps.length; i++) {
                kernel[i * step] = taps[i];
            }
            return kernel;
        }
    }

    private static final Map<String, Wavelet> WAVELETS = read();

    private Wavelets() {}

    static List<String> names() {
        return List.copyOf(WAVELETS.keySet());
    }

    static Wavelet get(String name) {
        return WAVELETS.get(name);
    }

    private static Map<String, Wavelet> read() {
        Map<String, Wavelet> wavelets = new LinkedHashMap<>();
        String file = "/fiji/plugin/radiomics/wavelets.csv";
        try (InputStream in = Wavelets.class.getResourceAsStream(file);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] parts = line.split(",");
                    wavelets.put(parts[0], new Wavelet(numbers(parts[1]), numbers(parts[2])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return wavelets;
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
