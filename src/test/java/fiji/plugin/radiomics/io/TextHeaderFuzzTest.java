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

import fiji.plugin.radiomics.extract.SourceImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged NRRD and MetaImage files: an image or a one-line error, quickly, and nothing else. */
class TextHeaderFuzzTest {

    private static final int FILES = 6000;

    private static final String NRRD =
            "NRRD0004\ntype: int16\ndimension: 4\nsizes: 2 3 2 1\nspace: RAS\n"
                    + "space directions: (1,0,0) (0,2,0) (0,0,3) none\nendian: little\n"
                    + "kinds: domain domain domain list\nspace origin: (1,2,3)\nbyte skip: 0\n"
                    + "Segment0_Name:=x\nSegment0_LabelValue:=1\nencoding: ";
    private static final String META =
            "ObjectType = Image\nNDims = 3\nDimSize = 2 3 2\nElementSpacing = 1 2 3\n"
                    + "TransformMatrix = 1 0 0 0 1 0 0 0 1\nOffset = 1 2 3\nHeaderSize = 0\n"
                    + "ElementNumberOfChannels = 1\nElementType = MET_SHORT\n";
    private static final String[] WORDS = {
        "-1",
        "0",
        "999999999",
        "1e308",
        "nan",
        "(",
        ")",
        ":",
        "=",
        "\n",
        "\n\n",
        "%09d",
        "LIST",
        "None",
        "gzip",
        "../x",
        "True",
        "double",
        "99999999999999999999",
        "vector",
        "1 1 1 1 1"
    };

    @TempDir private Path folder;

    @Test
    void damageNeverLetsAnotherExceptionEscape() {
        assertTimeoutPreemptively(Duration.ofSeconds(120), this::fuzz);
    }

    private void fuzz() throws IOException {
        byte[] data = new byte[24];
        new Random(3).nextBytes(data);
        byte[] text = "1 2 3 4 5 6 7 8 9 10 11 12".getBytes(StandardCharsets.US_ASCII);
        byte[] zip = NiftiBytes.gzip(data);
        Files.write(folder.resolve("x.raw"), data);
        List<byte[]> seeds =
                List.of(
                        join(NRRD + "raw\n\n", data),
                        join(NRRD + "gzip\n\n", zip),
                        join(NRRD + "ascii\n\n", text),
                        join(NRRD + "raw\ndata file: x.raw\n", new byte[0]),
                        join(META + "ElementDataFile = LOCAL\n", data),
                        join(META + "CompressedData = True\nElementDataFile = LOCAL\n", zip),
                        join(META + "BinaryData = False\nElementDataFile = LOCAL\n", text),
                        join(META + "ElementDataFile = LIST\nx.raw\n", new byte[0]));
        Random random = new Random(20260102);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < FILES; i++) {
            boolean nrrd = i % seeds.size() < 4;
            Path path = folder.resolve(nrrd ? "fuzz.nrrd" : "fuzz.mha");
            Files.write(path, mutate(seeds.get(i % seeds.size()), random));
            try {
                SourceImage image =
                        nrrd
                                ? NrrdReader.read(path, ReadOptions.NONE)
                                : MetaImageReader.read(path, ReadOptions.NONE);
                assertEquals(image.volume().geometry().voxels(), image.volume().data().length);
                if (nrrd) {
                    NrrdReader.readHeader(path).segments();
                }
                read++;
            } catch (UnreadableFileException e) {
                assertTrue(e.getMessage().startsWith("Cannot read "));
                assertFalse(e.getMessage().contains("\n"));
                refused++;
            } catch (IllegalArgumentException e) {
                // Several frames or channels by accident, of which none was chosen.
                assertTrue(e.getMessage().contains("; give "), e.getMessage());
                refused++;
            }
        }
        // Were all refused at the first glance, nothing would have been tried.
        assertTrue(read > FILES / 20, read + " read");
        assertTrue(refused > FILES / 20, refused + " refused");
    }

    private static byte[] join(String header, byte[] data) {
        byte[] start = header.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(start, start.length + data.length);
        System.arraycopy(data, 0, all, start.length, data.length);
        return all;
    }

    private static byte[] mutate(byte[] seed, Random random) {
        String bytes = new String(seed, StandardCharsets.ISO_8859_1);
        int changes = 1 + random.nextInt(3);
        for (int c = 0; c < changes && !bytes.isEmpty(); c++) {
            int at = random.nextInt(bytes.length());
            String rest = bytes.substring(at);
            String after = bytes.substring(Math.min(bytes.length(), at + 1));
            String word = WORDS[random.nextInt(WORDS.length)];
            bytes =
                    bytes.substring(0, at)
                            + switch (random.nextInt(6)) {
                                case 0 -> (char) random.nextInt(256) + after;
                                case 1 -> word + rest;
                                case 2 -> word + after;
                                case 3 -> rest.replaceFirst("\\d+", word);
                                case 4 -> random.nextInt(4) == 0 ? "" : after;
                                default -> (char) ('0' + random.nextInt(10)) + after;
                            };
        }
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }
}
