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

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.io.dicom.DicomImage;
import fiji.plugin.radiomics.io.dicom.FrameDecoder;
import ij.ImagePlus;
import ij.measure.Calibration;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;

/** DICOM series as ImageJ stacks. */
public final class DicomStacks {

    private DicomStacks() {}

    /**
     * Reads a series slice by slice into a {@linkplain CalibratedStack calibrated stack} that knows
     * its place in the patient ({@link ImagePlace}), shown in the window of its header; nothing
     * else of the headers is kept.
     *
     * @param series the series
     * @param decoder for compressed pixels; null where there is none
     * @param goOn told each slice before it is read; false ends with a {@link
     *     CancellationException}
     * @return the image, not shown, titled like the folder or file
     * @throws IOException with the path and the cause in one line
     */
    public static ImagePlus open(DicomImage series, FrameDecoder decoder, IntPredicate goOn)
            throws IOException {
        Geometry g = series.geometry();
        CalibratedStack stack = new CalibratedStack(g, series.hasWholeNumbers());
        float[] values = new float[g.size(0) * g.size(1)];
        for (int z = 0; z < g.size(2); z++) {
            if (!goOn.test(z)) {
                throw new CancellationException();
            }
            series.readSlice(z, decoder, values, 0);
            stack.add(values, 0);
        }
        ImagePlus image = stack.image(series.name(), series.intensityUnit());
        ImageOrigins.set(image, series.origin());
        ImagePlace.setFrameOfReference(image, series.frameOfReference());
        ImagePlace.setSeries(image, series.seriesUid());
        Calibration c = image.getCalibration();
        series.displayWindow()
                .ifPresent(w -> image.setDisplayRange(c.getRawValue(w[0]), c.getRawValue(w[1])));
        return image;
    }
}
