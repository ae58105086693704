/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
/**
 * One description of everything a user can choose: a {@link
 * fiji.plugin.radiomics.parameter.Parameter} has a key, a label, a text, a type with its grammar,
 * and a standard value. What belongs together is a {@link
 * fiji.plugin.radiomics.parameter.ParameterSet}. Dialogs, macro keys, command-line options, YAML
 * files, tables in documents, messages and hashes are made from it; no front end describes a
 * parameter again. Needs nothing but the JDK.
 */
package fiji.plugin.radiomics.parameter;
