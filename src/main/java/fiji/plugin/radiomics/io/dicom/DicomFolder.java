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

import fiji.plugin.radiomics.io.FolderWalk;
import fiji.plugin.radiomics.io.UnreadableFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The image series of a folder and the folders in it. Files that are not DICOM, DICOMDIR, and
 * objects without an image (structures, reports, segmentations, …) are passed over.
 */
public final class DicomFolder {

    /** Folders in folders; exported media have five. */
    static final int DEEPEST = 8;

    private static final String MEDIA_DIRECTORY = "1.2.840.10008.1.3.10";

    /** Objects with pixels that are not the patient's image. */
    private static final Set<String> NO_IMAGES =
            Set.of(
                    MEDIA_DIRECTORY,
                    // Segmentation, label map segmentation, surface segmentation
                    "1.2.840.10008.5.1.4.1.1.66.4",
                    "1.2.840.10008.5.1.4.1.1.66.7",
                    "1.2.840.10008.5.1.4.1.1.66.5");

    private DicomFolder() {}

    /**
     * A series as a user chooses it. None of these identifies the patient.
     *
     * @param uid identifier of the series
     * @param number its number; empty where it has none
     * @param description its description; empty where it has none
     * @param modality e.g. CT
     * @param files its files
     * @param damaged why files of it cannot be read
     * @param warnings what the user should know of the folder, a sentence each
     */
    public record Series(
            String uid,
            String number,
            String description,
            String modality,
            List<Path> files,
            List<UnreadableFileException> damaged,
            List<String> warnings) {

        String text(boolean withUid) {
            return (number.isEmpty() ? "without number" : number)
                    + (description.isEmpty() ? "" : " '" + description + "'")
                    + " ("
                    + modality
                    + (modality.isEmpty() ? "" : ", ")
                    + files.size()
                    + (files.size() == 1 ? " file" : " files")
                    + (withUid ? ", " + uid : "")
                    + ")";
        }
    }

    /**
     * @param folder a folder
     * @return its series in the order of their numbers; a damaged file is told by its series alone,
     *     or, where it does not tell its series and there are several, by the warnings of all
     * @throws UnreadableFileException where a file is damaged and there is one series only, to
     *     which it may belong
     */
    public static List<Series> series(Path folder) throws UnreadableFileException {
        FolderWalk found = FolderWalk.of(folder, DEEPEST);
        return group(found, null);
    }

    /**
     * @param file one image of a series
     * @return the files of its folder that belong to the same series, itself included
     * @throws UnreadableFileException where a DICOM file in the folder is damaged
     */
    static Series siblings(DicomFile file) throws UnreadableFileException {
        String uid = file.data().string(Tag.SERIES_INSTANCE_UID);
        Path folder = file.path().toAbsolutePath().getParent();
        Series alone = new Series("", "", "", "", List.of(file.path()), List.of(), List.of());
        if (uid.isEmpty()) {
            return alone;
        }
        List<Series> found = group(FolderWalk.of(folder, 1), uid);
        // A link to a file elsewhere is no neighbour of that file's neighbours.
        Series series = found.isEmpty() ? alone : found.get(0);
        return whole(series);
    }

    /** Refuses a series that has a damaged file. */
    private static Series whole(Series series) throws UnreadableFileException {
        if (!series.damaged().isEmpty()) {
            throw series.damaged().get(0);
        }
        return series;
    }

    private static List<Series> group(FolderWalk found, String wanted)
            throws UnreadableFileException {
        Map<String, Series> series = new LinkedHashMap<>();
        Map<String, List<UnreadableFileException>> damaged = new LinkedHashMap<>();
        for (Path file : found.files()) {
            if (!DicomReader.isDicom(file)) {
                continue;
            }
            DataSet d;
            try {
                d = DicomReader.read(file).data();
            } catch (UnreadableFileException e) {
                damaged.computeIfAbsent(DicomReader.seriesOf(file), u -> new ArrayList<>()).add(e);
                continue;
            }
            if (!isImage(d)) {
                continue;
            }
            String uid = d.string(Tag.SERIES_INSTANCE_UID);
            if (wanted == null || uid.equals(wanted)) {
                Series s = series.get(uid);
                if (s == null) {
                    s =
                            new Series(
                                    uid,
                                    d.string(Tag.SERIES_NUMBER),
                                    oneLine(d.string(Tag.SERIES_DESCRIPTION)),
                                    d.string(Tag.MODALITY),
                                    new ArrayList<>(),
                                    new ArrayList<>(),
                                    new ArrayList<>(found.notices()));
                    series.put(uid, s);
                }
                s.files().add(file);
            }
        }
        assign(series, damaged, wanted);
        Map<Double, List<Series>> byNumber = new TreeMap<>();
        for (Series s : series.values()) {
            byNumber.computeIfAbsent(order(s.number()), k -> new ArrayList<>()).add(s);
        }
        return byNumber.values().stream().flatMap(List::stream).toList();
    }

