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
import fiji.plugin.radiomics.io.dicom.StructureFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the resolver asks its host for: files are read and windows are looked at elsewhere. */
public interface RegionSources {

    /**
     * @param request whose source are outlines
     * @param image the image that they lie on
     * @return the regions on its grid, at least one
     * @throws IOException where a file cannot be read, in one line
     * @throws IllegalArgumentException where there are none, or the source is not to be had here
     */
    List<Region> outlines(RegionRequest request, TargetImage image) throws IOException;

    /**
     * @param title title of an open mask image
     * @param image the image that it is for
     * @return the mask
     * @throws IllegalArgumentException where there is none, or open images are not to be had here
     */
    MaskImage openMask(String title, TargetImage image);

    /**
     * @param file any file, or a folder with a single one
     * @return the structures in it; empty where it is no structure set or segmentation
     * @throws IOException where it is one and damaged, in one line
     */
    Optional<StructureFile> structures(Path file) throws IOException;

    /**
     * @param file a mask or label image
     * @param frame which of its layers, from 1; 0 where there is one only
     * @return the mask
     * @throws IOException where it cannot be read, in one line
     */
    MaskImage readMask(Path file, int frame) throws IOException;

    /**
     * @param request names the image that regions were drawn on
     * @param image the image that they are wanted for
     * @return the one that they were drawn on; {@code image} where it is the same
     * @throws IOException where it cannot be read, in one line
     * @throws IllegalArgumentException where it is not there
     */
    TargetImage roiImage(RegionRequest request, TargetImage image) throws IOException;
}
