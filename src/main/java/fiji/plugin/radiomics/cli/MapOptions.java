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
import fiji.plugin.radiomics.opener.ImageFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that make images of an image. */
final class MapOptions {

    @Option(
            names = "--image",
            required = true,
            paramLabel = "FILE",
            description = "The image: NIfTI (.nii, .nii.gz) or what ImageJ opens (TIFF, ...).")
    private Path image;

    @Mixin private RegionOptions regions;

    @Mixin private InputOptions input;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Number of threads (default: one a processor); values do not depend on it.")
    private Integer threads;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE.nii.gz",
            description = "The result; written whole or not at all.")
    private Path output;

    /**
     * @throws IllegalArgumentException where an option cannot be used
     */
    void check() {
        if (threads != null && (threads < 1 || threads > Workers.MOST_THREADS)) {
            throw new IllegalArgumentException(
                    "--threads " + threads + ": allowed are 1 to " + Workers.MOST_THREADS);
        }
        input.resolve();
        regions.check();
        regions.requireOne();
        String name = output.toString().toLowerCase(java.util.Locale.ROOT);
        if (!name.endsWith(".nii") && !name.endsWith(".nii.gz")) {
            throw new IllegalArgumentException(
                    "--output " + output + ": its name must end in .nii or .nii.gz");
        }
    }

    int threads() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }

    Path output() {
        return output;
    }

    ImageFiles.ImageFile image() throws IOException {
        return ImageFiles.read(image, input.resolve());
    }

    /** All regions as one; null where none are given. Their warnings are printed. */
    Region region(ImageFiles.ImageFile on, PrintWriter err) throws IOException {
        return regions.united(image, on, input.resolve(), err);
    }
}
