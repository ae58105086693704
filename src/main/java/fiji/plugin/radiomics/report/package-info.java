/**
 * An analysis as a folder: CSV tables, figures, and one HTML page with results and a methods text.
 * Files that no analysis wrote are never deleted or replaced.
 */
package fiji.plugin.radiomics.report;
