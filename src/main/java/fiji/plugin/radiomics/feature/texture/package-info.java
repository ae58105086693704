/**
 * What the texture families share: matrices that are merged and averaged, sums over matrices of
 * grey level and size, zones of equal level.
 */
package fiji.plugin.radiomics.feature.texture;
