/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.figure;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The jars carry the licences of the libraries that figures brought. */
class LicenceTextsTest {

    @Test
    void everyTextThatTheListNamesIsThere() throws IOException {
        String list = text("README.txt");
        for (String library : new String[] {"JFreeChart", "Batik", "PDFBox", "commons-logging"}) {
            assertTrue(list.contains(library), library);
        }
        Matcher names = Pattern.compile("[\\w.-]+\\.txt").matcher(list);
        int found = 0;
        while (names.find()) {
            // The list of all libraries comes with the packaged jar.
            if (!names.group().equals("THIRD-PARTY.txt")) {
                text(names.group());
                found++;
            }
        }
        assertTrue(found >= 9, "texts named: " + found);
        assertTrue(text("LGPL-2.1.txt").contains("GNU LESSER GENERAL PUBLIC LICENSE"));
        assertTrue(text("PDFBox-LICENSE.txt").contains("SIL OPEN FONT LICENSE Version 1.1"));
    }

    private static String text(String name) throws IOException {
        try (InputStream in =
                LicenceTextsTest.class.getResourceAsStream("/META-INF/licenses/" + name)) {
            assertNotNull(in, name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
