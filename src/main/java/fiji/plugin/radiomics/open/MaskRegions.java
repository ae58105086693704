/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.open;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Bounds;
import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LabelImage;
import fiji.plugin.radiomics.image.Mask;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Mask and label images as regions. Without a label or level all that is not 0 is inside, where the
 * mask has a single value or a few whole ones; a probability map, a picture or an image that has
 * lost its background is never taken so, but refused with what can be asked for.
 */
final class MaskRegions {

    private static final int SHOWN = 30;

    private MaskRegions() {}

    /**
     * @param mask a mask or label image
     * @param choice which of its voxels are inside
     * @return the regions, at least one, on its grid
     * @throws IllegalArgumentException where the label is not there, listing those that are, or
     *     where something must be chosen
     */
    static List<Region> of(MaskImage mask, MaskChoice choice) {
        if (choice.isEach()) {
            return eachLabel(mask);
        }
        if (!choice.label().isEmpty()) {
            return List.of(oneLabel(mask, choice.number()));
        }
        return List.of(choice.level().isEmpty() ? all(mask) : above(mask, choice));
    }

    /** All that is not 0, where that is safe. */
    private static Region all(MaskImage mask) {
        MaskValues values = new MaskValues(mask.labels());
        boolean safe = values.isOneValue() || values.areFewLabels() && !mask.isLossy();
        if (values.inside() > 0 && !safe) {
            throw new IllegalArgumentException(ask(mask, values));
        }
        List<String> warnings = new ArrayList<>(mask.warnings());
        if (values.hasNegative()) {
            warnings.add(
                    "the mask has values down to "
                            + Math.round(values.least())
                            + "; is it an image rather than a mask?");
        }
        if (values.isOneValue() && !values.areFewLabels()) {
            warnings.add(
                    "the mask's only value beside 0 is "
                            + values.text()
                            + "; all its voxels are inside");
        }
        if (values.count() > 1) {
            warnings.add(
                    "the mask has the values "
                            + values.text()
                            + ", which are taken together as one region; label=N takes one of"
                            + " them, label=each a region each");
        }
        if (values.areRounded()) {
            warnings.add(rounded());
        }
        LabelImage labels = mask.labels();
        Mask region = labels.mask(v -> v != 0 && !Float.isNaN(v));
        doubtful(region, warnings);
        return new Region(mask.name(), region, new int[3], 0, warnings);
    }

    private static String rounded() {
        return "the mask's labels are stored as 32-bit floating-point numbers, which cannot tell"
                + " labels above 16777216 from their neighbours; save it with whole numbers";
    }

    private static String ask(MaskImage mask, MaskValues values) {
        String level = values.proposedLevel();
        String what =
                mask.isLossy()
                        ? "is a JPEG file, whose compression blurs the border, and"
                        : values.between0And1() > 0
                                ? "has values between 0 and 1, as a probability map has, and"
                                : values.areLabels()
                                        ? "is an image, or a label image of many structures: it"
                                        : "looks like an image or a blurred mask: it";
        return "The mask '"
                + mask.name()
                + "' "
                + what
                + " has "
                + (values.count() > MaskValues.MOST_LABELS ? "" : "the values ")
                + values.text()
                + ". Say which voxels are inside: masklevel="
                + level
                + " (--mask-level "
                + level
                + ") for all from this value on"
                + (mask.isLossy()
                        ? ", masklevel=<" + level + " for all below"
                        : values.areFewLabels()
                                ? ", or label=N for one value"
                                : values.areLabels()
                                        ? ", or label=N for one label, label=each for all"
                                        : ", or label=N where it is a label image")
                + (values.hasNegative()
                        ? ". Or choose another file: no mask has values below 0"
                        : "");
    }

    private static Region above(MaskImage mask, MaskChoice choice) {
        LabelImage labels = mask.labels();
        Mask region = labels.mask(new Level(labels, choice));
        List<String> warnings = new ArrayList<>(mask.warnings());
        boolean below = choice.level().startsWith("<");
        warnings.add(
                "inside are the mask's voxels "
                        + (below
                                ? "below " + choice.level().substring(1).strip()
                                : "from " + choice.level().replaceAll("^[>=≥]+\\s*", "") + " on")
                        + " (masklevel)");
        if (region.count() == 0) {
            warnings.add(
                    "no voxel of the mask is; its values are " + new MaskValues(labels).text());
        }
        if (!below) {
            doubtful(region, warnings);
        }
        return new Region(mask.name(), region, new int[3], 0, warnings);
    }

    /** The level's test, made once for voxels that follow one another and are alike. */
    private static final class Level implements LabelImage.Inside {

        private final LabelImage labels;
        private final MaskChoice choice;
        private float previous = Float.NaN;
        private boolean in;

        Level(LabelImage labels, MaskChoice choice) {
            this.labels = labels;
            this.choice = choice;
        }

        @Override
        public boolean test(float voxel) {
            if (voxel != previous) {
                previous = voxel;
                in = choice.isInside(labels, voxel);
            }
            return in;
        }
    }

