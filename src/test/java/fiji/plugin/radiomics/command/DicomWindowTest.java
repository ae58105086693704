package fiji.plugin.radiomics.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fiji.plugin.radiomics.cli.ChildJvm;
import java.awt.GraphicsEnvironment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Open DICOM Series in a window; {@link DicomScenario} is the user. */
class DicomWindowTest {

    @Test
    void theRecordedLineOpensTheSameImage(@TempDir Path folder) throws Exception {
        assumeFalse(
                GraphicsEnvironment.isHeadless(),
                "skipped: there is no display; run the tests under xvfb-run");
        Path screenshots = Files.createDirectories(Path.of("target", "screenshots"));
        ChildJvm window =
                ChildJvm.run(
                        folder,
                        ChildJvm.classPath(),
                        true,
                        DicomScenario.class.getName(),
                        screenshots.toAbsolutePath().toString());
        assertEquals(0, window.code(), window.out() + window.err());
        assertEquals(
                List.of(
                        "recorded: run(\"Open DICOM Series...\", \"folder=FOLDER series="
                                + " frame= suv=[as stored]\");",
                        "placed: true",
                        "replayed: true"),
                window.out().lines().map(String::trim).toList());
    }
}
