/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.open;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.GridMismatchException;
import fiji.plugin.radiomics.image.LabelImage;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Reorientation;
import fiji.plugin.radiomics.image.VoxelSource;
import fiji.plugin.radiomics.preprocess.GridTransfer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * How regions of one grid are laid over an image of another.
 *
 * <ul>
 *   <li>Where both know their place in the patient, by place: turned where axes run another way,
 *       taken as one up to {@value #NEAR} of a voxel, with a warning of the distance.
 *   <li>Where one of them or both know none, as pictures and plain stacks, as both lie in their
 *       stacks: by size, and by spacing where both know it; told where only one has a place.
 *   <li>Beyond that they are refused, or brought to the image's grid where that is asked for and
 *       positions mean something: both in the patient, or neither and both in mm.
 * </ul>
 */
final class GridFit {

    /** Up to so many voxels off, two grids are one. */
    private static final double NEAR = 0.05;

    private GridFit() {}

    /**
     * @param mask a mask or label image
     * @param image the image
     * @param regrid whether regions may be brought to another grid
     * @param regions the regions of a mask, on the mask's grid
     * @return the regions on the image's grid
     * @throws GridMismatchException where the grids differ and {@code regrid} is false or cannot
     *     help
     */
    static List<Region> lay(
            MaskImage mask,
            TargetImage image,
            boolean regrid,
            Function<MaskImage, List<Region>> regions) {
        Geometry grid = image.grid();
        Geometry own = mask.labels().geometry();
        String warning = null;
        LabelImage fitted;
        try {
            if (mask.isPlaced() && image.isPlaced()) {
                Reorientation.Fitted f = Reorientation.align(mask.labels().voxels(), grid, NEAR);
                fitted = mask.labels().with(f.voxels());
                warning = near(f.shift(), grid);
            } else {
                fitted = mask.labels().with(inStackOrder(mask.labels().voxels(), grid));
                warning = stackOrder(mask.isPlaced(), image.isPlaced(), "mask");
            }
        } catch (GridMismatchException e) {
            check(e.getMessage(), own, mask.isPlaced(), image, regrid, "mask");
            return transfer(regions.apply(mask), own, grid);
        }
        List<Region> laid = regions.apply(mask.with(fitted));
        String told = warning;
        return told == null ? laid : laid.stream().map(r -> warned(r, told)).toList();
    }

    /**
     * @param regions regions on the grid of one image, or on parts of it
     * @param drawn that image
     * @param image another image
     * @param regrid whether they may be brought there where the grids differ
     * @return the regions on the other grid
     * @throws GridMismatchException as above
     */
    static List<Region> move(
            List<Region> regions, TargetImage drawn, TargetImage image, boolean regrid) {
        Geometry own = drawn.grid();
        Geometry grid = image.grid();
        String who = "image of the regions";
        boolean placed = drawn.isPlaced() && image.isPlaced();
        Optional<String> difference =
                placed
                        ? grid.difference(own, "image", who)
                        : grid.difference(onTop(own, grid), "image", who);
        if (difference.isPresent() && placed && own.unit() == grid.unit() && isNear(own, grid)) {
            String warning = near(grid.largestShift(own), grid);
            return regions.stream().map(r -> warned(on(r, grid), warning)).toList();
        }
        if (difference.isEmpty()) {
            String warning = stackOrder(drawn.isPlaced(), image.isPlaced(), who);
            return regions.stream().map(r -> on(r, grid)).map(r -> warned(r, warning)).toList();
        }
        check(difference.get(), own, drawn.isPlaced(), image, regrid, who);
        return transfer(regions, own, grid);
    }

    /**
     * @param mask a mask or label image
     * @param image the image
     * @return its voxels on the image's grid
     * @throws GridMismatchException where the grids differ
     */
    static LabelImage laid(MaskImage mask, TargetImage image) {
        LabelImage labels = mask.labels();
        return labels.with(
                mask.isPlaced() && image.isPlaced()
                        ? Reorientation.align(labels.voxels(), image.grid(), NEAR).voxels()
                        : inStackOrder(labels.voxels(), image.grid()));
    }

    private static boolean isNear(Geometry own, Geometry grid) {
        for (int a = 0; a < 3; a++) {
            if (own.size(a) != grid.size(a)) {
                return false;
            }
        }
        return grid.largestShift(own) <= NEAR;
    }

    /** Nothing where the grids are one but for rounding. */
    private static String near(double shift, Geometry grid) {
        if (shift <= Geometry.ROUNDING_NOISE) {
            return null;
        }
        double most = Math.max(grid.spacing(0), Math.max(grid.spacing(1), grid.spacing(2))) * shift;
        return String.format(
                Locale.ROOT,
                "the region's grid lies up to %.3f of a voxel (at most %.3g %s) beside the image's;"
                        + " they are taken as one",
                shift,
                most,
                grid.unit().symbol());
    }

    private static String stackOrder(boolean placed, boolean imagePlaced, String what) {
        if (placed == imagePlaced) {
            return null;
        }
        String known = placed ? what : "image";
        String other = placed ? "image" : what;
        return "the "
                + other
                + " does not know its place in the patient, the "
                + known
                + " does: they were laid on each other column by column, row by row and slice by"
                + " slice, as both files store them; check that neither is flipped or reversed";
    }

    private static Region warned(Region r, String warning) {
        return warning == null ? r : RegionUnion.warned(r, warning);
    }

    /**
     * @param mask a mask
     * @param grid the image's grid
     * @return the mask on the image's grid, as both lie in their stacks
     * @throws GridMismatchException where sizes differ, or spacings that both know
     */
    private static VoxelSource inStackOrder(VoxelSource mask, Geometry grid) {
        Geometry placed = onTop(mask.geometry(), grid);
        Optional<String> difference = grid.difference(placed, "image", "mask");
        if (difference.isPresent()) {
            throw new GridMismatchException(difference.get());
        }
        return mask.on(grid);
    }

    /** A grid's size and, where both know it, its spacing, where another lies. */
    private static Geometry onTop(Geometry own, Geometry grid) {
        boolean known = own.unit() == LengthUnit.MILLIMETRE && grid.unit() == LengthUnit.MILLIMETRE;
        double[] spacing = known ? own.spacing() : grid.spacing();
        if (own.size(2) == 1 && grid.size(2) == 1) {
            // A picture has no thickness, and a slice often one that its mask does not tell.
            spacing[2] = grid.spacing(2);
        }
        return new Geometry(
                new int[] {own.size(0), own.size(1), own.size(2)},
                spacing,
                grid.origin(),
                grid.direction(),
                grid.unit());
    }

    /** Whether regions may be brought to the image's grid; refused with what would help if not. */
    private static void check(
            String difference,
            Geometry own,
            boolean placed,
            TargetImage image,
            boolean regrid,
            String what) {
        String cannot = null;
        if (placed != image.isPlaced()) {
            cannot =
                    "of the image and the "
                            + what
                            + " only the "
                            + (placed ? what : "image")
                            + " states its position in the patient, so nothing shows where the one"
                            + " lies on the other";
        } else if (own.unit() != LengthUnit.MILLIMETRE
                || image.grid().unit() != LengthUnit.MILLIMETRE) {
            cannot = "positions in mm are not known of both";
        }
        if (regrid && cannot == null) {
            return;
        }
        if (cannot == null) {
            throw advised(difference);
        }
        String plain = difference.replace(" Resample one onto the other's grid first.", "");
        throw new GridMismatchException(
                plain
                        + (regrid ? " regrid=true (--regrid) cannot help: " : " Also, ")
                        + cannot
                        + ". Export the region again from the image that it was drawn on, at that"
                        + " image's size");
    }

    static GridMismatchException advised(String difference) {
        return new GridMismatchException(
                difference
                        + " Or let the region be brought to the image's grid, with a warning:"
                        + " regrid=true (--regrid).");
    }

    private static Region on(Region r, Geometry grid) {
        Geometry part = r.mask().geometry();
        int[] size = {part.size(0), part.size(1), part.size(2)};
        Mask mask = r.mask().on(grid.crop(r.offset(), size));
        return new Region(r.name(), mask, r.offset(), r.clippedFraction(), r.warnings());
    }

    /**
     * @param regions regions on a grid
     * @param own that grid
     * @param grid the image's grid
     * @return the regions brought there by position, with a warning of each
     */
    static List<Region> transfer(List<Region> regions, Geometry own, Geometry grid) {
        List<Region> moved = new ArrayList<>();
        for (Region region : regions) {
            GridTransfer.Transferred t = GridTransfer.transfer(region.mask(), grid);
            List<String> warnings = new ArrayList<>(region.warnings());
            warnings.add(
                    "the region was brought from a grid of "
                            + text(own)
                            + " to the image's of "
                            + text(grid)
                            + " (regrid)");
            if (t.clippedFraction() == 1) {
                warnings.add("the region lies entirely outside the image");
            }
            double clipped = region.clippedFraction();
            moved.add(
                    new Region(
                            region.name(),
                            t.mask(),
                            t.offset(),
                            clipped + (1 - clipped) * t.clippedFraction(),
                            warnings));
        }
        return moved;
    }

    private static String text(Geometry g) {
        return g.sizeText()
                + " voxels of "
                + String.join(
                        " x ", Arrays.stream(g.spacing()).mapToObj(GridFit::shortened).toList())
                + " "
                + g.unit().symbol();
    }

    private static String shortened(double spacing) {
        return java.math.BigDecimal.valueOf(spacing)
                .round(new java.math.MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }
}
