package fiji.plugin.radiomics.batch;

import fiji.plugin.radiomics.extract.FeatureRow;

/**
 * One region of a case.
 *
 * @param entry which of the case's {@link ManifestCase#rows} asked for it, from 0
 * @param row its values
 */
public record CaseRow(int entry, FeatureRow row) {}
