/**
 * ImageJ's images, ROIs and results tables as values of this library, and back. Also the one place
 * that decides which reader opens a file.
 */
package fiji.plugin.radiomics.imagej;
