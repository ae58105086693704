/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.Extractor;
import fiji.plugin.radiomics.extract.FeatureColumn;
import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.FeatureTable;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.extract.TableLayout;
import fiji.plugin.radiomics.testing.Extractions;
import fiji.plugin.radiomics.testing.OracleVolume;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureTableCsvTest {

    @TempDir private Path folder;

    private static final ExtractionSettings SETTINGS =
            Extractions.settings("ct", "intensityunit", "HU");

    private static FeatureTable table() {
        Extractor extractor = new Extractor(SETTINGS);
        FeatureRow good =
                extractor.extract(
                        "case, \"1\"",
                        new SourceImage("image", OracleVolume.image(), "", List.of()),
                        Region.of("roi\n1", OracleVolume.mask()));
        FeatureRow bad = extractor.failed("case 2", "image 2", "roi", "no, such \"file\"");
        return new FeatureTable(extractor.schema(), List.of(good, bad));
    }

    private List<CSVRecord> written(TableLayout layout) throws IOException {
        Path file = folder.resolve("table.csv");
        FeatureTableCsv.write(table(), layout, file);
        return CSVFormat.DEFAULT.parse(new StringReader(Files.readString(file))).getRecords();
    }

    @Test
    void longLayout() throws IOException {
        List<CSVRecord> records = written(TableLayout.LONG);
        assertEquals(
                "case,image,roi,filter,family,feature,aggregation,ibsi_code,value,unit,status,"
                        + "series,channel,frame,slices,spacing_x,spacing_y,spacing_z,image_spacing_x,"
                        + "image_spacing_y,image_spacing_z,preset,settings_hash,warnings",
                String.join(",", records.get(0).values()));
        List<FeatureColumn> columns = table().schema().columns();
        assertEquals(1 + 2 * columns.size(), records.size());
        for (int i = 0; i < columns.size(); i++) {
            CSVRecord r = records.get(1 + i);
            FeatureColumn c = columns.get(i);
            assertEquals("case, \"1\"", r.get(0));
            assertEquals("roi 1", r.get(2));
            assertEquals("original", r.get(3));
            assertEquals(c.feature().featureName(), r.get(5));
            assertEquals(c.aggregation().id(), r.get(6));
            // Full precision: what is read back is what was computed, to the last bit.
            assertEquals(
                    table().rows().get(0).values().get(i).value(), Double.parseDouble(r.get(8)));
            assertEquals(table().rows().get(0).values().get(i).status().toString(), r.get(10));
        }
        CSVRecord last = records.get(records.size() - 1);
        assertEquals("NaN", last.get(8));
        assertEquals("failed: no, such \"file\"", last.get(10));
        assertTrue(records.stream().filter(r -> r.get(10).equals("ok")).count() > 100);
        assertEquals("HU", unit(records, "mean_intensity"));
        assertEquals("HU^2", unit(records, "intensity_variance"));
    }

    private static String unit(List<CSVRecord> records, String feature) {
        return records.stream()
                .filter(r -> r.get(5).equals(feature))
                .findFirst()
                .orElseThrow()
                .get(9);
    }

    @Test
    void wideLayout() throws IOException {
        List<CSVRecord> records = written(TableLayout.WIDE);
        assertEquals(3, records.size());
        int columns = records.get(0).size();
        assertTrue(records.stream().allMatch(r -> r.size() == columns));
        assertEquals("case", records.get(0).get(0));
        assertEquals("original.ngldm.dependence_count_energy.3d", records.get(0).get(columns - 1));
        assertEquals("failed: no, such \"file\"", records.get(2).get(3));
        assertEquals("NaN", records.get(2).get(columns - 1));
    }
}
