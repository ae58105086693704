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

import blue.strategic.parquet.ParquetWriter;
import blue.strategic.parquet.ValueWriter;
import fiji.plugin.radiomics.extract.FeatureColumn;
import fiji.plugin.radiomics.extract.FeatureSchema;
import fiji.plugin.radiomics.extract.Provenance;
import fiji.plugin.radiomics.io.AtomicFile;
import fiji.plugin.radiomics.io.IoConsumer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * The wide table as a Parquet file, with the columns of {@code features.csv} under the same names:
 * texts, whole numbers (32 bits, null where not known) and doubles (NaN where there is no value).
 * Needs the library that {@link ParquetSupport} looks for.
 */
final class ParquetTable {

    private final FeatureSchema schema;
    private final List<String> extraColumns;

    private ParquetTable(FeatureSchema schema, List<String> extraColumns) {
        this.schema = schema;
        this.extraColumns = extraColumns;
    }

    /** Gives all rows in order. */
    interface Rows {
        void forEach(IoConsumer<BatchTables.Row> task) throws IOException;
    }

    /**
     * @param file where to; written whole or not at all
     * @throws IOException with the path and the cause
     */
    static void write(Path file, FeatureSchema schema, List<String> extraColumns, Rows rows)
            throws IOException {
        ParquetTable table = new ParquetTable(schema, extraColumns);
        AtomicFile.writeFile(
                file,
                part -> {
                    try (ParquetWriter<BatchTables.Row> writer =
                            ParquetWriter.writeFile(
                                    table.type(), part.toFile(), table::dehydrate)) {
                        rows.forEach(writer::write);
                    }
                    ParquetFooter.putInOrder(part);
                });
    }

    private MessageType type() {
        List<Type> fields = new ArrayList<>();
        for (String name : Provenance.COLUMNS) {
            if (ColumnKind.of(name) == ColumnKind.WHOLE_NUMBER) {
                fields.add(Types.optional(PrimitiveTypeName.INT32).named(name));
            } else if (ColumnKind.of(name) == ColumnKind.NUMBER) {
                fields.add(Types.required(PrimitiveTypeName.DOUBLE).named(name));
            } else {
                fields.add(text(name));
            }
        }
        fields.addAll(1, extraColumns.stream().map(ParquetTable::text).toList());
        for (FeatureColumn column : schema.columns()) {
            fields.add(Types.required(PrimitiveTypeName.DOUBLE).named(column.name()));
        }
        return new MessageType("features", fields);
    }

    private static Type text(String name) {
        return Types.required(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(name);
    }

    private void dehydrate(BatchTables.Row row, ValueWriter to) {
        Map<String, Object> known =
                row.features().provenance().columns(row.features().status().toString());
        known.forEach(
                (name, value) -> {
                    if (ColumnKind.of(name) == ColumnKind.WHOLE_NUMBER) {
                        if (value instanceof Integer number) {
                            to.write(name, number);
                        }
                    } else if (ColumnKind.of(name) == ColumnKind.NUMBER) {
                        to.write(name, ((Number) value).doubleValue());
                    } else {
                        to.write(name, value);
                    }
                    if (name.equals(Provenance.COLUMNS.get(0))) {
                        writeExtras(row, to);
                    }
                });
        for (int i = 0; i < schema.columns().size(); i++) {
            to.write(schema.columns().get(i).name(), row.features().values().get(i).value());
        }
    }

    private void writeExtras(BatchTables.Row row, ValueWriter to) {
        for (int i = 0; i < extraColumns.size(); i++) {
            to.write(extraColumns.get(i), row.line().extras().get(i));
        }
    }
}
