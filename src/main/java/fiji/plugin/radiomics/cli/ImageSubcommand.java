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
import fiji.plugin.radiomics.io.AtomicFile;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.io.ReadParameters;
import fiji.plugin.radiomics.open.RegionParameters;
import fiji.plugin.radiomics.opener.ImageFiles;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A subcommand that makes an image of an image. */
abstract class ImageSubcommand extends Subcommand {

    private static final ParameterSet DECLARED =
            ParameterSet.of(
                            "image",
                            ReadParameters.IMAGE,
                            OutputParameters.NIFTI_ONLY,
                            OutputParameters.THREADS)
                    .and(RegionParameters.OF_FILES)
                    .and(ReadParameters.OF_FILE);

    private ParameterValues values;
    private RegionOptions regions;

    @Override
    ParameterSet declared() {
        return DECLARED.and(own());
    }

    /**
     * @return the parameters that other such subcommands do not have
     */
    abstract List<Parameter<?>> own();

    /**
     * @return those of {@link #own} that must be given
     */
    abstract List<Parameter<?>> ownRequired();

    @Override
    List<Parameter<?>> required() {
        List<Parameter<?>> all = new ArrayList<>(ownRequired());
        all.add(ReadParameters.IMAGE);
        all.add(OutputParameters.NIFTI_ONLY);
        return all;
    }

    @Override
    void check(ParameterValues given) throws IOException {
        values = given;
        regions = new RegionOptions(values);
        InputOptions.of(values);
        regions.check();
        regions.requireOne();
        String name = output().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".nii") && !name.endsWith(".nii.gz")) {
            throw new IllegalArgumentException(
                    "--output " + output() + ": its name must end in .nii or .nii.gz");
        }
        AtomicFile.checkWritable(output());
    }

    int threads() {
        return OutputParameters.threads(values);
    }

    Path output() {
        return Path.of(values.get(OutputParameters.NIFTI_ONLY));
    }

    /** The image; its warnings are printed. */
    ImageFiles.ImageFile image() throws IOException {
        ImageFiles.ImageFile image =
                ImageFiles.read(Path.of(values.get(ReadParameters.IMAGE)), InputOptions.of(values));
        image.source().warnings().forEach(w -> err().println("warning: " + w));
        return image;
    }

    /** All regions as one, if any are given. Their warnings are printed. */
    Optional<Region> region(ImageFiles.ImageFile on) throws IOException {
        Path image = Path.of(values.get(ReadParameters.IMAGE));
        return regions.united(image, on, InputOptions.of(values), err());
    }
}
