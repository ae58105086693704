/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.testing;

import java.util.Arrays;
import java.util.Random;

/** Damage to files: bits, bytes, fields of lengths and sizes, cut ends, parts moved or doubled. */
public final class Mutations {

    private Mutations() {}

    /**
     * @param whole a file; not changed
     * @param head so many bytes at its start decide what it is, and are hit more often
     * @param random what happens
     * @return the file with one to four faults
     */
    public static byte[] of(byte[] whole, int head, Random random) {
        byte[] bytes = whole.clone();
        int faults = 1 + random.nextInt(4);
        for (int f = 0; f < faults; f++) {
            int range = random.nextInt(3) > 0 ? Math.min(head, bytes.length) : bytes.length;
            bytes = fault(bytes, random.nextInt(range), random);
        }
        return bytes;
    }

    private static byte[] fault(byte[] bytes, int at, Random random) {
        int four = Math.min(bytes.length, at + 4);
        switch (random.nextInt(8)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) random.nextInt(256);
            case 2 -> Arrays.fill(bytes, at, four, (byte) 0xff);
            case 3 -> Arrays.fill(bytes, at, four, (byte) 0);
            case 4 -> {
                Arrays.fill(bytes, at, four, (byte) 0xff);
                bytes[random.nextBoolean() ? at : four - 1] = 0x7f;
            }
            case 5 -> {
                int from = random.nextInt(bytes.length);
                int n = Math.min(1 + random.nextInt(64), bytes.length - Math.max(at, from));
                System.arraycopy(bytes.clone(), from, bytes, at, n);
            }
            case 6 -> {
                if (random.nextInt(3) == 0) {
                    return Arrays.copyOf(bytes, Math.max(1, at));
                }
                bytes[at]++;
            }
            default -> {
                int n = random.nextInt(16);
                byte[] longer = Arrays.copyOf(bytes, bytes.length + n);
                System.arraycopy(bytes, at, longer, at + n, bytes.length - at);
                return longer;
            }
        }
        return bytes;
    }
}
