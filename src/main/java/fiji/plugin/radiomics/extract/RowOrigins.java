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

import fiji.plugin.radiomics.image.Geometry;
import java.util.ArrayList;
import java.util.List;

/** Where a row comes from, as far as that is known before the region is processed. */
final class RowOrigins {

    private static final String SUV = "SUV";

    private final SettingsChoice.Chosen choice;
    private final ExtractionSettings settings;
    private final String preset;
    private final String settingsHash;

    /**
     * @param choice what is computed, and how that was chosen
     */
    RowOrigins(SettingsChoice.Chosen choice) {
        this.choice = choice;
        settings = choice.settings();
        preset = ShuffledVoxels.preset(choice);
        settingsHash = SettingsHash.of(settings);
    }

    /**
     * @param caseId the case
     * @param image the image
     * @param region the region on its grid
     * @return the origin of their row, with the warnings of image, region and settings
     */
    Provenance of(String caseId, SourceImage image, Region region) {
        Geometry g = image.grid();
        List<String> warnings = new ArrayList<>(ShuffledVoxels.warnings(settings));
        warnings.addAll(image.warnings());
        warnings.addAll(region.warnings());
        warnings.addAll(choice.warnings());
        return new Provenance(
                caseId,
                image.name(),
                region.name(),
                image.origin(),
                region.slices(g.size(2)),
                g.spacing(),
                g.spacing(),
                g.unit().symbol(),
                unit(image, warnings),
                null,
                null,
                null,
                region.clippedFraction(),
                null,
                preset,
                settingsHash,
                warnings);
    }

    /**
     * @param caseId the case
     * @param image name of an image that could not be read
     * @param roi name of the region
     * @return the origin of its row
     */
    Provenance ofUnopened(String caseId, String image, String roi) {
        return new Provenance(
                caseId,
                image,
                roi,
                ImageOrigin.UNKNOWN,
                "",
                null,
                null,
                "",
                choice.isUnitGiven() ? settings.intensityUnit() : "",
                null,
                null,
                null,
                null,
                null,
                preset,
                settingsHash,
                ShuffledVoxels.warnings(settings));
    }

    /**
     * The image's own unit, unless the user gives another; a preset's where the image has none.
     *
     * @param image the image
     * @param warnings gets one where image and settings differ
     * @return the unit; may be empty
     */
    String unit(SourceImage image, List<String> warnings) {
        String expected = settings.intensityUnit();
        String own = image.intensityUnit();
        if (own.isEmpty()) {
            return choice.speaksForUnit() ? expected : "";
        }
        if (own.startsWith(expected)) {
            return own;
        }
        warnings.add(
                "the values of the image are in "
                        + own
                        + ", the settings expect "
                        + expected
                        + " (intensityunit)"
                        + (expected.equals(SUV)
                                ? "; to convert a PET to SUV, open it with suv=bw"
                                : ""));
        return choice.isUnitGiven() ? expected : own;
    }
}
