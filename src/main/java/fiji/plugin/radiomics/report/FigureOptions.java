/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.report;

import fiji.plugin.radiomics.parameter.CheckedText;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterType;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How figures are written.
 *
 * @param formats file name extensions: svg, pdf, png; none for no figure files
 * @param size width in mm
 * @param dpi resolution of PNG files, in dots per inch
 */
public record FigureOptions(List<String> formats, double size, int dpi) {

    /** All file formats. */
    public static final String ALL_FORMATS = "svg,pdf,png";

    /** A column of most journals, in mm. */
    public static final String USUAL_SIZE = "85";

    /** What journals ask for line drawings at least. */
    public static final String USUAL_DPI = "600";

    private static final List<String> KNOWN = List.of("svg", "pdf", "png");
    private static final int LEAST_SIZE = 40;
    private static final int MOST_SIZE = 1000;
    private static final int LEAST_DPI = 72;
    private static final int MOST_DPI = 2400;

    private static final Parameter<String> FORMATS =
            new Parameter<>(
                            "formats",
                            "File formats of the figures: svg, pdf, png with commas between, or"
                                    + " none",
                            new CheckedText(
                                    "svg, pdf, png with commas between, or none",
                                    FigureOptions::formats),
                            ALL_FORMATS)
                    .labelled("Figure formats");

    private static final Parameter<Double> SIZE =
            new Parameter<>(
                            "size",
                            "Width of a figure in mm",
                            within(LEAST_SIZE, MOST_SIZE),
                            USUAL_SIZE)
                    .labelled("Figure width (mm)");

    private static final Parameter<Double> DPI =
            new Parameter<>(
                            "dpi",
                            "Resolution of PNG figures in dots per inch",
                            within(LEAST_DPI, MOST_DPI),
                            USUAL_DPI)
                    .labelled("PNG resolution (dpi)");

    /** How figures are written. */
    public static final ParameterSet PARAMETERS = ParameterSet.of("Figures", FORMATS, SIZE, DPI);

    /** Copies the list. */
    public FigureOptions {
        formats = List.copyOf(formats);
    }

    /**
     * @param formats extensions with commas between, or none
     * @param size width in mm, 40 to 1000
     * @param dpi resolution, 72 to 2400
     * @return the options
     * @throws IllegalArgumentException where a text is none of these
     */
    public static FigureOptions of(String formats, String size, String dpi) {
        return of(PARAMETERS.values(Map.of("formats", formats, "size", size, "dpi", dpi)));
    }

    /**
     * @param values of {@link #PARAMETERS}
     * @return the options
     */
    public static FigureOptions of(ParameterValues values) {
        return new FigureOptions(
                formats(values.get(FORMATS)), values.get(SIZE), values.get(DPI).intValue());
    }

    private static List<String> formats(String text) {
        List<String> list = new ArrayList<>();
        for (String part : text.split(",")) {
            String format = part.trim().toLowerCase(Locale.ROOT);
            if (KNOWN.contains(format)) {
                list.add(format);
            } else if (!format.isEmpty() && !format.equals("none")) {
                throw new IllegalArgumentException("'" + part.trim() + "' is no file format");
            }
        }
        return list;
    }

    private static ParameterType<Double> within(int least, int most) {
        return ParameterTypes.number(
                "a number from " + least + " to " + most, v -> v >= least && v <= most);
    }
}
