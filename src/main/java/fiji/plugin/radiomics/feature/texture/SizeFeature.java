package fiji.plugin.radiomics.feature.texture;

import fiji.plugin.radiomics.feature.Feature;

/** A feature of a matrix of grey level and size: runs, zones, distances, dependences. */
public interface SizeFeature extends Feature {

    /**
     * @param sums the sums over a matrix that is not empty
     * @return the value
     */
    double of(SizeSums sums);
}
