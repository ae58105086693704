/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.image.VoxelSource;
import fiji.plugin.radiomics.io.RoundingLoss;
import ij.ImagePlus;
import ij.ImageStack;
import java.util.Optional;

/**
 * One channel and frame of an ImageJ stack. A box is converted when it is asked for: what of the
 * stack lies elsewhere is neither copied nor, in a virtual stack, read.
 */
final class StackVoxels implements VoxelSource {

    private final ImageStack stack;
    private final int[] planes;
    private final Geometry geometry;
    private final float[] table;
    private final Palette palette;
    private final String colour;

    /**
     * @param image the image
     * @param channel its channel, from 1
     * @param frame its frame, from 1
     * @param geometry the grid of a channel and frame
     * @param table the value of each whole number; null where they are values themselves
     * @param palette the colour of each whole number; null where voxels hold no numbers of colours
     * @param colour which component of colours; empty where there are none
     */
    StackVoxels(
            ImagePlus image,
            int channel,
            int frame,
            Geometry geometry,
            float[] table,
            Palette palette,
            String colour) {
        stack = image.getStack();
        planes = new int[geometry.size(2)];
        for (int z = 0; z < planes.length; z++) {
            planes[z] = image.getStackIndex(channel, z + 1, frame);
        }
        this.geometry = geometry;
        this.table = table;
        this.palette = palette;
        this.colour = colour;
    }

    @Override
    public Geometry geometry() {
        return geometry;
    }

    /** A virtual stack reads one slice at a time. */
    @Override
    public synchronized Volume read(Box box) {
        Geometry part = geometry.crop(box);
        float[] values = new float[part.voxels()];
        int nx = part.size(0);
        for (int z = 0, to = 0; z < part.size(2); z++) {
            Object pixels = pixels(box.minZ() + z);
            for (int y = 0; y < part.size(1); y++, to += nx) {
                int from = (box.minY() + y) * geometry.size(0) + box.minX();
                row(pixels, from, values, to, nx);
            }
        }
        return new Volume(part, values);
    }

    private Object pixels(int z) {
        Object pixels = stack.getPixels(planes[z]);
        if (pixels == null) {
            throw new IllegalArgumentException(
                    "slice " + (z + 1) + " of the image cannot be read any more");
        }
        return pixels;
    }

    private void row(Object pixels, int from, float[] to, int at, int n) {
        if (pixels instanceof float[] floats) {
            System.arraycopy(floats, from, to, at, n);
        } else if (pixels instanceof short[] shorts) {
            for (int i = 0; i < n; i++) {
                int v = shorts[from + i] & 0xffff;
                to[at + i] = table == null ? v : table[v];
            }
        } else if (pixels instanceof byte[] bytes) {
            for (int i = 0; i < n; i++) {
                int v = bytes[from + i] & 0xff;
                to[at + i] =
                        palette != null
                                ? ImagePlusVolumes.component(palette.rgb(v), colour)
                                : table == null ? v : table[v];
            }
        } else {
            int[] whole = (int[]) pixels;
            for (int i = 0; i < n; i++) {
                to[at + i] =
                        colour.isEmpty()
                                ? whole[from + i]
                                : ImagePlusVolumes.component(whole[from + i], colour);
            }
        }
    }

    /**
     * @return a sentence on what 32-bit floating point loses of whole numbers of 32 bits; empty
     *     where nothing that matters is
     */
    synchronized Optional<String> roundingLoss() {
        RoundingLoss loss = new RoundingLoss();
        for (int z = 0; z < planes.length && colour.isEmpty(); z++) {
            if (!(pixels(z) instanceof int[] whole)) {
                break;
            }
            for (int value : whole) {
                loss.add(value, value);
            }
        }
        return loss.warning();
    }
}
