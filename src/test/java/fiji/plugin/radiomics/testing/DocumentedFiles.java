/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.testing;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiWriter;
import fiji.plugin.radiomics.io.dicom.DataSet;
import fiji.plugin.radiomics.io.dicom.DicomWriter;
import fiji.plugin.radiomics.io.dicom.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of the documentation, and the files that their lines name. */
public final class DocumentedFiles {

    private static final int NX = 48;
    private static final int NY = 60;
    private static final int NZ = 16;

    private DocumentedFiles() {}

    /**
     * @return the README and all pages, the tutorial apart, whose lines belong together
     */
    public static List<Path> pages() throws IOException {
        List<Path> pages =
                new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
        try (Stream<Path> all = Files.list(Path.of("src", "docs"))) {
            all.filter(page -> page.toString().endsWith(".md"))
                    .filter(page -> !page.endsWith("tutorial.md"))
                    .sorted()
                    .forEach(pages::add);
        }
        return pages;
    }

    /**
     * @param page a page in Markdown
     * @param language what follows its code blocks' ``` , may be empty
     * @return the texts of these blocks
     */
    public static List<String> blocks(Path page, String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher block =
                Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$")
                        .matcher(Files.readString(page).replace("\r\n", "\n"));
        while (block.find()) {
            if (block.group(1).equals(language)) {
                blocks.add(block.group(2));
            }
        }
        return blocks;
    }

    /** Images, masks, structures, tables and cohorts under the names of the pages. */
    public static void write(Path folder) throws IOException {
        Geometry grid = Geometry.of(NX, NY, NZ, 1, 1, 2);
        for (String name : List.of("ct", "scan", "data/pat1/image", "archive/a_ct")) {
            nifti(grid, folder.resolve(name + ".nii.gz"), DocumentedFiles::intensity);
        }
        for (String name :
                List.of("lesion", "reader1", "data/pat1/mask", "archive/a_gtv", "scan_mask")) {
            nifti(grid, folder.resolve(name + ".nii.gz"), i -> inside(i, 10) ? 1 : 0);
        }
        nifti(grid, folder.resolve("reader2.nii.gz"), i -> inside(i, 9) ? 1 : 0);
        nifti(
                grid,
                folder.resolve("labels.nii.gz"),
                i -> inside(i, 10) ? i / NX / NY < NZ / 2 ? 1 : 2 : 0);
        for (String patient : List.of("pat1", "data/pat1")) {
            dicom(folder.resolve(patient).resolve("image"), folder.resolve(patient));
        }
        dicom(folder.resolve("archive/P1/CT"), folder.resolve("archive/P1"));
        Files.writeString(
                folder.resolve("cohort.csv"),
                "case,image,mask\na,archive/a_ct.nii.gz,archive/a_gtv.nii.gz\n");
        StringBuilder table = new StringBuilder("case,diagnosis,entropy\n");
        for (int i = 0; i < 40; i++) {
            table.append('P').append(i).append(i % 2 == 0 ? ",malignant," : ",benign,");
            table.append(i * 7 % 11 + i % 2 * 3).append(".5\n");
        }
        Files.writeString(folder.resolve("table.csv"), table);
        StringBuilder survival = new StringBuilder("case,months,status,stage,entropy\n");
        for (int i = 0; i < 60; i++) {
            survival.append('S').append(i).append(',').append(3 + i * 17 % 50).append(',');
            survival.append(i % 3 == 0 ? "0," : "1,").append(1 + i % 3).append(',');
            survival.append(i * 7 % 11 + i % 2 * 3).append(".5\n");
        }
        for (Path place : List.of(folder, folder.resolve("data"))) {
            Files.writeString(place.resolve("survival.csv"), survival);
        }
        writeReadings(folder);
        Files.writeString(
                folder.resolve("signature.yaml"),
                """
                format: fiji-radiomics-signature
                format_version: 1
                outcome: diagnosis
                positive: malignant
                negative: benign
                extraction: {}
                columns: {entropy: {least: 0.5, greatest: 13.5}}
                clinical: []
                clinical_classes: {}
                cutoff: 0.1
                probability_shift: 0.0
                signature:
                  recipe: plain
                  steps: []
                  learner: ridge
                  fitted_steps: []
                  model: {intercept: 1.5, coefficients: {entropy: -0.25}}
                """);
        Files.writeString(
                folder.resolve("ct_signature.yaml"),
                """
                format: fiji-radiomics-signature
                format_version: 1
                outcome: diagnosis
                positive: malignant
                negative: benign
                extraction: {intensity_unit: HU}
                columns:
                  original.intensity_statistics.mean_intensity: {least: -50, greatest: 90}
                clinical: []
                clinical_classes: {}
                cutoff: 0.1
                probability_shift: 0.0
                settings_known_by: preset ct
                settings: {preset: ct}
                signature:
                  recipe: plain
                  steps: []
                  learner: ridge
                  fitted_steps: []
                  model:
                    intercept: 1.5
                    coefficients: {original.intensity_statistics.mean_intensity: -0.02}
                """);
        Files.writeString(folder.resolve("my.yaml"), "preset: ct\nbinwidth: 10\n");
    }

