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

/**
 * Where a parameter was written, for messages.
 *
 * @param where how a message begins, key included
 * @param key the key as it was written; empty where there is none
 * @param line the line in the settings file, from 1; 0 where it is not from a file
 */
public record ParameterSource(String where, String key, int line) {

    /**
     * @param sourceName name of a file
     * @param line its line, from 1
     * @param key the key as it was written; empty where there is none
     * @return where it stands
     */
    public static ParameterSource file(String sourceName, int line, String key) {
        String place = sourceName + ", line " + line;
        return new ParameterSource(key.isEmpty() ? place : place + ": " + key, key, line);
    }

    /**
     * @param where how a message begins, e.g. {@code --set binwidth=4d}
     * @param key the key as it was written
     * @return where it stands
     */
    public static ParameterSource text(String where, String key) {
        return new ParameterSource(where, key, 0);
    }

    /**
     * @param problem what is wrong, and what is allowed
     * @return the exception to throw
     */
    public ParameterException refuse(String problem) {
        return new ParameterException(this, problem);
    }
}
