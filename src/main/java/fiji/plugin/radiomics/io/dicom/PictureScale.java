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

import fiji.plugin.radiomics.io.UnreadableFileException;

/**
 * The pixel spacing of a picture without a place in the patient.
 *
 * @param spacing along x and y, in mm; NaN where it is not given
 * @param aspect height of a pixel, its width being 1
 * @param note what the user should know of it
 */
record PictureScale(double[] spacing, double aspect, String note) {

    private static final String DETECTOR = "pixel spacing may be that at the detector";
    private static final String NONE = "the image has no pixel spacing: lengths stay in pixels";
    private static final int TISSUE = 1;
    private static final int CENTIMETRES = 3;

    /** Relative difference of regions' scales through rounding. */
    private static final double SAME = 1e-3;

    /**
     * @param d an image without position
     * @return its scale
     * @throws UnreadableFileException where it is no number
     */
    static PictureScale of(DataSet d) throws UnreadableFileException {
        boolean ultrasound = d.string(Tag.MODALITY).equals("US");
        for (Tag tag : new Tag[] {Tag.PIXEL_SPACING, Tag.IMAGER_PIXEL_SPACING}) {
            double[] v = d.numbers(tag);
            if (v.length == 2 && v[0] > 0 && v[1] > 0) {
                return new PictureScale(new double[] {v[1], v[0]}, 1, ultrasound ? "" : DETECTOR);
            }
        }
        PictureScale regions = ofRegions(d);
        if (regions != null) {
            return regions;
        }
        double[] scanned = d.numbers(Tag.NOMINAL_SCANNED_PIXEL_SPACING);
        if (scanned.length == 2 && scanned[0] > 0 && scanned[1] > 0) {
            return new PictureScale(
                    new double[] {scanned[1], scanned[0]},
                    1,
                    "pixel spacing is that of the scanned film or page");
        }
        double[] ratio = d.numbers(Tag.PIXEL_ASPECT_RATIO);
        boolean usable = ratio.length == 2 && ratio[0] > 0 && ratio[1] > 0 && ratio[0] != ratio[1];
        return usable
                ? none(
                        ratio[0] / ratio[1],
                        NONE + ", of which the file tells that they are not square")
                : none(1, NONE);
    }

    private static PictureScale none(double aspect, String note) {
        return new PictureScale(new double[] {Double.NaN, Double.NaN}, aspect, note);
    }

    /** Of ultrasound: regions that show tissue, in centimetres. */
    private static PictureScale ofRegions(DataSet d) throws UnreadableFileException {
        double[] spacing = null;
        for (DataSet region : d.items(Tag.SEQUENCE_OF_ULTRASOUND_REGIONS)) {
            boolean scaled =
                    region.integer(Tag.REGION_SPATIAL_FORMAT, 0) == TISSUE
                            && region.integer(Tag.PHYSICAL_UNITS_X_DIRECTION, 0) == CENTIMETRES
                            && region.integer(Tag.PHYSICAL_UNITS_Y_DIRECTION, 0) == CENTIMETRES;
            double x = 10 * Math.abs(region.number(Tag.PHYSICAL_DELTA_X, 0));
            double y = 10 * Math.abs(region.number(Tag.PHYSICAL_DELTA_Y, 0));
            if (!scaled || !(x > 0 && y > 0)) {
                continue;
            }
            if (spacing != null
                    && !(Math.abs(x - spacing[0]) <= SAME * x
                            && Math.abs(y - spacing[1]) <= SAME * y)) {
                return none(1, "its ultrasound regions differ in scale: lengths stay in pixels");
            }
            spacing = spacing == null ? new double[] {x, y} : spacing;
        }
        return spacing == null
                ? null
                : new PictureScale(
                        spacing,
                        1,
                        "spacing is that of the ultrasound region, and means nothing outside of"
                                + " it");
    }
}
