/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fiji.plugin.radiomics.testing.OracleVolume;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.logic.BitType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;

class ImgLibViewsTest {

    @Test
    void volumeIsAViewAndComesBackUncopied() {
        Volume v = OracleVolume.image();
        var img = v.asImg();
        assertEquals(v.get(3, 5, 2), img.getAt(3, 5, 2).get());
        assertSame(v.data(), Volume.of(img, v.geometry()).data());
    }

    @Test
    void otherImagesAreCopied() {
        var planar = PlanarImgs.unsignedShorts(4, 3, 2);
        int i = 0;
        for (var t : Views.flatIterable(planar)) {
            t.set(i++);
        }
        Volume v = Volume.of(planar, Geometry.of(4, 3, 2, 1, 1, 1));
        for (int k = 0; k < 24; k++) {
            assertEquals(k, v.data()[k]);
        }
        var flat = ArrayImgs.floats(new float[] {1, 2, 3, 4, 5, 6}, 3, 2);
        assertArrayEquals(
                new float[] {1, 2, 3, 4, 5, 6},
                Volume.of(flat, Geometry.of(3, 2, 1, 1, 1, 1)).data());
    }

    /** A crop shares its parent's array, of another size: it must not be taken as it is. */
    @Test
    void viewsOfArraysAreCopiedToo() {
        var whole = ArrayImgs.floats(new float[] {1, 2, 3, 4, 5, 6}, 3, 2);
        var part = Views.interval(whole, new long[] {1, 0}, new long[] {2, 1});
        assertArrayEquals(
                new float[] {2, 3, 5, 6}, Volume.of(part, Geometry.of(2, 2, 1, 1, 1, 1)).data());
    }

    @Test
    void masksThereAndBack() {
        Mask m = OracleVolume.mask();
        var bits = ArrayImgs.bits(9, 8, 7);
        var from = m.asImg().cursor();
        for (BitType b : bits) {
            b.set(from.next().get() != 0);
        }
        assertArrayEquals(m.data(), Mask.of(bits, m.geometry()).data());
    }

    @Test
    void sizesMustAgree() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Volume.of(ArrayImgs.floats(3, 2), Geometry.of(3, 2, 2, 1, 1, 1)));
    }
}
