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

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which intensity of a colour is measured, by the names that ImageJ's RGB images have here. */
enum ColourChannel {
    RED,
    GREEN,
    BLUE,
    /** 0.299 R + 0.587 G + 0.114 B. */
    LUMINANCE;

    /**
     * @param text one of the names, in any case
     * @param image what the image is called
     * @return the channel
     * @throws IllegalArgumentException where it is none, listing those there are
     */
    static ColourChannel of(String text, String image) {
        List<String> names = Stream.of(values()).map(ColourChannel::key).toList();
        int i = names.indexOf(text.toLowerCase(Locale.ROOT));
        if (i < 0) {
            throw new IllegalArgumentException(
                    (text.isEmpty() ? "" : "channel=" + text + ": ")
                            + "'"
                            + image
                            + "' is a colour image; give channel=red, green, blue or luminance");
        }
        return values()[i];
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    float of(int red, int green, int blue) {
        return switch (this) {
            case RED -> red;
            case GREEN -> green;
            case BLUE -> blue;
            case LUMINANCE -> (float) (0.299 * red + 0.587 * green + 0.114 * blue);
        };
    }
}
