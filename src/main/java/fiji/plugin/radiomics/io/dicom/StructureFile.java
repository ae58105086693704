/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io.dicom;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A DICOM file that holds named regions in space: a structure set or a segmentation. */
public interface StructureFile {

    /**
     * One of its structures or segments.
     *
     * @param number its number in the file
     * @param name its name on one line; not necessarily unique, and may be empty
     * @param about what is known of it without looking at its voxels, e.g. {@code 26 contours}
     */
    record Entry(long number, String name, String about) {}

    /**
     * @return {@code structure} or {@code segment}, for messages
     */
    String kind();

    /**
     * @return what it holds, in the file's order
     */
    List<Entry> entries();

    /**
     * The grid of its own that its regions were drawn on.
     *
     * @return the grid; empty where the file has none, as one of contours
     * @throws IOException where it should have one, but has not
     */
    default Optional<Geometry> grid() throws IOException {
        return Optional.empty();
    }

    /**
     * @param series a SeriesInstanceUID
     * @return whether the file names that series as the one its regions were drawn on
     * @throws IOException where the file cannot be read any more
     */
    default boolean names(String series) throws IOException {
        return false;
    }

    /**
     * The voxels of an entry.
     *
     * @param entry one of {@link #entries()}
     * @param grid the image's grid
     * @param frameOfReference the image's FrameOfReferenceUID; empty where it does not tell one
     * @return the region, on a part of the grid, named like the entry
     * @throws IOException where the file is damaged, with the path and the cause in one line
     * @throws fiji.plugin.radiomics.image.GridMismatchException where the entry is of another grid,
     *     naming the entry
     * @throws IllegalArgumentException where the entry does not fit the image otherwise, naming the
     *     entry
     */
    Region region(Entry entry, Geometry grid, String frameOfReference) throws IOException;

    /**
     * Names come from files: a line break in one must not become one in a table or a log.
     *
     * @param text text of a data set
     * @return the text on one line, without blanks at its ends
     */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }

    /**
     * Whether a region drawn in one space may be laid over an image in another.
     *
     * @param own FrameOfReferenceUID of the region; empty where it is not given
     * @param image that of the image; empty where it is not given
     * @param what the region, for the message
     * @return a warning where this cannot be known; null where both are the same
     * @throws IllegalArgumentException where they are not
     */
    static String checkFrame(String own, String image, String what) {
        if (own.equals(image) && !own.isEmpty()) {
            return null;
        }
        if (!own.isEmpty() && !image.isEmpty()) {
            throw new OtherSpaceException(
                    what
                            + " was drawn in a different space from the image's: their "
                            + Tag.FRAME_OF_REFERENCE_UID
                            + " differ. Choose the image it was drawn on, or register the two");
        }
        return "the "
                + (image.isEmpty() ? "image" : "file of the regions")
                + " does not state its frame of reference: positions are taken to be in the same"
                + " space";
    }
}
