/**
 * Whether the values computed here are those of the Image Biomarker Standardisation Initiative: its
 * reference values, its digital phantom, and the comparison of both with the ordinary pipeline.
 */
package fiji.plugin.radiomics.conformity;
