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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiReader;
import fiji.plugin.radiomics.testing.TestData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The filter tests of IBSI 2, phase 1: every voxel within 1 % of the range of IBSI's map. */
class FilterIbsiTest {

    @ParameterizedTest
    @CsvSource({
        "1.a.1, checkerboard",
        "1.a.2, checkerboard",
        "1.a.4, checkerboard",
        "1.b.1, impulse",
        "2.a, impulse",
        "2.c, checkerboard",
        "3.a.1, impulse",
        "3.a.2, impulse",
        "3.a.3, impulse",
        "3.b.1, checkerboard",
        "3.b.2, checkerboard",
        "3.c.2, checkerboard",
        "3.c.3, checkerboard",
        "4.a.1, impulse",
        "4.a.2, impulse",
        "4.b.2, sphere",
        "5.a.1, impulse",
        "5.a.2, impulse",
        "6.a.1, sphere",
        "7.a.1, checkerboard",
        "8.a.1, checkerboard",
        "8.a.3, checkerboard",
        "9.a, impulse",
        "9.b.1, sphere",
        "10.b.1, pattern_1"
    })
    void equalsTheMap(String test, String phantom) throws IOException {
        Volume image = read("phantoms/" + phantom);
        float[] expected = read("response_maps/" + test.replace('.', '_')).data();
        FilterSpec filter = FilterSpec.of("ibsi2-" + test);
        List<Volume> responses = filter.apply(image, Workers.none());
        assertEquals(1, responses.size());
        assertEquals(image.geometry(), responses.get(0).geometry());
        float[] actual = responses.get(0).data();
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (float v : expected) {
            min = Math.min(min, v);
            max = Math.max(max, v);
        }
        double worst = 0;
        for (int i = 0; i < expected.length; i++) {
            worst = Math.max(worst, Math.abs(actual[i] - (double) expected[i]));
        }
        double share = worst / (max - min);
        if (Boolean.getBoolean("radiomics.print")) {
            System.out.printf("%s %.4f %%%n", test, 100 * share);
        }
        assertTrue(share <= .01, () -> "off by " + 100 * share + " % of the range");
    }

    @Test
    void everyTestHasItsFilter() {
        assertEquals(36, FilterPresets.names().size());
        for (String name : FilterPresets.names()) {
            FilterSpec filter = FilterSpec.of(name);
            assertEquals(name, filter.text());
            assertEquals(1, filter.labels().size());
        }
    }

    private static Volume read(String name) throws IOException {
        Path file = TestData.require("ibsi/ibsi2/" + name + ".nii.gz");
        return NiftiReader.read(file);
    }
}
