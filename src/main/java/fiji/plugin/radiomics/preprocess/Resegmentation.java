package fiji.plugin.radiomics.preprocess;

import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;

/**
 * Re-segmentation (IBSI IF9H): voxels whose intensity lies outside a range are taken out of the
 * intensity mask. With a range and outlier filtering both, the intersection of the two ranges
 * counts; mean and standard deviation are those of the region as outlined.
 */
public final class Resegmentation {

    private Resegmentation() {}

    /**
     * @param image the image
     * @param region the morphological mask, on the same grid
     * @param low least intensity kept, in image units; −∞ for none
     * @param high greatest intensity kept; +∞ for none
     * @param outlierSigma voxels outside mean ± this many standard deviations are taken out (IBSI
     *     7ACA: 3); 0 for none
     * @return the intensity mask; voxels that are NaN or infinite are never in it
     */
    public static Mask apply(
            Volume image, Mask region, double low, double high, double outlierSigma) {
        float[] data = image.data();
        byte[] inside = region.data();
        double least = low;
        double greatest = high;
        if (outlierSigma > 0) {
            double[] moments = meanAndDeviation(data, inside);
            least = Math.max(least, moments[0] - outlierSigma * moments[1]);
            greatest = Math.min(greatest, moments[0] + outlierSigma * moments[1]);
        }
        byte[] kept = new byte[inside.length];
        for (int i = 0; i < kept.length; i++) {
            float v = data[i];
            if (inside[i] != 0 && v >= least && v <= greatest && Float.isFinite(v)) {
                kept[i] = 1;
            }
        }
        return new Mask(region.geometry(), kept);
    }

    private static double[] meanAndDeviation(float[] data, byte[] inside) {
        double sum = 0;
        long n = 0;
        for (int i = 0; i < data.length; i++) {
            if (inside[i] != 0 && Float.isFinite(data[i])) {
                sum += data[i];
                n++;
            }
        }
        double mean = sum / n;
        double squares = 0;
        for (int i = 0; i < data.length; i++) {
            if (inside[i] != 0 && Float.isFinite(data[i])) {
                squares += (data[i] - mean) * (data[i] - mean);
            }
        }
        return new double[] {mean, Math.sqrt(squares / n)};
    }
}
