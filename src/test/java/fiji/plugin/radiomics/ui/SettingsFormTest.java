/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.stats.analysis.Analyses;
import fiji.plugin.radiomics.stats.analysis.Analysis;
import fiji.plugin.radiomics.stats.analysis.RocParameters;
import fiji.plugin.radiomics.stats.analysis.RocPlugin;
import java.awt.Component;
import java.util.Map;
import java.util.TreeMap;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;

/** The fields of an analysis are its parameters. */
class SettingsFormTest {

    private static Map<String, String> labels(SettingsForm form) {
        Map<String, String> labels = new TreeMap<>();
        for (Component c : form.getComponents()) {
            if (c instanceof JLabel label) {
                JComboBox<?> field = (JComboBox<?>) label.getLabelFor();
                assertEquals(field.getToolTipText(), label.getToolTipText());
                labels.put(field.getName(), label.getText());
            }
        }
        return labels;
    }

    @Test
    void fieldsAreTheParameters() {
        assertTrue(Analyses.all().containsKey("roc"));
        for (Analysis analysis : Analyses.all().values()) {
            Map<String, String> declared = new TreeMap<>();
            for (Parameter<?> p : analysis.parameters().parameters()) {
                declared.put(p.key(), p.label());
            }
            SettingsForm form = new SettingsForm(analysis, () -> {});
            assertEquals(declared, labels(form));
            assertEquals(analysis.parameters().standard(), form.values());
        }
    }

    @Test
    void whatIsWrongIsToldWithTheLabel() {
        SettingsForm form = new SettingsForm(new RocPlugin(), () -> {});
        form.set(RocParameters.LEVEL, "95");
        assertEquals(
                "Confidence level: '95' is out of range; allowed: a number between 0 and 1",
                assertThrows(IllegalArgumentException.class, form::values).getMessage());
    }
}
