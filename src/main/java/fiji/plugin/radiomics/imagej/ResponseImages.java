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

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.FloatProcessor;
import java.util.List;

/** Filter responses and texture maps as 32-bit ImageJ images. */
public final class ResponseImages {

    private ResponseImages() {}

    /**
     * @param arrays one a response or map: a value a voxel
     * @param grid their grid
     * @param names one each
     * @param title the image's title
     * @param source the image they were made of, whose calibration is kept where it has the same
     *     number of voxels; perhaps null
     * @return a stack, or a hyperstack with one channel each; not shown
     */
    public static ImagePlus of(
            List<float[]> arrays,
            Geometry grid,
            List<String> names,
            String title,
            ImagePlus source) {
        int nx = grid.size(0);
        int ny = grid.size(1);
        int channels = arrays.size();
        ImageStack stack = new ImageStack(nx, ny);
        for (int z = 0; z < grid.size(2); z++) {
            for (int c = 0; c < channels; c++) {
                float[] pixels = new float[nx * ny];
                System.arraycopy(arrays.get(c), z * nx * ny, pixels, 0, pixels.length);
                stack.addSlice(names.get(c), new FloatProcessor(nx, ny, pixels));
            }
        }
        ImagePlus image = new ImagePlus(title, stack);
        image.setDimensions(channels, grid.size(2), 1);
        calibrate(image, grid, source);
        if (channels > 1) {
            image.setOpenAsHyperStack(true);
            CompositeImage composite = new CompositeImage(image, CompositeImage.GRAYSCALE);
            composite.setCalibration(image.getCalibration());
            for (int c = 1; c <= channels; c++) {
                double[] range = finiteRange(arrays.get(c - 1));
                composite.setC(c);
                composite.setDisplayRange(range[0], range[1]);
            }
            composite.setC(1);
            return composite;
        }
        double[] range = finiteRange(arrays.get(0));
        image.setDisplayRange(range[0], range[1]);
        return image;
    }

    /** Keeps the source's calibration, but for that of intensities. */
    public static void calibrate(ImagePlus image, Geometry grid, ImagePlus source) {
        boolean sameGrid =
                source != null
                        && source.getWidth() == grid.size(0)
                        && source.getHeight() == grid.size(1)
                        && source.getNSlices() == grid.size(2);
        if (!sameGrid) {
            CalibratedGeometry.set(image, grid);
            return;
        }
        Calibration calibration = source.getCalibration().copy();
        // Responses are no Hounsfield units, and 32-bit values stand for themselves.
        calibration.setFunction(Calibration.NONE, null, "Gray Value");
        image.setCalibration(calibration);
    }

    /**
     * @param values any values
     * @return the least and the greatest that are finite; 0 and 1 where there are none or they are
     *     equal
     */
    public static double[] finiteRange(float[] values) {
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (float v : values) {
            if (Float.isFinite(v)) {
                min = Math.min(min, v);
                max = Math.max(max, v);
            }
        }
        return min < max
                ? new double[] {min, max}
                : new double[] {min > max ? 0 : min, min > max ? 1 : min + 1};
    }

    /**
     * @param volumes responses on one grid
     * @return their arrays
     */
    public static List<float[]> arrays(List<Volume> volumes) {
        return volumes.stream().map(Volume::data).toList();
    }
}
