package fiji.plugin.radiomics.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.testing.SyntheticCohort;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Tables for other programs: to standard output, as CSV or JSON, with nothing else there. */
class StandardOutputTest {

    @TempDir private Path folder;
    private Path cohort;

    @BeforeEach
    void cohort() throws Exception {
        cohort = folder.resolve("c");
        SyntheticCohort.write(cohort, 1, 1, new int[] {16, 16, 8}, 300);
    }

    private ChildJvm extract(String... more) throws Exception {
        List<String> all = new java.util.ArrayList<>();
        all.addAll(List.of("extract", "--image", "" + cohort.resolve("ct_00000.nii.gz")));
        all.addAll(List.of("--mask", "" + cohort.resolve("mask_00000.nii.gz")));
        all.addAll(List.of("--preset", "ct", "--set", "spacing=none", "--layout", "wide"));
        all.addAll(List.of("--set", "families=intensity_statistics glcm", "--case", "Müller"));
        all.addAll(List.of(more));
        return ChildJvm.cli(folder, all.toArray(String[]::new));
    }

    /** JSON is YAML. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> json(String text) {
        return (List<Map<String, Object>>)
                new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    @Test
    void theTableAndNothingElseGoesToStandardOutput() throws Exception {
        Path file = folder.resolve("t.csv");
        assertEquals(0, extract("--output", "" + file).code());
        ChildJvm piped = extract("--output", "-");
        assertEquals(0, piped.code(), piped.err());
        assertEquals(Files.readString(file), piped.out());
        assertFalse(Files.exists(folder.resolve("-")), "a file named - was made");
        ChildJvm quiet = extract("--output", "-", "--format", "json", "--quiet");
        assertEquals("", quiet.err());
        Map<String, Object> row = json(quiet.out()).get(0);
        List<String> names = List.of(Files.readAllLines(file).get(0).split(","));
        assertEquals(names, List.copyOf(row.keySet()));
        assertEquals("Müller", row.get("case"));
        assertEquals("ok", row.get("status"));
        int mean = names.indexOf("original.intensity_statistics.mean_intensity");
        String[] cells = Files.readAllLines(file).get(1).split(",");
        assertEquals(Double.valueOf(cells[mean]), row.get(names.get(mean)));
    }

    @Test
    void aFileThatEndsSoIsJson() throws Exception {
        Path file = folder.resolve("t.json");
        ChildJvm failed = extract("--output", "" + file, "--label", "9");
        assertEquals(3, failed.code());
        Map<String, Object> row = json(Files.readString(file)).get(0);
        assertTrue(row.get("status").toString().startsWith("failed: "), "" + row.get("status"));
        assertNull(row.get("original.intensity_statistics.mean_intensity"));
        assertTrue(failed.err().contains("Label 9"), failed.err());
    }

    @Test
    void structuresAsJsonAndABatchNeedsAFolder() throws Exception {
        String mask = "" + cohort.resolve("mask_00000.nii.gz");
        ChildJvm list = ChildJvm.cli(folder, "structures", "--file", mask, "--format", "json");
        assertEquals(0, list.code(), list.err());
        Map<String, Object> one = json(list.out()).get(0);
        assertEquals(1, one.get("number"));
        assertTrue(one.get("about").toString().endsWith(" voxels"));
        ChildJvm wrong = ChildJvm.cli(folder, "structures", "--file", mask, "--format", "xml");
        assertEquals(2, wrong.code());
        assertEquals("--format=xml: allowed are csv, json", wrong.err().strip());
        String manifest =
                "" + Files.list(cohort).filter(f -> f.toString().endsWith(".csv")).findAny().get();
        ChildJvm batch = ChildJvm.cli(folder, "batch", "--manifest", manifest, "--output", "-");
        assertEquals(2, batch.code());
        assertTrue(batch.err().contains("Name a folder"), batch.err());
    }
}
