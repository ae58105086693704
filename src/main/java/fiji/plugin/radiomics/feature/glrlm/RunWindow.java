/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.glrlm;

import fiji.plugin.radiomics.feature.texture.SizeTable;
import fiji.plugin.radiomics.feature.texture.SizeTotals;
import fiji.plugin.radiomics.feature.texture.SizeWindow;
import fiji.plugin.radiomics.feature.window.WindowDirections;
import fiji.plugin.radiomics.feature.window.WindowRequest;
import java.util.Arrays;

/**
 * {@link GlrlmFeature}s of a window. Along a direction that leads to the next column, each voxel of
 * a column that enters makes the run behind it longer, or begins one, and each of a column that
 * leaves makes the run ahead of it shorter; how far equal levels reach ahead and behind is found
 * once for a tile. Runs along the other directions lie within a column and come and go with it.
 */
final class RunWindow extends SizeWindow {

    private final int[][] directions;
    private final SizeTable[] tables;
    private final byte[][] ahead;
    private final byte[][] behind;

    RunWindow(WindowRequest request) {
        this(request, WindowDirections.of(request.volumetric()));
    }

    private RunWindow(WindowRequest request, int[][] directions) {
        super(
                request,
                request.merged() ? 1 : directions.length,
                request.merged() ? directions.length : 1);
        this.directions = directions;
        tables = new SizeTable[request.merged() ? 1 : directions.length];
        Arrays.setAll(tables, t -> new SizeTable(request.greatestLevel(), side));
        ahead = new byte[directions.length][];
        behind = new byte[directions.length][];
    }

    @Override
    protected void prepare() {
        for (int d = 0; d < directions.length; d++) {
            int[] s = directions[d];
            if (s[0] != 0) {
                ahead[d] = lengths(s[0], s[1], s[2], ahead[d]);
                behind[d] = lengths(-s[0], -s[1], -s[2], behind[d]);
            }
        }
    }

    /** How many equal levels there are from each voxel on, itself included, at most a side. */
    private byte[] lengths(int dx, int dy, int dz, byte[] old) {
        byte[] length = old != null && old.length == levels.length ? old : new byte[levels.length];
        int ny = strideZ / strideY;
        int nz = levels.length / strideZ;
        int step = dz * strideZ + dy * strideY + dx;
        // Columns in an order in which the next voxel's length is known.
        for (int k = 0; k < width; k++) {
            int x = dx > 0 ? width - 1 - k : k;
            for (int z = 0; z < nz; z++) {
                boolean inZ = z + dz >= 0 && z + dz < nz && k > 0;
                int i = z * strideZ + x;
                for (int y = 0; y < ny; y++, i += strideY) {
                    boolean on = inZ && y + dy >= 0 && y + dy < ny && levels[i + step] == levels[i];
                    length[i] = (byte) (on ? Math.min(side, length[i + step] + 1) : 1);
                }
            }
        }
        return length;
    }

    @Override
    protected void enter(int x, int low) {
        countVoxels(x, true);
        for (int d = 0; d < directions.length; d++) {
            if (directions[d][0] == 0) {
                within(table(d), x, directions[d], true);
            } else {
                lengthen(d, x, low);
            }
        }
    }

    @Override
    protected void leave(int x, int high) {
        countVoxels(x, false);
        for (int d = 0; d < directions.length; d++) {
            if (directions[d][0] == 0) {
                within(table(d), x, directions[d], false);
            } else {
                shorten(d, x, high);
            }
        }
    }

    private SizeTable table(int direction) {
        return tables[tables.length == 1 ? 0 : direction];
    }

    private void lengthen(int d, int x, int low) {
        SizeTable table = table(d);
        byte[] length = behind[d];
        int dy = directions[d][1];
        int dz = directions[d][2];
        for (int w = 0; w < depth; w++) {
            int inXz = Math.min(x - low, room(w, -dz, depth));
            int i = first + x + w * strideZ;
            for (int v = 0; v < side; v++, i += strideY) {
                int level = levels[i];
                if (level != 0) {
                    int before = Math.min(length[i] - 1, Math.min(inXz, room(v, -dy, side)));
                    if (before == 0) {
                        table.add(level, 1);
                    } else {
                        table.move(level, before, before + 1);
                    }
                }
            }
        }
    }

    private void shorten(int d, int x, int high) {
        SizeTable table = table(d);
        byte[] length = ahead[d];
        int dy = directions[d][1];
        int dz = directions[d][2];
        for (int w = 0; w < depth; w++) {
            int inXz = Math.min(high - x, room(w, dz, depth));
            int i = first + x + w * strideZ;
            for (int v = 0; v < side; v++, i += strideY) {
                int level = levels[i];
                if (level != 0) {
                    int after = Math.min(length[i] - 1, Math.min(inXz, room(v, dy, side)));
                    if (after == 0) {
                        table.remove(level, 1);
                    } else {
                        table.move(level, after + 1, after);
                    }
                }
            }
        }
    }

    /** Steps from a position until the window ends. */
    private static int room(int position, int step, int size) {
        return step == 0 ? Integer.MAX_VALUE : step > 0 ? size - 1 - position : position;
    }

    private void within(SizeTable table, int x, int[] step, boolean enters) {
        int dy = step[1];
        int dz = step[2];
        int by = dz * strideZ + dy * strideY;
        for (int w = 0; w < depth; w++) {
            boolean edge = w - dz < 0;
            int i = first + x + w * strideZ;
            for (int v = 0; v < side; v++, i += strideY) {
                int level = levels[i];
                boolean begins = edge || v - dy < 0 || v - dy >= side || levels[i - by] != level;
                if (level == 0 || !begins) {
                    continue;
                }
                int most = 1 + Math.min(room(v, dy, side), room(w, dz, depth));
                int length = 1;
                for (int j = i + by; length < most && levels[j] == level; j += by) {
                    length++;
                }
                if (enters) {
                    table.add(level, length);
                } else {
                    table.remove(level, length);
                }
            }
        }
    }

    @Override
    protected void sum(int matrix, int low, SizeTotals totals, double ofVoxels) {
        tables[matrix].into(totals, ofVoxels);
    }
}
