package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.io.dicom.DicomImage;
import fiji.plugin.radiomics.io.dicom.FrameDecoder;
import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;

/** DICOM series as ImageJ stacks. */
public final class DicomStacks {

    private static final int SIGNED_OFFSET = 32768;

    private DicomStacks() {}

    /**
     * Reads a series slice by slice into a stack: 16 bits with a calibration function where all
     * values are whole numbers from −32768 to 32767, as of CT, else 32 bits. The stack knows its
     * place in the patient ({@link ImagePlace}); nothing else of the headers is kept.
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
        boolean whole = series.hasWholeNumbers();
        int n = g.size(0) * g.size(1);
        ImageStack stack = new ImageStack(g.size(0), g.size(1));
        float[] values = new float[n];
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int z = 0; z < g.size(2); z++) {
            if (!goOn.test(z)) {
                throw new CancellationException();
            }
            series.readSlice(z, decoder, values, 0);
            for (float v : values) {
                low = Math.min(low, v);
                high = Math.max(high, v);
            }
            if (whole && (low < Short.MIN_VALUE || high > Short.MAX_VALUE)) {
                whole = false;
                stack = inFloats(stack);
            }
            stack.addSlice("", whole ? shorts(values) : values.clone());
        }
        ImagePlus image = new ImagePlus(series.name(), stack);
        Calibration c = image.getCalibration();
        String unit = series.intensityUnit();
        if (whole) {
            c.setFunction(
                    Calibration.STRAIGHT_LINE,
                    new double[] {-SIGNED_OFFSET, 1},
                    unit.isEmpty() ? "Gray Value" : unit);
        } else if (!unit.isEmpty()) {
            c.setValueUnit(unit);
        }
        CalibratedGeometry.set(image, g);
        ImagePlace.setFrameOfReference(image, series.frameOfReference());
        int offset = whole ? SIGNED_OFFSET : 0;
        image.setDisplayRange((double) low + offset, (double) high + offset);
        return image;
    }

    private static ImageStack inFloats(ImageStack shorts) {
        ImageStack stack = new ImageStack(shorts.getWidth(), shorts.getHeight());
        for (int i = 1; i <= shorts.size(); i++) {
            short[] from = (short[]) shorts.getPixels(i);
            float[] to = new float[from.length];
            for (int j = 0; j < to.length; j++) {
                to[j] = (from[j] & 0xffff) - SIGNED_OFFSET;
            }
            stack.addSlice("", to);
        }
        return stack;
    }

    private static short[] shorts(float[] values) {
        short[] to = new short[values.length];
        for (int i = 0; i < to.length; i++) {
            to[i] = (short) ((int) values[i] + SIGNED_OFFSET);
        }
        return to;
    }
}
