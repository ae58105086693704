/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.NearestWord;
import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.parameter.GivenValue;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterException;
import fiji.plugin.radiomics.parameter.ParameterSource;
import fiji.plugin.radiomics.parameter.ParameterType;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.preprocess.DiscretisationMethod;
import fiji.plugin.radiomics.preprocess.Interpolation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The settings of an extraction, one constant each: YAML files, {@code --set}, macro parameters,
 * dialogs and the documentation's table learn of a setting from here. A new setting is a component
 * of {@link ExtractionSettings}, a constant here, and a line in each preset.
 *
 * <p>A key is one lower-case word without digits and underscores, so that ImageJ, which finds a
 * macro key also after a digit or an underscore, never takes one for the tail of another.
 */
public enum SettingKey {
    /** {@link ExtractionSettings#dimension()}. */
    DIMENSION(
            "dimension",
            "Dimension",
            "Process slice by slice (2D: resampling in plane only) or as a volume (3D)",
            ParameterTypes.choice(Dimension::id, Dimension.values())),
    /** {@link ExtractionSettings#spacing()}. */
    SPACING(
            "spacing",
            "Resample to spacing (mm)",
            "New voxel spacing in mm; z is not used in 2D; none = no resampling",
            ParameterTypes.spacing()),
    /** {@link ExtractionSettings#interpolation()}. */
    INTERPOLATION(
            "interpolation",
            "Interpolation",
            "Interpolation of the image when it is resampled; acts in plane in 2D",
            ParameterTypes.choice(Interpolation::id, Interpolation.values())),
    /** {@link ExtractionSettings#maskInterpolation()}. */
    MASK_INTERPOLATION(
            "maskinterpolation",
            "Interpolation of the region",
            "Interpolation of the region when it is resampled",
            ParameterTypes.choice(
                    Interpolation::id, Interpolation.NEAREST, Interpolation.TRILINEAR)),
    /** {@link ExtractionSettings#maskThreshold()}. */
    MASK_THRESHOLD(
            "maskthreshold",
            "Partial volume threshold",
            "Partial volume fraction from which a resampled voxel is inside the region",
            ParameterTypes.number("a number above 0, at most 1", v -> v > 0 && v <= 1)),
    /** {@link ExtractionSettings#rounding()}. */
    ROUNDING(
            "rounding",
            "Round intensities",
            "Round resampled intensities to whole numbers, as for HU",
            ParameterTypes.flag()),
    /** {@link ExtractionSettings#rangeLow()} and {@link ExtractionSettings#rangeHigh()}. */
    RANGE(
            "range",
            "Re-segmentation range",
            "Re-segmentation: intensities kept, both ends included, in image units; its low end is"
                    + " the first bin's edge in FBS",
            ParameterTypes.range(),
            "rangeLow",
            "rangeHigh"),
    /** {@link ExtractionSettings#outlierSigma()}. */
    OUTLIER_SIGMA(
            "outliersigma",
            "Outlier filter (SD)",
            "Outlier filter: keep mean +- this many standard deviations; 0 = off",
            ParameterTypes.number("0 or a number above 0", v -> v >= 0)),
    /** {@link ExtractionSettings#discretisation()}. */
    DISCRETISATION(
            "discretisation",
            "Discretisation",
            "Grey levels by fixed bin size (FBS), by fixed bin number (FBN), or as they are"
                    + " (none)",
            ParameterTypes.choice(DiscretisationMethod::id, DiscretisationMethod.values())),
    /** {@link ExtractionSettings#binWidth()}. */
    BIN_WIDTH(
            "binwidth",
            "Bin width (FBS)",
            "Width of a bin in image units, for FBS",
            ParameterTypes.number("a number above 0", v -> v > 0)),
    /** {@link ExtractionSettings#binEdge()}. */
    BIN_EDGE(
            "binedge",
            "First bin edge (FBS)",
            "First bin's edge in image units, for FBS where the range has no low end; bins go on"
                    + " below it; automatic = the region's least intensity. To give a range without"
                    + " it sets it to automatic",
            ParameterTypes.numberOr("automatic", Double.NEGATIVE_INFINITY)),
    /** {@link ExtractionSettings#bins()}. */
    BINS(
            "bins",
            "Number of bins (FBN)",
            "Number of bins, for FBN; not more than maxlevels",
            ParameterTypes.whole(2, SettingKey.MOST_LEVELS)),
    /** {@link ExtractionSettings#maxLevels()}. */
    MAX_LEVELS(
            "maxlevels",
            "Most grey levels",
            "Number of grey levels above which a region is refused",
            ParameterTypes.whole(2, SettingKey.MOST_LEVELS)),
    /** {@link ExtractionSettings#families()}. */
    FAMILIES(
            "families",
            "Feature families",
            "Feature families to compute, in this order, with their parameters where they are not"
                    + " the preset's; all = those for images of any modality, without suv; preset ="
                    + " those of the preset",
            FamilySettings.list()),
    /** {@link ExtractionSettings#aggregations()}. */
    AGGREGATIONS(
            "aggregations",
            "Texture aggregations",
            "Texture aggregations to compute; a family takes those that it defines",
            ParameterTypes.several(Aggregation::id, SettingKey::textureAggregations)),
    /** {@link ExtractionSettings#intensityUnit()}. */
    INTENSITY_UNIT(
            "intensityunit",
            "Intensity unit",
            "Symbol of the intensity unit in tables; \"\" = what the image says",
            ParameterTypes.text("a text on one line, or \"\"")),
    /** {@link ExtractionSettings#filters()}. */
    FILTERS(
            "filters",
            "Filters",
            "Image filters, a set of columns each, in this order; original = the image as it is",
            FilterSettings.list()),
    /** {@link ExtractionSettings#filterDiscretisation()}. */
    FILTER_DISCRETISATION(
            "filterdiscretisation",
            "Discretisation of responses",
            "Grey levels of a filter's response by fixed bin number (FBN), by fixed bin size from"
                    + " the region's least response (FBS), or as they are (none)",
            ParameterTypes.choice(DiscretisationMethod::id, DiscretisationMethod.values())),
    /** {@link ExtractionSettings#filterBinWidth()}. */
    FILTER_BIN_WIDTH(
            "filterbinwidth",
            "Bin width of responses (FBS)",
            "Width of a bin in the response's unit, for FBS",
            ParameterTypes.number("a number above 0", v -> v > 0)),
    /** {@link ExtractionSettings#filterBins()}. */
    FILTER_BINS(
            "filterbins",
            "Number of bins of responses (FBN)",
            "Number of bins of a response, for FBN; not more than maxlevels",
            ParameterTypes.whole(2, SettingKey.MOST_LEVELS)),
    /** {@link ExtractionSettings#shuffle()}. */
    SHUFFLE(
            "shuffle",
            "Shuffle voxels (seed)",
            "Seed by which the voxels of each region change places at random, for a twin table to"
                    + " compare with; none = real data",
            ShuffledVoxels.SEED);

