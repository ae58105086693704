/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.opener;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.imagej.TiffResolution;
import fiji.plugin.radiomics.io.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The spacing of an image that Bio-Formats has opened, by its metadata or by those of a TIFF. */
final class BioFormatsGrid {

    private static final double[] ALONG_AXES = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    private final Path file;
    private final BioFormats formats;
    private final Object metadata;
    private final List<String> warnings;

    /**
     * @param file the file, for messages
     * @param formats the library
     * @param metadata its metadata of the file
     * @param warnings receives what the user should know
     */
    BioFormatsGrid(Path file, BioFormats formats, Object metadata, List<String> warnings) {
        this.file = file;
        this.formats = formats;
        this.metadata = metadata;
        this.warnings = warnings;
    }

    /**
     * @param size voxels along x, y and z
     * @param series number of the series, from 0
     * @param page the first page of a TIFF other than OME-TIFF; else null
     * @return the grid, at the origin
     */
    Geometry of(int[] size, int series, TiffDirectory page) throws IOException {
        if (page != null) {
            Optional<double[]> own = page.isImageJ() ? page.imageJSpacing() : Optional.empty();
            return own.isPresent()
                    ? grid(size, own.get(), LengthUnit.MILLIMETRE)
                    : plain(size, page.pixelSize());
        }
        double[] spacing = {1, 1, 1};
        String unknown = null;
        for (int a = 0; a < 3; a++) {
            String axis = "XYZ".substring(a, a + 1);
            Object length = formats.call(metadata, "getPixelsPhysicalSize" + axis, series);
            double mm = length == null ? Double.NaN : millimetres(length);
            if (Double.isNaN(mm) && a == 2 && size[2] == 1) {
                // A single slice without thickness: nothing that is computed depends on one.
                mm = 1;
            }
            if (length != null && mm <= 0) {
                throw new UnreadableFileException(
                        file,
                        "voxel spacing along " + "xyz".charAt(a) + " is " + mm + " mm",
                        "It must be positive: correct the file");
            }
            spacing[a] = mm;
            if (Double.isNaN(mm)) {
                unknown =
                        length == null
                                ? "none along " + axis.toLowerCase(Locale.ROOT)
                                : unit(length);
            }
        }
        if (unknown != null) {
            warnings.add(
                    "the file gives no spacing in a known unit ("
                            + unknown
                            + "): lengths stay in pixels");
            spacing = new double[] {1, 1, 1};
        }
        return grid(size, spacing, unknown == null ? LengthUnit.MILLIMETRE : LengthUnit.PIXEL);
    }

    /** Bio-Formats takes a resolution without unit for micrometres. */
    private Geometry plain(int[] size, Optional<double[]> mm) throws IOException {
        if (mm.isEmpty()) {
            warnings.add("the file gives no spacing in a known unit: lengths stay in pixels");
            return grid(size, new double[] {1, 1, 1}, LengthUnit.PIXEL);
        }
        double x = mm.get()[0];
        double y = mm.get()[1];
        TiffResolution.warn(warnings, size[2], x);
        return size[2] == 1
                ? grid(size, new double[] {x, y, 1}, LengthUnit.MILLIMETRE)
                : grid(size, new double[] {1, y / x, 1}, LengthUnit.PIXEL);
    }

    private Geometry grid(int[] size, double[] spacing, LengthUnit unit) throws IOException {
        try {
            return new Geometry(size, spacing, new double[3], ALONG_AXES, unit);
        } catch (IllegalArgumentException e) {
            throw new UnreadableFileException(
                    file, BioFormatsReader.sentence(e.getMessage()), "Crop the image", e);
        }
    }

    private String unit(Object length) throws IOException {
        return String.valueOf(formats.call(formats.call(length, "unit"), "getSymbol"));
    }

    private double millimetres(Object length) throws IOException {
        double value = ((Number) formats.call(length, "value")).doubleValue();
        double mm = LengthUnit.millimetres(unit(length));
        return LengthUnit.toMillimetres(value, mm);
    }
}
