/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.conformity;

import fiji.plugin.radiomics.feature.Aggregation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The values of IBSI 1's and 2's reference manuals, embedded as tables. */
public final class ReferenceValues {

    /** The family under which the diagnostics of processing stages are reported. */
    public static final String DIAGNOSTICS = "diagnostics";

    /** The aggregation of what has none. */
    static final String NO_AGGREGATION = Aggregation.NONE.id();

    private ReferenceValues() {}

    /**
     * @return features and diagnostics, maps and features of filters
     */
    public static List<ReferenceValue> all() {
        List<ReferenceValue> all = new ArrayList<>(diagnostics());
        all.addAll(features());
        all.addAll(responseMaps());
        all.addAll(filtered());
        return List.copyOf(all);
    }

    /**
     * @return the 1803 values of features, over all configurations
     */
    public static List<ReferenceValue> features() {
        return read("reference_values.csv", 10, ReferenceValues::feature);
    }

    /**
     * @return the 300 values that describe image and region at each stage of processing
     */
    public static List<ReferenceValue> diagnostics() {
        return read("diagnostic_values.csv", 6, ReferenceValues::diagnostic);
    }

    /**
     * @return the 25 maps of IBSI 2, phase 1: the greatest deviation from a map is at most a
     *     hundredth of its range
     */
    public static List<ReferenceValue> responseMaps() {
        return read("response_maps.csv", 2, ReferenceValues::responseMap);
    }

    /**
     * @return the 323 values of IBSI 2, phase 2: intensity statistics of filtered CT
     */
    public static List<ReferenceValue> filtered() {
        return read("filter_values.csv", 5, ReferenceValues::filtered);
    }

    private static ReferenceValue responseMap(String[] f) {
        return new ReferenceValue(
                Configuration.RESPONSE_MAPS,
                f[1],
                f[0],
                NO_AGGREGATION,
                "",
                0,
                ResponseMaps.TOLERANCE,
                false);
    }

    private static ReferenceValue filtered(String[] f) {
        return new ReferenceValue(
                f[0].endsWith("A") ? Configuration.FILTERED_A : Configuration.FILTERED_B,
                filterFamily(f[0]),
                f[2],
                NO_AGGREGATION,
                f[1],
                Double.parseDouble(f[3]),
                Double.parseDouble(f[4]),
                false);
    }

    /** What the values of a filter are reported under, e.g. {@code filter_3.A}. */
    static String filterFamily(String filterId) {
        return "filter_" + filterId;
    }

    private static ReferenceValue feature(String[] f) {
        return new ReferenceValue(
                Configuration.of(f[5]),
                f[1],
                f[2],
                f[3],
                f[0],
                Double.parseDouble(f[6]),
                Double.parseDouble(f[7]),
                true);
    }

    private static ReferenceValue diagnostic(String[] f) {
        return new ReferenceValue(
                Configuration.of(f[2]),
                DIAGNOSTICS,
                StageDiagnostics.name(f[0], f[1]),
                NO_AGGREGATION,
                "",
                Double.parseDouble(f[3]),
                Double.parseDouble(f[4]),
                StageDiagnostics.isRounded(f[1]));
    }

    /** The tables hold no quoted fields. */
    private static List<ReferenceValue> read(
            String name, int columns, Function<String[], ReferenceValue> row) {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                ReferenceValues.class.getResourceAsStream(name),
                                StandardCharsets.UTF_8))) {
            List<ReferenceValue> values = new ArrayList<>();
            for (String line : reader.lines().skip(1).toList()) {
                String[] fields = line.split(",", -1);
                if (fields.length != columns) {
                    throw new IllegalStateException(name + " has a bad line: " + line);
                }
                values.add(row.apply(fields));
            }
            return List.copyOf(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
