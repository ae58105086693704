/**
 * Analyses of a table of cases: the one kind, {@link
 * fiji.plugin.radiomics.stats.analysis.Analysis}, from whose declaration menu, macro, command line,
 * panel, report and folder are made, and the ROC analysis, which is one of them.
 */
package fiji.plugin.radiomics.stats.analysis;
