/**
 * Regions of an image, from what a user asks for to voxels: one request ({@link
 * fiji.plugin.radiomics.open.RegionRequest}) and one resolver for menu, macro, command line, batch
 * and cluster. Knows no windows: whoever has open images hands them in as a {@link
 * fiji.plugin.radiomics.open.RegionSources}.
 */
package fiji.plugin.radiomics.open;
