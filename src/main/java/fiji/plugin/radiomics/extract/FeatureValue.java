package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.feature.Status;

/**
 * A value and what became of it.
 *
 * @param value the value; NaN unless the status is ok
 * @param status whether it is there, else why not
 */
public record FeatureValue(double value, Status status) {

    static FeatureValue missing(Status status) {
        return new FeatureValue(Double.NaN, status);
    }
}
