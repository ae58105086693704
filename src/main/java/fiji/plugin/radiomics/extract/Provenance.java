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

import fiji.plugin.radiomics.Version;
import fiji.plugin.radiomics.VisibleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a row comes from. A number that is not known, because the case failed before, is null.
 *
 * @param caseId the case, e.g. a patient's study number
 * @param image name of the image
 * @param roi name of the region
 * @param origin which image of its file or stack it is
 * @param slices which of the image's slices the region lies in, in words
 * @param spacing voxel spacing of the analysed grid, after resampling, along x, y, z
 * @param imageSpacing the same of the image, before resampling
 * @param lengthUnit symbol of its unit
 * @param intensityUnit symbol of the intensity unit
 * @param voxels voxels of the morphological mask, after resampling
 * @param voxelsResegmented voxels of the intensity mask
 * @param voxelsNotFinite voxels of the morphological mask that are NaN or infinite
 * @param clippedFraction part of the region that lay outside the image
 * @param greyLevels number of grey levels, Ng
 * @param preset the preset that the settings start from, and how it was chosen, in words
 * @param settingsHash identifies the settings
 * @param warnings what the user should know
 */
public record Provenance(
        String caseId,
        String image,
        String roi,
        ImageOrigin origin,
        String slices,
        double[] spacing,
        double[] imageSpacing,
        String lengthUnit,
        String intensityUnit,
        Integer voxels,
        Integer voxelsResegmented,
        Integer voxelsNotFinite,
        Double clippedFraction,
        Integer greyLevels,
        String preset,
        String settingsHash,
        List<String> warnings) {

    /** Names of the columns that {@link #columns} fills, in order. */
    public static final List<String> COLUMNS =
            List.of(
                    "case",
                    "image",
                    "roi",
                    "status",
                    "warnings",
                    "series",
                    "channel",
                    "frame",
                    "slices",
                    "spacing_x",
                    "spacing_y",
                    "spacing_z",
                    "image_spacing_x",
                    "image_spacing_y",
                    "image_spacing_z",
                    "length_unit",
                    "intensity_unit",
                    "voxels",
                    "voxels_resegmented",
                    "voxels_not_finite",
                    "clipped_fraction",
                    "grey_levels",
                    "version",
                    "preset",
                    "settings_hash");

    /** Copies the list. Names from files may hold line breaks; a row, a log's line may not. */
    public Provenance {
        caseId = VisibleText.line(caseId);
        image = VisibleText.line(image);
        roi = VisibleText.line(roi);
        intensityUnit = VisibleText.line(intensityUnit);
        preset = VisibleText.line(preset);
        warnings = warnings.stream().map(VisibleText::line).toList();
    }

    /**
     * The leading columns of a wide table's row.
     *
     * @param status the row's status
     * @return column → text or number; a number that is not known is NaN
     */
    public Map<String, Object> columns(String status) {
        Object[] values = {
            caseId,
            image,
            roi,
            status,
            String.join("; ", warnings),
            VisibleText.line(origin.series()),
            VisibleText.line(origin.channel()),
            VisibleText.line(origin.frame()),
            slices,
            along(spacing, 0),
            along(spacing, 1),
            along(spacing, 2),
            along(imageSpacing, 0),
            along(imageSpacing, 1),
            along(imageSpacing, 2),
            lengthUnit,
            intensityUnit,
            number(voxels),
            number(voxelsResegmented),
            number(voxelsNotFinite),
            number(clippedFraction),
            number(greyLevels),
            Version.number(),
            preset,
            settingsHash
        };
        Map<String, Object> columns = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            columns.put(COLUMNS.get(i), values[i]);
        }
        return columns;
    }

    private static double along(double[] spacing, int axis) {
        return spacing == null ? Double.NaN : spacing[axis];
    }

    private static Object number(Number n) {
        return n == null ? Double.NaN : n;
    }

    /** With the number of grey levels of a filter's response, and a warning if it is unusual. */
    Provenance withLevels(LevelCount levels, ExtractionSettings settings) {
        List<String> more = new ArrayList<>(warnings);
        LevelWarning.ofResponse(levels, settings).ifPresent(more::add);
        return new Provenance(
                caseId,
                image,
                roi,
                origin,
                slices,
                spacing,
                imageSpacing,
                lengthUnit,
                intensityUnit,
                voxels,
                voxelsResegmented,
                voxelsNotFinite,
                clippedFraction,
                levels.count(),
                preset,
                settingsHash,
                more);
    }
}
