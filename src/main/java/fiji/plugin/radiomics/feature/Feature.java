package fiji.plugin.radiomics.feature;

/**
 * One feature: what every table, dialog, document and test learns of it. A family lists its
 * features as the constants of an enum, each with its formula.
 */
public interface Feature {

    /**
     * @return IBSI's name in lower case, e.g. {@code joint_entropy}
     */
    String featureName();

    /**
     * @return IBSI's permanent code, e.g. {@code TU9B}; empty for a feature that is not IBSI's
     */
    String ibsiCode();

    /**
     * @return the unit of its values
     */
    FeatureUnit unit();
}
