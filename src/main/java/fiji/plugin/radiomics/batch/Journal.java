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

import fiji.plugin.radiomics.RegularFile;
import fiji.plugin.radiomics.io.UnreadableFileException;
import fiji.plugin.radiomics.io.UnwritableFileException;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * The results of a batch on disk. After eight bytes of {@value #MAGIC}, records are only ever
 * appended: length (4 bytes), CRC-32C (4 bytes), the hash of a {@link ResultSchema} and a result as
 * {@link ResultCodec} writes it. A record that was cut off, by a crash or a full disk, has the
 * wrong length or checksum; it is dropped when the journal is opened. One of another schema, or
 * that is no result whatever its checksum says, counts for nothing: its case is run again. Of
 * several records of a case the last counts. One process at a time has a journal open.
 *
 * <p>Reading and appending are for one thread at a time, save {@link #entry}.
 */
final class Journal implements Closeable {

    /** File name in a batch's folder. */
    static final String FILE_NAME = "results.journal";

    private static final String MAGIC = "FRBATCH4";

    /** Earlier journals, whose records do not tell their schema. */
    private static final Pattern OLD_MAGIC = Pattern.compile("FRBATCH[123]");

    private static final int HEADER = 8;
    private static final int SCHEMA = 32;

    /** A case of a thousand regions and ten thousand columns takes half of it. */
    private static final int MOST_BYTES = 1 << 28;

    /** Where a record is, and what it is the result of. */
    record Entry(long position, int length, String fingerprint, boolean failed) {}

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;
    private final ResultSchema schema;
    private final Map<String, Entry> entries = new HashMap<>();
    private long end;
    private int passedOver;

    private Journal(Path file, FileChannel channel, FileLock lock, ResultSchema schema) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
        this.schema = schema;
    }

    /**
     * @param file the journal, made where there is none
     * @param schema of results that count
     * @return it, without records that were cut off
     * @throws UnwritableFileException where it cannot be written or another process has it open
     * @throws UnreadableFileException where it is no journal
     */
    static Journal open(Path file, ResultSchema schema) throws IOException {
        return open(file, schema, true);
    }

    /**
     * @param file the journal of another batch, which stays as it is
     * @param schema of results that count
     * @return it, to be read
     * @throws IOException as {@link #open(Path, ResultSchema)}
     */
    static Journal openOther(Path file, ResultSchema schema) throws IOException {
        return open(file, schema, false);
    }

    private static Journal open(Path file, ResultSchema schema, boolean own) throws IOException {
        FileChannel channel;
        try {
            channel =
                    RegularFile.channel(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
        try {
            Journal journal = new Journal(file, channel, lock(file, channel), schema);
            journal.load(own);
            return journal;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static FileLock lock(Path file, FileChannel channel) throws IOException {
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Reported below: a batch of this very process.
        } catch (IOException e) {
            throw unwritable(file, e);
        }
        if (lock == null) {
            throw new UnwritableFileException(
                    file,
                    "another batch is at work in this folder",
                    "Wait for it or choose another folder");
        }
        return lock;
    }

    private void load(boolean own) throws IOException {
        try {
            byte[] magic = MAGIC.getBytes(StandardCharsets.US_ASCII);
            byte[] start = new byte[(int) Math.min(HEADER, channel.size())];
            read(ByteBuffer.wrap(start), 0);
            if (OLD_MAGIC.matcher(new String(start, StandardCharsets.US_ASCII)).matches()) {
                passedOver++;
                if (!own) {
                    return;
                }
                channel.truncate(0);
                start = new byte[0];
            }
            if (!Arrays.equals(start, Arrays.copyOf(magic, start.length))) {
                throw new UnreadableFileException(
                        file,
                        "it is not the journal of a batch, or one of another version",
                        "Choose another folder");
            }
            if (own && start.length < HEADER) {
                write(ByteBuffer.wrap(magic), 0);
            }
            end = HEADER;
            index();
            if (own) {
                channel.truncate(end);
            }
        } catch (UnreadableFileException e) {
            throw e;
        } catch (OutOfMemoryError e) {
            throw new UnreadableFileException(
                    file, "there is not enough memory", "Give Java more memory (java -Xmx)", e);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Goes from record to record, up to the first that cannot be one. */
    private void index() throws IOException {
        long size = channel.size();
        ByteBuffer head = ByteBuffer.allocate(8);
        while (end + 8 < size) {
            head.clear();
            read(head, end);
            int length = head.getInt(0);
            if (length <= 0 || length > MOST_BYTES || length > size - end - 8) {
                return;
            }
            byte[] bytes = new byte[length];
            read(ByteBuffer.wrap(bytes), end + 8);
            if (checksum(bytes) == head.getInt(4)) {
                take(bytes, end + 8);
            } else if (end + 8 + length == size) {
                return;
            }
            end += 8 + length;
        }
    }

    private void take(byte[] record, long position) {
        CaseResult result;
        try {
            result = decode(record);
        } catch (IOException e) {
            passedOver++;
            return;
        }
        entries.put(
                result.caseId(),
                new Entry(position, record.length, result.fingerprint(), result.hasFailed()));
    }

    /** Throws where it is no result of this schema. */
    private CaseResult decode(byte[] record) throws IOException {
        byte[] own = schema.hash().getBytes(StandardCharsets.US_ASCII);
        if (record.length < SCHEMA || !Arrays.equals(own, 0, SCHEMA, record, 0, SCHEMA)) {
            throw new IOException("it is of another schema");
        }
        CaseResult result = ResultCodec.decode(Arrays.copyOfRange(record, SCHEMA, record.length));
        if (result.rows().stream().anyMatch(r -> r.row().values().size() != schema.values())) {
            throw new IOException("it has rows of other lengths");
        }
        return result;
    }

    private byte[] encode(CaseResult result) {
        byte[] bytes = ResultCodec.encode(result);
        byte[] record =
                Arrays.copyOf(
                        schema.hash().getBytes(StandardCharsets.US_ASCII), SCHEMA + bytes.length);
        System.arraycopy(bytes, 0, record, SCHEMA, bytes.length);
        return record;
    }

    /**
     * @return whether there were results that count for nothing: of other columns, another version,
     *     or damaged
     */
    boolean hasPassedOver() {
        return passedOver > 0;
    }

    /**
     * @return number of cases with a result
     */
    synchronized int cases() {
        return entries.size();
    }

    /**
     * @param caseId a case
     * @return its record; null where there is none
     */
    synchronized Entry entry(String caseId) {
        return entries.get(caseId);
    }

    /**
     * Appends results and waits until they are on the disk. Where this fails, none of them is in
     * the journal.
     *
     * @param results results
     * @throws UnwritableFileException where the disk refuses them
     */
    void append(List<CaseResult> results) throws IOException {
        long before = end;
        Map<String, Entry> added = new HashMap<>();
        try {
            for (CaseResult result : results) {
                byte[] bytes = encode(result);
                ByteBuffer record = ByteBuffer.allocate(8 + bytes.length);
                record.putInt(bytes.length).putInt(checksum(bytes)).put(bytes).flip();
                write(record, end);
                added.put(
                        result.caseId(),
                        new Entry(end + 8, bytes.length, result.fingerprint(), result.hasFailed()));
                end += 8 + bytes.length;
            }
            channel.force(false);
        } catch (IOException e) {
            end = before;
            try {
                channel.truncate(before);
            } catch (IOException again) {
                // The next one who opens it will drop the remains.
            }
            throw unwritable(file, e);
        }
        synchronized (this) {
            entries.putAll(added);
        }
    }

    /**
     * @param caseId a case that has a record
     * @return its result
     * @throws UnreadableFileException where the record cannot be read any more
     */
    CaseResult read(String caseId) throws IOException {
        Entry entry = entry(caseId);
        byte[] bytes = new byte[entry.length];
        try {
            read(ByteBuffer.wrap(bytes), entry.position);
            return decode(bytes);
        } catch (IOException e) {
            throw new UnreadableFileException(
                    file, "the result of case " + caseId + " is damaged", "Run it again", e);
        }
    }

    private void read(ByteBuffer to, long position) throws IOException {
        for (long at = position; to.hasRemaining(); ) {
            int n = channel.read(to, at);
            if (n < 0) {
                throw new EOFException();
            }
            at += n;
        }
    }

    private void write(ByteBuffer from, long position) throws IOException {
        for (long at = position; from.hasRemaining(); ) {
            at += channel.write(from, at);
        }
    }

    private static int checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static UnwritableFileException unwritable(Path file, IOException e) {
        return new UnwritableFileException(
                file,
                UnreadableFileException.reason(e, "the disk refuses it"),
                "Free space or allow writing; what was finished is kept, go on with resume",
                e);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
