/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io.dicom;

import java.nio.file.Path;

/**
 * A DICOM file.
 *
 * @param path where it lies
 * @param syntax how its data set is encoded
 * @param meta the file meta information; empty where the file is a bare data set
 * @param data the data set
 */
public record DicomFile(Path path, TransferSyntax syntax, DataSet meta, DataSet data) {}
