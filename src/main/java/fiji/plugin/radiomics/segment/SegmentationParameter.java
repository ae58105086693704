package fiji.plugin.radiomics.segment;

/**
 * A parameter of a method.
 *
 * @param key its name, one lower-case word
 * @param standard its value where none is given; empty = not used
 * @param description what it means
 */
public record SegmentationParameter(String key, String standard, String description) {}
