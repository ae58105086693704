/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.window;

/**
 * A window that looks at all its intensities anew, for features of plain values: simple, at a cost
 * that grows with the window's volume.
 */
public abstract class ValuesWindow extends SlidingWindow {

    private final float[] values;

    /**
     * @param request the window's size, and the features wanted
     */
    protected ValuesWindow(WindowRequest request) {
        super(request);
        values = new float[request.voxels()];
    }

    @Override
    protected final void enter(int x, int low) {
        // Nothing is kept.
    }

    @Override
    protected final void leave(int x, int high) {
        // Nothing is kept.
    }

    @Override
    protected final void evaluate(int low, double[] to) {
        int n = 0;
        for (int w = 0; w < depth; w++) {
            for (int v = 0; v < side; v++) {
                int row = first + low + w * strideZ + v * strideY;
                for (int i = row; i < row + side; i++) {
                    if (!Float.isNaN(intensities[i])) {
                        values[n++] = intensities[i];
                    }
                }
            }
        }
        evaluate(values, n, to);
    }

    /**
     * Computes the features of a window.
     *
     * @param values its intensities, x fastest; to be read only, and used again by the next window
     * @param n how many there are, at least one
     * @param to takes a value of each feature wanted; NaN or infinite where undefined
     */
    protected abstract void evaluate(float[] values, int n, double[] to);
}
