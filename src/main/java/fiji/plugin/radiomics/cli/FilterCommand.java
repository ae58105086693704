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
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.filter.FilterSpec;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.AtomicFile;
import fiji.plugin.radiomics.io.NiftiSeries;
import fiji.plugin.radiomics.open.RegionUnion;
import fiji.plugin.radiomics.opener.ImageFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Filters an image file into a NIfTI file, without ImageJ's windows. */
@Command(
        name = "filter",
        description = "Filter an image (IBSI 2) and write the response as NIfTI, float32.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Several responses, as of all sub-bands, are the file's fifth dimension; their names"
                    + " are",
            "printed. Exit code: 0, 2 = unusable arguments, 3 = image or mask cannot be used."
        })
public final class FilterCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private MapOptions options;

    @Option(
            names = "--filter",
            required = true,
            paramLabel = "NAME",
            description =
                    "A filter, NAME or NAME(KEY:VALUE, ...); or a test of IBSI 2, e.g."
                            + " ibsi2-3.b.3. The command 'filters' lists them.")
    private String filter;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A parameter of the filter; may be repeated.")
    private List<String> set = new ArrayList<>();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        FilterSpec chosen;
        Path output;
        try {
            chosen = FilterSpec.of(filter, KeyValues.of(set));
            options.check();
            output = options.output();
            AtomicFile.checkWritable(output);
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return ExitCodes.UNUSABLE;
        }
        try (Workers workers = new Workers(options.threads())) {
            ImageFiles.ImageFile image = options.image();
            image.source().warnings().forEach(w -> err.println("warning: " + w));
            Volume volume = image.source().volume();
            Region region = options.region(image, err);
            Mask mask =
                    region == null ? null : RegionUnion.onGrid(List.of(region), volume.geometry());
            List<Volume> responses = chosen.apply(volume, workers);
            List<String> names = chosen.labels();
            try (NiftiSeries series = new NiftiSeries(output, volume.geometry(), names)) {
                for (int i = 0; i < names.size(); i++) {
                    float[] response = responses.get(i).data();
                    float[] masked = mask == null ? response : mask.onlyInside(response);
                    series.put(i, 0, masked, 0, masked.length);
                    out.println((i + 1) + " " + names.get(i));
                }
                series.finish();
            }
            return ExitCodes.OK;
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return ExitCodes.FAILED;
        } catch (OutOfMemoryError e) {
            err.println("Not enough memory; give Java more (java -Xmx)");
            return ExitCodes.FAILED;
        }
    }
}
