/** Neighbouring grey level dependence matrix (NGLDM). */
package fiji.plugin.radiomics.feature.ngldm;
