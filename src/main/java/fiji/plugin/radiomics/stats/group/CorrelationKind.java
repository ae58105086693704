package fiji.plugin.radiomics.stats.group;

/** What a correlation coefficient measures. */
public enum CorrelationKind {
    /** How linear a relation is. */
    PEARSON,

    /** How monotonic a relation is: Pearson's correlation of the ranks. */
    SPEARMAN
}
