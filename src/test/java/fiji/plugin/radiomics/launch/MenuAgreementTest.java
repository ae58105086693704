/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.MenuEntry;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;

/**
 * Fiji reads {@code @Plugin}, plain ImageJ reads menu.config as plugins.config: the same menu must
 * come of both.
 */
class MenuAgreementTest {

    @Test
    void pluginsConfigAndAnnotationsAgree() {
        Set<String> annotated = new TreeSet<>();
        try (Context context = new Context(CommandService.class)) {
            List<CommandInfo> commands = context.service(CommandService.class).getCommands();
            for (CommandInfo command : commands) {
                boolean isOurs = command.getClassName().startsWith("fiji.plugin.radiomics.");
                if (isOurs && !command.getMenuPath().isEmpty()) {
                    annotated.add(path(command) + " = " + command.getClassName());
                }
            }
        }
        Set<String> configured =
                MenuLine.all().stream()
                        .map(e -> e.menu() + ">" + e.label() + " = " + e.commandClass())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(annotated, configured);
    }

    private static String path(CommandInfo command) {
        return command.getMenuPath().stream()
                .map(MenuEntry::getName)
                .collect(Collectors.joining(">"));
    }
}
