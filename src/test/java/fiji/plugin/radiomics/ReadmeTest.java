package fiji.plugin.radiomics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.SettingsTable;
import fiji.plugin.radiomics.filter.FilterTable;
import fiji.plugin.radiomics.parameter.ParameterDocument;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.stats.analysis.Analyses;
import fiji.plugin.radiomics.stats.analysis.SampleSizeParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README says of settings is what the code says. */
class ReadmeTest {

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    @Test
    void settingsTableIsTheCodes() throws IOException {
        assertTrue(readme().contains(SettingsTable.markdown()), SettingsTable.markdown());
    }

    @Test
    void filtersTableIsTheCodes() throws IOException {
        assertTrue(readme().contains(FilterTable.markdown()), FilterTable.markdown());
    }

    @ParameterizedTest
    @MethodSource
    void tablesOfParametersAreTheCodes(ParameterSet set) throws IOException {
        String rows = ParameterDocument.rows(set);
        assertTrue(readme().contains("| --- | --- | --- |\n" + rows), rows);
    }

    static List<ParameterSet> tablesOfParametersAreTheCodes() {
        List<ParameterSet> sets = new ArrayList<>(List.of(SampleSizeParameters.ALL));
        Analyses.all().values().forEach(analysis -> sets.add(analysis.parameters()));
        return sets;
    }

    /** {@link JavaExampleTest} and {@link PythonExampleTest} run them. */
    @Test
    void examplesAreThoseThatTestsRun() throws Exception {
        String java = "```java\n" + JavaExampleTest.source() + "```\n";
        assertTrue(readme().contains(java), java);
        String python = "```python\n" + Files.readString(PythonExampleTest.SCRIPT) + "```\n";
        assertTrue(readme().contains(python), python);
    }
}
