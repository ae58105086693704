/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.report;

import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.segment.MaskAgreement;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.analysis.TableKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Agreements of masks as a table, a row a pair. */
public final class AgreementTable {

    /** Title of the table. */
    public static final String TITLE = "Mask Agreement";

    private static final TableKind KIND =
            TableKind.always("agreement", TITLE, "A row a pair of masks", "");

    private final List<Map<String, Object>> rows = new ArrayList<>();

    /**
     * @param first name of the first mask
     * @param second name of the second
     * @param label the label that was compared; empty = all that is not 0
     * @param found how far they agree
     */
    public void add(String first, String second, String label, MaskAgreement found) {
        boolean mm = found.unit() == LengthUnit.MILLIMETRE;
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("mask", first);
        row.put("with", second);
        row.put("label", label);
        row.put("status", found.status());
        row.put("dice", found.dice());
        row.put("jaccard", found.jaccard());
        row.put("hausdorff", found.hausdorff());
        row.put("hausdorff_95", found.hausdorff95());
        row.put("mean_surface_distance", found.meanSurfaceDistance());
        row.put("distance_unit", found.unit().symbol());
        row.put("voxels", found.voxelsA());
        row.put("voxels_with", found.voxelsB());
        row.put("volume", found.volumeA());
        row.put("volume_with", found.volumeB());
        row.put("volume_difference", found.volumeDifference());
        row.put("relative_volume_difference", found.relativeVolumeDifference());
        row.put("volume_unit", mm ? "ml" : "voxels");
        rows.add(row);
    }

    /**
     * @return the table
     */
    public ResultTable build() {
        List<List<Object>> cells = new ArrayList<>();
        rows.forEach(row -> cells.add(new ArrayList<>(row.values())));
        return ResultTable.of(KIND, List.copyOf(rows.get(0).keySet()), Set.of(), cells);
    }
}
