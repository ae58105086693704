/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.batch;

import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SourceImage;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What is computed of each region of a case. */
@FunctionalInterface
public interface RegionWork {

    /**
     * @param caseId the case
     * @param image its image
     * @param region one of its regions
     * @param cancelled asked now and then
     * @return the rows; nothing in image or region makes it throw
     * @throws java.util.concurrent.CancellationException where {@code cancelled} has said so
     */
    List<FeatureRow> rows(
            String caseId, SourceImage image, Region region, BooleanSupplier cancelled);
}
