/**
 * Figures of a ROC analysis, drawn with JFreeChart, and their SVG, PDF and PNG files. Works without
 * a display.
 */
package fiji.plugin.radiomics.figure;
