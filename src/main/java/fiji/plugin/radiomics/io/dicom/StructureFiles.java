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

import fiji.plugin.radiomics.io.UnreadableFileException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens structure sets and segmentations. */
public final class StructureFiles {

    private StructureFiles() {}

    /**
     * @param path a file, or a folder with a single one in it, as archives export it
     * @return its structures; empty where it is no structure set or segmentation but perhaps an
     *     image
     * @throws IOException where it is one and damaged, with the path and the cause in one line
     */
    public static Optional<StructureFile> find(Path path) throws IOException {
        return find(path, null);
    }

    /**
     * @param path as above
     * @param decoder for pixels that are JPEG 2000; null where there is none
     * @return as above
     * @throws IOException as above
     */
    public static Optional<StructureFile> find(Path path, FrameDecoder decoder) throws IOException {
        Path file = Files.isDirectory(path) ? onlyFile(path) : path;
        if (file == null || !DicomReader.isDicom(file)) {
            return Optional.empty();
        }
        DicomFile dicom = DicomReader.read(file);
        DataSet data = dicom.data();
        return Optional.ofNullable(
                switch (data.string(Tag.SOP_CLASS_UID)) {
                    case RtStructureSet.SOP_CLASS -> new RtStructureSet(data);
                    case DicomSegmentation.SOP_CLASS, DicomSegmentation.LABEL_MAP_CLASS ->
                            new DicomSegmentation(dicom, decoder);
                    default -> null;
                });
    }

    /**
     * @param path as for {@link #find}
     * @return its structures
     * @throws IOException where it has none
     */
    public static StructureFile open(Path path) throws IOException {
        return find(path).orElseThrow(() -> noNames(path));
    }

    /**
     * @param path a file that is neither
     * @return a refusal that says so
     */
    public static UnreadableFileException noNames(Path path) {
        return new UnreadableFileException(
                path,
                "it is not a DICOM structure set (RTSTRUCT) or segmentation (SEG), and only these"
                        + " name their regions",
                "Leave the structure out, or choose another file");
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            Path only = null;
            for (Path file : files) {
                if (Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".")) {
                    if (only != null) {
                        return null;
                    }
                    only = file;
                }
            }
            return only;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }
}
