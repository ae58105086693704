/**
 * Statistics on plain arrays: normal distribution, intervals, rank sums and adjusted p values. The
 * sub-packages hold ROC curves, cutoffs, group tests, tables of cases, and the analysis that joins
 * them.
 */
package fiji.plugin.radiomics.stats;
