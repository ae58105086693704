/** Neighbourhood grey tone difference matrix (NGTDM). */
package fiji.plugin.radiomics.feature.ngtdm;
