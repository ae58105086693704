package fiji.plugin.radiomics.stats.group;

/** How a rank test finds its p value. */
public enum PMethod {
    /** Normal approximation with correction for ties, without one for continuity. */
    NORMAL,

    /**
     * From the exact distribution where the groups are small and without ties; each test says how
     * small. Elsewhere as {@link #NORMAL}.
     */
    EXACT
}
