/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.cli;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.extract.Extractor;
import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.FeatureTable;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SettingsChoice;
import fiji.plugin.radiomics.extract.Timings;
import fiji.plugin.radiomics.extract.UnusableRegions;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.ReadParameters;
import fiji.plugin.radiomics.opener.ImageFiles;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The features of an image's regions, for what is computed of them. */
final class ImageFeatures {

    private final ParameterValues values;
    private final Path image;
    private final RegionOptions regions;
    private final ReadOptions read;

    /**
     * @param values image, regions, how it is read, case and threads
     * @throws IllegalArgumentException where they cannot be used
     */
    ImageFeatures(ParameterValues values) {
        this.values = values;
        image = Path.of(values.get(ReadParameters.IMAGE));
        regions = new RegionOptions(values);
        regions.require();
        regions.check();
        read = InputOptions.of(values);
    }

    /**
     * @param choice settings
     * @param err takes warnings
     * @return the features of all regions; those that cannot be used are rows that failed
     * @throws IOException where the image or a region's file cannot be read
     */
    FeatureTable of(SettingsChoice choice, java.io.PrintWriter err) throws IOException {
        ImageFiles.ImageFile file = ImageFiles.read(image, read);
        String title = String.valueOf(image.getFileName());
        String name = values.getOr(OutputParameters.CASE, title);
        List<FeatureRow> rows = new ArrayList<>();
        try (Workers workers = new Workers(OutputParameters.threads(values));
                Interrupt interrupt = new Interrupt()) {
            Extractor extractor = new Extractor(choice, workers, Timings.NONE);
            for (Path regionFile : regions.files()) {
                try {
                    for (Region region : regions.regions(regionFile, image, file, read)) {
                        rows.add(
                                extractor.extract(name, file.source(), region, interrupt, p -> {}));
                    }
                } catch (UnusableRegions e) {
                    e.regions()
                            .forEach(
                                    r ->
                                            rows.add(
                                                    extractor.failed(
                                                            name, title, r.name(), r.reason())));
                }
            }
            return new FeatureTable(extractor.schema(), rows);
        }
    }
}
