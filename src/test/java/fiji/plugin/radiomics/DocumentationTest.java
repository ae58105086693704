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

import fiji.plugin.radiomics.assemble.AssembleParameters;
import fiji.plugin.radiomics.extract.SettingsTable;
import fiji.plugin.radiomics.extract.SettingsYaml;
import fiji.plugin.radiomics.filter.FilterTable;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterDocument;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.segment.Segmentation;
import fiji.plugin.radiomics.segment.SegmentationMethods;
import fiji.plugin.radiomics.stability.StabilityParameters;
import fiji.plugin.radiomics.stats.agreement.analysis.IccSizeParameters;
import fiji.plugin.radiomics.stats.analysis.Analyses;
import fiji.plugin.radiomics.stats.analysis.SampleSizeParameters;
import fiji.plugin.radiomics.stats.analysis.SurvivalSizeParameters;
import fiji.plugin.radiomics.stats.harmonise.HarmoniseParameters;
import fiji.plugin.radiomics.stats.signature.ModelSizeParameters;
import fiji.plugin.radiomics.testing.DocumentedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
                new ArrayList<>(
                        List.of(
                                SampleSizeParameters.ALL,
                                SurvivalSizeParameters.ALL,
                                IccSizeParameters.ALL));
        Analyses.all().values().forEach(analysis -> sets.add(analysis.parameters()));
        return sets;
    }

    /** Pages that explain parameters in words name all of them, by key or option. */
    @ParameterizedTest
    @MethodSource
    void pagesNameTheirParameters(String page, ParameterSet set) throws IOException {
        Set<String> named = new TreeSet<>();
        Matcher code = Pattern.compile("`([^`\n]+)`").matcher(page(page));
        while (code.find()) {
            named.addAll(List.of(code.group(1).split("[ =]+")));
        }
        List<String> missing = new ArrayList<>(set.keys());
        for (Parameter<?> p : set.parameters()) {
            if (named.contains(p.key()) || named.contains("--" + p.option())) {
                missing.remove(p.key());
            }
        }
        assertEquals(List.of(), missing);
    }

    static Stream<Arguments> pagesNameTheirParameters() {
        return Stream.of(
                Arguments.of("harmonisation.md", HarmoniseParameters.ALL),
                Arguments.of("signature.md", AssembleParameters.ALL),
                Arguments.of("signature.md", ModelSizeParameters.ALL),
                Arguments.of("stability.md", StabilityParameters.ALL));
    }

    /** Methods, their parameters and standard values, in the columns of their table. */
    @Test
    void segmentationTableIsTheCodes() throws IOException {
        String page = page("segmentation.md");
        Map<String, String> found = new TreeMap<>();
        Matcher row = Pattern.compile("(?m)^\\| `(\\w+)` \\|[^|]+\\|([^|]*)\\|$").matcher(page);
        String[] parts = page.split("\\*\\*Leak control\\*\\*|\\*\\*Strokes\\*\\*");
        while (row.find()) {
            String cell = row.group(2).replace("leak control", parts[1]);
            Matcher value = Pattern.compile("`(\\w+)`(?: ([\\w.]+)(?=,| \\|| $))?").matcher(cell);
            found.put(row.group(1), "");
            while (value.find()) {
                String standard = value.group(2) == null ? "" : value.group(2);
                found.put(row.group(1) + " " + value.group(1), standard);
            }
        }
        Map<String, String> declared = new TreeMap<>();
        for (String name : SegmentationMethods.names()) {
            declared.put(name, "");
            for (Parameter<?> p : SegmentationMethods.get(name).parameters()) {
                declared.put(name + " " + p.key(), p.standard());
            }
        }
        assertEquals(declared, found);
        String tools = page.substring(page.indexOf("**Tools**"), page.indexOf("## Agreement"));
        Segmentation.tools().forEach(t -> assertTrue(tools.contains("`" + t.key() + "`"), t.key()));
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
