/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.VisibleText;

/**
 * Which image of its file, folder or stack an image is, and of what kind. What the source does not
 * say, or has one of only, is empty.
 *
 * @param modality the DICOM code of the modality (PS3.3 C.7.3.1.1.1), such as CT, MR, PT or US
 * @param series the series, by number and description, or as it was chosen
 * @param channel the channel, by number from 1 or as red, green, blue or luminance
 * @param frame the frame or time point, by number from 1 or as it was chosen
 */
public record ImageOrigin(String modality, String series, String channel, String frame) {

    /** Nothing is known. */
    public static final ImageOrigin UNKNOWN = new ImageOrigin("", "", "", "");

    /** Takes out what surrounds the texts; what cannot be seen becomes visible. */
    public ImageOrigin {
        modality = VisibleText.line(modality.strip());
        series = VisibleText.line(series.strip());
        channel = VisibleText.line(channel.strip());
        frame = VisibleText.line(frame.strip());
    }

    /**
     * @param other what is known from elsewhere
     * @return this, with the other's word where this has none
     */
    public ImageOrigin or(ImageOrigin other) {
        return new ImageOrigin(
                or(modality, other.modality),
                or(series, other.series),
                or(channel, other.channel),
                or(frame, other.frame));
    }

    private static String or(String text, String other) {
        return text.isEmpty() ? other : text;
    }
}
