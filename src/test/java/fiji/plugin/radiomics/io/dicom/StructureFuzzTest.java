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

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.testing.StructureCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged structure files: each gives regions or a one-line refusal, and never anything else. */
class StructureFuzzTest {

    private static final int FILES = 4000;

    /** Values that upset sizes, counts and numbers. */
    private static final String[] TEXTS = {
        "-1", "1e308", "NaN", "9999999999", "\n", "\\", "*", " "
    };

    @TempDir Path folder;

    @Test
    void damageNeverLetsAnotherExceptionEscape() {
        assertTimeoutPreemptively(Duration.ofSeconds(120), this::fuzz);
    }

    private void fuzz() throws IOException {
        StructureCase files = StructureCase.in(folder);
        Geometry grid = files.image().geometry();
        int[] size = {grid.size(0), grid.size(1), grid.size(2)};
        Geometry shifted =
                new Geometry(
                        size,
                        grid.spacing(),
                        grid.position(0.5, 0.3, 0.2),
                        grid.direction(),
                        grid.unit());
        Path set = folder.resolve("set.dcm");
        DicomWriter.write(structureSet(grid), set);
        List<byte[]> seeds =
                List.of(Files.readAllBytes(files.segmentation()), Files.readAllBytes(set));
        Random random = new Random(20260102);
        Path path = folder.resolve("fuzz.dcm");
        int read = 0;
        int refused = 0;
        for (int i = 0; i < FILES; i++) {
            Files.write(path, mutate(seeds.get(i % 2), random));
            try {
                Optional<StructureFile> found = StructureFiles.find(path);
                if (found.isPresent()) {
                    List<Region> regions =
                            new ArrayList<>(
                                    StructureRegions.of(
                                            found.get(), StructureChoice.ALL, grid, ""));
                    // On its own grid, too, which is made of what the frames say.
                    regions.addAll(
                            StructureRegions.of(
                                    found.get(),
                                    StructureChoice.ALL,
                                    shifted,
                                    "",
                                    "",
                                    (r, own) -> r));
                    for (Region r : regions) {
                        assertFalse(r.name().matches(".*\\p{Cntrl}.*"), r.name());
                        assertTrue(r.clippedFraction() >= 0 && r.clippedFraction() <= 1);
                    }
                    read++;
                }
            } catch (IOException | IllegalArgumentException e) {
                assertFalse(e.getMessage().contains("\n"), e.getMessage());
                refused++;
            }
        }
        // Were all refused at the first glance, nothing would have been tried.
        assertTrue(read > FILES / 10, read + " read");
        assertTrue(refused > FILES / 10, refused + " refused");
    }

    private static DataSet structureSet(Geometry grid) {
        DataSet[] contours = new DataSet[4];
        for (int z = 0; z < contours.length; z++) {
            double[] points = new double[60];
            for (int i = 0; i < 20; i++) {
                double angle = i * Math.PI / 10;
                double[] p =
                        grid.position(
                                14.3 + 9 * Math.cos(angle), 13.7 + 8 * Math.sin(angle), 3 + z);
                System.arraycopy(p, 0, points, 3 * i, 3);
            }
            contours[z] =
                    new DataSet()
                            .put(Tag.CONTOUR_GEOMETRIC_TYPE, "CLOSED_PLANAR")
                            .put(Tag.NUMBER_OF_CONTOUR_POINTS, 20)
                            .put(Tag.CONTOUR_DATA, points);
        }
        return new DataSet()
                .put(Tag.SOP_CLASS_UID, RtStructureSet.SOP_CLASS)
                .put(Tag.SOP_INSTANCE_UID, DicomWriter.newUid())
                .put(Tag.MODALITY, "RTSTRUCT")
                .put(
                        Tag.STRUCTURE_SET_ROI_SEQUENCE,
                        List.of(
                                new DataSet().put(Tag.ROI_NUMBER, 1).put(Tag.ROI_NAME, "One"),
                                new DataSet().put(Tag.ROI_NUMBER, 2).put(Tag.ROI_NAME, "Two")))
                .put(
                        Tag.ROI_CONTOUR_SEQUENCE,
                        List.of(
                                new DataSet()
                                        .put(Tag.REFERENCED_ROI_NUMBER, 1)
                                        .put(Tag.CONTOUR_SEQUENCE, List.of(contours)),
                                new DataSet().put(Tag.REFERENCED_ROI_NUMBER, 2)));
    }

    private static byte[] mutate(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        int changes = 1 + random.nextInt(3);
        for (int c = 0; c < changes; c++) {
            // Beyond the preamble.
            int at = 128 + random.nextInt(bytes.length - 128);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> {
                    int end = Math.min(bytes.length, at + 4);
                    Arrays.fill(bytes, at, end, (byte) (random.nextBoolean() ? 0 : 0xff));
                }
                case 3 -> {
                    byte[] text = TEXTS[random.nextInt(TEXTS.length)].getBytes();
                    System.arraycopy(text, 0, bytes, at, Math.min(text.length, bytes.length - at));
                }
                case 4 -> {
                    int from = 128 + random.nextInt(bytes.length - 128);
                    int n = Math.min(16, bytes.length - Math.max(at, from));
                    System.arraycopy(seed, Math.min(from, seed.length - n), bytes, at, n);
                }
                default -> {
                    if (random.nextInt(4) == 0) {
                        bytes = Arrays.copyOf(bytes, Math.max(200, at));
                    }
                }
            }
        }
        return bytes;
    }
}
