/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.parameter;

import fiji.plugin.radiomics.VisibleText;

/**
 * A value that a parameter cannot take. The message is one line for the user: where the parameter
 * stands, the value, what is wrong with it, and the allowed values.
 */
public final class ParameterException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String problem;
    private final int line;

    ParameterException(ParameterSource source, String problem) {
        super(VisibleText.line(source.where() + ": " + problem));
        this.key = source.key();
        this.problem = problem;
        this.line = source.line();
    }

    /**
     * @return the key as it was written; empty where no single key is at fault
     */
    public String key() {
        return key;
    }

    /**
     * @return what is wrong, without where: a dialog puts the field's label before it
     */
    public String problem() {
        return problem;
    }

    /**
     * @return the line in the settings file, from 1; 0 where the parameter is not from a file
     */
    public int line() {
        return line;
    }
}
