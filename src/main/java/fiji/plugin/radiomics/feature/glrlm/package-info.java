/** Grey level run length matrix (GLRLM). */
package fiji.plugin.radiomics.feature.glrlm;
