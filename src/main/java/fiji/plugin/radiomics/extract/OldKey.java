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

import fiji.plugin.radiomics.parameter.GivenValue;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Settings of before families had parameters of their own: still read, never written. */
enum OldKey {
    WEIGHTING("weighting", "weighting", "glcm", "glrlm", "ngtdm"),
    GLCM_DISTANCE("glcmdistance", "distance", "glcm"),
    NGTDM_DISTANCE("ngtdmdistance", "distance", "ngtdm"),
    NGLDM_DISTANCE("ngldmdistance", "distance", "ngldm"),
    NGLDM_ALPHA("ngldmalpha", "alpha", "ngldm"),
    IVH_METHOD("ivhmethod", "method", "intensity_volume_histogram"),
    IVH_WIDTH("ivhwidth", "width", "intensity_volume_histogram"),
    IVH_LEVELS("ivhlevels", "levels", "intensity_volume_histogram"),
    MORAN("moran", "moran", "morphology");

    private final String key;
    private final String parameter;
    private final List<String> families;

    OldKey(String key, String parameter, String... families) {
        this.key = key;
        this.parameter = parameter;
        this.families = List.of(families);
    }

    static Optional<OldKey> find(String key) {
        return Arrays.stream(values()).filter(k -> k.key.equals(key)).findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(k -> k.key).toList();
    }

    /** The parameter that it stands for. */
    String parameter() {
        return parameter;
    }

    /** As its first family declares it; all of them declare the same. */
    Parameter<?> declared() {
        return FeatureFamilies.parameters(families.get(0)).find(parameter).orElseThrow();
    }

    /**
     * @param value the value as it was written
     * @return its canonical text
     * @throws ParameterException where it is not allowed, naming the key as it was written
     */
    String read(GivenValue value) {
        return text(declared(), value);
    }

    private static <T> String text(Parameter<T> parameter, GivenValue value) {
        return parameter.type().text(parameter.type().read(value));
    }

    /** The families that have it. */
    List<String> families() {
        return families;
    }

    /** What the user should know who has written it. */
    String note() {
        return "'"
                + key
                + "' is an old spelling, which is still understood; now it is a parameter of "
                + families.stream()
                        .map(f -> f + "(" + parameter + ":...)")
                        .collect(Collectors.joining(", "))
                + " in families=";
    }
}
