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

import static org.junit.jupiter.api.Assertions.assertThrows;

import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.io.ReadOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A folder of DICOM files of one kind, read by frame and channel. */
abstract class DicomFolderCase {

    @TempDir Path folder;

    SourceImage read(String channel, String frame) throws Exception {
        ReadOptions options = new ReadOptions(channel, frame, "", ReadOptions.Reader.OWN, "");
        return DicomImage.open(folder, options).read(null);
    }

    String choice(String frame) {
        return assertThrows(IllegalArgumentException.class, () -> read("", frame)).getMessage();
    }
}
