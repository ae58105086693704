/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.conformity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.image.Mask;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A check tells right from wrong: references are falsified, and the report must say so. */
class ConformityCheckTest {

    private static final String FAMILY = "intensity_statistics";

    private static ReferenceValue mean() {
        return phantom(FAMILY).stream()
                .filter(r -> r.feature().equals("mean_intensity"))
                .findFirst()
                .orElseThrow();
    }

    private static List<ReferenceValue> phantom(String family) {
        return ReferenceValues.features().stream()
                .filter(r -> r.configuration() == Configuration.DIGITAL_PHANTOM)
                .filter(r -> r.family().equals(family))
                .toList();
    }

    private static ReferenceValue changed(String feature, String code, double value) {
        ReferenceValue r = mean();
        return new ReferenceValue(
                r.configuration(),
                r.family(),
                feature,
                r.aggregation(),
                code,
                value,
                r.tolerance(),
                true);
    }

    private static ConformityReport run(List<ReferenceValue> references) {
        return new ConformityCheck(references)
                .run(ConformityData.phantomOnly(), r -> {}, () -> false);
    }

    private static Comparison only(ReferenceValue reference) {
        ConformityReport report = run(List.of(reference));
        assertEquals(1, report.comparisons().size());
        return report.comparisons().get(0);
    }

    @Test
    void trueValuesMatch() {
        List<ReferenceValue> references = new ArrayList<>(phantom("glcm"));
        references.addAll(phantom(FAMILY));
        ConformityReport report = run(references);
        assertEquals(List.of(), report.misses());
        List<ConfigurationResult.FamilyResult> families = report.results().get(0).families();
        assertEquals(
                List.of("glcm 150/150", FAMILY + " 18/18"),
                families.stream()
                        .map(f -> f.family() + " " + f.matched() + "/" + f.total())
                        .toList());
        // Not all the same number.
        assertTrue(report.comparisons().stream().map(Comparison::value).distinct().count() > 50);
    }

    @Test
    void aWrongValueIsAMiss() {
        ReferenceValue right = mean();
        ReferenceValue wrong = changed(right.feature(), right.ibsiCode(), right.value() + 0.02);
        List<ReferenceValue> references = new ArrayList<>(phantom(FAMILY));
        references.set(references.indexOf(right), wrong);
        ConformityReport report = run(references);
        assertEquals(1, report.misses().size());
        Comparison miss = report.misses().get(0);
        assertEquals(wrong, miss.reference());
        assertEquals(Comparison.Result.MISSED, miss.result());
        assertTrue(right.matches(miss.value()), miss.toString());
        assertEquals(17, report.results().get(0).families().get(0).matched());
        List<String> lines = ConformityText.lines(report.results().get(0));
        assertEquals("digital_phantom", lines.get(0));
        assertEquals("  intensity_statistics         17/18", lines.get(1));
        assertEquals(
                "    mean_intensity: missed, value 2.14864865, reference 2.17, tolerance 0",
                lines.get(2));
        assertEquals(3, lines.size());
    }

    @Test
    void whatNobodyComputesIsAMiss() {
        Comparison c = only(changed("no_such_feature", "XXXX", 1));
        assertEquals(Comparison.Result.NOT_COMPUTED, c.result());
        assertTrue(Double.isNaN(c.value()));
        assertEquals("not computed", c.resultText());
    }

    @Test
    void aWrongCodeIsAMiss() {
        Comparison c = only(changed("mean_intensity", "XXXX", mean().value()));
        assertEquals(Comparison.Result.MISSED, c.result());
        assertEquals("missed (its code is Q4LE, not XXXX)", c.resultText());
    }

    @Test
    void anEmptyMaskLeavesNothingComputed() {
        Mask empty = new Mask(DigitalPhantom.image().geometry(), new byte[80]);
        ConformityData.TestObject object =
                new ConformityData.TestObject(DigitalPhantom.image(), empty);
        ConfigurationResult result =
                new ConformityCheck().run(Configuration.CT_A, object, () -> false);
        assertEquals(406, result.comparisons().size());
        for (Comparison c : result.comparisons()) {
            assertEquals(Comparison.Result.NOT_COMPUTED, c.result(), c.toString());
        }
        assertTrue(
                result.comparisons().stream()
                        .filter(c -> c.reference().family().equals("glcm"))
                        .allMatch(c -> c.reason().equals("undefined: empty region")));
    }

    @Test
    void withoutTheCtItsConfigurationsAreSkipped() {
        List<ConfigurationResult> told = new ArrayList<>();
        ConformityReport report =
                new ConformityCheck(
                                ReferenceValues.features().stream()
                                        .filter(r -> r.family().equals(FAMILY))
                                        .toList())
                        .run(ConformityData.phantomOnly(), told::add, () -> false);
        assertEquals(report.results(), told);
        assertEquals(1, told.size());
        assertEquals(5, report.skipped().size());
        assertEquals(
                List.of(
                        "skipped ct_a, ct_b, ct_c, ct_d, ct_e: no data folder is given; these need"
                                + " the lung CT PAT1",
                        "18 of 18 values match"),
                ConformityText.closing(report));
    }

    @Test
    void cancelledConfigurationsAreSkipped() {
        List<ConfigurationResult> told = new ArrayList<>();
        ConformityReport report =
                new ConformityCheck().run(ConformityData.phantomOnly(), told::add, () -> true);
        assertTrue(told.isEmpty());
        assertTrue(report.results().isEmpty());
        assertEquals(Configuration.values().length, report.skipped().size());
        assertEquals(ConformityCheck.CANCELLED, report.skipped().get(0).reason());
        assertFalse(report.skipped().get(1).reason().equals(ConformityCheck.CANCELLED));
    }
}
