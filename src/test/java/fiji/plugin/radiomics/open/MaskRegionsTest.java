/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LabelImage;
import fiji.plugin.radiomics.image.Volume;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskRegionsTest {

    private static Volume labels(float extra) {
        Geometry g = Geometry.of(6, 5, 4, 1, 1, 1);
        float[] data = new float[g.voxels()];
        data[g.index(1, 1, 1)] = 3;
        data[g.index(4, 2, 3)] = 3;
        data[g.index(2, 2, 2)] = 7;
        data[g.index(0, 0, 0)] = extra;
        return new Volume(g, data);
    }

    private static List<Region> regions(Volume v, String label, String name) {
        return MaskRegions.of(
                new MaskImage(name, LabelImage.of(v), true, false, List.of()),
                new MaskChoice(label, ""));
    }

    private static String refusal(Volume v, String label) {
        return assertThrows(IllegalArgumentException.class, () -> regions(v, label, "m"))
                .getMessage();
    }

    @Test
    void withoutLabelAllThatIsNotZero() {
        List<Region> regions = regions(labels(0), "", "tumour");
        assertEquals(1, regions.size());
        assertEquals("tumour", regions.get(0).name());
        assertEquals(3, regions.get(0).mask().count());
        assertEquals(
                List.of(
                        "the mask has the values 3, 7, which are taken together as one region;"
                                + " label=N takes one of them, label=each a region each"),
                regions.get(0).warnings());
    }

    @Test
    void anImageInsteadOfAMaskIsAsked() {
        assertEquals(
                List.of("the mask has values down to -1000; is it an image rather than a mask?"),
                regions(labels(-1000), "", "ct").get(0).warnings().subList(0, 1));
    }

    @Test
    void oneLabel() {
        List<Region> regions = regions(labels(0), "3", "m");
        assertEquals("label_3", regions.get(0).name());
        assertEquals(2, regions.get(0).mask().count());
    }

    @Test
    void eachLabelIsCroppedToItsBox() {
        List<Region> regions = regions(labels(0), "each", "m");
        assertEquals(List.of("label_3", "label_7"), regions.stream().map(Region::name).toList());
        assertEquals("4 x 2 x 3", regions.get(0).mask().geometry().sizeText());
        assertEquals(2, regions.get(0).mask().count());
        assertEquals(1, regions.get(1).mask().count());
        assertEquals(2, regions.get(1).offset()[0]);
    }

    @Test
    void absentLabelIsRefusedWithThoseThatAreThere() {
        assertEquals("Label 5 is not in the mask; its labels are 3, 7", refusal(labels(0), "5"));
        assertTrue(refusal(labels(0), "0").contains("3, 7"));
        assertTrue(refusal(labels(0), "x").startsWith("label=x"));
    }

    @Test
    void valuesThatAreNoLabels() {
        assertTrue(refusal(labels(0.5f), "each").contains("0.5, which is no label"));
        Geometry g = Geometry.of(2, 2, 1, 1, 1, 1);
        assertTrue(refusal(new Volume(g, new float[4]), "each").contains("no label"));
        assertEquals(0, regions(new Volume(g, new float[4]), "", "m").get(0).mask().count());
    }

    /** The level that is proposed lies among the mask's values. */
    @Test
    void aProposedLevelFits() {
        assertTrue(refusal(labels(1.5f), "").contains("masklevel=LEVEL"), "values of 1.5 to 7");
        assertTrue(refusal(labels(127.5f), "").contains("masklevel=LEVEL"), "less than 128");
        assertTrue(refusal(labels(254.5f), "").contains("masklevel=128"), "of a byte's size");
    }

    @Test
    void labelsAndLevelsAreWrittenAsAllNumbersAre() {
        assertEquals("1", new MaskChoice("1.0", "").label());
        for (String label : List.of("\uff11", "0x1", "1_0", "1d", "1e400")) {
            assertThrows(IllegalArgumentException.class, () -> new MaskChoice(label, ""), label);
        }
        assertEquals("<1e2", new MaskChoice("", "<1e2").level());
        for (String level : List.of("\uff11", "0x1", "1_0", "1d", "1e400", "<1e400")) {
            assertThrows(IllegalArgumentException.class, () -> new MaskChoice("", level), level);
        }
    }
}
