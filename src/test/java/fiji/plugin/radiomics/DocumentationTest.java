/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.SettingsTable;
import fiji.plugin.radiomics.extract.SettingsYaml;
import fiji.plugin.radiomics.filter.FilterTable;
import fiji.plugin.radiomics.parameter.ParameterDocument;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.stats.analysis.Analyses;
import fiji.plugin.radiomics.stats.analysis.SampleSizeParameters;
import fiji.plugin.radiomics.stats.analysis.SurvivalSizeParameters;
import fiji.plugin.radiomics.testing.DocumentedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What README and docs say is what the code says, and their links lead somewhere. */
class DocumentationTest {

    private static final Path DOCS = Path.of("src", "docs");
    private static final Path SOURCES = Path.of("src", "main", "java");

    private static String page(String name) throws IOException {
        return Files.readString(DOCS.resolve(name)).replace("\r\n", "\n");
    }

    @Test
    void settingsTableIsTheCodes() throws IOException {
        assertTrue(
                page("settings.md").contains(SettingsTable.markdown()), SettingsTable.markdown());
    }

    @Test
    void filtersTableIsTheCodes() throws IOException {
        assertTrue(page("filters.md").contains(FilterTable.markdown()), FilterTable.markdown());
    }

    @ParameterizedTest
    @MethodSource
    void tablesOfParametersAreTheCodes(ParameterSet set) throws IOException {
        String table = "| --- | --- | --- |\n" + ParameterDocument.rows(set);
        boolean found = false;
        for (Path page : DocumentedFiles.pages()) {
            found |= Files.readString(page).replace("\r\n", "\n").contains(table);
        }
        assertTrue(found, table);
    }

    static List<ParameterSet> tablesOfParametersAreTheCodes() {
        List<ParameterSet> sets =
                new ArrayList<>(List.of(SampleSizeParameters.ALL, SurvivalSizeParameters.ALL));
        Analyses.all().values().forEach(analysis -> sets.add(analysis.parameters()));
        return sets;
    }

    /** {@link JavaExampleTest} and {@link PythonExampleTest} run them. */
    @Test
    void examplesAreThoseThatTestsRun() throws Exception {
        String java = "```java\n" + JavaExampleTest.source() + "```\n";
        assertTrue(page("scripting.md").contains(java), java);
        String python = "```python\n" + Files.readString(PythonExampleTest.SCRIPT) + "```\n";
        assertTrue(page("scripting.md").contains(python), python);
    }

    @Test
    void settingsFilesCanBeRead() throws Exception {
        List<String> files = new ArrayList<>();
        for (Path page : DocumentedFiles.pages()) {
            files.addAll(DocumentedFiles.blocks(page, "yaml"));
        }
        assertEquals(2, files.size());
        for (String file : files) {
            assertTrue(SettingsYaml.read(file, "the page").toString().length() > 0, file);
        }
    }

    /** Files, pages and headings that links name are there. */
    @Test
    void linksLeadSomewhere() throws IOException {
        List<Path> pages = new ArrayList<>(DocumentedFiles.pages());
        pages.addAll(
                List.of(
                        DOCS.resolve("tutorial.md"),
                        Path.of("CHANGELOG.md"),
                        Path.of("update-site", "README.md")));
        int links = 0;
        for (Path page : pages) {
            Matcher link =
                    Pattern.compile("\\]\\(([^)#\\s]*)(?:#([^)\\s]+))?\\)")
                            .matcher(Files.readString(page));
            while (link.find()) {
                if (link.group(1).contains(":")) {
                    continue;
                }
                links++;
                Path target = page;
                if (!link.group(1).isEmpty()) {
                    target = page.toAbsolutePath().resolveSibling(link.group(1)).normalize();
                }
                assertTrue(Files.exists(target), page + ": " + link.group());
                String heading = link.group(2);
                assertTrue(
                        heading == null || anchors(target).contains(heading),
                        page + ": " + link.group());
            }
        }
        assertTrue(links > 80, links + " links");
    }

    /** As GitHub makes them of headings, and those that the features have. */
    private static List<String> anchors(Path page) throws IOException {
        String text = Files.readString(page);
        List<String> anchors = new ArrayList<>();
        Matcher heading = Pattern.compile("(?m)^#+ (.+)$").matcher(text);
        while (heading.find()) {
            anchors.add(
                    heading.group(1)
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N} _-]", "")
                            .replace(' ', '-'));
        }
        Matcher name = Pattern.compile("<a name=\"([^\"]+)\">").matcher(text);
        while (name.find()) {
            anchors.add(name.group(1));
        }
        return anchors;
    }

    @Test
    void everyPageIsInTheContents() throws IOException {
        String contents = page("README.md");
        try (Stream<Path> pages = Files.list(DOCS)) {
            for (Path page : pages.toList()) {
                String name = page.getFileName().toString();
                if (name.endsWith(".md") && !name.equals("README.md")) {
                    assertTrue(contents.contains("](" + name + ")"), name);
                }
            }
        }
    }

    /** Messages that the page about troubles explains are those of the code. */
    @Test
    void messagesOfTroubleshootingAreTheCodes() throws IOException {
        StringBuilder texts = new StringBuilder();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                texts.append(Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", ""));
            }
        }
        int messages = 0;
        List<String> unknown = new ArrayList<>();
        for (String line : page("troubleshooting.md").lines().toList()) {
            Matcher cell = Pattern.compile("^\\| ((?:`[^`]+`[,… ]*)+)").matcher(line);
            if (!cell.find()) {
                continue;
            }
            Matcher part = Pattern.compile("`([^`]+)`").matcher(cell.group(1));
            while (part.find()) {
                String text = part.group(1).replaceFirst("^(undefined|failed): ", "");
                text = text.replace(" …", "");
                if (texts.indexOf(text) < 0) {
                    unknown.add(text);
                }
                messages++;
            }
        }
        assertEquals(List.of(), unknown);
        assertTrue(messages > 50, messages + " messages");
    }

    @Test
    void everyPackageSaysWhatItHolds() throws IOException {
        TreeSet<Path> packages = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(f -> f.toString().endsWith(".java"))
                    .forEach(f -> packages.add(f.getParent()));
        }
        assertFalse(packages.isEmpty());
        for (Path folder : packages) {
            assertTrue(Files.exists(folder.resolve("package-info.java")), folder.toString());
        }
    }

    @Test
    void citationHasTheVersion() throws IOException {
        String citation = Files.readString(Path.of("CITATION.cff"));
        assertTrue(citation.contains("\nversion: " + Version.number() + "\n"), Version.number());
    }

    /** What it has grown to belongs into a page. */
    @Test
    void readmeIsShort() throws IOException {
        assertTrue(Files.size(Path.of("README.md")) < 9000);
    }
}
