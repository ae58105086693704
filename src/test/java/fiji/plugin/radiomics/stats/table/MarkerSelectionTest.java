package fiji.plugin.radiomics.stats.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.Provenance;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarkerSelectionTest {

    private static final CaseTable TABLE =
            new CaseTable(
                    "t",
                    List.of(
                            new TextColumn("case", new String[] {"a", "b"}),
                            number("voxels"),
                            number("outcome"),
                            number("original.glcm.contrast.2d"),
                            number("original.glcm.joint_entropy.2d"),
                            number("original.morphology.volume_mesh"),
                            new TextColumn("remark", new String[] {"1,5", "2"}),
                            number("age")));

    private static NumberColumn number(String name) {
        return new NumberColumn(name, new double[] {1, 2});
    }

    private static List<String> chosen(List<String> names, String pattern, String family) {
        return new MarkerSelection(names, pattern, family)
                .columns(TABLE, Set.of("outcome")).stream().map(NumberColumn::name).toList();
    }

    @Test
    void provenanceIsThatOfTheExtraction() {
        assertEquals(Set.copyOf(Provenance.COLUMNS), MarkerSelection.PROVENANCE);
    }

    @Test
    void withoutAWishAllNumbersButProvenanceAndOutcome() {
        assertEquals(
                List.of(
                        "original.glcm.contrast.2d",
                        "original.glcm.joint_entropy.2d",
                        "original.morphology.volume_mesh",
                        "age"),
                chosen(List.of(), null, null));
    }

    @Test
    void namesAreTakenAsTheyAreInTheTablesOrder() {
        assertEquals(List.of("voxels", "age"), chosen(List.of("age", "voxels"), null, null));
    }

    @Test
    void familyPatternAndNames() {
        assertEquals(2, chosen(List.of(), null, "GLCM").size());
        assertEquals(
                List.of("original.glcm.contrast.2d", "age"),
                chosen(List.of("age"), "*contrast*", "glcm"));
        assertEquals(
                List.of("original.morphology.volume_mesh", "age"),
                chosen(List.of(), "age|.*mesh", null));
        assertEquals(List.of(), chosen(List.of(), "entropy", null), "whole names");
    }

    @Test
    void namedTextIsRefused() {
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> chosen(List.of("remark"), null, null))
                        .getMessage();
        assertTrue(message.contains("row 1 holds the text \"1,5\""), message);
        assertTrue(message.contains("point for decimals"), message);
    }
}
