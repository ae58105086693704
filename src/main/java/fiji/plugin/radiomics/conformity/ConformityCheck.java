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

import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.Extractor;
import fiji.plugin.radiomics.extract.FeatureColumn;
import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.FeatureValue;
import fiji.plugin.radiomics.extract.ProcessingStages;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.filter.FilterSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Runs IBSI 1's and 2's configurations through the ordinary pipeline and compares what comes out
 * with the reference values. What is compared follows from the reference values alone: one that no
 * family computes is a miss. Immutable.
 */
public final class ConformityCheck {

    /** Reason of a configuration that was not run any more. */
    public static final String CANCELLED = "cancelled";

    private final List<ReferenceValue> references;

    private record Key(String family, String feature, String aggregation) {

        static Key of(ReferenceValue r) {
            return new Key(r.family(), r.feature(), r.aggregation());
        }
    }

    private record Computed(String ibsiCode, FeatureValue value) {}

    /** A check against all values of IBSI 1. */
    public ConformityCheck() {
        this(ReferenceValues.all());
    }

    /**
     * @param references what to compare with
     */
    public ConformityCheck(List<ReferenceValue> references) {
        this.references = List.copyOf(references);
    }

    /**
     * Runs every configuration that there is data for.
     *
     * @param data what to run on
     * @param listener told of each configuration as soon as it is finished
     * @param cancelled asked now and then; configurations that are not finished then are skipped
     * @return the results
     */
    public ConformityReport run(
            ConformityData data,
            Consumer<ConfigurationResult> listener,
            BooleanSupplier cancelled) {
        List<ConfigurationResult> results = new ArrayList<>();
        List<ConformityReport.Skipped> skipped = new ArrayList<>();
        for (Configuration c : Configuration.values()) {
            if (references.stream().noneMatch(r -> r.configuration() == c)) {
                continue;
            }
            boolean ofMaps = c == Configuration.RESPONSE_MAPS;
            Optional<ConformityData.TestObject> object = data.find(c);
            if (ofMaps ? data.responseMaps().isEmpty() : object.isEmpty()) {
                String reason = ofMaps ? data.reasonWithoutMaps() : data.reasonWithoutCt();
                skipped.add(new ConformityReport.Skipped(c, reason));
                continue;
            }
            ConfigurationResult result;
            try {
                result =
                        ofMaps
                                ? run(data.responseMaps().get(), cancelled)
                                : run(c, object.get(), cancelled);
            } catch (CancellationException e) {
                skipped.add(new ConformityReport.Skipped(c, CANCELLED));
                continue;
            }
            results.add(result);
            listener.accept(result);
        }
        return new ConformityReport(results, skipped);
    }

    private ConfigurationResult run(ResponseMaps maps, BooleanSupplier cancelled) {
        List<Comparison> comparisons = new ArrayList<>();
        for (ReferenceValue r : references) {
            if (r.configuration() != Configuration.RESPONSE_MAPS) {
                continue;
            }
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            try {
                double deviation = maps.deviation(r.feature(), r.family());
                comparisons.add(compare(r, ok(deviation)));
            } catch (IOException | IllegalArgumentException e) {
                comparisons.add(
                        new Comparison(
                                r, Double.NaN, Comparison.Result.NOT_COMPUTED, e.getMessage()));
            }
        }
        return new ConfigurationResult(Configuration.RESPONSE_MAPS, comparisons);
    }

    /**
     * Runs one configuration of features.
     *
     * @param configuration the configuration
     * @param object what to run it on
     * @param cancelled asked now and then
     * @return a comparison for each of its reference values
     * @throws CancellationException where {@code cancelled} has said so
     */
    public ConfigurationResult run(
            Configuration configuration,
            ConformityData.TestObject object,
            BooleanSupplier cancelled) {
        ExtractionSettings settings = configuration.settings();
        String id = configuration.id();
        SourceImage image = new SourceImage(id, object.image(), "", List.of());
        Region region = Region.of("roi", object.mask());
        List<ReferenceValue> wanted =
                references.stream().filter(r -> r.configuration() == configuration).toList();

        Map<Key, Computed> ours = features(configuration, image, region, cancelled);
        if (wanted.stream().anyMatch(r -> r.family().equals(ReferenceValues.DIAGNOSTICS))) {
            ours.putAll(diagnostics(settings, image, region));
        }
        return new ConfigurationResult(
                configuration, wanted.stream().map(r -> compare(r, ours.get(Key.of(r)))).toList());
    }

    private static Map<Key, Computed> features(
            Configuration configuration,
            SourceImage image,
            Region region,
            BooleanSupplier cancelled) {
        ExtractionSettings settings = configuration.settings();
        Extractor extractor = new Extractor(settings);
        FeatureRow row = extractor.extract(image.name(), image, region, cancelled);
        List<FeatureColumn> columns = extractor.schema().columns();
        Map<Key, Computed> values = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            FeatureColumn c = columns.get(i);
            String family =
                    configuration.isOfFilters()
                            ? ReferenceValues.filterFamily(filterId(configuration, c.filter()))
                            : c.family();
            values.put(
                    new Key(family, c.feature().featureName(), c.aggregation().id()),
                    new Computed(c.feature().ibsiCode(), row.values().get(i)));
        }
        return values;
    }

    /** The preset has IBSI's filters 1 to 9 in this order, one response each. */
    private static String filterId(Configuration configuration, String label) {
        List<FilterSpec> filters = configuration.settings().filters();
        int number = 1;
        while (!filters.get(number - 1).labels().get(0).equals(label)) {
            number++;
        }
        return number + (configuration == Configuration.FILTERED_A ? ".A" : ".B");
    }

    private static Map<Key, Computed> diagnostics(
            ExtractionSettings settings, SourceImage image, Region region) {
        Map<Key, Computed> values = new HashMap<>();
        try {
            ProcessingStages.of(image.volume(), region, settings)
                    .ifPresent(
                            stages ->
                                    StageDiagnostics.of(stages)
                                            .forEach((name, v) -> values.put(key(name), ok(v))));
        } catch (IllegalArgumentException e) {
            // The image cannot be processed. The features' status, from the same cause, says why.
        }
        return values;
    }

    private static Key key(String diagnostic) {
        return new Key(ReferenceValues.DIAGNOSTICS, diagnostic, ReferenceValues.NO_AGGREGATION);
    }

    private static Computed ok(double value) {
        return new Computed("", new FeatureValue(value, Status.OK));
    }

    private static Comparison compare(ReferenceValue reference, Computed ours) {
        if (ours == null) {
            return new Comparison(reference, Double.NaN, Comparison.Result.NOT_COMPUTED, "");
        }
        double value = ours.value().value();
        if (ours.value().status().kind() != Status.Kind.OK) {
            String reason = ours.value().status().toString();
            return new Comparison(reference, value, Comparison.Result.NOT_COMPUTED, reason);
        }
        if (!ours.ibsiCode().equals(reference.ibsiCode())) {
            String reason =
                    "its code is %s, not %s".formatted(ours.ibsiCode(), reference.ibsiCode());
            return new Comparison(reference, value, Comparison.Result.MISSED, reason);
        }
        boolean matches = reference.matches(value);
        return new Comparison(
                reference,
                value,
                matches ? Comparison.Result.MATCHED : Comparison.Result.MISSED,
                "");
    }
}