    private static void assign(
            Map<String, Series> series,
            Map<String, List<UnreadableFileException>> damaged,
            String wanted)
            throws UnreadableFileException {
        for (Map.Entry<String, List<UnreadableFileException>> e : damaged.entrySet()) {
            Series own = series.get(e.getKey());
            boolean other = !e.getKey().isEmpty() && own == null;
            if (own != null) {
                own.damaged().addAll(e.getValue());
            } else if (series.isEmpty() || !other && series.size() == 1 && wanted == null) {
                throw e.getValue().get(0);
            } else if (!other) {
                series.values()
                        .forEach(
                                s ->
                                        s.warnings()
                                                .add(
                                                        "a file beside the series is damaged and"
                                                                + " does not tell which series it"
                                                                + " belongs to: "
                                                                + e.getValue()
                                                                        .get(0)
                                                                        .getMessage()));
            }
        }
    }

    private static double order(String number) {
        return number.matches("-?\\d+") ? Double.parseDouble(number) : Double.MAX_VALUE;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    /**
     * @param d a data set
     * @return whether it holds an image of the patient
     */
    static boolean isImage(DataSet d) throws UnreadableFileException {
        boolean pixels =
                d.element(Tag.PIXEL_DATA) != null
                        || d.element(Tag.FLOAT_PIXEL_DATA) != null
                        || d.element(Tag.DOUBLE_FLOAT_PIXEL_DATA) != null;
        return pixels && !NO_IMAGES.contains(d.string(Tag.SOP_CLASS_UID));
    }

    /**
     * The series that a user means.
     *
     * @param folder where they were found
     * @param all what was found
     * @param choice its number, description (in any case) or identifier; empty where there is one
     *     only
     * @return the series
     * @throws UnreadableFileException where the folder has none
     * @throws IllegalArgumentException where the choice is missing, matches none or several,
     *     listing those there are
     */
    static Series choose(Path folder, List<Series> all, String choice)
            throws UnreadableFileException {
        if (all.isEmpty()) {
            List<String> passed = FolderWalk.of(folder, DEEPEST).notices();
            throw new UnreadableFileException(
                    folder,
                    "it contains no DICOM image"
                            + (passed.isEmpty() ? "" : "; " + String.join("; ", passed)),
                    "Choose a folder with a series");
        }
        if (choice.isEmpty()) {
            if (all.size() == 1) {
                return whole(all.get(0));
            }
            throw new IllegalArgumentException(
                    folder
                            + " holds "
                            + all.size()
                            + " series; give series= the number, description or UID of one of "
                            + list(all));
        }
        List<Series> matching =
                all.stream()
                        .filter(
                                s ->
                                        choice.equals(s.uid())
                                                || choice.equals(s.number())
                                                || choice.equalsIgnoreCase(s.description()))
                        .toList();
        if (matching.size() == 1) {
            return whole(matching.get(0));
        }
        throw new IllegalArgumentException(
                "series="
                        + choice
                        + (matching.isEmpty()
                                ? ": no series has that number, description or UID; there are "
                                : ": several series have that number or description: ")
                        + list(matching.isEmpty() ? all : matching));
    }

    private static String list(List<Series> all) {
        long numbers = all.stream().map(Series::number).distinct().count();
        boolean withUid = numbers < all.size();
        return all.stream().map(s -> s.text(withUid)).reduce((a, b) -> a + "; " + b).orElse("none");
    }
}
