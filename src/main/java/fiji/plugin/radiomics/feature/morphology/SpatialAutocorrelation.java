/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.morphology;

import fiji.plugin.radiomics.FreeMemory;
import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Moran's I and Geary's C of the voxels of the intensity mask, exactly, over all pairs of voxels
 * with the weight w = 1 / distance of their centres (IBSI N365, NPT7). With d = x − μ, over ordered
 * pairs of different voxels,
 *
 * <pre>
 * I = N / W · Σ w d d' / Σ d²
 * C = (N − 1) / (2 W) · Σ w (x − x')² / Σ d² = (N − 1) / W · (Σ w d² − Σ w d d') / Σ d²
 * </pre>
 *
 * where W = Σ w. Of few voxels the sums are taken pair by pair, of many by {@link
 * PairSums#bySpectra spectra}.
 */
final class SpatialAutocorrelation {

    private final double moran;
    private final double geary;
    private final Status status;

    private SpatialAutocorrelation(double moran, double geary, Status status) {
        this.moran = moran;
        this.geary = geary;
        this.status = status;
    }

    /**
     * @param region with at least one voxel in its intensity mask
     * @param workers threads; the result does not depend on their number
     * @return both, or why there are none
     */
    static SpatialAutocorrelation of(RegionData region, Workers workers) {
        return of(region, workers, FreeMemory::bytes);
    }

    static SpatialAutocorrelation of(RegionData region, Workers workers, LongSupplier available) {
        Deviations deviations = new Deviations(region);
        if (deviations.voxels() == 1) {
            return none(Status.undefined(Status.ONE_VOXEL));
        }
        if (deviations.isFlat()) {
            return none(Status.undefined(Status.FLAT_REGION));
        }
        PairSums sums;
        if (PairSums.fewPairs(deviations)) {
            sums = PairSums.byPairs(deviations);
        } else {
            long needed = PairSums.bytesForSpectra(deviations, workers.threads());
            long free = FreeMemory.bytesFor(needed, available);
            if (needed > free) {
                return tooLarge(needed, free);
            }
            try {
                sums = PairSums.bySpectra(deviations, workers);
            } catch (OutOfMemoryError e) {
                // Others took what was free. Their results are not to be lost for this one's.
                return tooLarge(needed, free);
            }
        }
        double n = deviations.voxels();
        double squares = deviations.sumOfSquares();
        return new SpatialAutocorrelation(
                n / sums.weights() * sums.products() / squares,
                (n - 1) / sums.weights() * (sums.squares() - sums.products()) / squares,
                Status.OK);
    }

    private static SpatialAutocorrelation tooLarge(long needed, long free) {
        return none(
                Status.failed(
                        String.format(
                                Locale.ROOT,
                                "Moran's I and Geary's C of this region need %d MB of memory, of"
                                        + " which %d MB were free; set moran=false, or give Java"
                                        + " more memory",
                                (needed >> 20) + 1,
                                free >> 20)));
    }

    private static SpatialAutocorrelation none(Status status) {
        return new SpatialAutocorrelation(Double.NaN, Double.NaN, status);
    }

    double moran() {
        return moran;
    }

    double geary() {
        return geary;
    }

    Status status() {
        return status;
    }
}
