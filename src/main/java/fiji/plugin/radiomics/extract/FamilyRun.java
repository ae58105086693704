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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs the feature families of one row. They may come from other people's jars: one that throws or
 * breaks its contract fails alone, with its reason, and leaves the other families their values.
 */
final class FamilyRun {

    private final FeatureSchema schema;
    private final FeatureValue[] values;

    /** By family, the first reason for which it failed. */
    private final Map<String, String> faults = new ConcurrentHashMap<>();

    /**
     * @param schema the columns
     * @param values one a column; filled in
     */
    FamilyRun(FeatureSchema schema, FeatureValue[] values) {
        this.schema = schema;
        this.values = values;
    }

    /**
     * @param family the family
     * @param filter label of the response
     * @param region the response
     * @param settings what to compute
     * @param untilCancelled threads for its parts
     * @throws CancellationException where the work is cancelled
     */
    void compute(
            FeatureFamily family,
            String filter,
            RegionData region,
            FeatureSettings settings,
            Workers untilCancelled) {
        RowSink sink = new RowSink(schema, filter, family, values);
        Optional<String> noLevels =
                family.needsLevels() ? region.noLevelsReason() : Optional.empty();
        if (noLevels.isPresent()) {
            sink.fillWith(Status.failed(noLevels.get()));
            return;
        }
        try {
            family.compute(region, settings, untilCancelled, sink);
            String problem = sink.problem();
            if (problem != null) {
                fail(family, sink, problem);
            }
        } catch (LinkageError e) {
            // An incomplete installation; what is finished does without it.
            fill(family, sink, "a library is missing or of the wrong version: " + e.getMessage());
        } catch (OutOfMemoryError e) {
            fill(family, sink, "not enough memory; " + RegionExtraction.MORE_MEMORY);
        } catch (CancellationException e) {
            untilCancelled.check();
            fail(family, sink, "it gave up");
        } catch (IllegalArgumentException e) {
            fail(family, sink, said(e));
        } catch (RuntimeException | Error e) {
            fail(family, sink, "an error in its code, please report it (" + said(e) + ")");
        }
        sink.failure().ifPresent(reason -> faults.putIfAbsent(family.familyName(), reason));
    }

    private void fill(FeatureFamily family, RowSink sink, String reason) {
        faults.putIfAbsent(family.familyName(), reason);
        sink.fillWith(Status.failed(reason));
    }

    private void fail(FeatureFamily family, RowSink sink, String reason) {
        faults.putIfAbsent(family.familyName(), reason);
        sink.failAll(Status.failed(reason));
    }

    static String said(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? "it gives no message" : message;
    }

    /**
     * @return the row's status: failed where any value is, naming the families at fault
     */
    Status status() {
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Status status = values[i].status();
            if (status.kind() == Status.Kind.FAILED) {
                String family = schema.columns().get(i).family();
                String fault = faults.get(family);
                String reason = fault == null ? status.reason() : family + ": " + fault;
                if (!reasons.contains(reason)) {
                    reasons.add(reason);
                }
            }
        }
        return reasons.isEmpty() ? Status.OK : Status.failed(String.join("; ", reasons));
    }

    /** Gives all columns of some responses one status. */
    void fill(List<String> filters, List<FeatureFamily> families, Status status) {
        for (String filter : filters) {
            for (FeatureFamily family : families) {
                new RowSink(schema, filter, family, values).fillWith(status);
            }
        }
    }

    static String name(Feature feature) {
        return feature == null ? "a feature" : feature.featureName();
    }
}
