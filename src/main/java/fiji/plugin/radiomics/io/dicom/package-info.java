/**
 * DICOM: data sets, image series, PET in SUV, structure sets (RTSTRUCT) and segmentations (SEG).
 */
package fiji.plugin.radiomics.io.dicom;
