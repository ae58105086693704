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
 * A batch whose cases run on Apache Spark. The only package that knows Spark and Hadoop, whose jars
 * are there where {@code spark-submit} has started the program, and nowhere else.
 */
package fiji.plugin.radiomics.spark;
