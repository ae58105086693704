/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages on disk say what the source says; {@link FeaturePage#COMMAND} writes them anew. */
class FeaturePageTest {

    private static final List<FamilyDoc> FAMILIES = FamilyDoc.all();

    @Test
    void markdownIsUpToDate() throws IOException {
        check(FeaturePage.MARKDOWN, FeaturePage.markdown(FAMILIES));
    }

    @Test
    void htmlIsUpToDate() throws IOException {
        check(FeaturePage.HTML, FeaturePage.html(FAMILIES));
    }

    private static void check(Path file, String wanted) throws IOException {
        if (Boolean.getBoolean("radiomics.update")) {
            Files.writeString(file, wanted);
        }
        String present = Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "";
        assertEquals(wanted, present, file + " is out of date; run " + FeaturePage.COMMAND);
    }

    @Test
    void everyLinkWithinThePageLeadsSomewhere() {
        String html = FeaturePage.html(FAMILIES);
        Set<String> anchors = new HashSet<>();
        Matcher anchor = Pattern.compile("<a name=\"([^\"]+)\">").matcher(html);
        while (anchor.find()) {
            assertTrue(anchors.add(anchor.group(1)), "twice: " + anchor.group(1));
        }
        Matcher link = Pattern.compile("href=\"#([^\"]+)\"").matcher(html);
        int links = 0;
        while (link.find()) {
            assertTrue(anchors.contains(link.group(1)), link.group(1));
            links++;
        }
        assertTrue(links > FAMILIES.size(), links + " links");
    }

    @Test
    void everyFeatureIsOnBothPages() {
        String html = FeaturePage.html(FAMILIES);
        String markdown = FeaturePage.markdown(FAMILIES);
        for (FamilyDoc family : FAMILIES) {
            for (FeatureDoc doc : family.features()) {
                String anchor =
                        "<a name=\"" + family.name() + "." + doc.feature().featureName() + "\">";
                assertTrue(html.contains(anchor), anchor);
                assertTrue(markdown.contains(anchor), anchor);
            }
        }
    }

    @Test
    void signsThatHtmlAndMarkdownTakeForTheirOwnAreText() {
        String text = "Σ_j |i − j| < x^(1/3) & y², `a<b|c` [label](#x)\nnext";
        assertEquals(
                "Σ<sub>j</sub> |i − j| &lt; x<sup>1/3</sup> &amp; y², <code>a&lt;b|c</code>"
                        + " <a href=\"#x\">label</a><br>next",
                Inline.html(text));
        assertEquals(
                "Σ<sub>j</sub> \\|i − j\\| &lt; x<sup>1/3</sup> &amp; y², `a<b\\|c`"
                        + " [label](#x)<br>next",
                Inline.markdown(text));
    }
}
