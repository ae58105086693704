/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several parts of a manifest, for programs that share the work without knowing of each
 * other, as the tasks of a Slurm array. Every case is in one shard; neighbours in the manifest,
 * which often are of one kind, are in different ones.
 *
 * @param number which one, from 1
 * @param count how many there are
 */
public record Shard(int number, int count) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,7})/(\\d{1,7})");

    /**
     * @throws IllegalArgumentException where there is no such shard
     */
    public Shard {
        if (number < 1 || number > count) {
            throw new IllegalArgumentException(
                    "shard="
                            + number
                            + "/"
                            + count
                            + ": allowed are 1/"
                            + count
                            + " to "
                            + count
                            + "/"
                            + count);
        }
    }

    /**
     * @param text {@code 3/16} for the third of sixteen
     * @return the shard
     * @throws IllegalArgumentException where it is none
     */
    public static Shard of(String text) {
        Matcher m = TEXT.matcher(text.trim());
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "shard=" + text + ": number and count are expected, e.g. 3/16");
        }
        return new Shard(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
    }

    /**
     * @param manifest a manifest
     * @return every {@link #count}th of its cases, from the {@link #number}th on
     */
    public Manifest of(Manifest manifest) {
        List<ManifestCase> cases = new ArrayList<>();
        for (int i = number - 1; i < manifest.cases().size(); i += count) {
            cases.add(manifest.cases().get(i));
        }
        return new Manifest(manifest.extraColumns(), cases);
    }

    @Override
    public String toString() {
        return number + "/" + count;
    }
}