    /** Grey levels are kept as {@code short}. */
    private static final int MOST_LEVELS = Short.MAX_VALUE;

    private final Parameter<Object> parameter;
    private final List<String> components;

    /**
     * @param components the record components that the setting stands for; where there are several,
     *     the type's values are lists with one value each; none = the one whose name in lower case
     *     is the key
     */
    @SuppressWarnings("unchecked")
    SettingKey(
            String key,
            String label,
            String description,
            ParameterType<?> type,
            String... components) {
        parameter =
                new Parameter<>(key, description, (ParameterType<Object>) type, "").labelled(label);
        this.components =
                components.length > 0
                        ? List.of(components)
                        : List.of(SettingsComponents.named(key));
    }

    /**
     * @return the key in every host, e.g. {@code binwidth}
     */
    public String key() {
        return parameter.key();
    }

    /**
     * @return the setting as all front ends show it; it has no standard value but the preset's
     */
    public Parameter<?> parameter() {
        return parameter;
    }

    /**
     * @return one line of ASCII that says what it decides
     */
    public String description() {
        return parameter.description() + ".";
    }

    /**
     * @return the allowed values, in words
     */
    public String allowed() {
        return parameter.allowed();
    }

    /**
     * @return the allowed values, or those a list may hold, where they can be listed; else empty
     */
    public List<String> choices() {
        return parameter.choices();
    }

    /**
     * @param settings the settings
     * @return its value in canonical form without brackets and quotes, as for a dialog's field, a
     *     macro parameter or {@code --set}, e.g. {@code 2 2 2}, {@code -500..400}
     */
    public String text(ExtractionSettings settings) {
        return parameter.type().text(value(settings));
    }

    /**
     * @param settings the settings
     * @return its value in canonical YAML, in ASCII, e.g. {@code [2, 2, 2]}
     */
    public String yaml(ExtractionSettings settings) {
        return parameter.type().yaml(value(settings));
    }

    /**
     * @return all keys, in the order of files and tables
     */
    public static List<String> keys() {
        return Arrays.stream(values()).map(SettingKey::key).toList();
    }

    /**
     * Replaces settings by values given as text, in macro parameters or on the command line.
     *
     * @param base the settings to start from
     * @param overrides text values by key
     * @param prefix how messages begin before {@code key=value}: {@code "--set "} on the command
     *     line, empty in macros
     * @return the settings with the values replaced
     * @throws ParameterException where a key is unknown or a value not allowed
     */
    public static ExtractionSettings apply(
            ExtractionSettings base, Map<String, String> overrides, String prefix) {
        SettingsDraft draft = SettingsDraft.of(base);
        overrides.forEach(
                (key, text) -> {
                    ParameterSource source = ParameterSource.text(prefix + key + "=" + text, key);
                    draft.put(source, new GivenValue.Scalar(source, text), keys());
                });
        return draft.settings();
    }

    /**
     * @param source where the key was written
     * @param allowed the keys to name where it is unknown
     */
    static SettingKey find(ParameterSource source, List<String> allowed) {
        for (SettingKey candidate : values()) {
            if (candidate.key().equals(source.key())) {
                return candidate;
            }
        }
        throw source.refuse(
                "unknown key"
                        + NearestWord.hint(source.key(), allowed)
                        + "; allowed keys: "
                        + String.join(", ", allowed));
    }

    /** Refuses a key that there is not, nor was before. */
    static void requireKnown(ParameterSource source, List<String> allowed) {
        if (OldKey.find(source.key()).isEmpty()) {
            find(source, allowed);
        }
    }

    /** What is allowed for a key, which may be an old one. */
    static String allowed(ParameterSource source) {
        return OldKey.find(source.key())
                .map(old -> old.declared().allowed())
                .orElseGet(() -> find(source, keys()).allowed());
    }

    boolean isAll(ExtractionSettings settings) {
        return parameter.type().isAll(value(settings));
    }

    Object read(GivenValue value) {
        return parameter.type().read(value);
    }

    Object value(ExtractionSettings settings) {
        return SettingsComponents.get(settings, components);
    }

    List<String> components() {
        return components;
    }

    private static List<Aggregation> textureAggregations() {
        return Arrays.stream(Aggregation.values()).filter(a -> a != Aggregation.NONE).toList();
    }
}
