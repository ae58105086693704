/** Local and global intensity peak in a sphere of 1 ml, and the SUV measures of PET. */
package fiji.plugin.radiomics.feature.local;
