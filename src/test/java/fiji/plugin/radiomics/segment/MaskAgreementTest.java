/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.segment;

import static fiji.plugin.radiomics.segment.SegmentationProgress.NONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Agreement of shapes of which it is known, and of masks without voxels. */
class MaskAgreementTest {

    private static final Geometry GRID = Geometry.of(30, 20, 12, 0.5, 1, 2);

    private static Mask box(int x0, int x1) {
        return Lesions.mask(
                GRID, (x, y, z) -> x >= x0 && x < x1 && y > 4 && y < 15 && z > 2 && z < 9);
    }

    private static MaskAgreement of(Mask a, Mask b) {
        return MaskAgreement.of(a, "first", b, "second", NONE);
    }

    @Test
    void aBoxThatIsMovedIsAsFarAsItWasMoved() {
        MaskAgreement found = of(box(5, 15), box(8, 18));
        assertEquals(0.7, found.dice(), 1e-12);
        assertEquals(7 / 13.0, found.jaccard(), 1e-12);
        assertEquals(1.5, found.hausdorff(), 1e-12);
        assertEquals(0, found.volumeDifference(), 1e-12);
        assertEquals(600 * 0.001, found.volumeA(), 1e-12);
        assertEquals("ok", found.status());
    }

    @Test
    void aLongerBoxHasMoreVolume() {
        MaskAgreement found = of(box(5, 15), box(5, 20));
        assertEquals(0.5, found.relativeVolumeDifference(), 1e-12);
        assertEquals(0.3, found.volumeDifference(), 1e-12);
        assertEquals(2.5, found.hausdorff(), 1e-12);
    }

    @Test
    void ballsOfOneCentreAreApartByTheirRadii() {
        Geometry g = Geometry.of(60, 60, 60, 1, 1, 1);
        Mask small = Lesions.mask(g, Lesions.ball(g, 30, 30, 30, 12));
        Mask large = Lesions.mask(g, Lesions.ball(g, 30, 30, 30, 20));
        MaskAgreement found = of(small, large);
        assertEquals(8, found.hausdorff(), 1);
        assertEquals(8, found.hausdorff95(), 0.8);
        assertEquals(8, found.meanSurfaceDistance(), 0.4);
    }

    @Test
    void withoutVoxelsDistancesAreNotDefined() {
        Mask none = new Mask(GRID, new byte[GRID.voxels()]);
        MaskAgreement neither = of(none, none);
        assertEquals("undefined: both masks are empty", neither.status());
        for (double v :
                new double[] {
                    neither.dice(),
                    neither.jaccard(),
                    neither.hausdorff(),
                    neither.hausdorff95(),
                    neither.meanSurfaceDistance(),
                    neither.relativeVolumeDifference()
                }) {
            assertTrue(Double.isNaN(v));
        }
        assertEquals(0, neither.volumeDifference());
        MaskAgreement one = of(box(5, 15), none);
        assertEquals("undefined: second is empty", one.status());
        assertEquals(0, one.dice());
        assertEquals(0, one.jaccard());
        assertEquals(-1, one.relativeVolumeDifference());
        assertTrue(Double.isNaN(one.hausdorff()));
        MaskAgreement other = of(none, box(5, 15));
        assertEquals("undefined: first is empty", other.status());
        assertTrue(Double.isNaN(other.relativeVolumeDifference()));
        assertEquals(0.6, other.volumeDifference(), 1e-12);
    }

    @Test
    void gridsThatDifferAreRefused() {
        Geometry other = Geometry.of(30, 20, 12, 0.5, 1, 2.5);
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class, () -> of(box(5, 15), box(5, 15).on(other)));
        assertTrue(
                e.getMessage().contains("spacing along z is 2.0 mm in the first and 2.5 mm in the"),
                e.getMessage());
    }

    @Property(tries = 50)
    void agreementIsSymmetricAndPerfectWithItself(@ForAll long seed) {
        Geometry g = Geometry.of(9, 8, 7, 0.7, 1.1, 2.3);
        Mask a = Lesions.random(g, seed);
        Mask b = Lesions.random(g, seed + 1);
        MaskAgreement ab = of(a, b);
        MaskAgreement ba = of(b, a);
        assertEquals(ab.dice(), ba.dice());
        assertEquals(ab.jaccard(), ba.jaccard());
        assertEquals(ab.hausdorff(), ba.hausdorff());
        assertEquals(ab.hausdorff95(), ba.hausdorff95(), 1e-12);
        assertEquals(ab.meanSurfaceDistance(), ba.meanSurfaceDistance(), 1e-12);
        assertEquals(ab.volumeDifference(), -ba.volumeDifference(), 1e-12);
        assertEquals(2 * ab.jaccard() / (1 + ab.jaccard()), ab.dice(), 1e-12);
        assertTrue(ab.hausdorff95() <= ab.hausdorff());
        MaskAgreement aa = of(a, a);
        assertEquals(1, aa.dice());
        assertEquals(0, aa.hausdorff());
        assertEquals(0, aa.meanSurfaceDistance());
    }
}
