package fiji.plugin.radiomics.report;

import org.jfree.chart.JFreeChart;

/**
 * A figure of a report.
 *
 * @param file its file's name without extension
 * @param caption what it shows
 * @param chart the figure
 */
record NamedFigure(String file, String caption, JFreeChart chart) {

    private static final int MOST_NAME = 80;

    /**
     * @param kind what is drawn, e.g. {@code distribution}
     * @param marker of which marker
     * @return a file's name that every system takes
     */
    static String name(String kind, String marker) {
        String plain = marker.replaceAll("[^A-Za-z0-9._-]+", "_");
        return kind + "_" + (plain.length() > MOST_NAME ? plain.substring(0, MOST_NAME) : plain);
    }
}
