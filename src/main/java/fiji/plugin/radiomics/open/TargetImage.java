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

import fiji.plugin.radiomics.image.Geometry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** An image over which regions are laid. */
public interface TargetImage {

    /**
     * @return its name, for messages
     */
    String name();

    /**
     * @return its grid
     */
    Geometry grid();

    /**
     * @return whether the grid is its place in the patient; a plain picture has a size and perhaps
     *     a spacing only
     */
    boolean isPlaced();

    /**
     * @return its FrameOfReferenceUID; empty where it tells none
     * @throws IOException where its header cannot be read
     */
    String frameOfReference() throws IOException;

    /**
     * @return the SeriesInstanceUID of its DICOM series; empty where it tells none
     * @throws IOException where its header cannot be read
     */
    default String series() throws IOException {
        return "";
    }

    /**
     * @return the file or folder that it was read from, where that is known
     */
    Optional<Path> file();
}
