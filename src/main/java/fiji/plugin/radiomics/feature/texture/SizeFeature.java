package fiji.plugin.radiomics.feature.texture;

import fiji.plugin.radiomics.feature.Feature;

/** A feature of a matrix of grey level and size: runs, zones, distances, dependences. */
public interface SizeFeature extends Feature {

    /**
     * @return its formula
     */
    SizeFormula formula();
}
