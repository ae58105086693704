/**
 * What happens between image and features, in the order of IBSI: resampling, re-segmentation,
 * discretisation. {@link fiji.plugin.radiomics.preprocess.RegionData} holds the result for all
 * families of a region.
 */
package fiji.plugin.radiomics.preprocess;