    /** An inverted mask marks everything but the lesion. */
    private static void doubtful(Mask mask, List<String> warnings) {
        Geometry g = mask.geometry();
        boolean corners = true;
        for (int corner = 0; corner < 8; corner++) {
            corners &=
                    mask.get(
                            (corner & 1) * (g.size(0) - 1),
                            (corner >> 1 & 1) * (g.size(1) - 1),
                            (corner >> 2) * (g.size(2) - 1));
        }
        if (!corners) {
            return;
        }
        int inside = mask.count();
        if (inside == g.voxels()) {
            if (inside > 1) {
                warnings.add("every voxel of the mask is inside");
            }
            return;
        }
        warnings.add(
                String.format(
                        java.util.Locale.ROOT,
                        "the region holds all corners of the mask and %.0f %% of its voxels; if"
                                + " the mask is inverted and marks the background, invert it",
                        100.0 * inside / g.voxels()));
    }

    private static Region oneLabel(MaskImage mask, BigInteger label) {
        LabelImage labels = mask.labels();
        float voxel = labels.voxelOf(label);
        Mask found = voxel == 0 || Float.isNaN(voxel) ? null : labels.mask(voxel);
        MaskValues values = new MaskValues(labels);
        if (found == null || found.count() == 0) {
            throw new IllegalArgumentException(absent(label, labels, values));
        }
        List<String> warnings = new ArrayList<>(mask.warnings());
        if (values.between0And1() > 0) {
            warnings.add(
                    "the mask has "
                            + values.between0And1()
                            + " voxels between 0 and 1, as a probability map has; label="
                            + label
                            + " takes only those that are exactly "
                            + label
                            + ", masklevel=0.5 all from 0.5 on");
        } else if (mask.isLossy()) {
            warnings.add(
                    "the mask is a JPEG file, whose compression changes values; label="
                            + label
                            + " takes only those that are exactly "
                            + label);
        }
        if (values.areRounded()) {
            warnings.add(rounded());
        }
        return new Region("label_" + label, found, new int[3], 0, warnings);
    }

    private static String absent(BigInteger label, LabelImage labels, MaskValues values) {
        String text = "Label " + label + " is not in the mask; ";
        List<LabelImage.Count> there = labels.counts();
        if (!there.isEmpty()) {
            List<String> names = there.stream().limit(SHOWN).map(LabelImage.Count::label).toList();
            return text
                    + "its labels are "
                    + String.join(", ", names)
                    + (there.size() > SHOWN ? ", … (" + there.size() + " in all)" : "");
        }
        if (values.inside() == 0) {
            return text + "it has none: all its voxels are 0";
        }
        return text
                + (values.isOneValue()
                        ? "all its voxels that are not 0 are " + values.text()
                        : "it has no whole numbers, but " + values.text())
                + ". Leave the label out"
                + (values.isOneValue() ? "" : " and give masklevel=" + values.proposedLevel());
    }

    /** Two passes over the image, however many labels there are. */
    private static List<Region> eachLabel(MaskImage mask) {
        LabelImage labels = mask.labels();
        Geometry g = labels.geometry();
        Map<Float, Bounds> boxes = new HashMap<>();
        float previous = 0;
        Bounds box = null;
        for (int z = 0; z < g.size(2); z++) {
            float[] slice = labels.voxels().slice(z);
            for (int y = 0, i = 0; y < g.size(1); y++) {
                for (int x = 0; x < g.size(0); x++, i++) {
                    float v = slice[i];
                    if (v == 0 || Float.isNaN(v)) {
                        continue;
                    }
                    if (v != previous) {
                        box = bounds(boxes, labels, v);
                        previous = v;
                    }
                    box.add(x, y, z);
                }
            }
        }
        if (boxes.isEmpty()) {
            throw new IllegalArgumentException("The mask has no label: all its voxels are 0");
        }
        MaskValues values = new MaskValues(labels);
        if (mask.isLossy() && !values.isOneValue()) {
            throw new IllegalArgumentException(ask(mask, values));
        }
        List<String> warnings = new ArrayList<>(mask.warnings());
        if (values.areRounded()) {
            warnings.add(rounded());
        }
        return boxes.keySet().stream()
                .sorted(Comparator.comparing(v -> new BigInteger(labels.text(v))))
                .map(v -> region(labels, v, boxes.get(v).box().orElseThrow(), warnings))
                .toList();
    }

    private static Bounds bounds(Map<Float, Bounds> boxes, LabelImage labels, float v) {
        double value = labels.value(v);
        if (value != Math.rint(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "The mask has the value "
                            + v
                            + ", which is no label: labels are whole numbers. For all voxels from"
                            + " a value on give masklevel="
                            + new MaskValues(labels).proposedLevel());
        }
        return boxes.computeIfAbsent(v, k -> new Bounds());
    }

    private static Region region(LabelImage labels, float label, Box b, List<String> warnings) {
        Geometry part = labels.geometry().crop(b);
        byte[] inside = new byte[part.voxels()];
        float[] values = labels.voxels().read(b).data();
        for (int i = 0; i < inside.length; i++) {
            inside[i] = (byte) (values[i] == label ? 1 : 0);
        }
        return new Region(
                "label_" + labels.text(label), new Mask(part, inside), b.min(), 0, warnings);
    }
}
