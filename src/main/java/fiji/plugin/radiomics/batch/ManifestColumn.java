/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.batch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of a manifest that mean something to an extraction. All others pass through. */
public enum ManifestColumn {
    /** Identifies the case, e.g. a patient's study number. */
    CASE,
    /** The image: a file or, for DICOM, a folder. */
    IMAGE,
    /** A mask or label image on the image's grid, a DICOM structure set or segmentation. */
    MASK,
    /** ImageJ ROIs, {@code .roi} or {@code .zip}, or {@code overlay}: those in the image file. */
    ROI,
    /** Label in the mask, {@code each} for a row each; empty for all that is not 0. */
    LABEL,
    /** Value from which on a voxel of the mask is inside, e.g. 0.5 of a probability map. */
    MASKLEVEL,
    /** Name or pattern of a structure, segment or named label. */
    STRUCTURE,
    /** The image that ROIs or structures were drawn on, where it is another. */
    ROIIMAGE,
    /** {@code true}: a mask on another grid is brought to the image's, with a warning. */
    REGRID,
    /** {@code name} (also when empty), {@code ROI}, {@code group} or {@code all}. */
    GROUPING,
    /** Where ROIs without a slice position lie: {@code all} or a slice's number. */
    SLICES,
    /** Regions that are made of these, e.g. {@code self ring(to:5)}. */
    DERIVE,
    /** Channel number; of RGB {@code red}, {@code green}, {@code blue}, {@code luminance}. */
    CHANNEL,
    /** Number of the time point. */
    FRAME,
    /** Which image of a file or folder that holds several. */
    SERIES,
    /** Who opens the image: {@code auto} (also when empty), {@code bioformats}, {@code own}. */
    READER,
    /** Which standardised uptake value of a DICOM PET. */
    SUV;

    private static final String OVERLAY = "overlay";

    /**
     * @return the name in a manifest's header
     */
    public String columnName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @return whether it holds a path, which is taken from the manifest's folder
     */
    public boolean isPath() {
        return this == IMAGE || this == MASK || this == ROI || this == ROIIMAGE;
    }

    /**
     * @return names of the columns that need not be there, in order
     */
    static List<String> further() {
        return Arrays.stream(values())
                .filter(c -> c.compareTo(ROI) > 0)
                .map(ManifestColumn::columnName)
                .toList();
    }

    /** Whether a text in this column is a path. */
    boolean isPath(String text) {
        return isPath() && !(this == ROI && isOverlay(text));
    }

    /** Whether a text in the column of ROIs means those in the image file. */
    static boolean isOverlay(String text) {
        return text.equalsIgnoreCase(OVERLAY);
    }

    /** The column of a name in any case; null where it is none of these. */
    static ManifestColumn of(String name) {
        for (ManifestColumn column : values()) {
            if (column.columnName().equalsIgnoreCase(name)) {
                return column;
            }
        }
        return null;
    }
}
