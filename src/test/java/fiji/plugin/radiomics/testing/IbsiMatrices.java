/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.testing;

import fiji.plugin.radiomics.conformity.DigitalPhantom;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.preprocess.Discretisation;
import fiji.plugin.radiomics.preprocess.DiscretisationMethod;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The digital phantom's texture matrices, as IBSI lists them. */
public final class IbsiMatrices {

    /**
     * One matrix.
     *
     * @param volume whether of the volume, else of a slice
     * @param direction {@code x y z}, {@code merged}, or empty where it has none
     * @param slice number of the slice from 1, 0 for the volume
     * @param entries {@code i,j} → count; of an NGTDM {@code i,n} and {@code i,s}
     */
    public record Matrix(boolean volume, String direction, int slice, Map<String, Double> entries) {

        /**
         * @return first slice
         */
        public int z0() {
            return volume ? 0 : slice - 1;
        }

        /**
         * @return slice after the last
         */
        public int z1() {
            return volume ? 4 : slice;
        }

        /**
         * @param step a direction
         * @return whether the matrix has this direction's counts
         */
        public boolean has(int[] step) {
            if (direction.equals("merged")) {
                return volume || step[2] == 0;
            }
            String[] t = direction.split(" ");
            boolean same = true;
            boolean opposite = true;
            for (int a = 0; a < 3; a++) {
                int c = Integer.parseInt(t[a]);
                same &= c == step[a];
                opposite &= c == -step[a];
            }
            return same || opposite;
        }

        @Override
        public String toString() {
            return (volume ? "volume" : "slice " + slice) + " " + direction;
        }
    }

    private IbsiMatrices() {}

    /**
     * @param family {@code glcm}, …
     * @return its matrices; where the file is absent the test is skipped
     */
    public static Stream<Matrix> of(String family) {
        List<String> lines;
        try {
            lines =
                    Files.readAllLines(
                            TestData.require("ibsi/ibsi1/digital_phantom_texture_matrices.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Matrix> matrices = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] f = line.split(",", -1);
            if (!f[0].equals(family)) {
                continue;
            }
            int slice = f[3].isEmpty() ? 0 : Integer.parseInt(f[3]);
            Map<String, Double> entries =
                    matrices.computeIfAbsent(
                                    f[1] + "|" + f[2] + "|" + f[3],
                                    k ->
                                            new Matrix(
                                                    f[1].equals("3D"),
                                                    f[2],
                                                    slice,
                                                    new TreeMap<>()))
                            .entries;
            if (f[7].isEmpty()) {
                entries.put(f[4] + "," + f[5], Double.parseDouble(f[6]));
            } else {
                entries.put(f[4] + ",n", Double.parseDouble(f[6]));
                entries.put(f[4] + ",s", Double.parseDouble(f[7]));
            }
        }
        return matrices.values().stream();
    }

    /**
     * @return the digital phantom with its grey levels
     */
    public static RegionData phantom() {
        Volume image = DigitalPhantom.image();
        Mask mask = DigitalPhantom.mask();
        RegionData region = new RegionData(image, mask, mask);
        return region.withLevels(
                new Discretisation(DiscretisationMethod.NONE, 0, Double.NEGATIVE_INFINITY, 0, 4096)
                        .apply(region, 1));
    }
}
