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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.image.Volume;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files: each gives an image or a one-line error, quickly, and never anything else. */
class NiftiFuzzTest {

    private static final int FILES = 6000;

    @TempDir Path folder;

    @Test
    void damageNeverLetsAnotherExceptionEscape() {
        assertTimeoutPreemptively(Duration.ofSeconds(120), this::fuzz);
    }

    private void fuzz() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (int version = 1; version <= 2; version++) {
            for (ByteOrder order :
                    new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
                NiftiBytes plain = new NiftiBytes(version, order);
                seeds.add(plain.bytes());
                plain.qform(.1, .2, .3, 4, 5, 6);
                seeds.add(plain.bytes());
                seeds.add(NiftiBytes.gzip(plain.bytes()));
                plain.sform(-1, 0, 0, 5, 0, -2, 0, 6, 0, 0, 3, 7);
                seeds.add(plain.bytes());
                seeds.add(NiftiBytes.gzip(plain.bytes()));
            }
        }
        Random random = new Random(20260101);
        Path path = folder.resolve("fuzz.nii");
        int read = 0;
        int refused = 0;
        for (int i = 0; i < FILES; i++) {
            byte[] bytes = mutate(seeds.get(i % seeds.size()), random, i % 3 == 0);
            Files.write(path, bytes);
            try {
                Volume volume = NiftiReader.read(path);
                assertEquals(volume.geometry().voxels(), volume.data().length);
                read++;
            } catch (UnreadableFileException e) {
                assertTrue(e.getMessage().startsWith("Cannot read " + path));
                assertFalse(e.getMessage().contains("\n"));
                refused++;
            }
        }
        // Were all refused at the first glance, nothing would have been tried.
        assertTrue(read > FILES / 20, read + " read");
        assertTrue(refused > FILES / 20, refused + " refused");
    }

    private static byte[] mutate(byte[] seed, Random random, boolean zipAfterwards) {
        byte[] bytes = seed.clone();
        int changes = 1 + random.nextInt(4);
        for (int c = 0; c < changes; c++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes[at] = (byte) (random.nextBoolean() ? 0x7f : 0xff);
                case 3 -> {
                    int end = Math.min(bytes.length, at + 8);
                    Arrays.fill(bytes, at, end, (byte) (random.nextBoolean() ? 0 : 0xff));
                }
                default -> {
                    if (random.nextInt(4) == 0) {
                        bytes = Arrays.copyOf(bytes, Math.max(1, at));
                    } else {
                        // The fields that decide: sizes, type, spacings, offset.
                        at = Math.min(bytes.length - 1, 4 + random.nextInt(172));
                        bytes[at] = (byte) random.nextInt();
                    }
                }
            }
        }
        return zipAfterwards ? NiftiBytes.gzip(bytes) : bytes;
    }
}
