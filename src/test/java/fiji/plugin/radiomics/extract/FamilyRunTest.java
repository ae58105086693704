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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.feature.AbstractFamily;
import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.feature.FeatureSink;
import fiji.plugin.radiomics.feature.FeatureUnit;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.preprocess.RegionData;
import fiji.plugin.radiomics.testing.Extractions;
import fiji.plugin.radiomics.testing.OracleVolume;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A family of another author that fails takes its own values only, and the row says why. */
class FamilyRunTest {

    private enum F implements Feature {
        A,
        B;

        @Override
        public Definition definition() {
            return new Definition(name().toLowerCase(java.util.Locale.ROOT), "", FeatureUnit.ONE);
        }
    }

    /** Named as one that the schema knows, so that it need not be installed. */
    private static final class Foreign extends AbstractFamily {

        private final Consumer<FeatureSink> task;

        Foreign(FeatureFamily place, Consumer<FeatureSink> task) {
            super(place.familyName(), List.copyOf(place.features()));
            this.task = task;
        }

        @Override
        public void compute(
                RegionData region, FeatureSettings settings, Workers workers, FeatureSink sink) {
            task.accept(sink);
        }
    }

    private static final String NAME = "intensity_statistics";
    private static final FeatureFamily PLACE = FeatureFamilies.get(NAME);
    private static final Feature FIRST = PLACE.features().get(0);

    private static void allBut(FeatureSink sink, Feature left) {
        for (Feature f : PLACE.features()) {
            if (f != left) {
                sink.put(f, Aggregation.NONE, 1);
            }
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "cannot do this region",
                        s -> {
                            s.put(FIRST, Aggregation.NONE, 1);
                            throw new IllegalArgumentException("cannot do this region");
                        }),
                fault(
                        "an error in its code, please report it (a bug)",
                        s -> {
                            throw new IllegalStateException("a bug");
                        }),
                fault(
                        "an error in its code, please report it (it gives no message)",
                        s -> {
                            throw new NullPointerException();
                        }),
                fault(
                        "an error in its code, please report it (assertion)",
                        s -> {
                            throw new AssertionError("assertion");
                        }),
                fault(
                        "an error in its code, please report it (it gives no message)",
                        s -> {
                            throw new StackOverflowError();
                        }),
                fault(
                        "it gave up",
                        s -> {
                            throw new CancellationException();
                        }),
                fault("it gives no value for " + FIRST.featureName(), s -> allBut(s, FIRST)),
                fault(
                        "it gives two values for " + FIRST.featureName(),
                        s -> {
                            allBut(s, null);
                            s.put(FIRST, Aggregation.NONE, 2);
                        }),
                fault(
                        "it gives a value for a, which it does not list",
                        s -> {
                            allBut(s, null);
                            s.put(F.A, Aggregation.NONE, 2);
                        }));
    }

    private static Arguments fault(String reason, Consumer<FeatureSink> task) {
        return Arguments.of(reason, task);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void onlyItsOwnValuesFail(String reason, Consumer<FeatureSink> task) {
        ExtractionSettings settings =
                Extractions.settings("ct", "families", NAME + " local_intensity");
        FeatureSchema schema = new FeatureSchema(settings);
        FeatureValue[] values = new FeatureValue[schema.columns().size()];
        FamilyRun run = new FamilyRun(schema, values);
        RegionData region =
                Preprocessing.apply(
                        OracleVolume.image(),
                        Region.of("r", OracleVolume.mask()),
                        settings,
                        Margin.NONE);
        run.compute(
                new Foreign(PLACE, task),
                "original",
                region,
                settings.featureSettings(PLACE, ""),
                Workers.none());
        run.compute(
                FeatureFamilies.get("local_intensity"),
                "original",
                region,
                settings.featureSettings(PLACE, ""),
                Workers.none());
        assertEquals(Status.failed(NAME + ": " + reason), run.status());
        for (int i = 0; i < values.length; i++) {
            boolean own = schema.columns().get(i).family().equals(NAME);
            assertEquals(own ? Status.failed(reason) : Status.OK, values[i].status());
        }
    }

    /** One value that is none leaves the family's others. */
    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY})
    void aValueThatIsNoNumberFailsAlone(double value) {
        ExtractionSettings settings = Extractions.settings("ct", "families", NAME);
        FeatureSchema schema = new FeatureSchema(settings);
        FeatureValue[] values = new FeatureValue[schema.columns().size()];
        FamilyRun run = new FamilyRun(schema, values);
        run.compute(
                new Foreign(
                        PLACE,
                        s -> {
                            allBut(s, FIRST);
                            s.put(FIRST, Aggregation.NONE, value);
                        }),
                "original",
                null,
                settings.featureSettings(PLACE, ""),
                Workers.none());
        assertTrue(run.status().toString().startsWith("failed: " + NAME + ": "));
        assertEquals(
                1,
                Arrays.stream(values).filter(v -> v.status().kind() == Status.Kind.FAILED).count());
    }
}
