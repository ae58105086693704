package fiji.plugin.radiomics.batch;

import fiji.plugin.radiomics.extract.FeatureRow;

/**
 * One region of a case.
 *
 * @param line the manifest's line that asked for it
 * @param row its values
 */
public record CaseRow(int line, FeatureRow row) {}
