package fiji.plugin.radiomics.filter;

/**
 * Weighted sums of shifted runs of an array. Four shifts at a time are summed in registers, in the
 * order of the taps.
 */
final class Taps {

    private final int[] shifts;
    private final double[] weights;

    /**
     * A convolution: the sum over k of kernel[k] · in[i − (k − c)], with the centre c.
     *
     * @param kernel an odd number of weights
     */
    Taps(double[] kernel) {
        int n = 0;
        for (double w : kernel) {
            n += w != 0 ? 1 : 0;
        }
        shifts = new int[n];
        weights = new double[n];
        int centre = kernel.length / 2;
        for (int k = 0, i = 0; k < kernel.length; k++) {
            if (kernel[k] != 0) {
                shifts[i] = centre - k;
                weights[i++] = kernel[k];
            }
        }
    }

    /**
     * @return how many voxels away it looks
     */
    int reach() {
        int reach = 0;
        for (int s : shifts) {
            reach = Math.max(reach, Math.abs(s));
        }
        return reach;
    }

    int size() {
        return shifts.length;
    }

    /**
     * @param tap number of a tap
     * @return its shift in voxels
     */
    int shift(int tap) {
        return shifts[tap];
    }

    /**
     * @param src values
     * @param starts where the run of each tap begins in {@code src}
     * @param dst where sums go
     * @param to their first index
     * @param n length of a run
     * @param add whether to add to what is there rather than to replace it
     */
    void sum(double[] src, int[] starts, double[] dst, int to, int n, boolean add) {
        int k = 0;
        int taps = weights.length;
        boolean more = add;
        for (; k + 4 <= taps; k += 4) {
            four(src, starts, k, dst, to, n, more);
            more = true;
        }
        for (; k < taps; k++) {
            one(src, starts[k], weights[k], dst, to, n, more);
            more = true;
        }
        if (!more) {
            java.util.Arrays.fill(dst, to, to + n, 0);
        }
    }

    private void four(double[] src, int[] starts, int k, double[] dst, int to, int n, boolean add) {
        int a = starts[k];
        int b = starts[k + 1];
        int c = starts[k + 2];
        int d = starts[k + 3];
        double wa = weights[k];
        double wb = weights[k + 1];
        double wc = weights[k + 2];
        double wd = weights[k + 3];
        if (add) {
            for (int i = 0; i < n; i++) {
                dst[to + i] =
                        dst[to + i]
                                + wa * src[a + i]
                                + wb * src[b + i]
                                + wc * src[c + i]
                                + wd * src[d + i];
            }
        } else {
            for (int i = 0; i < n; i++) {
                dst[to + i] = wa * src[a + i] + wb * src[b + i] + wc * src[c + i] + wd * src[d + i];
            }
        }
    }

    private static void one(
            double[] src, int a, double wa, double[] dst, int to, int n, boolean add) {
        if (add) {
            for (int i = 0; i < n; i++) {
                dst[to + i] = dst[to + i] + wa * src[a + i];
            }
        } else {
            for (int i = 0; i < n; i++) {
                dst[to + i] = wa * src[a + i];
            }
        }
    }
}
