package fiji.plugin.radiomics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.SettingsTable;
import fiji.plugin.radiomics.filter.FilterTable;
import fiji.plugin.radiomics.stats.analysis.RocKey;
import fiji.plugin.radiomics.stats.analysis.SampleSizeKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README says of settings is what the code says. */
class ReadmeTest {

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static String row(String id, String initial, String meaning) {
        return "| `"
                + id
                + "` | "
                + (initial.isEmpty() ? "" : "`" + initial + "` ")
                + "| "
                + meaning
                + " |\n";
    }

    @Test
    void settingsTableIsTheCodes() throws IOException {
        assertTrue(readme().contains(SettingsTable.markdown()), SettingsTable.markdown());
    }

    @Test
    void filtersTableIsTheCodes() throws IOException {
        assertTrue(readme().contains(FilterTable.markdown()), FilterTable.markdown());
    }

    @Test
    void keysOfTheRocAnalysisAreTheCodes() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (RocKey key : RocKey.values()) {
            rows.append(row(key.id(), key.initial(), key.meaning()));
        }
        assertTrue(readme().contains("| --- | --- | --- |\n" + rows), rows.toString());
    }

    @Test
    void keysOfTheSampleSizeAreTheCodes() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (SampleSizeKey key : SampleSizeKey.values()) {
            rows.append(row(key.id(), key.initial(), key.meaning()));
        }
        assertTrue(readme().contains("| --- | --- | --- |\n" + rows), rows.toString());
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
