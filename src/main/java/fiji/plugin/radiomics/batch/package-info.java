/**
 * Extractions over a cohort: the manifest that lists its cases, the run of one case, and the run of
 * all of them, durable and resumable.
 */
package fiji.plugin.radiomics.batch;