    /** Readings of lesions, and features of two centres. */
    private static void writeReadings(Path folder) throws IOException {
        StringBuilder columns = new StringBuilder("case,test,retest\n");
        StringBuilder rows = new StringBuilder("lesion,reader,original.a,original.b\n");
        StringBuilder centres = new StringBuilder("case,centre,age,original.a,original.b\n");
        for (int i = 0; i < 20; i++) {
            int value = 40 + i * 7 % 11;
            columns.append("%d,%d,%d\n".formatted(i, value, value + i % 3));
            rows.append("L%d,X,%d,%d\n".formatted(i, value, i * 5 % 13));
            rows.append("L%d,Y,%d,%d\n".formatted(i, value + i % 3, i * 5 % 13 + i % 2));
            String centre = i < 10 ? "A" : "B";
            int age = 50 + i * 13 % 17;
            centres.append(
                    "%d,%s,%d,%d,%d\n".formatted(i, centre, age, value + i / 10, i * 5 % 13));
        }
        for (Path place : List.of(folder, folder.resolve("data"))) {
            Files.writeString(place.resolve("readings.csv"), columns);
            Files.writeString(place.resolve("readers.csv"), rows);
            Files.writeString(place.resolve("centres.csv"), centres);
        }
        Files.writeString(folder.resolve("new.csv"), centres);
        Files.writeString(
                folder.resolve("combat.yaml"),
                """
                combat: 1
                batch: centre
                batches: [A, B]
                method: parametric
                reference: ""
                keep: []
                features:
                  - feature: original.a
                    level: 45.0
                    deviation: 3.0
                    slopes: {}
                    shift: {A: -0.1, B: 0.1}
                    scale: {A: 0.9, B: 1.1}
                left: {}
                """);
    }

    private static int intensity(int voxel) {
        return inside(voxel, 12) ? 40 + 37 * voxel % 61 : -800 - 13 * voxel % 29;
    }

    /** A ball around the voxel that the pages click on. */
    private static boolean inside(int voxel, double radius) {
        int x = voxel % NX - 30;
        int y = voxel / NX % NY - 48;
        int z = 2 * (voxel / NX / NY - 12);
        return x * x + y * y + z * z < radius * radius && Math.abs(y) < 11;
    }

    private static void nifti(Geometry grid, Path file, IntUnaryOperator value) throws IOException {
        Files.createDirectories(file.getParent());
        float[] data = new float[grid.voxels()];
        for (int i = 0; i < data.length; i++) {
            data[i] = value.applyAsInt(i);
        }
        Geometry placed =
                new Geometry(
                        new int[] {NX, NY, NZ},
                        new double[] {1, 1, 2},
                        new double[] {10, 20, 30},
                        new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
                        LengthUnit.MILLIMETRE);
        NiftiWriter.write(new Volume(placed, data), file);
    }

    /** A series, and a structure set with a box named GTV-1 in three of its slices. */
    private static void dicom(Path series, Path patient) throws IOException {
        Files.createDirectories(series);
        new DicomSlices(16, 12, 6).write(series);
        List<DataSet> contours = new ArrayList<>();
        for (double z : new double[] {32, 34, 36}) {
            contours.add(
                    new DataSet()
                            .put(Tag.CONTOUR_GEOMETRIC_TYPE, "CLOSED_PLANAR")
                            .put(Tag.CONTOUR_DATA, 11, 22, z, 16, 22, z, 16, 26, z, 11, 26, z));
        }
        DataSet roi =
                new DataSet()
                        .put(Tag.ROI_NUMBER, 1)
                        .put(Tag.ROI_NAME, "GTV-1")
                        .put(Tag.REFERENCED_FRAME_OF_REFERENCE_UID, "1.2.3.4");
        DataSet drawn =
                new DataSet().put(Tag.REFERENCED_ROI_NUMBER, 1).put(Tag.CONTOUR_SEQUENCE, contours);
        DicomWriter.write(
                new DataSet()
                        .put(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.481.3")
                        .put(Tag.SOP_INSTANCE_UID, "2.25.9")
                        .put(Tag.MODALITY, "RTSTRUCT")
                        .put(Tag.STRUCTURE_SET_ROI_SEQUENCE, List.of(roi))
                        .put(Tag.ROI_CONTOUR_SEQUENCE, List.of(drawn)),
                patient.resolve("rtstruct.dcm"));
    }
}
