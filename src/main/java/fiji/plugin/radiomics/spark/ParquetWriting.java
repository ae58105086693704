/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.spark;

import fiji.plugin.radiomics.batch.ColumnKind;
import fiji.plugin.radiomics.extract.Provenance;
import fiji.plugin.radiomics.io.CsvInput;
import fiji.plugin.radiomics.io.CsvTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.spark.SparkFiles;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The wide table as one Parquet file, by Spark's own writer: the rows of {@code features.csv} in
 * their order, with the types that a batch without Spark gives them. One task streams the table, on
 * whatever machine, which therefore must see the folder with the results.
 */
final class ParquetWriting {

    private ParquetWriting() {}

    /**
     * @param session Spark
     * @param csv address or path of {@code features.csv}
     * @param header its columns
     * @param extraColumns those of them that pass through
     * @param texts how the table's texts are written
     * @param folder address or path of a folder to write into; one that is there is replaced
     */
    static void write(
            SparkSession session,
            String csv,
            List<String> header,
            List<String> extraColumns,
            CsvTexts texts,
            String folder) {
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        Broadcast<SerializableConfiguration> hadoop =
                spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
        StructType type = type(header.stream().map(texts::undo).toList(), Set.copyOf(extraColumns));
        JavaRDD<Row> rows =
                spark.parallelize(List.of(csv), 1).flatMap(name -> rows(name, hadoop, type, texts));
        // Columns of the user's own may differ in case alone.
        session.conf().set("spark.sql.caseSensitive", "true");
        // Code for hundreds of columns takes longer to compile than it saves on a table's rows.
        session.conf().set("spark.sql.codegen.wholeStage", "false");
        session.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
        session.createDataFrame(rows, type).write().mode(SaveMode.Overwrite).parquet(folder);
    }

    private static StructType type(List<String> header, Set<String> extraColumns) {
        StructField[] fields = new StructField[header.size()];
        for (int i = 0; i < fields.length; i++) {
            String name = header.get(i);
            ColumnKind kind = ColumnKind.NUMBER;
            if (extraColumns.contains(name)) {
                kind = ColumnKind.TEXT;
            } else if (Provenance.COLUMNS.contains(name)) {
                kind = ColumnKind.of(name);
            }
            fields[i] =
                    switch (kind) {
                        case TEXT -> DataTypes.createStructField(name, DataTypes.StringType, false);
                        case WHOLE_NUMBER ->
                                DataTypes.createStructField(name, DataTypes.IntegerType, true);
                        case NUMBER ->
                                DataTypes.createStructField(name, DataTypes.DoubleType, false);
                    };
        }
        return DataTypes.createStructType(fields);
    }

    private static Iterator<Row> rows(
            String csv,
            Broadcast<SerializableConfiguration> hadoop,
            StructType type,
            CsvTexts texts)
            throws IOException {
        if (ClusterFiles.isLocal(csv)) {
            return new Rows(CsvInput.open(ClusterFiles.localPath(csv)), type, texts);
        }
        Path scratch = Path.of(SparkFiles.getRootDirectory());
        Path copy = Files.createTempFile(scratch, "radiomics-table-", ".csv");
        new ClusterFiles(hadoop.value().value()).download(csv, copy);
        CsvInput input = CsvInput.open(copy);
        // Open files can be read to their end on the systems that clusters run.
        Files.deleteIfExists(copy);
        return new Rows(input, type, texts);
    }

    /** Lines of the table as rows; closes it after the last. */
    private static final class Rows implements Iterator<Row> {

        private final CsvInput input;
        private final StructType type;
        private final CsvTexts texts;
        private List<String> next;

        Rows(CsvInput input, StructType type, CsvTexts texts) throws IOException {
            this.input = input;
            this.type = type;
            this.texts = texts;
            next = input.next();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Row next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < next.size(); i++) {
                values.add(value(texts.undo(next.get(i)), type.apply(i)));
            }
            advance();
            return RowFactory.create(values.toArray());
        }

        private void advance() {
            try {
                next = input.next();
                if (next == null) {
                    input.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Object value(String text, StructField field) {
            if (field.dataType().equals(DataTypes.StringType)) {
                return text;
            }
            if (field.dataType().equals(DataTypes.DoubleType)) {
                return Double.valueOf(text);
            }
            return text.equals("NaN") ? null : Integer.valueOf(text);
        }
    }
}
