package fiji.plugin.radiomics.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fiji.plugin.radiomics.imagej.BioFormats;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The real Bio-Formats, which is GPL and therefore not among the dependencies. */
public final class BioFormatsJar {

    private BioFormatsJar() {}

    /**
     * @return {@code bioformats_package.jar} as the property or the environment says; where it is
     *     not there, the test is skipped
     */
    public static Path require() {
        String path = System.getProperty(BioFormats.PROPERTY, "");
        path = path.isEmpty() ? Objects.toString(System.getenv(BioFormats.VARIABLE), "") : path;
        boolean there = !path.isEmpty() && Files.isRegularFile(Path.of(path));
        assumeTrue(
                there,
                "no Bio-Formats: set -D"
                        + BioFormats.PROPERTY
                        + " or "
                        + BioFormats.VARIABLE
                        + " to bioformats_package.jar");
        return Path.of(path).toAbsolutePath();
    }
}
