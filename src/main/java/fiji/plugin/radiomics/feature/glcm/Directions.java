package fiji.plugin.radiomics.feature.glcm;

import java.util.ArrayList;
import java.util.List;

/**
 * Offsets between the two voxels of a pair: all vectors of Chebyshev length δ, one of each opposite
 * two. For δ = 1 these are 4 in a plane and 13 in a volume.
 */
final class Directions {

    private Directions() {}

    static List<int[]> volume(int distance) {
        return half(distance, distance);
    }

    static List<int[]> plane(int distance) {
        return half(distance, 0);
    }

    private static List<int[]> half(int d, int dz) {
        List<int[]> offsets = new ArrayList<>();
        for (int z = 0; z <= dz; z++) {
            for (int y = -d; y <= d; y++) {
                for (int x = -d; x <= d; x++) {
                    boolean forward = z > 0 || y > 0 || y == 0 && x > 0;
                    int length = Math.max(Math.abs(x), Math.max(Math.abs(y), z));
                    if (forward && length == d) {
                        offsets.add(new int[] {x, y, z});
                    }
                }
            }
        }
        return offsets;
    }
}
