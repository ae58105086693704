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
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a header says that can hardly be true, or that changes what values are worth. */
final class Plausibility {

    /** No patient weighed more (in kg) or was taller (in m). */
    private static final double HEAVIEST = 650;

    private static final double TALLEST = 3;

    /** Less than any newborn that was imaged. */
    private static final double LIGHTEST = .3;

    private static final long SAME_SECONDS = 60;

    private Plausibility() {}

    /**
     * @param slices an image's slices
     * @return what the user should know of them, a sentence each; nothing of a patient
     */
    static List<String> warnings(List<DicomFrame> slices) {
        List<String> warnings = new ArrayList<>();
        Set<DicomFile> files = new LinkedHashSet<>();
        slices.forEach(s -> files.add(s.file()));
        lossy(files, warnings);
        DataSet first = slices.get(0).file().data();
        try {
            if (first.string(Tag.MODALITY).equals("PT")) {
                patient(first, warnings);
                injection(first, warnings);
            }
        } catch (UnreadableFileException e) {
            // Who needs these values says what is wrong with them.
        }
        return warnings;
    }

    private static void lossy(Set<DicomFile> files, List<String> warnings) {
        int n = 0;
        double ratio = 0;
        for (DicomFile file : files) {
            try {
                boolean told = file.data().string(Tag.LOSSY_IMAGE_COMPRESSION).equals("01");
                n += told || file.syntax().mayBeLossy() ? 1 : 0;
                for (double r : file.data().numbers(Tag.LOSSY_IMAGE_COMPRESSION_RATIO)) {
                    ratio = Math.max(ratio, r);
                }
            } catch (UnreadableFileException e) {
                // A ratio that is no number does not matter.
            }
        }
        if (n > 0) {
            warnings.add(
                    (n == files.size() ? "pixels were" : "pixels of " + n + " files were")
                            + " compressed with loss"
                            + (ratio > 1
                                    ? " (ratio "
                                            + new java.math.BigDecimal(ratio)
                                                    .round(new java.math.MathContext(3))
                                                    .stripTrailingZeros()
                                                    .toPlainString()
                                            + ")"
                                    : "")
                            + ", which changes texture");
        }
    }

    private static void patient(DataSet d, List<String> warnings) throws UnreadableFileException {
        double weight = d.number(Tag.PATIENT_WEIGHT, Double.NaN);
        if (weight > HEAVIEST) {
            warnings.add(
                    Tag.PATIENT_WEIGHT
                            + " is more than "
                            + (int) HEAVIEST
                            + " kg, as if it were in g: SUV would be too high by as much");
        }
        if (weight > 0 && weight < LIGHTEST) {
            warnings.add(Tag.PATIENT_WEIGHT + " is less than 300 g, as if it were not in kg");
        }
        if (d.number(Tag.PATIENT_SIZE, 0) > TALLEST) {
            warnings.add(
                    Tag.PATIENT_SIZE
                            + " is more than "
                            + (int) TALLEST
                            + " m, as if it were in cm");
        }
    }

    private static void injection(DataSet d, List<String> warnings) throws UnreadableFileException {
        DataSet drug = d.item(Tag.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE);
        Tag full = Tag.RADIOPHARMACEUTICAL_START_DATE_TIME;
        Tag time = Tag.RADIOPHARMACEUTICAL_START_TIME;
        if (!drug.has(full) || !drug.has(time)) {
            return;
        }
        LocalTime one =
                DicomTime.dateTime(drug, new DataSet(), full, drug.string(full)).toLocalTime();
        LocalTime two = DicomTime.time(drug, time);
        if (Math.abs(Duration.between(one, two).getSeconds()) > SAME_SECONDS) {
            warnings.add(
                    "the injection's times contradict one another ("
                            + full
                            + " and "
                            + time
                            + "): SUVs are calculated from the former");
        }
    }
}
