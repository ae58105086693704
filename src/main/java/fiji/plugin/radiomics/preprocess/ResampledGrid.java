package fiji.plugin.radiomics.preprocess;

import fiji.plugin.radiomics.image.Geometry;

/**
 * The grid that an image is resampled to: IBSI's "align grid centers" (3WE3). Along each axis it
 * has ⌈n s / s'⌉ voxels of the new spacing s', and its centre is the centre of the old grid.
 * Coordinate of new voxel i on the old grid: {@code start + i · step}.
 */
public final class ResampledGrid {

    /** Guards ⌈·⌉ against rounding noise in spacing stored as decimal text or float. */
    private static final double CEIL_NOISE = 1e-6;

    private final Geometry source;
    private final Geometry target;
    private final double[] start = new double[3];
    private final double[] step = new double[3];

    /**
     * @param source the old grid
     * @param spacing new spacing along x, y, z in the grid's unit
     */
    public ResampledGrid(Geometry source, double[] spacing) {
        int[] size = new int[3];
        for (int a = 0; a < 3; a++) {
            double old = source.spacing(a);
            double voxels = Math.ceil(source.size(a) * old / spacing[a] - CEIL_NOISE);
            if (voxels > Integer.MAX_VALUE) {
                throw new IllegalArgumentException(
                        "A spacing of " + spacing[a] + " gives too many voxels");
            }
            size[a] = Math.max(1, (int) voxels);
            step[a] = spacing[a] / old;
            start[a] = 0.5 * (source.size(a) - 1 - step[a] * (size[a] - 1));
        }
        this.source = source;
        this.target =
                new Geometry(
                        size,
                        spacing,
                        source.position(start[0], start[1], start[2]),
                        source.direction(),
                        source.unit());
    }

    /**
     * @return the old grid
     */
    public Geometry source() {
        return source;
    }

    /**
     * @return the new grid, whole
     */
    public Geometry target() {
        return target;
    }

    /**
     * @param axis 0, 1 or 2
     * @param i voxel of the new grid
     * @return its coordinate on the old grid, in old voxels
     */
    public double coordinate(int axis, int i) {
        return start[axis] + i * step[axis];
    }

    /**
     * The box of new voxels that a box of old voxels can reach by interpolation.
     *
     * @param bounds {minX, minY, minZ, maxX, maxY, maxZ} on the old grid, both ends inside
     * @return the same on the new grid
     */
    public int[] reach(int[] bounds) {
        int[] reach = new int[6];
        for (int a = 0; a < 3; a++) {
            int last = target.size(a) - 1;
            reach[a] = clamp((int) Math.floor((bounds[a] - 1 - start[a]) / step[a]), last);
            reach[3 + a] = clamp((int) Math.ceil((bounds[3 + a] + 1 - start[a]) / step[a]), last);
        }
        return reach;
    }

    private static int clamp(int i, int last) {
        return Math.max(0, Math.min(last, i));
    }
}
