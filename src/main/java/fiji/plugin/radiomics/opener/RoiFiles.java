/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.opener;

import fiji.plugin.radiomics.RegularFile;
import fiji.plugin.radiomics.io.UnreadableFileException;
import ij.gui.Roi;
import ij.io.RoiDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** ROI files of ImageJ: one ROI ({@code .roi}) or many ({@code .zip}). Needs no window. */
public final class RoiFiles {

    /** A ROI file is a few hundred bytes; a traced outline may take a few megabytes. */
    private static final int MAX_ROI_BYTES = 32 << 20;

    /** All that a zip file unpacks to. */
    private static final long MAX_ZIP_BYTES = 512L << 20;

    private static final byte[] MAGIC = {'I', 'o', 'u', 't'};

    /** Types in a file whose outline is a list of points. */
    private static final Set<Integer> POLYGONS = Set.of(0, 4, 5, 7, 8, 9, 10);

    private RoiFiles() {}

    /**
     * Reads ROIs without ImageJ's own reader, which reserves whatever a damaged file asks for.
     *
     * @param file a {@code .roi} file or a {@code .zip} of such
     * @return its ROIs in order
     * @throws IOException with the path and the cause in one line
     */
    public static List<Roi> read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new UnreadableFileException(file, "it is a folder", "Choose a .roi or .zip file");
        }
        if (!Files.exists(file)) {
            throw new UnreadableFileException(file, "it does not exist", "Check the path");
        }
        List<Roi> rois = new ArrayList<>();
        try (InputStream in = RegularFile.stream(file)) {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
                unzip(file, in, rois);
            } else {
                rois.add(decode(file, file.getFileName().toString(), bytes(file, in)));
            }
        } catch (UnreadableFileException e) {
            throw e;
        } catch (FileSystemException e) {
            throw UnreadableFileException.of(file, e);
        } catch (IOException e) {
            throw new UnreadableFileException(
                    file,
                    "it cannot be read as ImageJ ROIs (" + e.getMessage() + ")",
                    "Save the ROIs again",
                    e);
        }
        if (rois.isEmpty()) {
            throw new UnreadableFileException(
                    file, "it holds no ROI", "Save ROIs from the ROI Manager");
        }
        return rois;
    }

    private static void unzip(Path file, InputStream in, List<Roi> rois) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        long left = MAX_ZIP_BYTES;
        byte[] chunk = new byte[1 << 16];
        for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
            if (e.getName().toLowerCase(Locale.ROOT).endsWith(".roi") && !isOfMac(e.getName())) {
                byte[] bytes = bytes(file, zip);
                left -= bytes.length;
                rois.add(decode(file, e.getName(), bytes));
            }
            // Else to go on to the next entry would unpack all of it, whatever it is.
            for (int n = zip.read(chunk); n >= 0 && left >= 0; n = zip.read(chunk)) {
                left -= n;
            }
            if (left < 0) {
                throw tooLarge(file, "it unpacks to more than " + (MAX_ZIP_BYTES >> 20) + " MB");
            }
        }
    }

    /** What macOS puts into zip files beside each file. */
    private static boolean isOfMac(String entry) {
        return entry.startsWith("__MACOSX/") || entry.matches("(.*/)?\\._[^/]*");
    }

    /** A ROI's bytes, no more than one can have. */
    private static byte[] bytes(Path file, InputStream in) throws IOException {
        byte[] start = in.readNBytes(MAGIC.length);
        if (!Arrays.equals(start, MAGIC)) {
            return start;
        }
        byte[] rest = in.readNBytes(MAX_ROI_BYTES);
        if (rest.length == MAX_ROI_BYTES) {
            throw tooLarge(file, "a ROI in it has more than " + (MAX_ROI_BYTES >> 20) + " MB");
        }
        byte[] all = Arrays.copyOf(start, start.length + rest.length);
        System.arraycopy(rest, 0, all, start.length, rest.length);
        return all;
    }

    private static UnreadableFileException tooLarge(Path file, String cause) {
        return new UnreadableFileException(
                file, cause + ", which no set of ROIs does", "Save ROIs from the ROI Manager");
    }

    /** ImageJ reserves what these fields ask for before it looks whether the file has it. */
    private static boolean promisesNoMore(byte[] roi) {
        ByteBuffer fields = ByteBuffer.wrap(roi);
        long shape = Float.BYTES * (long) fields.getInt(RoiDecoder.SHAPE_ROI_SIZE);
        long points = fields.getShort(RoiDecoder.N_COORDINATES) & 0xffff;
        if (points == 0 && POLYGONS.contains((int) roi[RoiDecoder.TYPE])) {
            points = fields.getInt(RoiDecoder.SIZE);
        }
        // Each point has two shorts.
        return shape >= 0
                && shape <= roi.length
                && points >= 0
                && 2 * Short.BYTES * points <= roi.length;
    }

    private static Roi decode(Path file, String entry, byte[] bytes) throws IOException {
        String base = entry.substring(entry.replace('\\', '/').lastIndexOf('/') + 1);
        String name = base.replaceFirst("(?i)\\.roi$", "");
        Roi roi = null;
        try {
            if (bytes.length > 64 && promisesNoMore(bytes)) {
                roi = new RoiDecoder(bytes, name).getRoi();
            }
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            roi = null;
        }
        if (roi == null) {
            throw new UnreadableFileException(
                    file, "'" + entry + "' is no ImageJ ROI or is damaged", "Save it again");
        }
        if (roi.getName() == null) {
            roi.setName(name);
        }
        return roi;
    }
}
