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
import fiji.plugin.radiomics.filter.FilterSpec;
import fiji.plugin.radiomics.filter.OriginalFilter;
import fiji.plugin.radiomics.filter.PreparedFilter;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import java.util.ArrayList;
import java.util.List;

/** The filters of an extraction, ready for an image's grid. */
final class FilterPlan {

    private final List<Step> steps = new ArrayList<>();

    private FilterPlan() {}

    static FilterPlan of(ExtractionSettings settings, Geometry imageGrid) {
        return ofProcessed(settings, Preprocessing.processed(imageGrid, settings));
    }

    /**
     * @param settings the settings
     * @param grid the grid on which features are computed
     * @return the filters
     */
    static FilterPlan ofProcessed(ExtractionSettings settings, Geometry grid) {
        FilterPlan plan = new FilterPlan();
        for (FilterSpec filter : settings.filters()) {
            plan.steps.add(new Step(filter, grid));
        }
        return plan;
    }

    List<Step> steps() {
        return steps;
    }

    boolean hasOriginal() {
        return steps.stream().anyMatch(Step::isOriginal);
    }

    Margin margin(double familyMm) {
        Margin margin = new Margin(familyMm, Margin.NONE.reach());
        for (Step step : steps) {
            margin = margin.with(step.reach());
        }
        return margin;
    }

    /** One filter; where it does not go together with the grid, it says so when it is applied. */
    static final class Step {

        private final FilterSpec filter;
        private PreparedFilter prepared;
        private String problem;

        private Step(FilterSpec filter, Geometry grid) {
            this.filter = filter;
            try {
                prepared = filter.prepare(grid);
            } catch (IllegalArgumentException e) {
                problem = e.getMessage();
            }
        }

        boolean isOriginal() {
            return filter.filter() instanceof OriginalFilter;
        }

        List<String> labels() {
            return filter.labels();
        }

        private List<Integer> reach() {
            return problem == null ? prepared.reach() : Margin.NONE.reach();
        }

        List<Volume> apply(Volume image, Workers workers) {
            if (problem != null) {
                throw new IllegalArgumentException(problem);
            }
            return filter.apply(image, prepared, workers);
        }
    }
}
