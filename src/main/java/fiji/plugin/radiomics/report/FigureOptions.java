package fiji.plugin.radiomics.report;

import fiji.plugin.radiomics.parameter.DecimalText;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
        List<String> list = new ArrayList<>();
        for (String part : formats.split(",")) {
            String format = part.trim().toLowerCase(Locale.ROOT);
            if (KNOWN.contains(format)) {
                list.add(format);
            } else if (!format.isEmpty() && !format.equals("none")) {
                throw new IllegalArgumentException(
                        "formats=" + formats + ": allowed are svg, pdf, png and none");
            }
        }
        return new FigureOptions(
                list,
                number("size", size, LEAST_SIZE, MOST_SIZE),
                (int) number("dpi", dpi, LEAST_DPI, MOST_DPI));
    }

    private static double number(String key, String text, int least, int most) {
        try {
            double value = DecimalText.number(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below like a number that is out of range.
        }
        throw new IllegalArgumentException(
                key + "=" + text + ": a number from " + least + " to " + most + " is expected");
    }
}
