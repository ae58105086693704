/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleService;

class HelpPageTest {

    @Test
    void fieldsOfTheDialogStandBetweenContentsAndFeatures() throws IOException {
        String page =
                Files.readString(Path.of("src/main/resources/fiji/plugin/radiomics/features.html"));
        try (Context context = new Context(CommandService.class, ModuleService.class)) {
            CommandInfo command =
                    context.service(CommandService.class)
                            .getCommand("fiji.plugin.radiomics.command.ExtractFeatures");
            String help =
                    HelpPage.withFields(
                            page,
                            context.service(ModuleService.class).createModule(command).getInfo());
            int contents = help.indexOf("<a href=\"#glcm\">");
            int fields =
                    help.indexOf("<b>Bin width (FBS)</b></dt><dd>Width of a bin in image units");
            int features = help.indexOf("<a name=\"glcm\">");
            assertTrue(0 < contents && contents < fields && fields < features, help);
            assertFalse(help.contains("<b>Help</b>"), "a button is no field");
            assertEquals(page, help.replaceAll("(?s)<h2>Fields of.*?</dl>", "<!-- fields -->"));
        }
    }
}
