/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fiji.plugin.radiomics.io.CaseTableCsv;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.testing.CsvTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row says which channel, frame and slices of its file it was made of. */
class RowOriginTest {

    @TempDir private Path folder;
    private Path image;
    private Path mask;

    /** Two frames of 2 × 2 × 4 voxels; the region lies in slices 2 and 4. */
    @BeforeEach
    void write() throws IOException {
        image = folder.resolve("dce.nrrd");
        mask = folder.resolve("m.nrrd");
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            values.append(i < 16 ? i : 100 + i).append(' ');
        }
        Files.writeString(image, header("2 2 4 2", "domain domain domain list") + values);
        Files.writeString(
                mask,
                header("2 2 4", "domain domain domain") + "0 0 0 0 1 1 1 1 0 0 0 0 1 1 1 1\n");
    }

    private static String header(String sizes, String kinds) {
        return "NRRD0004\ntype: short\ndimension: "
                + sizes.split(" ").length
                + "\nsizes: "
                + sizes
                + "\nspace: left-posterior-superior\nspace directions: (1,0,0) (0,1,0) (0,0,1)"
                + (sizes.length() > 5 ? " none" : "")
                + "\nspace origin: (0,0,0)\nkinds: "
                + kinds
                + "\nencoding: text\n\n";
    }

    private CsvTable run(String name, String... arguments) throws IOException {
        assertEquals(0, Main.run(arguments));
        return CsvTable.read(folder.resolve(name));
    }

    private CsvTable extract(String frame, String layout) throws IOException {
        return run(
                "o.csv",
                "extract",
                "--image",
                image.toString(),
                "--mask",
                mask.toString(),
                "--frame",
                frame,
                "--layout",
                layout,
                "--set",
                "families=intensity_statistics",
                "--output",
                folder.resolve("o.csv").toString());
    }

    @Test
    void framesOfOneFileAreToldApart() throws IOException {
        CsvTable first = extract("1", "wide");
        CsvTable second = extract("2", "wide");
        assertEquals("1", first.column("frame").get(0));
        assertEquals("2", second.column("frame").get(0));
        assertEquals("2 to 4 of 4, outlined in 2 of them", first.column("slices").get(0));
        assertNotEquals(first.column(MEAN).get(0), second.column(MEAN).get(0));
    }

    private static final String MEAN = "original.intensity_statistics.mean_intensity";

    @Test
    void inABatchToo() throws IOException {
        Path manifest = folder.resolve("manifest.csv");
        Files.writeString(
                manifest, "case,image,mask,frame\np,dce.nrrd,m.nrrd,1\np,dce.nrrd,m.nrrd,2\n");
        CsvTable table =
                run(
                        "out/features.csv",
                        "batch",
                        "--manifest",
                        manifest.toString(),
                        "--set",
                        "families=intensity_statistics",
                        "--output",
                        folder.resolve("out").toString());
        assertEquals(
                List.of("1", "2"),
                List.of(table.column("frame").get(0), table.column("frame").get(1)));
    }

    /** A line a value says it as well, and is read back as a line a region. */
    @Test
    void longTablesKeepIt() throws IOException {
        CsvTable lines = extract("2", "long");
        assertEquals("2", lines.column("frame").get(5));
        CaseTable wide = CaseTableCsv.read(folder.resolve("o.csv"));
        assertEquals(1, wide.rows());
        assertEquals("2", wide.column("frame").text(0));
        assertEquals("2 to 4 of 4, outlined in 2 of them", wide.column("slices").text(0));
    }
}
