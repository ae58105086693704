package fiji.plugin.radiomics.stats.group;

/**
 * A named group of cases.
 *
 * @param name e.g. "malignant"
 * @param values of a marker, in any order, without NaN
 */
public record Group(String name, double[] values) {}
