package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.feature.Status;
import java.util.List;

/**
 * The result of an extraction.
 *
 * @param schema its columns
 * @param rows one a region
 */
public record FeatureTable(FeatureSchema schema, List<FeatureRow> rows) {

    /** Copies the list. */
    public FeatureTable {
        rows = List.copyOf(rows);
    }

    /**
     * @return whether any row failed
     */
    public boolean hasFailed() {
        return rows.stream().anyMatch(r -> r.status().kind() == Status.Kind.FAILED);
    }
}
