/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.opener;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.dicom.StructureFile;
import fiji.plugin.radiomics.io.dicom.StructureFiles;
import fiji.plugin.radiomics.open.MaskChoice;
import fiji.plugin.radiomics.open.MaskImage;
import fiji.plugin.radiomics.open.RegionResolver;
import fiji.plugin.radiomics.open.RegionUnion;
import fiji.plugin.radiomics.open.TargetImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One of two masks that are compared: the first on its own grid, the second on that of the first.
 *
 * @param mask its voxels
 * @param place its grid, for the other
 * @param warnings what the user should know of it, a sentence each
 */
public record ComparedMask(Mask mask, TargetImage place, List<String> warnings) {

    /** A grid without an image. */
    private record Grid(String name, Geometry grid, boolean isPlaced) implements TargetImage {

        @Override
        public String frameOfReference() {
            return "";
        }

        @Override
        public Optional<Path> file() {
            return Optional.empty();
        }
    }

    /**
     * @param file a mask or label image
     * @param choice which of its voxels are inside
     * @param like the grid onto which it is laid; null = its own
     * @return the mask
     * @throws IOException where it cannot be read, in one line
     * @throws IllegalArgumentException where it is no mask, has no such label or does not fit
     */
    public static ComparedMask ofFile(Path file, MaskChoice choice, TargetImage like)
            throws IOException {
        return of(read(file), choice, like, false);
    }

    /** A mask image; structures have no grid of their own to be compared on. */
    static MaskImage read(Path file) throws IOException {
        Optional<StructureFile> structures =
                StructureFiles.find(file, ImageFiles.dicomDecoder(ReadOptions.NONE));
        if (structures.isPresent()) {
            throw new IllegalArgumentException(
                    file
                            + " holds "
                            + structures.get().kind()
                            + "s, and masks are compared as images; write it as a mask first"
                            + " (Export Mask, or the command 'mask')");
        }
        return MaskFiles.read(file);
    }

    /** The choice is null for a label that only the other mask has: nothing is inside then. */
    public static ComparedMask of(
            MaskImage mask, MaskChoice choice, TargetImage like, boolean regrid) {
        TargetImage own =
                like == null
                        ? new Grid(mask.name(), mask.labels().geometry(), mask.isPlaced())
                        : like;
        if (choice == null) {
            Mask empty = new Mask(own.grid(), new byte[own.grid().voxels()]);
            return new ComparedMask(empty, own, List.of());
        }
        Region region = RegionResolver.of(mask, choice, own, regrid).get(0);
        return new ComparedMask(
                RegionUnion.onGrid(List.of(region), own.grid()), own, region.warnings());
    }
}
