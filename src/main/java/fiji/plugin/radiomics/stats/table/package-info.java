/**
 * Tables of cases: columns of texts and numbers, outcome and marker columns, missing values, and
 * the join of two tables by an identifier.
 */
package fiji.plugin.radiomics.stats.table;
