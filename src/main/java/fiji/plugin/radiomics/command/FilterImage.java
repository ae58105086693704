/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.command;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.filter.FilterPresets;
import fiji.plugin.radiomics.filter.FilterSpec;
import fiji.plugin.radiomics.filter.Filters;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.imagej.ResponseImages;
import fiji.plugin.radiomics.io.AtomicFile;
import fiji.plugin.radiomics.io.NiftiSeries;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.io.ReadParameters;
import fiji.plugin.radiomics.parameter.FreeText;
import fiji.plugin.radiomics.parameter.NamedValues;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import ij.IJ;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** Filters the active image as IBSI 2 says; the response is a new 32-bit image. */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Filter Image...")
        },
        description = "Image filters as IBSI 2 defines them")
public class FilterImage extends ImageCommand {

    private static final Parameter<String> FILTER =
            Parameter.text("filter", "Filter", "A filter, or a test of IBSI 2")
                    .as(FreeText.offering(FilterImage::offered))
                    .startingAt("laplacian_of_gaussian");

    private static final Parameter<String> PARAMETERS =
            Parameter.text(
                            "parameters",
                            "Parameters",
                            "KEY:VALUE, KEY:VALUE; what is left out has its standard value")
                    .as(FreeText.wide("KEY:VALUE, KEY:VALUE"));

    private static final ParameterSet DECLARED =
            ParameterSet.of(
                    "Filter Image",
                    FILTER,
                    PARAMETERS,
                    ReadParameters.CHANNEL,
                    ReadParameters.FRAME,
                    OutputParameters.NIFTI,
                    OutputParameters.THREADS);

    @org.scijava.plugin.Parameter(
            visibility = ItemVisibility.MESSAGE,
            persist = false,
            required = false)
    private String preview = "";

    @Override
    protected ParameterSet declared() {
        return DECLARED;
    }

    @Override
    protected Map<String, String> callbacks() {
        return Map.of(FILTER.key(), "showParameters", PARAMETERS.key(), "updatePreview");
    }

    private static List<String> offered() {
        List<String> names = new ArrayList<>(Filters.names());
        names.addAll(FilterPresets.names());
        return names;
    }

    /** In a dialog, what the filter does. */
    @Override
    void prepare() {
        super.prepare();
        if (isInteractive()) {
            updatePreview();
        }
    }

    /** Another filter has other parameters: they start from their standard values. */
    void showParameters() {
        String filter = text(FILTER);
        setInput(
                PARAMETERS.key(),
                FilterPresets.names().contains(filter)
                        ? ""
                        : Filters.get(filter).parameters().stream()
                                .map(p -> p.key() + ":" + p.standard())
                                .collect(Collectors.joining(", ")));
        updatePreview();
    }

    /** Says what the filter does, or what its parameters may be. */
    void updatePreview() {
        try {
            preview = chosen().filter().description();
        } catch (IllegalArgumentException e) {
            preview = e.getMessage();
        }
    }

    private FilterSpec chosen() {
        return FilterSpec.of(text(FILTER), NamedValues.values(text(PARAMETERS)));
    }

    @Override
    protected String memoryIsShort() {
        return "Not enough memory for the filter; " + MORE_MEMORY;
    }

    @Override
    protected void execute() throws IOException {
        FilterSpec chosen = chosen();
        int threads = OutputParameters.threads(values());
        Path file = path(OutputParameters.NIFTI);
        if (file != null) {
            AtomicFile.checkWritable(file);
        }
        SourceImage source = source();
        source.warnings().forEach(w -> IJ.log("Radiomics: " + w));
        IJ.resetEscape();
        IJ.showStatus("Radiomics: " + chosen.text());
        List<Volume> responses;
        try (Workers workers = new Workers(threads)) {
            responses = chosen.apply(source.volume(), workers.until(IJ::escapePressed));
        }
        List<String> names = chosen.labels();
        String title = image().getTitle() + " " + chosen.text();
        List<float[]> arrays = ResponseImages.arrays(responses);
        if (file != null) {
            try (NiftiSeries series = new NiftiSeries(file, source.grid(), names)) {
                for (int i = 0; i < arrays.size(); i++) {
                    series.put(i, 0, arrays.get(i), 0, arrays.get(i).length);
                }
                series.finish();
            }
        }
        show(ResponseImages.of(arrays, source.grid(), names, title, image()));
        IJ.showStatus("");
    }
}
