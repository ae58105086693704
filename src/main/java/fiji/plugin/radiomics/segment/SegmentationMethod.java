package fiji.plugin.radiomics.segment;

import fiji.plugin.radiomics.NearestWord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ways to find a lesion. */
public enum SegmentationMethod {
    /** Grows from a seed. */
    REGION_GROWING(
            "Grows from the seed in an intensity window, given or found around the seed",
            RegionGrowing.PARAMETERS,
            RegionGrowing::new),
    /** An intensity window. */
    THRESHOLD(
            "Voxels of an intensity window; with a seed those that hang together with it",
            ThresholdWindow.PARAMETERS,
            ThresholdWindow::new),
    /** An isocontour of PET. */
    FRACTION_OF_MAXIMUM(
            "Voxels of at least a fraction of the maximum, in a region or grown from the seed",
            FractionOfMaximum.PARAMETERS,
            FractionOfMaximum::new),
    /** Otsu's threshold. */
    OTSU(
            "Otsu's threshold of the box of the rough region, or around the seed",
            OtsuThreshold.PARAMETERS,
            OtsuThreshold::new),
    /** Random walks from strokes. */
    RANDOM_WALKER(
            "Voxels from which a random walk comes to the foreground's strokes first",
            RandomWalker.PARAMETERS,
            RandomWalker::new),
    /** No method: what follows works on the rough region. */
    NONE(
            "The rough region as it is, for what is done to it afterwards",
            List.of(),
            RoughRegion::new);

    private final String description;
    private final List<SegmentationParameter> parameters;
    private final Function<ParameterValues, Segmenter> make;

    SegmentationMethod(
            String description,
            List<SegmentationParameter> parameters,
            Function<ParameterValues, Segmenter> make) {
        this.description = description;
        this.parameters = parameters;
        this.make = make;
    }

    /**
     * @param name a method's name, in any case, with spaces or underscores
     * @return the method
     * @throws IllegalArgumentException where there is none of that name
     */
    public static SegmentationMethod of(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "_");
        for (SegmentationMethod method : values()) {
            if (method.id().equals(plain)) {
                return method;
            }
        }
        throw new IllegalArgumentException(
                "There is no method '"
                        + name
                        + "'"
                        + NearestWord.hint(plain, ids())
                        + "; methods are "
                        + String.join(", ", ids()));
    }

    /**
     * @return names of all methods
     */
    public static List<String> ids() {
        return Arrays.stream(values()).map(SegmentationMethod::id).toList();
    }

    /**
     * @return its name, e.g. {@code region_growing}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @return what it does, a line
     */
    public String description() {
        return description;
    }

    /**
     * @return its parameters
     */
    public List<SegmentationParameter> parameters() {
        return parameters;
    }

    /**
     * @return its parameters with their standard values, {@code KEY:VALUE, KEY:VALUE}
     */
    public String standard() {
        return parameters.stream()
                .map(p -> p.key() + ":" + p.standard())
                .collect(Collectors.joining(", "));
    }

    Segmenter with(ParameterValues values) {
        return make.apply(values);
    }
}
