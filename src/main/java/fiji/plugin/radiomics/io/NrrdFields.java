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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The lines of an NRRD header, as they stand in the file: the layout is known in this place, not
 * the meaning.
 *
 * @param fields field → its text; names in lower case without blanks, e.g. {@code spacedirections}
 * @param values key/value pairs
 * @param listed the lines after {@code data file: LIST}
 */
record NrrdFields(Map<String, String> fields, Map<String, String> values, List<String> listed) {

    /** A header of a thousand segments or of a diffusion series has a tenth of this. */
    private static final int MOST_BYTES = 4 << 20;

    /**
     * Reads up to the empty line behind the header, or to the file's end.
     *
     * @throws UnreadableFileException where it is no NRRD header
     */
    static NrrdFields read(ByteSource source) throws UnreadableFileException {
        String magic = new String(source.readUpTo(8), java.nio.charset.StandardCharsets.ISO_8859_1);
        if (!magic.matches("NRRD000\\d")) {
            throw source.refuse(
                    "it is not an NRRD file", "Choose a .nrrd or .nhdr file, or convert the image");
        }
        if (magic.charAt(7) > '5') {
            throw source.refuse(
                    "it is of a later version (" + magic + ") than this reader knows",
                    "Save it as NRRD0005 or earlier");
        }
        source.readLine(2);
        NrrdFields header =
                new NrrdFields(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        int left = MOST_BYTES;
        while (true) {
            String line = source.readLine(left);
            if (line == null || line.isEmpty()) {
                return header;
            }
            left -= line.length();
            header.take(line, source);
            if (left <= 0) {
                throw source.refuse("its header does not end", ByteSource.COPY_AGAIN);
            }
        }
    }

    private void take(String raw, ByteSource source) throws UnreadableFileException {
        String line = utf8(raw);
        if (line.startsWith("#")) {
            return;
        }
        if (fields.getOrDefault("datafile", "").startsWith("LIST")) {
            listed.add(line.trim());
            return;
        }
        int colon = line.indexOf(':');
        if (colon > 0 && line.startsWith(":=", colon)) {
            values.putIfAbsent(line.substring(0, colon), line.substring(colon + 2));
            return;
        }
        if (colon <= 0) {
            throw source.refuse(
                    "its header has a line that is none: '" + shortened(line) + "'",
                    ByteSource.COPY_AGAIN);
        }
        String name = line.substring(0, colon).toLowerCase(Locale.ROOT).replaceAll("[ _]", "");
        fields.putIfAbsent(name, line.substring(colon + 1).trim());
    }

    private static String utf8(String bytes) {
        byte[] raw = bytes.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        return new String(raw, java.nio.charset.StandardCharsets.UTF_8);
    }

    static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }

    /** The text of a field, or null. */
    String get(String name) {
        return fields.get(name.replace(" ", ""));
    }

    /** The text of a field that must be there. */
    String need(String name, ByteSource source) throws UnreadableFileException {
        String text = get(name);
        if (text == null || text.isEmpty()) {
            throw source.refuse("its header has no '" + name + "'", ByteSource.COPY_AGAIN);
        }
        return text;
    }
}
