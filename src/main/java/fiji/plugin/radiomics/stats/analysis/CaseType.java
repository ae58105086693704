/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.analysis;

import fiji.plugin.radiomics.parameter.GivenValue;
import fiji.plugin.radiomics.parameter.ParameterType;

/**
 * A text whose possible values come from the table of cases: names of columns, classes. A form
 * offers those of the table that is open; whether a name is there shows when the table is read.
 */
public enum CaseType implements ParameterType<String> {

    /** A column. */
    COLUMN("the name of a column"),
    /** A column of few values. */
    CLASS_COLUMN("the name of a column"),
    /** A class of the outcome. */
    CLASS("a class of the outcome column"),
    /** Columns. */
    COLUMNS("names of columns with commas between, a name with a comma in quotes"),
    /** The part of feature names that tells the family. */
    FAMILY("a feature family");

    private final String allowed;

    CaseType(String allowed) {
        this.allowed = allowed;
    }

    @Override
    public String read(GivenValue value) {
        if (!(value instanceof GivenValue.Scalar one)) {
            throw value.refuse("is a list, but one text is needed", allowed);
        }
        return one.text();
    }

    @Override
    public String yaml(String value) {
        return value;
    }

    @Override
    public String allowed() {
        return allowed;
    }
}
