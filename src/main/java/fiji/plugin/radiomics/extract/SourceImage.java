package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.image.Volume;
import java.util.List;

/**
 * An image with what its source says of it.
 *
 * @param name its name in tables
 * @param volume the image
 * @param intensityUnit symbol of the intensity unit, empty where the source does not say
 * @param warnings what the user should know of it, a sentence each
 */
public record SourceImage(String name, Volume volume, String intensityUnit, List<String> warnings) {

    /** Copies the list. */
    public SourceImage {
        warnings = List.copyOf(warnings);
    }
}
