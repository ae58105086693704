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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.HydratorSupplier;
import blue.strategic.parquet.ParquetReader;
import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.Presets;
import fiji.plugin.radiomics.extract.SettingKey;
import fiji.plugin.radiomics.testing.SyntheticCohort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Parquet file says what the wide CSV file says. */
class ParquetTableTest {

    private static final HydratorSupplier<Map<String, Object>, Map<String, Object>> MAPS =
            HydratorSupplier.constantly(
                    new Hydrator<>() {
                        @Override
                        public Map<String, Object> start() {
                            return new LinkedHashMap<>();
                        }

                        @Override
                        public Map<String, Object> add(
                                Map<String, Object> row, String name, Object value) {
                            row.put(name, value);
                            return row;
                        }

                        @Override
                        public Map<String, Object> finish(Map<String, Object> row) {
                            return row;
                        }
                    });

    @Test
    void sameColumnsAndValuesAsTheCsvFile(@TempDir Path folder) throws IOException {
        Path manifest =
                SyntheticCohort.write(folder.resolve("c"), 4, 4, new int[] {16, 16, 8}, 300);
        Files.delete(folder.resolve("c/mask_00002.nii.gz"));
        ExtractionSettings settings =
                SettingKey.apply(
                        Presets.get("ct"),
                        Map.of("spacing", "none", "families", "ngtdm morphology_2d"),
                        "");
        Path output = folder.resolve("out");
        new Batch(manifest, settings, output, new BatchOptions(1, 1L << 30, false, false))
                .run(BatchListener.NONE);
        List<Map<String, Object>> rows = new ArrayList<>();
        try (Stream<Map<String, Object>> stream =
                ParquetReader.streamContent(output.resolve("features.parquet").toFile(), MAPS)) {
            stream.forEach(rows::add);
        }
        List<CSVRecord> lines =
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(Files.newBufferedReader(output.resolve("features.csv")))
                        .getRecords();
        assertEquals(4, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Object> row = rows.get(i);
            assertEquals(lines.get(i).getParser().getHeaderNames(), List.copyOf(row.keySet()));
            for (Map.Entry<String, Object> cell : row.entrySet()) {
                String expected = lines.get(i).get(cell.getKey());
                // A whole number that is not known is null here and NaN there.
                Object value = cell.getValue() == null ? "NaN" : cell.getValue();
                assertEquals(expected, value.toString(), cell.getKey());
            }
        }
        assertEquals(Integer.class, rows.get(0).get("voxels").getClass());
        assertTrue(Double.isNaN((Double) rows.get(0).get(plane(rows.get(0)))));
        assertFalse(rows.get(2).get("status").equals("ok"));
    }

    private static String plane(Map<String, Object> row) {
        return row.keySet().stream().filter(n -> n.contains("morphology_2d")).findFirst().get();
    }
}
