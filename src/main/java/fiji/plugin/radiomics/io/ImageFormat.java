/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import fiji.plugin.radiomics.RegularFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The formats that we read ourselves, told by a file's name and, where that says nothing, by its
 * first bytes.
 */
public enum ImageFormat {
    /** NIfTI-1 and NIfTI-2, single files and pairs. */
    NIFTI,
    /** NRRD with its data attached or in files of their own. */
    NRRD,
    /** MetaImage ({@code .mha}, {@code .mhd}). */
    METAIMAGE,
    /** A DICOM file, or a folder, which can be nothing but a DICOM series. */
    DICOM,
    /** None of these: a matter for ImageJ or Bio-Formats. */
    OTHER;

    private static final int DICOM_PREAMBLE = 128;

    /**
     * @param file a file or folder; need not exist
     * @return its format; {@link #OTHER} where it cannot be read
     */
    public static ImageFormat of(Path file) {
        if (Files.isDirectory(file)) {
            return DICOM;
        }
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        name = name.toLowerCase(Locale.ROOT);
        if (name.endsWith(".nii") || name.endsWith(".nii.gz") || name.endsWith(".hdr")) {
            return NIFTI;
        }
        if (name.endsWith(".nrrd") || name.endsWith(".nhdr")) {
            return NRRD;
        }
        if (name.endsWith(".mha") || name.endsWith(".mhd")) {
            return METAIMAGE;
        }
        if (name.endsWith(".dcm") || name.endsWith(".dicom")) {
            return DICOM;
        }
        return byContent(file);
    }

    private static ImageFormat byContent(Path file) {
        byte[] start;
        try (InputStream in = RegularFile.stream(file)) {
            start = in.readNBytes(DICOM_PREAMBLE + 4);
        } catch (IOException e) {
            // Whoever opens it reports that in full.
            return OTHER;
        }
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("NRRD000")) {
            return NRRD;
        }
        return text.startsWith("DICM", DICOM_PREAMBLE) ? DICOM : OTHER;
    }
}
