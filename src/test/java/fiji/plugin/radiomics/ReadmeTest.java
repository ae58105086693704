package fiji.plugin.radiomics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.SettingsTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README says of settings is what the code says. */
class ReadmeTest {

    @Test
    void settingsTableIsTheCodes() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertTrue(readme.contains(SettingsTable.markdown()), SettingsTable.markdown());
    }
}
