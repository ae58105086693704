/**
 * Segmentation of lesions: {@code Segmentation} is a method with its parameters and what is done to
 * its mask afterwards; {@code MaskAgreement} says how far two masks agree.
 */
package fiji.plugin.radiomics.segment;
