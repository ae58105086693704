/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.Extractor;
import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.FeatureTable;
import fiji.plugin.radiomics.extract.Presets;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.extract.TableLayout;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.FeatureTableCsv;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.integer.ShortType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documented example of the Java API, word for word, and what it must give. */
class JavaExampleTest {

    @TempDir private Path folder;

    /** What comes between the lines "example" and "end of example" stands in the docs. */
    private static FeatureRow example(Path csv) throws Exception {
        // example
        RandomAccessibleInterval<ShortType> ct = ArrayImgs.shorts(64, 64, 32);
        RandomAccessibleInterval<BitType> lesion = ArrayImgs.bits(64, 64, 32);
        Random random = new Random(1);
        LoopBuilder.setImages(Views.flatIterable(ct))
                .forEachPixel(hu -> hu.set((short) (40 + 20 * random.nextGaussian())));
        for (BitType inside :
                Views.interval(lesion, new long[] {20, 20, 8}, new long[] {43, 43, 23})) {
            inside.set(true);
        }

        Geometry grid = Geometry.of(64, 64, 32, 0.8, 0.8, 2.5); // voxels and mm along x, y, z
        SourceImage image = new SourceImage("ct", Volume.of(ct, grid), "HU", List.of());
        Region region = Region.of("lesion", Mask.of(lesion, grid));

        Extractor extractor = new Extractor(Presets.get("ct")); // may serve many threads
        FeatureRow row = extractor.extract("case 1", image, region);
        for (int i = 0; i < row.values().size(); i++) {
            String name = extractor.schema().columns().get(i).name();
            System.out.println(name + "\t" + row.values().get(i).value());
        }
        FeatureTable table = new FeatureTable(extractor.schema(), List.of(row));
        FeatureTableCsv.write(table, TableLayout.WIDE, csv);
        // end of example
        return row;
    }

    @Test
    void exampleGivesARowAndAFile() throws Exception {
        Path csv = folder.resolve("features.csv");
        FeatureRow row = example(csv);
        assertEquals(Status.OK, row.status());
        assertEquals(24 * 24 * 16, row.provenance().voxels());
        Extractor extractor = new Extractor(Presets.get("ct"));
        int mean = -1;
        for (int i = 0; i < extractor.schema().columns().size(); i++) {
            if (extractor.schema().columns().get(i).name().endsWith("statistics.mean_intensity")) {
                mean = i;
            }
        }
        assertEquals(40, row.values().get(mean).value(), 1);
        assertEquals(2, Files.readAllLines(csv).size());
    }

    /** The lines of the example, as the docs have them. */
    static String source() throws Exception {
        String file =
                "src/test/java/" + JavaExampleTest.class.getName().replace('.', '/') + ".java";
        String text = Files.readString(Path.of(file));
        String begin = "        // example\n";
        int from = text.indexOf(begin) + begin.length();
        String example = text.substring(from, text.indexOf("        // end of example\n"));
        assertTrue(example.lines().count() < 30, "a short example");
        return example.indent(-8);
    }
}
