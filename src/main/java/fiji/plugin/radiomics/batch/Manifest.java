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

import fiji.plugin.radiomics.extract.FeatureColumn;
import fiji.plugin.radiomics.extract.FeatureSchema;
import fiji.plugin.radiomics.extract.Provenance;
import fiji.plugin.radiomics.io.CsvInput;
import fiji.plugin.radiomics.io.FeatureTableCsv;
import fiji.plugin.radiomics.io.PathText;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.UnreadableFileException;
import fiji.plugin.radiomics.open.RegionRequest;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A cohort: a CSV file (see {@link CsvInput}) with the columns {@code case}, {@code image} and
 * {@code mask} or {@code roi}, if wanted further ones of {@link ManifestColumn}, and any others,
 * which pass through to the tables.
 *
 * <ul>
 *   <li>Relative paths start from the manifest's folder; absolute ones are taken as they are.
 *   <li>Several lines may have the same case: they are regions of one image, which all of them
 *       name. Two lines that ask for the same thing, or lines of one case with different images,
 *       are refused.
 *   <li>Whether files exist is not looked at: a case whose files are missing fails on its own.
 * </ul>
 *
 * @param extraColumns names of the columns that pass through, in order
 * @param cases the cases, in the order of their first lines
 */
public record Manifest(List<String> extraColumns, List<ManifestCase> cases) {

    private static final String COLUMNS =
            "A manifest has the columns case, image and mask or roi, and any others";

    /** Copies the lists. */
    public Manifest {
        extraColumns = List.copyOf(extraColumns);
        cases = List.copyOf(cases);
    }

