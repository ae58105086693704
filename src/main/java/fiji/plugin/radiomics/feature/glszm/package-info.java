/** Grey level size zone matrix (GLSZM). */
package fiji.plugin.radiomics.feature.glszm;
