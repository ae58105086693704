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

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.imagej.ImagePlusVolumes;
import fiji.plugin.radiomics.io.ReadParameters;
import fiji.plugin.radiomics.open.RegionParameters;
import fiji.plugin.radiomics.open.RegionRequest;
import fiji.plugin.radiomics.window.RegionInputs;
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scijava.ItemVisibility;
import org.scijava.plugin.Parameter;

/** What commands share that work on the active image. */
abstract class ImageCommand extends RadiomicsCommand {

    private static final String IMAGE = "image";

    private static final String NO_IMAGE = "There is no image open; open one first";

    @Parameter(
            persist = false,
            required = false,
            autoFill = false,
            visibility = ItemVisibility.INVISIBLE)
    private ImagePlus image;

    /** Whether the image is the one that this call found; a later run looks again. */
    private boolean imageFound;

    /**
     * @return the image
     */
    protected ImagePlus image() {
        return image;
    }

    /**
     * Takes the image that the call is for, unless a script has given it. The parameter is not
     * filled by the host ({@code autoFill = false}), which would take the image of a thread of its
     * pool.
     */
    @Override
    void findImage() {
        if (imageFound) {
            return;
        }
        boolean given = false;
        String title =
                Macro.getOptions() == null ? null : Macro.getValue(Macro.getOptions(), IMAGE, null);
        if (title != null) {
            image = openImage(title);
        } else if (image == null) {
            image = call().image();
        } else {
            given = true;
        }
        if (image == null) {
            throw new IllegalArgumentException(NO_IMAGE);
        }
        if (image.getProcessor() == null) {
            throw new IllegalArgumentException(
                    "The image " + image.getTitle() + " is closed or empty; open it again");
        }
        resolveInput(IMAGE);
        imageFound = !given;
    }

    private static ImagePlus openImage(String title) {
        ImagePlus image = WindowManager.getImage(title);
        if (image == null) {
            throw new IllegalArgumentException(
                    IMAGE + "=" + title + ": no image of that title is open");
        }
        return image;
    }

    @Override
    void forgetImage() {
        if (imageFound) {
            imageFound = false;
            image = null;
            unresolveInput(IMAGE);
        }
    }

    /** A dialog starts with the channel and the frame that are shown. */
    @Override
    void prepare() {
        super.prepare();
        if (isInteractive() && image != null && isDeclared(ReadParameters.CHANNEL)) {
            setInput(ReadParameters.CHANNEL.key(), ImagePlusVolumes.shownChannel(image));
            setInput(ReadParameters.FRAME.key(), ImagePlusVolumes.shownFrame(image));
        }
    }

    private boolean isDeclared(fiji.plugin.radiomics.parameter.Parameter<?> parameter) {
        return declared().find(parameter.key()).isPresent();
    }

    /**
     * @return the channel that is asked for, as text
     */
    protected String channel() {
        return text(ReadParameters.CHANNEL);
    }

    /**
     * @return the frame that is asked for, from 1; 0 where none is
     * @throws IllegalArgumentException where it is no number
     */
    protected int frame() {
        return isDeclared(ReadParameters.FRAME)
                ? number(ReadParameters.FRAME.key(), text(ReadParameters.FRAME))
                : 0;
    }

    private int channelNumber() {
        boolean isNumber = isDeclared(ReadParameters.CHANNEL) && channel().matches("\\d+");
        return isNumber ? Integer.parseInt(channel()) : 0;
    }

    /**
     * @return the channel and frame that are asked for
     * @throws IllegalArgumentException where there is none such
     */
    protected SourceImage source() {
        return ImagePlusVolumes.toSourceImage(image, channel(), frame());
    }

    /**
     * @return which regions are asked for by those of {@link RegionParameters} that are declared
     * @throws IllegalArgumentException where a value cannot be used
     */
    protected RegionRequest regionRequest() {
        Map<String, String> values = new HashMap<>();
        for (String key : RegionParameters.ALL.keys()) {
            if (declared().find(key).isPresent()) {
                values.put(key, (String) getInput(key));
            }
        }
        return RegionRequest.of(values);
    }

    /**
     * @param grid the image's grid
     * @return the regions that are asked for
     * @throws IOException where a file cannot be read
     * @throws IllegalArgumentException where there are none, or they do not fit the image
     */
    protected List<Region> regions(Geometry grid) throws IOException {
        return RegionInputs.regions(regionRequest(), image, grid, channelNumber(), frame());
    }

    /**
     * @param grid the image's grid
     * @return the regions that are asked for, as one
     * @throws IOException as {@link #regions} does
     */
    protected Region united(Geometry grid) throws IOException {
        return RegionInputs.united(regionRequest(), image, grid, channelNumber(), frame());
    }
}
