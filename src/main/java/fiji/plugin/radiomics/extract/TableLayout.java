/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.extract;

/** The two forms of a feature table. */
public enum TableLayout {
    /** One row a region, one column a feature, provenance in the leading columns. */
    WIDE("wide"),
    /** One row a value. */
    LONG("long");

    /** The name of the layout where none is chosen, the same in menu, macro and shell. */
    public static final String DEFAULT = "wide";

    private final String id;

    TableLayout(String id) {
        this.id = id;
    }

    /**
     * @return the name in settings and on the command line
     */
    public String id() {
        return id;
    }

    /**
     * @param id a name
     * @return the layout
     * @throws IllegalArgumentException where there is none of that name
     */
    public static TableLayout of(String id) {
        for (TableLayout layout : values()) {
            if (layout.id.equalsIgnoreCase(id.trim())) {
                return layout;
            }
        }
        throw new IllegalArgumentException("layout=" + id + ": allowed are wide, long");
    }
}
