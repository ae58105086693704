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

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.open.RegionParameters;
import fiji.plugin.radiomics.open.RegionRequest;
import fiji.plugin.radiomics.open.RegionUnion;
import fiji.plugin.radiomics.opener.ImageFiles;
import fiji.plugin.radiomics.opener.RegionFiles;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The options that say which regions of an image are meant, the same in all commands. */
final class RegionOptions {

    private static final String OVERLAY = "overlay";

    private static final List<Parameter<?>> OF_MASKS =
            List.of(
                    RegionParameters.LABEL,
                    RegionParameters.MASK_LEVEL,
                    RegionParameters.STRUCTURE);

    private final ParameterValues values;
    private final Path mask;
    private final Path roi;

    /**
     * @param values with {@link RegionParameters#OF_FILES}
     */
    RegionOptions(ParameterValues values) {
        this.values = values;
        mask = path(RegionParameters.MASK);
        roi = path(RegionParameters.ROI);
    }

    private Path path(Parameter<String> parameter) {
        return values.has(parameter) ? Path.of(values.get(parameter)) : null;
    }

    /**
     * @throws IllegalArgumentException where they say too much, or something that is not allowed
     */
    void check() {
        if (isGiven() && mask == null) {
            String masks = "is for masks, and no --mask is given";
            refuseUnused(RegionParameters.LABEL, masks);
            refuseUnused(RegionParameters.MASK_LEVEL, masks);
            refuseUnused(RegionParameters.STRUCTURE, masks);
        }
        if (isGiven() && roi == null) {
            refuseUnused(RegionParameters.SLICE, "is for ROIs, and no --roi is given");
        }
        for (Path file : isGiven() ? files() : List.of(Path.of("mask"))) {
            request(file);
        }
    }

    private void refuseUnused(Parameter<?> parameter, String why) {
        if (values.has(parameter)) {
            throw new IllegalArgumentException(
                    "--"
                            + parameter.option()
                            + " "
                            + values.text(parameter)
                            + " "
                            + why
                            + ". Leave it out, or name the file");
        }
    }

    /**
     * @throws IllegalArgumentException where they say nothing
     */
    void require() {
        if (!isGiven()) {
            throw new IllegalArgumentException(
                    "Say where the regions are: give --mask FILE or --roi FILE");
        }
    }

    /**
     * @throws IllegalArgumentException where they ask for several regions and one is needed
     */
    void requireOne() {
        if (values.text(RegionParameters.LABEL).equalsIgnoreCase("each")) {
            throw new IllegalArgumentException("--label each: a number is expected");
        }
    }

    boolean isGiven() {
        return mask != null || roi != null;
    }

    /** The files that regions come from. */
    List<Path> files() {
        return Stream.of(mask, roi).filter(Objects::nonNull).toList();
    }

    private RegionRequest request(Path file) {
        Map<String, String> request = new HashMap<>();
        boolean isMask = file.equals(mask) || !file.equals(roi);
        boolean overlay = !isMask && file.toString().toLowerCase(Locale.ROOT).equals(OVERLAY);
        for (Parameter<?> p : RegionParameters.OF_FILES) {
            if (isMask || !OF_MASKS.contains(p)) {
                request.put(p.key(), values.text(p));
            }
        }
        request.remove(RegionParameters.MASK.key());
        request.remove(RegionParameters.ROI.key());
        request.put(
                RegionParameters.REGIONS.key(),
                isMask
                        ? RegionRequest.MASK_FILE
                        : overlay ? RegionRequest.OVERLAY : RegionRequest.ROI_FILE);
        request.put(RegionParameters.REGION_FILE.key(), overlay ? "" : file.toString());
        return RegionRequest.of(request);
    }

    /**
     * @param regionFile one of {@link #files()}
     * @param path where the image was read from
     * @param image the image
     * @param read which part of it was read
     * @return the regions of that file
     * @throws IOException with the path and the cause in one line
     * @throws IllegalArgumentException where they do not fit the image
     */
    List<Region> regions(Path regionFile, Path path, ImageFiles.ImageFile image, ReadOptions read)
            throws IOException {
        return RegionFiles.regions(request(regionFile), path, image, read);
    }

    /**
     * @param path where the image was read from
     * @param image the image
     * @param read which part of it was read
     * @param err takes the warnings
     * @return the regions of all files as one; none where no file is given
     * @throws IOException with the path and the cause in one line
     * @throws IllegalArgumentException where they do not fit the image
     */
    Optional<Region> united(
            Path path, ImageFiles.ImageFile image, ReadOptions read, PrintWriter err)
            throws IOException {
        if (!isGiven()) {
            return Optional.empty();
        }
        List<Region> all = new ArrayList<>();
        for (Path file : files()) {
            all.addAll(regions(file, path, image, read));
        }
        for (Region region : all) {
            RegionWarnings.print(region, err);
        }
        return Optional.of(RegionUnion.of("region", all, image.source().grid()));
    }
}
