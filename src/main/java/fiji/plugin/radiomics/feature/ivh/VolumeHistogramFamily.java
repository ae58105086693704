/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.ivh;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.feature.AbstractFamily;
import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.feature.FeatureSink;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.preprocess.DiscretisationMethod;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.List;
import org.scijava.plugin.Plugin;

/** The family of {@link VolumeHistogramFeature}s. Defined from one voxel on. */
@Plugin(type = FeatureFamily.class, priority = 70)
public final class VolumeHistogramFamily extends AbstractFamily {

    /** How intensities become levels. */
    public static final Parameter<DiscretisationMethod> METHOD =
            new Parameter<>(
                    "method",
                    "Levels: none (units are whole), FBS (continuous units), FBN (arbitrary units)",
                    ParameterTypes.choice(DiscretisationMethod::id, DiscretisationMethod.values()),
                    DiscretisationMethod.NONE.id());

    /** Width of a bin in image units, for FBS. */
    public static final Parameter<Double> WIDTH =
            new Parameter<>(
                    "width",
                    "Width of a bin in image units, for FBS",
                    ParameterTypes.number("a number above 0", v -> v > 0),
                    "1");

    /** Number of bins, for FBN. */
    public static final Parameter<Integer> LEVELS =
            new Parameter<>(
                    "levels",
                    "Number of bins, for FBN",
                    ParameterTypes.whole(2, 1_000_000),
                    "1000");

    /** Called by SciJava. */
    public VolumeHistogramFamily() {
        super("intensity_volume_histogram", List.of(VolumeHistogramFeature.values()));
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(METHOD, WIDTH, LEVELS);
    }

    @Override
    public ParameterValues ofResponse(ParameterValues values) {
        return values.with(METHOD.key(), DiscretisationMethod.FBN.id());
    }

    @Override
    public void compute(
            RegionData region, FeatureSettings settings, Workers workers, FeatureSink sink) {
        VolumeHistogram histogram =
                new VolumeHistogram(region.values(), settings.parameters(), settings.range());
        for (VolumeHistogramFeature f : VolumeHistogramFeature.values()) {
            double value = f.of(histogram);
            if (Double.isFinite(value)) {
                sink.put(f, Aggregation.NONE, value);
            } else {
                sink.undefined(f, Aggregation.NONE, Status.FLAT_REGION);
            }
        }
    }
}
