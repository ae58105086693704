/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private static final Font FONT = FigureStyle.PRINT.font();

    @Property
    void nothingIsWiderThanItsRoom(
            @ForAll @AlphaChars @Chars({'.', '_', ' '}) @StringLength(min = 1, max = 120)
                    String text) {
        assertTrue(Labels.width(Labels.shortened(text, FONT, 60), FONT) <= 60);
        List<String> lines = Labels.wrapped(text, FONT, 60);
        for (String line : lines) {
            assertTrue(Labels.width(line, FONT) <= 60, line);
        }
        String joined = String.join("", lines);
        if (!joined.contains("…")) {
            assertEquals(text.replace(" ", ""), joined.replace(" ", ""));
        }
    }

    @Test
    void shorteningKeepsBothEnds() {
        String name = "original.glcm.inverse_difference_moment_normalised.3d_averaged";
        String shortened = Labels.shortened(name, FONT, 100);
        assertTrue(shortened.startsWith("original.glcm"), shortened);
        assertTrue(shortened.endsWith("averaged"), shortened);
        assertEquals(name, Labels.shortened(name, FONT, 300));
    }

    @Test
    void namesAreAsShortAsTheyCanBeToldApart() {
        assertEquals(
                List.of("joint_entropy", "joint_maximum", "age"),
                Labels.shortNames(
                        List.of(
                                "original.glcm.joint_entropy.3d_averaged",
                                "original.glcm.joint_maximum.3d_averaged",
                                "age")));
        assertEquals(
                List.of("glcm.contrast", "ngtdm.contrast", "original_shape_MeshVolume"),
                Labels.shortNames(
                        List.of(
                                "original.glcm.contrast.3d_averaged",
                                "original.ngtdm.contrast.3d",
                                "original_shape_MeshVolume")));
        assertEquals(
                List.of("original.glcm.contrast", "log.glcm.contrast"),
                Labels.shortNames(
                        List.of(
                                "original.glcm.contrast.3d_averaged",
                                "log.glcm.contrast.3d_averaged")));
        assertEquals(
                List.of("glcm.contrast.3d_averaged", "glcm.contrast.3d_merged"),
                Labels.shortNames(
                        List.of(
                                "original.glcm.contrast.3d_averaged",
                                "original.glcm.contrast.3d_merged")));
    }

    @Test
    void namesOfOtherFormsStayWhole() {
        for (List<String> names :
                List.of(
                        List.of("mean_texture", "mean_area"),
                        List.of("a.b", "c.d"),
                        List.of("a.b.c.d.e"),
                        List.of("", "."))) {
            assertEquals(names, Labels.shortNames(names));
        }
    }

    @Test
    void anEntryTakesOneLineWhereItCan() {
        assertEquals("a, AUC 1", Labels.entry("a", "AUC 1", FONT, 100));
        assertEquals("a", Labels.entry("a", "", FONT, 100));
        assertEquals("mean.\ntexture\nAUC 1", Labels.entry("mean.texture", "AUC 1", FONT, 30));
    }

    @Test
    void numbersAreWrittenAlikeEverywhere() {
        assertEquals("−0.25", NumberText.of(-.25, 4));
        assertEquals("18.3", NumberText.of(18.2999999, 4));
        assertEquals("0", NumberText.of(-0., 4));
        assertEquals("1200", NumberText.of(1200, 4));
        assertEquals("1.5e−7", NumberText.of(1.5e-7, 4));
        assertEquals("−2e12", NumberText.of(-2e12, 4));
        assertEquals("1.000001e6", NumberText.of(1_000_001, 7));
        assertEquals("−∞", NumberText.of(Double.NEGATIVE_INFINITY, 4));
    }

    @Test
    void ticksOfANarrowRangeDiffer() {
        ValueRange range =
                ValueRange.of(List.of(new Sample("a", new double[] {1e8, 1e8 + 1, 1e8 + 2})));
        assertEquals("1.00000001e8", range.tickText().format(1e8 + 1));
        assertEquals("1.000000015e8", range.tickText().format(1e8 + 1.5));
    }
}
