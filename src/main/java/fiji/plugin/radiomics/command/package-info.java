/**
 * The SciJava commands behind {@code Plugins > Radiomics}. Their inputs are the dialogs' fields and
 * the keys of macro lines; the work is done in the packages below.
 */
package fiji.plugin.radiomics.command;
