/**
 * File formats: NIfTI, NRRD and MetaImage images, CSV and JSON tables, names of segments. Files are
 * written completely or not at all, and only regular files are opened.
 */
package fiji.plugin.radiomics.io;
