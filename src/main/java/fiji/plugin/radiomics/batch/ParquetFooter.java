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

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Parquet's library lists a column's encodings in an order that differs from run to run. In order,
 * equal tables are equal files. The footer stands at the end of a file, before its length (4 bytes,
 * little-endian) and the four letters {@code PAR1}.
 */
final class ParquetFooter {

    private static final int TAIL = 8;

    private ParquetFooter() {}

    /**
     * @param file a Parquet file, whose footer is written anew
     */
    static void putInOrder(Path file) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] tail = new byte[TAIL];
            access.seek(access.length() - TAIL);
            access.readFully(tail);
            ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            byte[] footer = new byte[end.getInt(0)];
            long start = access.length() - TAIL - footer.length;
            access.seek(start);
            access.readFully(footer);

            FileMetaData data = Util.readFileMetaData(new ByteArrayInputStream(footer));
            for (RowGroup group : data.getRow_groups()) {
                for (ColumnChunk column : group.getColumns()) {
                    putInOrder(column.getMeta_data());
                }
            }
            ByteArrayOutputStream ordered = new ByteArrayOutputStream();
            Util.writeFileMetaData(data, ordered);
            end.putInt(0, ordered.size());
            access.seek(start);
            access.write(ordered.toByteArray());
            access.write(tail);
            access.setLength(access.getFilePointer());
        }
    }

    private static void putInOrder(ColumnMetaData column) {
        List<Encoding> encodings = new ArrayList<>(column.getEncodings());
        encodings.sort(Comparator.comparingInt(Encoding::getValue));
        column.setEncodings(encodings);
        if (column.isSetEncoding_stats()) {
            List<PageEncodingStats> stats = new ArrayList<>(column.getEncoding_stats());
            Collections.sort(stats);
            column.setEncoding_stats(stats);
        }
    }
}
