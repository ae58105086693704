/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.batch;

import fiji.plugin.radiomics.io.CsvFile;
import fiji.plugin.radiomics.io.FolderWalk;
import fiji.plugin.radiomics.io.PathText;
import fiji.plugin.radiomics.io.UnreadableFileException;
import fiji.plugin.radiomics.io.dicom.DicomFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes a manifest of a folder in which files are named alike: each case has one image, and one or
 * more masks or ROI files; what is a mask is no image. A DICOM series is a folder; a folder with
 * several series becomes a case each.
 *
 * @param folder the folder, with all folders in it
 * @param image pattern of the images, see {@link FilePattern}
 * @param mask pattern of masks or structure files; empty for none
 * @param roi pattern of ImageJ ROI files; empty for none
 * @param caseExpression a regular expression that finds the case in a path; empty where the
 *     patterns tell it
 * @param label for the column label, in all lines; empty for none
 * @param structure for the column structure, in all lines; empty for none
 */
public record CohortSearch(
        Path folder,
        String image,
        String mask,
        String roi,
        String caseExpression,
        String label,
        String structure) {

    /**
     * What was found.
     *
     * @param cases number of cases
     * @param lines number of lines below the header
     * @param notices a line for each file without a partner, and what else the user should know
     */
    public record Found(int cases, int lines, List<String> notices) {

        /** Copies the list. */
        public Found {
            notices = List.copyOf(notices);
        }

        /**
         * @return one line for the user
         */
        public String text() {
            return cases
                    + (cases == 1 ? " case, " : " cases, ")
                    + lines
                    + (lines == 1 ? " region file" : " region files")
                    + (notices.isEmpty() ? "" : "; notices: " + notices.size());
        }
    }

    /** An image, or one of several series of a folder. */
    private record Image(Path path, String series) {}

    /** Regions of a case. */
    private record Regions(Path path, ManifestColumn column) {}

    /**
     * Searches the folder and writes the manifest, with paths from its own folder.
     *
     * @param manifest where to
     * @return what was found
     * @throws IOException where the folder cannot be read or the manifest not be written
     * @throws IllegalArgumentException where a pattern cannot be used, nothing fits together, or a
     *     case has several images
     */
    public Found write(Path manifest) throws IOException {
        if (image.isBlank() || mask.isBlank() && roi.isBlank()) {
            throw new IllegalArgumentException(
                    "Give a pattern for the images, and one for masks or ROI files");
        }
        List<String> notices = new ArrayList<>();
        List<Path> all = files(notices);
        Map<String, List<Regions>> regions = new TreeMap<>();
        addRegions(all, "mask", mask, ManifestColumn.MASK, regions);
        addRegions(all, "roi", roi, ManifestColumn.ROI, regions);
        Set<Path> taken = new HashSet<>();
        regions.values().forEach(own -> own.forEach(r -> taken.add(r.path)));
        List<Path> others = all.stream().filter(f -> !taken.contains(f)).toList();
        Map<String, List<Path>> images = matching(others, "image", image);
        List<List<String>> lines = new ArrayList<>();
        int cases = 0;
        boolean series = false;
        for (Map.Entry<String, List<Path>> e : images.entrySet()) {
            List<Regions> own = regions.remove(e.getKey());
            if (own == null) {
                e.getValue().forEach(f -> notices.add("Image without regions: " + f));
                continue;
            }
            Map<String, Image> named = named(e.getKey(), e.getValue(), notices);
            cases += named.size();
            for (Map.Entry<String, Image> i : named.entrySet()) {
                series |= !i.getValue().series.isEmpty();
                own.forEach(r -> lines.add(line(manifest, i.getKey(), i.getValue(), r)));
            }
        }
        regions.values()
                .forEach(own -> own.forEach(r -> notices.add("Regions without image: " + r.path)));
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(nothing(images.size(), notices));
        }
        write(manifest, lines, series);
        return new Found(cases, lines.size(), notices);
    }

    private String nothing(int images, List<String> notices) {
        if (images == 0) {
            return "Nothing in "
                    + folder
                    + " fits the pattern of images, "
                    + image
                    + (image.contains("/") ? "" : "; for files in folders of it: **/" + image);
        }
        return "Nothing in "
                + folder
                + " fits together: "
                + images
                + " cases have an image, "
                + notices.size()
                + " files have no partner"
                + (notices.isEmpty() ? "" : ", e.g. " + notices.get(0));
    }

    private List<Path> files(List<String> notices) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UnreadableFileException(folder, "it is not a folder", "Choose a folder");
        }
        FolderWalk walk = FolderWalk.of(folder, Integer.MAX_VALUE);
        notices.addAll(walk.notices());
        List<Path> files = new ArrayList<>();
        for (Path file : walk.entries()) {
            if (PathText.isLost(file.toString())) {
                notices.add(
                        file
                                + " is passed over: Java cannot name it in the character set of the"
                                + " session; start the program with LC_ALL=C.UTF-8");
            } else if (Files.isRegularFile(file) || Files.isDirectory(file)) {
                files.add(file);
            }
        }
        return files;
    }

    private Map<String, List<Path>> matching(List<Path> all, String option, String pattern) {
        FilePattern wanted = new FilePattern(option, pattern, caseExpression);
        Map<String, List<Path>> found = new TreeMap<>();
        for (Path path : all) {
            String caseId = wanted.caseOf(slashes(folder.relativize(path)));
            if (caseId != null && (!Files.isDirectory(path) || holdsFiles(path))) {
                found.computeIfAbsent(caseId, k -> new ArrayList<>()).add(path);
            }
        }
        return found;
    }

    /** A folder above all others is no series, though everything in it is found from there. */
    private static boolean holdsFiles(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.anyMatch(Files::isRegularFile);
        } catch (IOException e) {
            return false;
        }
    }

    private void addRegions(
            List<Path> all,
            String option,
            String pattern,
            ManifestColumn column,
            Map<String, List<Regions>> regions) {
        if (pattern.isBlank()) {
            return;
        }
        matching(all, option, pattern)
                .forEach(
                        (caseId, paths) ->
                                paths.forEach(
                                        path ->
                                                regions.computeIfAbsent(
                                                                caseId, k -> new ArrayList<>())
                                                        .add(new Regions(path, column))));
    }

    private static Map<String, Image> named(String id, List<Path> paths, List<String> notices)
            throws IOException {
        if (paths.size() > 1) {
            throw new IllegalArgumentException(
                    "The case "
                            + id
                            + " has "
                            + paths.size()
                            + " images, e.g. "
                            + paths.get(0)
                            + " and "
                            + paths.get(1)
                            + "; make the pattern of the images narrower, or let it distinguish"
                            + " more cases apart");
        }
        Path path = paths.get(0);
        Map<String, Image> images = new LinkedHashMap<>();
        List<DicomFolder.Series> series =
                Files.isDirectory(path) ? DicomFolder.series(path) : List.of();
        if (series.size() < 2) {
            images.put(id, new Image(path, ""));
            return images;
        }
        notices.add(path + " holds " + series.size() + " series; each is a case of its own");
        for (int k = 0; k < series.size(); k++) {
            images.put(id + " series " + (k + 1), new Image(path, series.get(k).uid()));
        }
        return images;
    }

    private List<String> line(Path manifest, String id, Image image, Regions regions) {
        boolean isMask = regions.column == ManifestColumn.MASK;
        String path = fromManifest(manifest, regions.path);
        return List.of(
                id,
                fromManifest(manifest, image.path),
                isMask ? path : "",
                isMask ? "" : path,
                isMask ? label : "",
                isMask ? structure : "",
                image.series);
    }

    private static String fromManifest(Path manifest, Path file) {
        Path base = manifest.toAbsolutePath().normalize().getParent();
        Path absolute = file.toAbsolutePath().normalize();
        try {
            return slashes(base.relativize(absolute));
        } catch (IllegalArgumentException e) {
            // On another drive.
            return absolute.toString();
        }
    }

    private static String slashes(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    /** Columns that would be empty are left out. */
    private void write(Path manifest, List<List<String>> lines, boolean series) throws IOException {
        ManifestColumn[] columns = {
            ManifestColumn.CASE,
            ManifestColumn.IMAGE,
            ManifestColumn.MASK,
            ManifestColumn.ROI,
            ManifestColumn.LABEL,
            ManifestColumn.STRUCTURE,
            ManifestColumn.SERIES
        };
        boolean[] wanted = {
            true,
            true,
            !mask.isBlank(),
            !roi.isBlank(),
            !label.isBlank(),
            !structure.isBlank(),
            series
        };
        List<String> header = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            if (wanted[i]) {
                header.add(columns[i].columnName());
            }
        }
        List<List<String>> kept = new ArrayList<>();
        for (List<String> line : lines) {
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < columns.length; i++) {
                if (wanted[i]) {
                    fields.add(line.get(i));
                }
            }
            kept.add(fields);
        }
        CsvFile.write(manifest, header, kept);
    }
}
