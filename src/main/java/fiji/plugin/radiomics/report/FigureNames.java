/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.report;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Names of figure files that every disk takes and keeps apart: plain letters, at most so many, and
 * no two alike where capitals are not told from small letters. A name that had to be changed ends
 * with a checksum of the marker's.
 */
final class FigureNames {

    private static final int MOST_NAME = 80;

    private final Set<String> used = new HashSet<>();

    /**
     * @param kind what is drawn, e.g. {@code distribution}
     * @param marker of which marker
     * @return a file's name without extension, another one for each marker
     */
    String name(String kind, String marker) {
        String plain = marker.replaceAll("[^A-Za-z0-9._-]+", "_");
        boolean changed = !plain.equals(marker) || plain.length() > MOST_NAME;
        String name = kind + "_" + plain;
        if (changed || !isFree(name)) {
            CRC32 sum = new CRC32();
            sum.update(marker.getBytes(StandardCharsets.UTF_8));
            String begin = plain.substring(0, Math.min(MOST_NAME, plain.length()));
            name = String.format(Locale.ROOT, "%s_%s-%08x", kind, begin, sum.getValue());
        }
        String free = name;
        for (int i = 2; !used.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = name + "-" + i;
        }
        return free;
    }

    private boolean isFree(String name) {
        return !used.contains(name.toLowerCase(Locale.ROOT));
    }
}
