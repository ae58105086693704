/** Grey level distance zone matrix (GLDZM). */
package fiji.plugin.radiomics.feature.gldzm;
