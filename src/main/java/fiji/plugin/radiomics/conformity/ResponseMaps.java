/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.conformity;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.filter.FilterSpec;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The response maps of IBSI 2, phase 1: of filters of a name, {@code ibsi2-} and the test. */
final class ResponseMaps {

    /** Of a map's range. */
    static final double TOLERANCE = .01;

    private final Path folder;

    /**
     * @param folder with the folders {@code phantoms} and {@code response_maps}
     */
    ResponseMaps(Path folder) {
        this.folder = folder;
    }

    static boolean areIn(Path folder) {
        return Files.isDirectory(folder.resolve("phantoms"))
                && Files.isDirectory(folder.resolve("response_maps"));
    }

    /**
     * @param test a test, e.g. {@code 3.a.1}
     * @param phantom its phantom
     * @return the greatest deviation of our response from the map, as a part of the map's range
     * @throws IOException where a file cannot be read, with its path and the cause
     */
    double deviation(String test, String phantom) throws IOException {
        Volume image = NiftiReader.read(folder.resolve("phantoms/" + phantom + ".nii.gz"));
        String map = test.replace('.', '_') + ".nii.gz";
        float[] expected = NiftiReader.read(folder.resolve("response_maps").resolve(map)).data();
        float[] ours = FilterSpec.of("ibsi2-" + test).apply(image, Workers.none()).get(0).data();
        if (ours.length != expected.length) {
            throw new IllegalArgumentException(map + " is not of the size of " + phantom);
        }
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        double worst = 0;
        for (int i = 0; i < ours.length; i++) {
            least = Math.min(least, expected[i]);
            greatest = Math.max(greatest, expected[i]);
            // NaN, were there any, would stay.
            worst = Math.max(worst, Math.abs(ours[i] - (double) expected[i]));
        }
        return worst / (greatest - least);
    }
}
