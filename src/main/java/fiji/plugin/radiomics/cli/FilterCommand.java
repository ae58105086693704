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
import fiji.plugin.radiomics.extract.SettingsParameters;
import fiji.plugin.radiomics.filter.FilterSpec;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiSeries;
import fiji.plugin.radiomics.open.RegionUnion;
import fiji.plugin.radiomics.opener.ImageFiles;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Filters an image file into a NIfTI file, without ImageJ's windows. */
@Command(
        name = "filter",
        description = "Filter an image (IBSI 2) and write the response as NIfTI, float32.",
        footer = {
            "",
            "Several responses, as of all sub-bands, are the file's fifth dimension; their names"
                    + " are",
            "printed. Exit code: 0, 2 = unusable arguments, 3 = image or mask cannot be used."
        })
public final class FilterCommand extends ImageSubcommand {

    private static final Parameter<String> FILTER =
            Parameter.text(
                    "filter",
                    "Filter",
                    "A filter, NAME or NAME(KEY:VALUE, ...); or a test of IBSI 2, e.g. ibsi2-3.b.3;"
                            + " the command 'filters' lists them");

    private static final Parameter<String> SET =
            SettingsParameters.SET.described("A parameter of the filter; may be repeated");

    private FilterSpec chosen;

    @Override
    List<Parameter<?>> own() {
        return List.of(FILTER, SET);
    }

    @Override
    List<Parameter<?>> ownRequired() {
        return List.of(FILTER);
    }

    @Override
    void check(ParameterValues values) throws IOException {
        chosen = FilterSpec.of(values.get(FILTER), KeyValues.of(each(SET)));
        super.check(values);
    }

    @Override
    int run() throws IOException {
        try (Workers workers = new Workers(threads())) {
            ImageFiles.ImageFile image = image();
            Volume volume = image.source().volume();
            Optional<Mask> mask =
                    region(image).map(r -> RegionUnion.onGrid(List.of(r), volume.geometry()));
            List<Volume> responses = chosen.apply(volume, workers);
            List<String> names = chosen.labels();
            try (NiftiSeries series = new NiftiSeries(output(), volume.geometry(), names)) {
                for (int i = 0; i < names.size(); i++) {
                    float[] response = responses.get(i).data();
                    float[] masked = mask.map(m -> m.onlyInside(response)).orElse(response);
                    series.put(i, 0, masked, 0, masked.length);
                    out().println((i + 1) + " " + names.get(i));
                }
                series.finish();
            }
            return ExitCodes.OK;
        }
    }
}
