/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.table;

import fiji.plugin.radiomics.Discovery;
import java.io.IOException;
import java.util.Map;
import org.scijava.plugin.SciJavaPlugin;

/**
 * Reads a further table that a parameter of an analysis names. Statistics know no files: a class
 * with the annotation {@code @Plugin(type = CaseTableReader.class)} that does is found on the class
 * path.
 */
public interface CaseTableReader extends SciJavaPlugin {

    /**
     * @return its name
     */
    String name();

    /**
     * @param file as the user wrote it
     * @return its table
     * @throws IOException where it cannot be read, with a message of one line that names it
     */
    CaseTable read(String file) throws IOException;

    /**
     * @param source where the file was named, for messages, e.g. {@code twin=}
     * @param file as the user wrote it
     * @return its table
     * @throws IllegalArgumentException where it cannot be read
     */
    static CaseTable table(String source, String file) {
        Map<String, CaseTableReader> readers =
                Discovery.byName(CaseTableReader.class, CaseTableReader::name);
        if (readers.isEmpty()) {
            throw new IllegalArgumentException(
                    source + file + ": nothing is installed that reads a table");
        }
        try {
            return readers.values().iterator().next().read(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(source + file + ": " + e.getMessage(), e);
        }
    }
}
