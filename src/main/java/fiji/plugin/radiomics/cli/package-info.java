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
 * The command line, made with picocli. {@link fiji.plugin.radiomics.cli.Main} starts it; there is a
 * class for each subcommand.
 */
package fiji.plugin.radiomics.cli;
