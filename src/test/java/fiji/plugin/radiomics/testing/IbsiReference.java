/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.conformity.Comparison;
import fiji.plugin.radiomics.conformity.Configuration;
import fiji.plugin.radiomics.conformity.ConfigurationResult;
import fiji.plugin.radiomics.conformity.ConformityCheck;
import fiji.plugin.radiomics.conformity.ConformityData;
import fiji.plugin.radiomics.conformity.ReferenceValue;
import fiji.plugin.radiomics.conformity.ReferenceValues;
import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** IBSI 1's reference values, and our values beside them, as the conformity check has them. */
public final class IbsiReference {

    /** One reference value, shown by its name. */
    public record Row(ReferenceValue reference) {

        @Override
        public String toString() {
            return reference.toString();
        }
    }

    private static final ConformityCheck CHECK = new ConformityCheck();
    private static final Map<Configuration, ConfigurationResult> RUNS =
            new EnumMap<>(Configuration.class);
    private static ConformityData.TestObject ct;

    private IbsiReference() {}

    /**
     * @param family name of a family
     * @return its reference rows
     */
    public static Stream<Row> rows(String family) {
        return ReferenceValues.all().stream().filter(r -> r.family().equals(family)).map(Row::new);
    }

    /**
     * Our value matches by IBSI's rule, and the feature's code is IBSI's.
     *
     * @param row the reference
     */
    public static void assertMatches(Row row) {
        for (Comparison c : run(row.reference.configuration()).comparisons()) {
            if (c.reference().equals(row.reference)) {
                assertTrue(
                        c.isMatch(),
                        () ->
                                c.resultText()
                                        + ": "
                                        + c.value()
                                        + " is not "
                                        + row.reference.value()
                                        + " ± "
                                        + row.reference.tolerance());
                return;
            }
        }
        throw new AssertionError("not compared: " + row);
    }

    /**
     * @param configuration {@code digital_phantom}, {@code ct_a} … {@code ct_e}
     * @return the preset of that configuration
     */
    public static ExtractionSettings settings(String configuration) {
        return Configuration.of(configuration).settings();
    }

    private static synchronized ConfigurationResult run(Configuration configuration) {
        ConformityData.TestObject object =
                ConformityData.phantomOnly().find(configuration).orElseGet(IbsiReference::lungCt);
        return RUNS.computeIfAbsent(configuration, c -> CHECK.run(c, object, () -> false));
    }

    /**
     * @return the lung CT; where it is absent the test is skipped
     */
    public static Volume pat1() {
        return lungCt().image();
    }

    /**
     * @return its region GTV-1
     */
    public static Mask gtv() {
        return lungCt().mask();
    }

    private static synchronized ConformityData.TestObject lungCt() {
        if (ct == null) {
            try {
                ct =
                        ConformityData.read(
                                TestData.require("ibsi/ibsi1/pat1_ct_image.nii.gz"),
                                TestData.require("ibsi/ibsi1/pat1_gtv_mask.nii.gz"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ct;
    }
}
