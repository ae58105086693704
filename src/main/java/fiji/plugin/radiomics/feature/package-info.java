/**
 * Feature families. A {@link fiji.plugin.radiomics.feature.FeatureFamily} is a SciJava plugin that
 * computes all its features of one region; a {@link fiji.plugin.radiomics.feature.Feature} is an
 * enum constant with name, IBSI code, unit and formula. There is a sub-package for each family or
 * group of families.
 */
package fiji.plugin.radiomics.feature;
