/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.io.NiftiReader;
import fiji.plugin.radiomics.testing.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivationsTest {

    private static final Geometry GRID = Geometry.of(20, 16, 12, 1, 1, 3);

    private static Region box(String name, int x0, int x1, int y0, int y1, int z0, int z1) {
        byte[] data = new byte[GRID.voxels()];
        for (int z = z0; z <= z1; z++) {
            for (int y = y0; y <= y1; y++) {
                for (int x = x0; x <= x1; x++) {
                    data[GRID.index(x, y, z)] = 1;
                }
            }
        }
        return Region.of(name, new Mask(GRID, data));
    }

    private static List<Region> derive(String text, Region... regions) {
        return Derivations.of(text).apply(List.of(regions), GRID);
    }

    private static Region one(String text, Region... regions) {
        List<Region> derived = derive(text, regions);
        assertEquals(1, derived.size());
        return derived.get(0);
    }

    private static boolean isIn(Region region, int x, int y, int z) {
        int[] at = region.offset();
        Geometry g = region.mask().geometry();
        int i = x - at[0];
        int j = y - at[1];
        int k = z - at[2];
        return i >= 0
                && j >= 0
                && k >= 0
                && i < g.size(0)
                && j < g.size(1)
                && k < g.size(2)
                && region.mask().get(i, j, k);
    }

    /** Voxels counted by SimpleITK 2.5 from its SignedMaurerDistanceMap. */
    @ParameterizedTest
    @CsvSource({
        "pat1_gtv_mask, ring(to:5), 51802",
        "pat1_gtv_mask, 'ring(from:2,to:7)', 69114",
        "pat1_gtv_mask, 'ring(from:-3,to:4)', 82231",
        "pat1_gtv_mask, margin(by:3), 155195",
        "pat1_gtv_mask, margin(by:6.5), 199716",
        "pat1_gtv_mask, margin(by:-2), 89007",
        "pat1_gtv_mask, margin(by:-3), 83347",
        "digital_phantom_mask, ring(to:5), 6",
        "digital_phantom_mask, margin(by:3), 80",
        "digital_phantom_mask, margin(by:-2), 29",
        "digital_phantom_mask, margin(by:-3), 0",
    })
    void distancesAreThoseOfItk(String file, String text, int voxels) throws IOException {
        var volume = NiftiReader.read(TestData.require("ibsi/ibsi1/" + file + ".nii.gz"));
        Region region = Region.of("lesion", Mask.nonZero(volume));
        List<Region> derived =
                Derivations.of(text).apply(List.of(region), region.mask().geometry());
        assertEquals(voxels, derived.get(0).mask().count());
    }

    @Test
    void namesSayWhatWasDone() {
        Region lesion = box("lesion", 8, 10, 8, 10, 4, 6);
        List<String> names =
                derive(
                                "self ring(to:5), margin(by:-1.5) largest_slice slices components"
                                        + " largest_component>ring(to:2) mirror",
                                lesion)
                        .stream()
                        .map(Region::name)
                        .toList();
        assertEquals(
                List.of(
                        "lesion",
                        "lesion.ring_0_5mm",
                        "lesion.margin_-1.5mm",
                        "lesion.largest_slice",
                        "lesion.slice_5",
                        "lesion.slice_6",
                        "lesion.slice_7",
                        "lesion.component_1",
                        "lesion.largest_component.ring_0_2mm",
                        "lesion.mirror_x"),
                names);
    }

    @Test
    void theDocumentationHasThemAll() throws IOException {
        String page =
                Files.readString(
                        Path.of(System.getProperty("basedir", "."), "src/docs/extraction.md"));
        Derivations.described()
                .forEach(
                        (name, what) -> {
                            assertTrue(page.contains("`" + name + "`"), name);
                            what.getValue()
                                    .forEach(
                                            p ->
                                                    assertTrue(
                                                            page.contains("`" + p.key() + "`"),
                                                            p.key()));
                        });
    }

    @Test
    void nothingGivenIsTheRegionsThemselves() {
        Region lesion = box("lesion", 8, 10, 8, 10, 4, 6);
        assertEquals(List.of(lesion), derive("", lesion));
    }

    @Test
    void distancesAreInMillimetres() {
        Region ring = one("ring(to:2)", box("lesion", 8, 10, 8, 10, 4, 6));
        assertTrue(isIn(ring, 12, 9, 5));
        assertTrue(!isIn(ring, 13, 9, 5));
        // The next slice is 3 mm away.
        assertTrue(!isIn(ring, 9, 9, 7));
        assertTrue(!isIn(ring, 9, 9, 5), "the region itself");
    }

    @Test
    void neighboursShareARingByDistance() {
        Region left = box("left", 4, 6, 8, 8, 5, 5);
        Region right = box("right", 10, 12, 8, 8, 5, 5);
        List<Region> rings = derive("ring(to:6)", left, right);
        IntPredicate ofLeft = x -> isIn(rings.get(0), x, 8, 5);
        IntPredicate ofRight = x -> isIn(rings.get(1), x, 8, 5);
        assertTrue(ofLeft.test(7) && !ofRight.test(7));
        assertTrue(ofRight.test(9) && !ofLeft.test(9));
        // As far from both: the first has it.
        assertTrue(ofLeft.test(8) && !ofRight.test(8));
        assertTrue(!ofLeft.test(10) && !ofLeft.test(11) && !ofRight.test(6));
        assertTrue(rings.get(0).warnings().get(0).contains("in or nearer right"));
    }

    @Test
    void whatOverlapsIsNoNeighbourAndCanBoundTheRing() {
        Region lesion = box("lesion", 8, 9, 8, 9, 5, 5);
        Region lung = box("lung", 7, 19, 0, 15, 0, 11);
        Region free = derive("ring(to:2)", lesion, lung).get(0);
        assertTrue(isIn(free, 10, 8, 5) && isIn(free, 6, 8, 5));
        Region bounded =
                Derivations.of("ring(to:2,within:lung)").apply(List.of(lesion, lung), GRID).get(0);
        assertTrue(isIn(bounded, 10, 8, 5) && !isIn(bounded, 6, 8, 5));
        Region other =
                Derivations.of("ring(to:2,without:lung)").apply(List.of(lesion, lung), GRID).get(0);
        assertTrue(!isIn(other, 10, 8, 5) && isIn(other, 6, 8, 5));
    }

    @Test
    void whatLeavesTheImageIsCutOffAndCounted() {
        Region edge = one("margin(by:1)", box("edge", 0, 0, 8, 8, 5, 5));
        assertEquals(4, edge.mask().count());
        assertEquals(.2, edge.clippedFraction(), 1e-12);
    }

    @Test
    void partsAreSortedBySize() {
        Region two = one("union(of:a|b)", box("a", 1, 1, 1, 1, 1, 1), box("b", 5, 8, 5, 5, 5, 5));
        assertEquals("union_a_b", two.name());
        List<Region> parts = derive("components", two);
        assertEquals(List.of(4, 1), parts.stream().map(r -> r.mask().count()).toList());
        Region largest = one("largest_component", two);
        assertTrue(isIn(largest, 8, 5, 5) && !isIn(largest, 1, 1, 1));
        assertEquals(
                List.of("the largest of 2 parts: 1 of 5 voxels are left out"), largest.warnings());
    }

    @Test
    void setsOfNamedRegions() {
        Region a = box("a", 2, 6, 3, 3, 3, 3);
        Region b = box("b", 5, 9, 3, 3, 3, 3);
        assertEquals(8, one("union(of:a|b)", a, b).mask().count());
        Region both = one("intersection(of:a|b)", a, b);
        assertEquals(2, both.mask().count());
        assertTrue(isIn(both, 5, 3, 3) && isIn(both, 6, 3, 3));
        Region only = one("difference(of:a|b)", a, b);
        assertEquals(3, only.mask().count());
        assertTrue(isIn(only, 2, 3, 3) && !isIn(only, 5, 3, 3));
        Region ring = one("difference(of:a|b)>ring(to:1)", a, b);
        assertTrue(isIn(ring, 1, 3, 3));
    }

    @Test
    void theMirrorImageLiesOnTheOtherSide() {
        Region lesion = box("lesion", 2, 3, 8, 10, 4, 6);
        Region other = one("mirror", lesion);
        assertTrue(isIn(other, 17, 8, 4) && isIn(other, 16, 10, 6) && !isIn(other, 15, 8, 4));
        assertEquals(lesion.mask().count(), other.mask().count());
        Region near = one("mirror(axis:x,at:4)", lesion);
        assertTrue(isIn(near, 5, 8, 4) && isIn(near, 6, 8, 4) && !isIn(near, 7, 8, 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "rin(to:5)!derive=rin(to:5): there is no such region, did you mean ring?",
                "ring(from:5,to:5)!from:5 must lie below to:5",
                "margin(by:0)!a number other than 0",
                "union(of:a)!needs two names or more",
                "ring(to:3)>union(of:a|b)!can only come first",
                "mirror(at:1.3)!give whole or half voxels",
                "union(of:a|c)!there is no region c; there are a, b",
                "mirror(at:40)!the mirrored region lies outside the image",
            })
    void whatCannotBeIsRefused(String text, String message) {
        Region a = box("a", 2, 6, 3, 3, 3, 3);
        Region b = box("b", 5, 9, 3, 3, 3, 3);
        String found =
                assertThrows(IllegalArgumentException.class, () -> derive(text, a, b)).getMessage();
        assertTrue(found.contains(message), found);
    }
}
