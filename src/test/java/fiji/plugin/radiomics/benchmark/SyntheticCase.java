package fiji.plugin.radiomics.benchmark;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.Random;

/**
 * The image that all figures of speed refer to: a cube of whole numbers, 1 mm, smooth random
 * texture plus noise, and a sphere in its middle.
 */
final class SyntheticCase {

    private static final int WAVES = 24;

    final Volume image;
    final Mask sphere;

    /**
     * @param size voxels along each side, e.g. 256
     * @param radius of the sphere in voxels
     */
    SyntheticCase(int size, int radius) {
        Random random = new Random(20261123);
        // Sums of plane waves factor into products along the axes: cheap and smooth.
        double[][][] wave = new double[WAVES][3][size];
        for (double[][] w : wave) {
            for (double[] axis : w) {
                double k = 2 * Math.PI * random.nextInt(8) / size;
                double phase = 2 * Math.PI * random.nextDouble();
                for (int i = 0; i < size; i++) {
                    axis[i] = Math.cos(k * i + phase);
                }
            }
        }
        Geometry geometry = Geometry.of(size, size, size, 1, 1, 1);
        float[] data = new float[geometry.voxels()];
        byte[] inside = new byte[data.length];
        double centre = (size - 1) / 2.0;
        for (int z = 0, i = 0; z < size; z++) {
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++, i++) {
                    double sum = 0;
                    for (double[][] w : wave) {
                        sum += w[0][x] * w[1][y] * w[2][z];
                    }
                    data[i] = Math.round(60 * sum + 40 * random.nextGaussian());
                    double dx = x - centre;
                    double dy = y - centre;
                    double dz = z - centre;
                    inside[i] = (byte) (dx * dx + dy * dy + dz * dz <= radius * radius ? 1 : 0);
                }
            }
        }
        image = new Volume(geometry, data);
        sphere = new Mask(geometry, inside);
    }

    /** Image and sphere in the sphere's bounding box, as features see them. */
    RegionData region() {
        int[] b = sphere.bounds();
        int[] offset = {b[0], b[1], b[2]};
        int n = b[3] - b[0] + 1;
        Geometry part = image.geometry().crop(offset, new int[] {n, n, n});
        float[] data = new float[part.voxels()];
        byte[] inside = new byte[data.length];
        for (int z = 0, i = 0; z < n; z++) {
            for (int y = 0; y < n; y++) {
                for (int x = 0; x < n; x++, i++) {
                    int from = image.geometry().index(b[0] + x, b[1] + y, b[2] + z);
                    data[i] = image.data()[from];
                    inside[i] = sphere.data()[from];
                }
            }
        }
        Mask mask = new Mask(part, inside);
        return new RegionData(new Volume(part, data), mask, mask);
    }
}
