/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.opener;

import fiji.plugin.radiomics.image.LabelImage;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.open.MaskChoice;
import fiji.plugin.radiomics.open.MaskImage;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Two masks from files that are compared, on the grid of the first.
 *
 * @param label the label that they have; empty where none is asked for
 * @param first the first
 * @param second the second
 * @param warnings what the user should know of them, a sentence each
 */
public record MaskPair(String label, Mask first, Mask second, List<String> warnings) {

    private static final String EACH = "each";

    /**
     * @param first a mask or label image
     * @param second another
     * @param label a label, {@code each} for a pair for each label of either, or empty
     * @param level value from which on a voxel is inside, or empty
     * @param regrid whether the second may be brought to the grid of the first
     * @return the pairs, at least one
     * @throws IOException where a file cannot be read, in one line
     * @throws IllegalArgumentException where one is no mask, has no such label or does not fit
     */
    public static List<MaskPair> of(
            Path first, Path second, String label, String level, boolean regrid)
            throws IOException {
        MaskImage a = ComparedMask.read(first);
        MaskImage b = ComparedMask.read(second);
        if (label.isEmpty()) {
            return List.of(pair(a, b, "", new MaskChoice("", level), regrid, true, true));
        }
        TreeSet<BigInteger> inA = labels(a.labels());
        TreeSet<BigInteger> inB = labels(b.labels());
        List<MaskPair> pairs = new ArrayList<>();
        if (!label.equalsIgnoreCase(EACH)) {
            MaskChoice choice = new MaskChoice(label, "");
            BigInteger number = new BigInteger(choice.label());
            boolean neither = !inA.contains(number) && !inB.contains(number);
            pairs.add(
                    pair(
                            a,
                            b,
                            label,
                            choice,
                            regrid,
                            neither || inA.contains(number),
                            neither || inB.contains(number)));
            return pairs;
        }
        TreeSet<BigInteger> all = new TreeSet<>(inA);
        all.addAll(inB);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("Neither mask has a label: all voxels are 0");
        }
        for (BigInteger one : all) {
            String text = one.toString();
            MaskChoice choice = new MaskChoice(text, "");
            pairs.add(pair(a, b, text, choice, regrid, inA.contains(one), inB.contains(one)));
        }
        return pairs;
    }

    private static TreeSet<BigInteger> labels(LabelImage image) {
        TreeSet<BigInteger> labels = new TreeSet<>();
        image.counts().forEach(c -> labels.add(new BigInteger(c.label())));
        return labels;
    }

    /** A label that only the other mask has is an empty mask here; one in neither is a mistake. */
    private static MaskPair pair(
            MaskImage a,
            MaskImage b,
            String label,
            MaskChoice choice,
            boolean regrid,
            boolean inA,
            boolean inB) {
        ComparedMask one = ComparedMask.of(a, inA ? choice : null, null, regrid);
        ComparedMask two = ComparedMask.of(b, inB ? choice : null, one.place(), regrid);
        List<String> warnings = new ArrayList<>();
        one.warnings().forEach(w -> warnings.add(a.name() + ": " + w));
        two.warnings().forEach(w -> warnings.add(b.name() + ": " + w));
        return new MaskPair(label, one.mask(), two.mask(), warnings);
    }
}
