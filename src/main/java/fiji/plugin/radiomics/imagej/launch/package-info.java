/**
 * Menu, dialogs and headless start of the commands in ImageJ without Fiji, and how both hosts run a
 * macro line.
 */
package fiji.plugin.radiomics.imagej.launch;
