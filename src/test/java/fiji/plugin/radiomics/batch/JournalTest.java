/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.ImageOrigin;
import fiji.plugin.radiomics.extract.Provenance;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.io.UnreadableFileException;
import fiji.plugin.radiomics.io.UnwritableFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal loses no record that was appended, and believes none that was cut off. */
class JournalTest {

    private static final ResultSchema SCHEMA = new ResultSchema("0".repeat(32), 0);

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("results.journal");
    }

    private static CaseResult result(String id, String text, Status status) {
        Provenance p =
                new Provenance(
                        id,
                        text,
                        "ü",
                        ImageOrigin.UNKNOWN,
                        "",
                        null,
                        new double[] {1, 1, 5},
                        "",
                        "",
                        null,
                        3,
                        null,
                        .5,
                        2,
                        "",
                        "h",
                        List.of("w"));
        return new CaseResult(
                id, "print " + text, List.of(new CaseRow(0, new FeatureRow(p, status, List.of()))));
    }

    @Test
    void theLastRecordOfACaseCounts() throws IOException {
        try (Journal j = Journal.open(file, SCHEMA)) {
            j.append(List.of(result("a", "1", Status.failed("x")), result("b", "1", Status.OK)));
            j.append(List.of(result("a", "2", Status.OK)));
        }
        try (Journal j = Journal.open(file, SCHEMA)) {
            assertEquals("print 2", j.entry("a").fingerprint());
            assertEquals(false, j.entry("a").failed());
            assertEquals("2", j.read("a").rows().get(0).row().provenance().image());
            assertNull(j.entry("c"));
        }
    }

    /** Wherever a kill cuts the file, all whole records are kept and the journal goes on. */
    @Test
    void cutOffAtEveryByte() throws IOException {
        long[] ends = new long[4];
        try (Journal j = Journal.open(file, SCHEMA)) {
            for (int i = 0; i < 3; i++) {
                ends[i] = Files.size(file);
                j.append(List.of(result("case" + i, "x".repeat(i * 5), Status.OK)));
            }
        }
        byte[] whole = Files.readAllBytes(file);
        ends[3] = whole.length;
        for (int length = 0; length <= whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            try (Journal j = Journal.open(file, SCHEMA)) {
                for (int i = 0; i < 3; i++) {
                    assertEquals(length >= ends[i + 1], j.entry("case" + i) != null, "" + length);
                }
                j.append(List.of(result("next", "", Status.OK)));
            }
            try (Journal j = Journal.open(file, SCHEMA)) {
                assertNotNull(j.entry("next"));
                assertEquals("next", j.read("next").caseId());
                assertEquals(length >= ends[1], j.entry("case0") != null);
            }
        }
    }

    @Test
    void aDamagedRecordCostsItselfAlone() throws IOException {
        long first;
        try (Journal j = Journal.open(file, SCHEMA)) {
            j.append(List.of(result("a", "1", Status.OK)));
            first = Files.size(file);
            j.append(List.of(result("b", "1", Status.OK)));
            j.append(List.of(result("c", "1", Status.OK)));
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) first + 20] ^= 4;
        Files.write(file, bytes);
        try (Journal j = Journal.open(file, SCHEMA)) {
            assertNotNull(j.entry("a"));
            assertNull(j.entry("b"));
            assertNotNull(j.entry("c"));
        }
    }

    /** A disk may have given a file its length, but no bytes yet. */
    @Test
    void zerosAtTheEndAreNoRecord() throws IOException {
        try (Journal j = Journal.open(file, SCHEMA)) {
            j.append(List.of(result("a", "1", Status.OK)));
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length + 500));
        try (Journal j = Journal.open(file, SCHEMA)) {
            assertNotNull(j.entry("a"));
        }
        assertEquals(bytes.length, Files.size(file));
    }

    @Test
    void twoAtATimeAreRefused() throws IOException {
        try (Journal j = Journal.open(file, SCHEMA)) {
            String message =
                    assertThrows(UnwritableFileException.class, () -> Journal.open(file, SCHEMA))
                            .getMessage();
            assertTrue(message.contains("another batch is at work"), message);
            j.append(List.of(result("a", "1", Status.OK)));
        }
    }

    @Test
    void anotherFileIsLeftAlone() throws IOException {
        Files.writeString(file, "precious text");
        assertThrows(UnreadableFileException.class, () -> Journal.open(file, SCHEMA));
        assertEquals("precious text", Files.readString(file));
    }

    /** A record as another version writes it, or an attacker: with a right checksum. */
    private void append(byte[] record) throws IOException {
        CRC32C crc = new CRC32C();
        crc.update(record);
        byte[] old = Files.exists(file) ? Files.readAllBytes(file) : "FRBATCH4".getBytes();
        ByteBuffer all = ByteBuffer.allocate(old.length + 8 + record.length);
        all.put(old).putInt(record.length).putInt((int) crc.getValue()).put(record);
        Files.write(file, all.array());
    }

    /** Whatever a record says, the journal opens, and what is no result counts for nothing. */
    @Test
    void forgedRecordsCountForNothing() throws IOException {
        byte[] good = ResultCodec.encode(result("a", "1", Status.OK));
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            Files.deleteIfExists(file);
            byte[] forged = good.clone();
            for (int k = 0; k <= i % 4; k++) {
                forged[random.nextInt(forged.length)] = (byte) (random.nextBoolean() ? 255 : i);
            }
            ByteBuffer record = ByteBuffer.allocate(32 + forged.length);
            append(record.put(SCHEMA.hash().getBytes()).put(forged).array());
            try (Journal j = Journal.open(file, SCHEMA)) {
                j.append(List.of(result("next", "", Status.OK)));
            }
            try (Journal j = Journal.open(file, SCHEMA)) {
                assertNotNull(j.entry("next"));
            }
        }
    }

    @Test
    void resultsOfOtherColumnsCountForNothing() throws IOException {
        try (Journal j = Journal.open(file, SCHEMA)) {
            j.append(List.of(result("a", "1", Status.OK)));
        }
        for (ResultSchema other :
                List.of(new ResultSchema("1".repeat(32), 0), new ResultSchema("0".repeat(32), 2))) {
            try (Journal j = Journal.open(file, other)) {
                assertNull(j.entry("a"));
                assertTrue(j.hasPassedOver());
            }
        }
        try (Journal j = Journal.open(file, SCHEMA)) {
            assertNotNull(j.entry("a"));
            assertEquals(false, j.hasPassedOver());
        }
    }

    /** Earlier versions did not write down what the values are: they are computed again. */
    @Test
    void aJournalOfAnEarlierVersionIsEmpty() throws IOException {
        byte[] bytes = "FRBATCH3and what follows".getBytes();
        Files.write(file, bytes);
        try (Journal j = Journal.openOther(file, SCHEMA)) {
            assertEquals(0, j.cases());
        }
        assertEquals(new String(bytes), Files.readString(file), "another's journal has changed");
        try (Journal j = Journal.open(file, SCHEMA)) {
            assertTrue(j.hasPassedOver());
            j.append(List.of(result("a", "1", Status.OK)));
        }
        try (Journal j = Journal.open(file, SCHEMA)) {
            assertNotNull(j.entry("a"));
        }
    }
}
