/** Grey level co-occurrence matrix (GLCM). */
package fiji.plugin.radiomics.feature.glcm;
