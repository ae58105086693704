/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.image;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A mask or label image whose labels are exact, also where a {@code float} would round them (from
 * 2²⁴ on): there a voxel holds a code, and a table the label of each code.
 */
public final class LabelImage {

    private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);

    private static final int EXACT_IN_FLOAT = 1 << 24;

    private final VoxelSource voxels;

    /** The label of each code, code 0 being label 0; null where voxels hold their values. */
    private final BigInteger[] labels;

    private LabelImage(VoxelSource voxels, BigInteger[] labels) {
        this.voxels = Objects.requireNonNull(voxels);
        this.labels = labels;
    }

    /**
     * An image whose voxels hold their values.
     *
     * @param values the image
     * @return the image
     */
    public static LabelImage of(VoxelSource values) {
        return new LabelImage(values, null);
    }

    /**
     * An image whose voxels hold codes.
     *
     * @param codes whole numbers from 0 on, fewer than 2²⁴ different ones
     * @param labels the label of each code; that of code 0 is 0
     * @param unsigned whether labels are to be taken as unsigned numbers
     * @return the image
     */
    public static LabelImage ofCodes(VoxelSource codes, long[] labels, boolean unsigned) {
        BigInteger[] table = new BigInteger[labels.length];
        for (int i = 0; i < table.length; i++) {
            BigInteger signed = BigInteger.valueOf(labels[i]);
            table[i] = unsigned && signed.signum() < 0 ? signed.add(TWO_TO_64) : signed;
        }
        return new LabelImage(codes, table);
    }

    /**
     * An image of whole numbers of any size.
     *
     * @param grid the grid
     * @param values one a voxel, x fastest
     * @return the image
     */
    public static LabelImage of(Geometry grid, long[] values) {
        long[] distinct = Arrays.stream(values).filter(v -> v != 0).distinct().toArray();
        boolean small =
                Arrays.stream(distinct).allMatch(v -> v >= -EXACT_IN_FLOAT && v <= EXACT_IN_FLOAT);
        float[] voxels = new float[values.length];
        if (small || distinct.length > EXACT_IN_FLOAT) {
            for (int i = 0; i < voxels.length; i++) {
                voxels[i] = values[i];
            }
            return of(new Volume(grid, voxels));
        }
        Map<Long, Integer> codes = new HashMap<>();
        codes.put(0L, 0);
        long[] labels = new long[distinct.length + 1];
        for (int i = 0; i < distinct.length; i++) {
            labels[i + 1] = distinct[i];
            codes.put(distinct[i], i + 1);
        }
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = codes.get(values[i]);
        }
        return ofCodes(new Volume(grid, voxels), labels, false);
    }

    /**
     * @return what the voxels hold: their values, or codes
     */
    public VoxelSource voxels() {
        return voxels;
    }

    /**
     * @return the grid
     */
    public Geometry geometry() {
        return voxels.geometry();
    }

    /**
     * @return whether voxels hold codes, so that all values are whole numbers
     */
    public boolean isCoded() {
        return labels != null;
    }

    /**
     * @param other voxels with the same values or codes, perhaps on another grid
     * @return the same labels there
     */
    public LabelImage with(VoxelSource other) {
        return new LabelImage(other, labels);
    }

    /**
     * @param voxel what a voxel holds
     * @return its value; rounded where a label has more than 53 bits
     */
    public double value(float voxel) {
        return labels == null ? voxel : labels[(int) voxel].doubleValue();
    }

    /**
     * @param voxel what a voxel holds
     * @return its value, exactly
     */
    public String text(float voxel) {
        if (labels != null) {
            return labels[(int) voxel].toString();
        }
        return isWhole(voxel)
                ? new BigDecimal(voxel).toBigInteger().toString()
                : String.valueOf(voxel);
    }

    /** Whether a value is a whole number. */
    private static boolean isWhole(float value) {
        return value == Math.rint(value) && !Float.isInfinite(value);
    }

    /**
     * @param label a label
     * @return what voxels of this label hold; NaN where no voxel can have it
     */
    public float voxelOf(BigInteger label) {
        if (labels == null) {
            float value = label.floatValue();
            boolean exact =
                    Float.isFinite(value) && new BigDecimal(value).toBigInteger().equals(label);
            return exact ? value : Float.NaN;
        }
        int code = Arrays.asList(labels).indexOf(label);
        return code < 0 ? Float.NaN : code;
    }

    /**
     * The labels: distinct whole values that are not 0, with their numbers of voxels.
     *
     * @return what voxels of each label hold, in ascending order of labels, and how many there are
     */
    public List<Count> counts() {
        Map<Float, Integer> counts = new HashMap<>();
        float previous = 0;
        int run = 0;
        for (int z = 0; z < geometry().size(2); z++) {
            for (float v : voxels.slice(z)) {
                if (v == previous) {
                    run++;
                    continue;
                }
                add(counts, previous, run);
                previous = v;
                run = 1;
            }
        }
        add(counts, previous, run);
        List<Count> list = new ArrayList<>();
        counts.forEach((v, n) -> list.add(new Count(v, text(v), n)));
        list.sort(Comparator.comparing(c -> new BigInteger(c.label)));
        return list;
    }

    private static void add(Map<Float, Integer> counts, float value, int n) {
        if (value != 0 && n > 0 && isWhole(value)) {
            counts.merge(value, n, Integer::sum);
        }
    }

    /**
     * How often a label occurs.
     *
     * @param voxel what its voxels hold
     * @param label the label
     * @param count number of voxels
     */
    public record Count(float voxel, String label, int count) {}

    /**
     * @param voxel what the voxels hold
     * @return the region of all voxels that hold it
     */
    public Mask mask(float voxel) {
        return mask(v -> v == voxel);
    }

    /** Whether a voxel is inside, by what it holds. */
    @FunctionalInterface
    public interface Inside {
        /**
         * @param voxel what it holds
         * @return whether it is inside
         */
        boolean test(float voxel);
    }

    /**
     * @param inside tells which voxels are inside
     * @return the region of these
     */
    public Mask mask(Inside inside) {
        Geometry g = geometry();
        byte[] of = new byte[g.voxels()];
        int i = 0;
        for (int z = 0; z < g.size(2); z++) {
            for (float v : voxels.slice(z)) {
                of[i++] = (byte) (inside.test(v) ? 1 : 0);
            }
        }
        return new Mask(g, of);
    }
}
