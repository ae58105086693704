/** Intensity-volume histogram. */
package fiji.plugin.radiomics.feature.ivh;
