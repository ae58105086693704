/**
 * ROC curves and their areas: DeLong, score, logit, Hanley–McNeil and bootstrap intervals, partial
 * areas, comparison of two curves, several classes, and sample size.
 */
package fiji.plugin.radiomics.stats.roc;
