/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.segment;

import fiji.plugin.radiomics.Discovery;
import fiji.plugin.radiomics.NearestWord;
import fiji.plugin.radiomics.parameter.ParameterSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The segmentation methods on the class path. */
public final class SegmentationMethods {

    private static final Map<String, SegmentationMethod> METHODS =
            Discovery.byName(SegmentationMethod.class, SegmentationMethod::methodName);

    private SegmentationMethods() {}

    /**
     * @return names of all methods, by the plugins' priority, then by name
     */
    public static List<String> names() {
        return List.copyOf(METHODS.keySet());
    }

    /**
     * @param name a method's name, in any case, with spaces, hyphens or underscores
     * @return the method
     * @throws IllegalArgumentException where there is none of that name, listing those there are
     */
    public static SegmentationMethod get(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "_");
        SegmentationMethod method = METHODS.get(plain);
        if (method == null) {
            throw new IllegalArgumentException(
                    "There is no method '"
                            + name
                            + "'"
                            + NearestWord.hint(plain, names())
                            + "; methods are "
                            + String.join(", ", names()));
        }
        return method;
    }

    /**
     * @param method a method
     * @return its parameters
     */
    public static ParameterSet parameters(SegmentationMethod method) {
        return new ParameterSet(method.methodName(), method.parameters());
    }

    /**
     * @param method a method
     * @return its parameters with their standard values, {@code KEY:VALUE, KEY:VALUE}
     */
    public static String standard(SegmentationMethod method) {
        return method.parameters().stream()
                .map(p -> p.key() + ":" + p.standard())
                .collect(Collectors.joining(", "));
    }
}
