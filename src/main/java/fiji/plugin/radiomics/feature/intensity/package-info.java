/**
 * First-order features: intensity statistics, the histogram of grey levels, and
 * filtration-histogram analysis.
 */
package fiji.plugin.radiomics.feature.intensity;
