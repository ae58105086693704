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

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.UnreadableFileException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The DICOM series that an image came from: what structures and segmentations refer to. */
public final class SourceSeries {

    /**
     * The image that a slice of the grid came from.
     *
     * @param sopClass its SOPClassUID
     * @param sopInstance its SOPInstanceUID
     * @param frame its frame, from 1; 0 where it is an image of one frame
     */
    record Slice(String sopClass, String sopInstance, int frame) {}

    private final DicomImage image;

    private SourceSeries(DicomImage image) {
        this.image = image;
    }

    /**
     * @param path the file or folder that an image was read from
     * @param options which part of it was read
     * @return its series; empty where that is no DICOM
     * @throws UnreadableFileException where it is DICOM, but no image that can be used
     */
    public static Optional<SourceSeries> find(Path path, ReadOptions options)
            throws UnreadableFileException {
        return Files.isDirectory(path) || DicomReader.isDicom(path)
                ? Optional.of(new SourceSeries(DicomImage.open(path, options)))
                : Optional.empty();
    }

    /**
     * @return the image's FrameOfReferenceUID; empty where it does not tell one
     * @throws UnreadableFileException where the file cannot be read any more
     */
    public String frameOfReference() throws UnreadableFileException {
        return image.frameOfReference();
    }

    /**
     * @return its SeriesInstanceUID; empty where it does not tell one
     * @throws UnreadableFileException where the file cannot be read any more
     */
    public String uid() throws UnreadableFileException {
        return image.seriesUid();
    }

    /** The data set of one of its images. */
    DataSet header() {
        return image.stack().slices().get(0).file().data();
    }

    /** The image of a slice of the grid. */
    Slice slice(int z) throws UnreadableFileException {
        DicomFrame frame = image.stack().slices().get(z);
        DataSet data = frame.file().data();
        boolean several = data.integer(Tag.NUMBER_OF_FRAMES, 1) > 1;
        return new Slice(
                data.string(Tag.SOP_CLASS_UID),
                data.string(Tag.SOP_INSTANCE_UID),
                several ? frame.index() + 1 : 0);
    }

    /**
     * @param grid a grid
     * @return whether it is that of the series
     */
    public boolean isOn(Geometry grid) {
        return image.geometry().difference(grid, "series", "image").isEmpty();
    }
}
