/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.ShortNumber;
import fiji.plugin.radiomics.feature.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an extraction will work on, known before any feature is computed: what dialogs, logs and dry
 * runs show. {@link Extractor#preview} makes it.
 *
 * @param provenance the row's, with its warnings
 * @param status {@code undefined} where the region is empty; {@code failed} where the row will fail
 *     for a reason that is known before it starts; else ok
 * @param outlined the region as outlined, after resampling; null where nothing of it could be
 *     computed
 * @param analysed what re-segmentation leaves; null where nothing of it could be computed
 * @param neededBytes estimate of the memory that the extraction takes beside image and mask
 * @param availableBytes memory that is free for it
 */
public record Preflight(
        Provenance provenance,
        Status status,
        Part outlined,
        Part analysed,
        long neededBytes,
        long availableBytes) {

    /**
     * A region before or after re-segmentation.
     *
     * @param voxels number of its finite voxels
     * @param least least intensity; NaN where there is no voxel
     * @param greatest greatest intensity; NaN where there is no voxel
     * @param greyLevels number of grey levels Ng; null where they are not made, or not before a
     *     filter is applied
     */
    public record Part(int voxels, float least, float greatest, Integer greyLevels) {

        private String range() {
            return voxels == 0
                    ? "none"
                    : ShortNumber.text(least) + " to " + ShortNumber.text(greatest);
        }

        private String levels() {
            return greyLevels == null ? "none" : greyLevels.toString();
        }
    }

    /**
     * @param row a row that could not be started
     * @return the same, known in advance
     */
    public static Preflight failed(FeatureRow row) {
        return new Preflight(row.provenance(), row.status(), null, null, 0, 0);
    }

    /**
     * One line for a log: what the region has, and its first problem.
     *
     * @return without the names of case and region
     */
    public String line() {
        StringBuilder line = new StringBuilder();
        if (outlined != null) {
            line.append(provenance.voxelsResegmented())
                    .append(" of ")
                    .append(provenance.voxels())
                    .append(" voxels of ")
                    .append(spacing());
            if (analysed.voxels() > 0) {
                line.append(", ").append(analysed.range()).append(unit());
            }
            if (analysed.greyLevels() != null) {
                line.append(", ").append(analysed.greyLevels()).append(" grey levels");
                if (!analysed.greyLevels().equals(outlined.greyLevels())) {
                    line.append(" (").append(outlined.levels()).append(" before re-segmentation)");
                }
            }
            line.append(", needs ").append(megabytes(neededBytes)).append(" MB");
            line.append(", preset ").append(provenance.preset());
        }
        List<String> problems = new ArrayList<>();
        if (status.kind() != Status.Kind.OK) {
            problems.add(status.toString());
        }
        problems.addAll(provenance.warnings());
        problems.forEach(p -> line.append(line.length() == 0 ? "" : "; ").append(p));
        return line.toString();
    }

    /**
     * All that is known, a line each.
     *
     * @return {@code name: value}
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("status: " + status);
        lines.add("preset: " + provenance.preset());
        addKnown(lines, "series", provenance.origin().series());
        addKnown(lines, "channel", provenance.origin().channel());
        addKnown(lines, "frame", provenance.origin().frame());
        addKnown(lines, "slices", provenance.slices());
        if (outlined != null) {
            boolean same = outlined.equals(analysed);
            lines.add("voxels: " + provenance.voxels());
            lines.add("voxels after re-segmentation: " + provenance.voxelsResegmented());
            lines.add("voxels NaN or infinite: " + provenance.voxelsNotFinite());
            lines.add("spacing: " + spacing());
            lines.add("intensities: " + outlined.range() + unit());
            if (!same) {
                lines.add("intensities after re-segmentation: " + analysed.range() + unit());
            }
            lines.add("grey levels: " + outlined.levels());
            if (!same) {
                lines.add("grey levels after re-segmentation: " + analysed.levels());
            }
            lines.add(
                    "memory: "
                            + megabytes(neededBytes)
                            + " MB needed, "
                            + megabytes(availableBytes)
                            + " MB free");
        }
        Double clipped = provenance.clippedFraction();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "outside the image: %.1f %%",
                        clipped == null ? 0 : 100 * clipped));
        provenance.warnings().forEach(w -> lines.add("warning: " + w));
        return lines;
    }

    private static void addKnown(List<String> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.add(name + ": " + value);
        }
    }

    private String spacing() {
        double[] s = provenance.spacing();
        return ShortNumber.text(s[0])
                + " x "
                + ShortNumber.text(s[1])
                + " x "
                + ShortNumber.text(s[2])
                + " "
                + provenance.lengthUnit();
    }

    private String unit() {
        String unit = provenance.intensityUnit();
        return unit == null || unit.isEmpty() ? "" : " " + unit;
    }

    /** Rounded up: what is not quite enough is not enough. */
    static long megabytes(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }
}