    /**
     * @param file the manifest
     * @return its cases
     * @throws UnreadableFileException where it cannot be used, with the line and what to do
     */
    public static Manifest read(Path file) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return read(file, path -> folder.resolve(path).normalize().toString());
    }

    /**
     * The same, for paths that are not those of this machine's file systems.
     *
     * @param file the manifest
     * @param resolver makes a path of what stands in the manifest
     * @return its cases
     * @throws UnreadableFileException where it cannot be used, with the line and what to do
     */
    public static Manifest read(Path file, UnaryOperator<String> resolver) throws IOException {
        try (CsvInput input = CsvInput.open(file)) {
            Parser parser = new Parser(file, input.header(), resolver);
            List<String> fields = input.next();
            if (fields == null) {
                throw input.noLines();
            }
            for (; fields != null; fields = input.next()) {
                parser.add(Math.toIntExact(input.line()), fields);
            }
            return parser.manifest();
        }
    }

    /**
     * @return number of lines, which is the least number of rows of the tables
     */
    public int lines() {
        return cases.stream().mapToInt(c -> c.rows().size()).sum();
    }

    /**
     * @param schema the columns of features
     * @throws IllegalArgumentException where a column that passes through has the name of one of
     *     the tables' own
     */
    public void checkNames(FeatureSchema schema) {
        Set<String> own = new HashSet<>();
        Provenance.COLUMNS.forEach(own::add);
        FeatureTableCsv.longColumns().forEach(own::add);
        schema.columns().stream().map(FeatureColumn::name).forEach(own::add);
        for (String name : extraColumns) {
            if (own.contains(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "The manifest's column "
                                + name
                                + " has the name of a column of the feature tables; rename it");
            }
        }
    }

    /** Puts lines together to cases. */
    private static final class Parser {

        private final Path file;
        private final UnaryOperator<String> resolver;
        private final Map<ManifestColumn, Integer> known = new EnumMap<>(ManifestColumn.class);
        private final Map<Integer, String> extras = new LinkedHashMap<>();
        private final Map<String, List<ManifestRow>> cases = new LinkedHashMap<>();
        private final Map<Map<ManifestColumn, String>, Integer> lines = new HashMap<>();

        Parser(Path file, List<String> header, UnaryOperator<String> resolver) throws IOException {
            this.file = file;
            this.resolver = resolver;
            for (int i = 0; i < header.size(); i++) {
                ManifestColumn column = ManifestColumn.of(header.get(i));
                if (column == null) {
                    extras.put(i, header.get(i));
                } else if (known.putIfAbsent(column, i) != null) {
                    throw refuse(
                            "two columns have the name " + column.columnName(),
                            "Rename one of them");
                }
            }
            for (ManifestColumn needed : List.of(ManifestColumn.CASE, ManifestColumn.IMAGE)) {
                if (!known.containsKey(needed)) {
                    throw refuse("it has no column " + needed.columnName(), COLUMNS);
                }
            }
            if (!known.containsKey(ManifestColumn.MASK) && !known.containsKey(ManifestColumn.ROI)) {
                throw refuse("it has neither a column mask nor a column roi", COLUMNS);
            }
        }

        void add(int line, List<String> fields) throws IOException {
            Map<ManifestColumn, String> values = new EnumMap<>(ManifestColumn.class);
            Map<ManifestColumn, String> given = new EnumMap<>(ManifestColumn.class);
            for (Map.Entry<ManifestColumn, Integer> k : known.entrySet()) {
                String text = fields.get(k.getValue()).trim();
                if (!text.isEmpty()) {
                    values.put(k.getKey(), value(line, k.getKey(), text));
                    given.put(k.getKey(), text);
                }
            }
            ManifestRow row =
                    new ManifestRow(
                            line,
                            values,
                            given,
                            extras.keySet().stream().map(fields::get).toList());
            check(row);
            Integer same = lines.putIfAbsent(row.values(), line);
            if (same != null) {
                throw refuse(
                        "lines " + same + " and " + line + " ask for the same region",
                        "Remove one of them");
            }
            String id = row.get(ManifestColumn.CASE);
            List<ManifestRow> rows = cases.computeIfAbsent(id, k -> new ArrayList<>());
            if (!rows.isEmpty() && !image(rows.get(0)).equals(image(row))) {
                throw refuse(
                        "lines "
                                + rows.get(0).line()
                                + " and "
                                + line
                                + " give the case "
                                + id
                                + " two images",
                        "Give each its own case; several regions of a case name the same image");
            }
            rows.add(row);
        }

        private static String image(ManifestRow row) {
            return row.get(ManifestColumn.IMAGE);
        }

        private String value(int line, ManifestColumn column, String text) throws IOException {
            if (text.chars().anyMatch(Character::isISOControl)) {
                throw refuse(
                        "line " + line + " has a control character in " + column.columnName(),
                        "Remove it");
            }
            try {
                return column.isPath(text) ? resolver.apply(text) : text;
            } catch (InvalidPathException e) {
                if (PathText.isLost(text)) {
                    // This case alone cannot be run in this session, and says why.
                    return text;
                }
                throw refuse(
                        "line "
                                + line
                                + ": "
                                + column.columnName()
                                + " "
                                + text
                                + " is no file's path",
                        "Correct it");
            }
        }

        /** What can be told without the files. */
        private void check(ManifestRow row) throws IOException {
            for (ManifestColumn needed : List.of(ManifestColumn.CASE, ManifestColumn.IMAGE)) {
                if (row.get(needed).isEmpty()) {
                    throw refuse(
                            "line " + row.line() + " has no " + needed.columnName(),
                            "Every line needs a case and an image");
                }
            }
            if (row.get(ManifestColumn.MASK).isEmpty() && row.get(ManifestColumn.ROI).isEmpty()) {
                throw refuse(
                        "line " + row.line() + " has neither mask nor roi",
                        "Say where the regions are");
            }
            try {
                options(row);
                request(row, ManifestColumn.MASK);
                request(row, ManifestColumn.ROI);
            } catch (IllegalArgumentException e) {
                throw refuse("line " + row.line() + ": " + e.getMessage(), "Correct it");
            }
        }

        private UnreadableFileException refuse(String cause, String advice) {
            return new UnreadableFileException(file, cause, advice);
        }

        Manifest manifest() {
            List<ManifestCase> list = new ArrayList<>();
            cases.forEach((id, rows) -> list.add(new ManifestCase(id, rows)));
            return new Manifest(List.copyOf(extras.values()), list);
        }
    }

    /** What a line says of how its image is to be read. */
    static ReadOptions options(ManifestRow row) {
        return new ReadOptions(
                row.get(ManifestColumn.CHANNEL),
                row.get(ManifestColumn.FRAME),
                row.get(ManifestColumn.SERIES),
                ReadOptions.Reader.of(row.get(ManifestColumn.READER)),
                row.get(ManifestColumn.SUV));
    }

    /**
     * Which regions a line asks for.
     *
     * @param row the line
     * @param source whether its mask or its ROIs
     * @return the request
     * @throws IllegalArgumentException where a field cannot be used
     */
    static RegionRequest request(ManifestRow row, ManifestColumn source) {
        Map<String, String> values = new HashMap<>();
        boolean isMask = source == ManifestColumn.MASK;
        boolean overlay = !isMask && ManifestColumn.isOverlay(row.get(source));
        values.put(
                "regions",
                isMask
                        ? RegionRequest.MASK_FILE
                        : overlay ? RegionRequest.OVERLAY : RegionRequest.ROI_FILE);
        values.put("regionfile", overlay ? "" : row.get(source));
        List<ManifestColumn> both =
                List.of(
                        ManifestColumn.GROUPING,
                        ManifestColumn.SLICES,
                        ManifestColumn.ROIIMAGE,
                        ManifestColumn.REGRID,
                        ManifestColumn.DERIVE);
        both.forEach(c -> values.put(c.columnName(), row.get(c)));
        if (isMask) {
            OF_MASKS.forEach(c -> values.put(c.columnName(), row.get(c)));
        }
        return RegionRequest.of(values);
    }

    private static final List<ManifestColumn> OF_MASKS =
            List.of(ManifestColumn.LABEL, ManifestColumn.MASKLEVEL, ManifestColumn.STRUCTURE);

    /**
     * @param row a line
     * @return what it gives without effect, because it has no mask or no ROIs: a sentence each
     */
    static List<String> withoutEffect(ManifestRow row) {
        List<String> unused = new ArrayList<>();
        if (row.get(ManifestColumn.MASK).isEmpty()) {
            for (ManifestColumn column : OF_MASKS) {
                addUnused(
                        row,
                        column,
                        "is for masks, and this line of the manifest has none",
                        unused);
            }
        }
        if (row.get(ManifestColumn.ROI).isEmpty()) {
            addUnused(
                    row,
                    ManifestColumn.SLICES,
                    "is for ROIs, and this line of the manifest has none",
                    unused);
        }
        return unused;
    }

    private static void addUnused(
            ManifestRow row, ManifestColumn column, String why, List<String> unused) {
        if (!row.get(column).isEmpty()) {
            unused.add(column.columnName() + " " + row.get(column) + " " + why);
        }
    }
}
