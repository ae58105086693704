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
import java.util.List;

/** The unit of an image's values: HU of CT, Bq/ml, counts or SUV of PET, Gy of doses. */
final class IntensityUnit {

    private IntensityUnit() {}

    /**
     * @param frame an image
     * @return the symbol of its unit; empty where it has none that is known
     * @throws UnreadableFileException where its header is damaged
     */
    static String of(DicomFrame frame) throws UnreadableFileException {
        DataSet d = frame.file().data();
        String modality = d.string(Tag.MODALITY);
        if (modality.equals("RTDOSE")) {
            return d.string(Tag.DOSE_UNITS).equals("GY") ? "Gy" : "";
        }
        DataSet scale =
                d.item(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE)
                        .item(Tag.PIXEL_VALUE_TRANSFORMATION_SEQUENCE);
        String type = (d.has(Tag.RESCALE_TYPE) ? d : scale).string(Tag.RESCALE_TYPE);
        if (modality.equals("CT")) {
            // Without RescaleType a rescaled CT is in HU (PS3.3 C.11.1.1.2); stored values are not.
            boolean isInHu = type.isEmpty() ? isRescaled(d) : type.startsWith("HU");
            return isInHu ? "HU" : type.equals("US") ? "" : type;
        }
        if (!modality.equals("PT")) {
            return "";
        }
        try {
            return switch (SuvConversion.units(frame)) {
                case "BQML" -> "Bq/ml";
                case "CNTS" -> "counts";
                case "GML" -> "SUV";
                case "CM2ML" -> Suv.BODY_SURFACE_AREA.unit();
                default -> "";
            };
        } catch (UnreadableFileException e) {
            // An image without a unit is an image still.
            return "";
        }
    }

    private static boolean isRescaled(DataSet d) throws UnreadableFileException {
        for (DataSet where :
                List.of(
                        d,
                        d.item(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE)
                                .item(Tag.PIXEL_VALUE_TRANSFORMATION_SEQUENCE),
                        d.item(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE)
                                .item(Tag.PIXEL_VALUE_TRANSFORMATION_SEQUENCE))) {
            if (where.has(Tag.RESCALE_INTERCEPT) || where.has(Tag.RESCALE_SLOPE)) {
                return true;
            }
        }
        return false;
    }
}
