/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.table;

/**
 * How the class of a case is found.
 *
 * @param column the column that tells it
 * @param pattern regular expression that is sought in the column's text; its first group, or all of
 *     the match where it has none, is the class. Null = the text itself is the class
 * @param positive the positive class; numbers by value
 * @param negative the negative class; null = all others
 */
public record OutcomeRule(String column, String pattern, String positive, String negative) {}
