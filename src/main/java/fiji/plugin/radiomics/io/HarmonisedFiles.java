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

import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.harmonise.CombatModel;
import fiji.plugin.radiomics.stats.harmonise.HarmoniseParameters;
import fiji.plugin.radiomics.stats.harmonise.Harmonised;
import fiji.plugin.radiomics.stats.table.CaseTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What harmonisation reads and writes. */
public final class HarmonisedFiles {

    private HarmonisedFiles() {}

    /**
     * Checks where what is learnt goes, and reads what was learnt before.
     *
     * @param values of {@link HarmoniseParameters#ALL}
     * @return what was learnt before, if a file is named
     * @throws IOException where a file cannot be read or written
     * @throws IllegalArgumentException where it is no such file
     */
    public static Optional<CombatModel> before(ParameterValues values) throws IOException {
        String save = values.text(HarmoniseParameters.SAVE);
        String apply = values.text(HarmoniseParameters.APPLY);
        if (!save.isEmpty()) {
            if (!apply.isEmpty()) {
                throw new IllegalArgumentException(
                        "save= goes with learning, apply= uses what was learnt before; give one");
            }
            AtomicFile.checkWritable(PathText.path(save));
        }
        if (apply.isEmpty()) {
            return Optional.empty();
        }
        Path file = PathText.path(apply);
        return Optional.of(
                CombatModel.read(
                        LearntFile.text(file, "saved harmonisation"),
                        String.valueOf(file.getFileName())));
    }

    /**
     * Writes what was learnt, if a file is named.
     *
     * @param result a harmonisation
     * @param values with which it was made
     * @throws IOException with the path and the cause
     */
    public static void save(Harmonised result, ParameterValues values) throws IOException {
        String save = values.text(HarmoniseParameters.SAVE);
        if (!save.isEmpty()) {
            byte[] yaml = result.model().write().getBytes(StandardCharsets.UTF_8);
            AtomicFile.write(PathText.path(save), out -> out.write(yaml));
        }
    }

    /**
     * @param file the CSV file of a table
     * @param table what was read from it
     * @return its cells as they are written, a list a row; null where rows of the table are not
     *     lines of the file, as those of long feature tables
     * @throws IOException where it cannot be read
     */
    public static List<List<String>> cells(Path file, CaseTable table) throws IOException {
        try (CsvInput input = CsvInput.open(file)) {
            if (!input.header().equals(table.names())) {
                return null;
            }
            List<List<String>> cells = new ArrayList<>();
            for (List<String> row = input.next(); row != null; row = input.next()) {
                cells.add(List.copyOf(row));
            }
            return cells;
        }
    }
}
