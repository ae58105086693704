/**
 * The whole ROC analysis: {@link fiji.plugin.radiomics.stats.analysis.RocAnalysis} takes a table
 * and {@link fiji.plugin.radiomics.stats.analysis.RocSettings} and returns a {@link
 * fiji.plugin.radiomics.stats.analysis.RocResult}. Panel, macro and command line show and write
 * that result.
 */
package fiji.plugin.radiomics.stats.analysis;
