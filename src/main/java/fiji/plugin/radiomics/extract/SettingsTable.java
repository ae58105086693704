/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.parameter.Parameter;
import java.util.List;

/** The settings as a table in Markdown, for the documentation. */
public final class SettingsTable {

    private static final String SHOWN = "ct";

    private SettingsTable() {}

    /**
     * @return a row for each setting and each parameter of a family with its key, meaning, allowed
     *     values and value in the preset ct; lines end in a line feed
     */
    public static String markdown() {
        ExtractionSettings defaults = Presets.get(SHOWN);
        StringBuilder table = new StringBuilder();
        row(table, List.of("key", "meaning", "allowed values", "in `" + SHOWN + "`"));
        row(table, List.of("---", "---", "---", "---"));
        for (SettingKey key : SettingKey.values()) {
            row(
                    table,
                    List.of(
                            "`" + key.key() + "`",
                            key.description(),
                            key.allowed(),
                            "`" + value(key, defaults) + "`"));
            if (key == SettingKey.FAMILIES) {
                parameters(table, defaults.families());
            }
        }
        return table.toString();
    }

    private static void parameters(StringBuilder table, FamilyChoice families) {
        for (String name : FeatureFamilies.names()) {
            for (Parameter<?> p : FeatureFamilies.parameters(name).parameters()) {
                row(
                        table,
                        List.of(
                                "`" + name + "(" + p.key() + ":...)`",
                                p.description() + ".",
                                p.allowed(),
                                "`" + families.parameters(name).text(p) + "`"));
            }
        }
    }

    /** The choice of everything is {@code all}, whatever the installed families are. */
    private static String value(SettingKey key, ExtractionSettings settings) {
        return key.isAll(settings) ? "all" : key.yaml(settings);
    }

    private static void row(StringBuilder table, List<String> cells) {
        for (String cell : cells) {
            table.append("| ").append(cell.replace("|", "\\|").replace("<", "&lt;")).append(' ');
        }
        table.append("|\n");
    }
}
