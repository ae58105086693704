/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.extract.ImageOrigin;
import fiji.plugin.radiomics.io.ReadOptions;
import ij.ImagePlus;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Modality and series of an image: kept in properties of the ImagePlus by whoever opens a file here
 * (ImageJ copies them into duplicates and saves them in TIFF files), else read from the DICOM
 * header that ImageJ and Bio-Formats put into the image's info.
 */
public final class ImageOrigins {

    private static final String MODALITY_KEY = "radiomics.modality";
    private static final String SERIES_KEY = "radiomics.series";
    private static final String CHANNEL_KEY = "radiomics.channel";
    private static final String FRAME_KEY = "radiomics.frame";

    /** {@code 0008,0060 Modality: CT} by ImageJ, {@code 0008,0060 Modality = CT} by Bio-Formats. */
    private static final Pattern MODALITY =
            Pattern.compile("(?im)^[^\\n]*\\b0008,0060\\b[^:=\\n]*[:=][ \\t]*([A-Z]{2,16})");

    private ImageOrigins() {}

    /**
     * @param image an image
     * @param origin what is known of it
     */
    public static void set(ImagePlus image, ImageOrigin origin) {
        set(image, MODALITY_KEY, origin.modality());
        set(image, SERIES_KEY, origin.series());
        set(image, CHANNEL_KEY, origin.channel());
        set(image, FRAME_KEY, origin.frame());
    }

    private static void set(ImagePlus image, String key, String value) {
        image.setProp(key, value.isEmpty() ? null : value);
    }

    /**
     * @param image an image
     * @return what is known of it
     */
    static ImageOrigin of(ImagePlus image) {
        String modality = get(image, MODALITY_KEY);
        if (modality.isEmpty()) {
            modality = modality(image.getInfoProperty());
        }
        if (modality.isEmpty() && image.getStackSize() > 1) {
            // ImageJ keeps the header of each slice of a stack in the slice's label.
            modality = modality(image.getStack().getSliceLabel(1));
        }
        return new ImageOrigin(
                modality, get(image, SERIES_KEY), get(image, CHANNEL_KEY), get(image, FRAME_KEY));
    }

    private static String get(ImagePlus image, String key) {
        String value = image.getProp(key);
        return value == null ? "" : value;
    }

    /**
     * @param header the text of a DICOM header, or any other; may be null
     * @return the modality that it states; empty where it states none
     */
    public static String modality(String header) {
        if (header == null) {
            return "";
        }
        Matcher m = MODALITY.matcher(header);
        return m.find() ? m.group(1).toUpperCase(java.util.Locale.ROOT) : "";
    }

    /**
     * @param options what the user has chosen of a file
     * @return the same as an origin
     */
    public static ImageOrigin chosen(ReadOptions options) {
        return new ImageOrigin("", options.series(), options.channel(), options.frameText());
    }
}
