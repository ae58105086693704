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
import fiji.plugin.radiomics.imagej.ImagePlusVolumes;
import fiji.plugin.radiomics.imagej.ResponseImages;
import fiji.plugin.radiomics.io.AtomicFile;
import fiji.plugin.radiomics.io.NiftiSeries;
import fiji.plugin.radiomics.io.PathText;
import fiji.plugin.radiomics.parameter.NamedValues;
import ij.IJ;
import ij.ImagePlus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
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
public class FilterImage extends RadiomicsCommand {

    private static final String FIRST = "laplacian_of_gaussian";

    @Parameter(
            persist = false,
            required = false,
            autoFill = false,
            visibility = ItemVisibility.INVISIBLE)
    private ImagePlus image;

    @Parameter(
            persist = false,
            label = "Filter",
            description = "A filter, or a test of IBSI 2",
            choices = {FIRST},
            callback = "showParameters")
    private String filter = FIRST;

    @Parameter(
            persist = false,
            required = false,
            label = "Parameters",
            description = "KEY:VALUE, KEY:VALUE; what is left out has its standard value",
            columns = 40,
            callback = "updatePreview")
    private String parameters = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Channel",
            description = "Number of the channel; of RGB: red, green, blue, luminance")
    private String channel = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Frame",
            description = "Number of the time point")
    private String frame = "";

    @Parameter(
            persist = false,
            required = false,
            label = "NIfTI file",
            description = "Also write the response to a file, .nii or .nii.gz",
            style = "save")
    private String output = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Threads",
            description = "Number of threads; empty = one a processor. Values do not depend on it")
    private String threads = "";

    @Parameter(visibility = ItemVisibility.MESSAGE, persist = false, required = false)
    private String preview = "";

    /** Fills the choices, and in a dialog the values of the last one. */
    @Override
    void prepare() {
        List<String> names = new ArrayList<>(Filters.names());
        names.addAll(FilterPresets.names());
        getInfo().getMutableInput("filter", String.class).setChoices(names);
        super.prepare();
        if (isInteractive()) {
            updatePreview();
        }
    }

    /** Another filter has other parameters: they start from their standard values. */
    void showParameters() {
        parameters =
                FilterPresets.names().contains(filter)
                        ? ""
                        : Filters.get(filter).parameters().stream()
                                .map(p -> p.key() + ":" + p.standard())
                                .collect(Collectors.joining(", "));
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
        return FilterSpec.of(filter, NamedValues.values(parameters));
    }

    @Override
    protected String memoryIsShort() {
        return "Not enough memory for the filter; " + MORE_MEMORY;
    }

    @Override
    protected void execute() throws IOException {
        FilterSpec chosen = chosen();
        int threadCount = threadCount(threads);
        Path file = output.isBlank() ? null : PathText.path(output.trim());
        if (file != null) {
            AtomicFile.checkWritable(file);
        }
        SourceImage source =
                ImagePlusVolumes.toSourceImage(image, channel.trim(), number("frame", frame));
        source.warnings().forEach(w -> IJ.log("Radiomics: " + w));
        IJ.resetEscape();
        IJ.showStatus("Radiomics: " + chosen.text());
        List<Volume> responses;
        try (Workers workers = new Workers(threadCount)) {
            responses = chosen.apply(source.volume(), workers.until(IJ::escapePressed));
        }
        List<String> names = chosen.labels();
        String title = image.getTitle() + " " + chosen.text();
        List<float[]> arrays = ResponseImages.arrays(responses);
        if (file != null) {
            try (NiftiSeries series = new NiftiSeries(file, source.grid(), names)) {
                for (int i = 0; i < arrays.size(); i++) {
                    series.put(i, 0, arrays.get(i), 0, arrays.get(i).length);
                }
                series.finish();
            }
        }
        show(ResponseImages.of(arrays, source.grid(), names, title, image));
        IJ.showStatus("");
    }
}
