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

import fiji.plugin.radiomics.command.ExtractFeatures;
import fiji.plugin.radiomics.command.OpenImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;

class FieldWordsTest {

    private static List<ModuleItem<?>> inputs(Class<? extends Command> command) {
        try (Context context = new Context(CommandService.class, ModuleService.class)) {
            CommandInfo info = context.service(CommandService.class).getCommand(command);
            List<ModuleItem<?>> inputs = new ArrayList<>();
            context.service(ModuleService.class)
                    .createModule(info)
                    .getInfo()
                    .inputs()
                    .forEach(inputs::add);
            return inputs;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "binwidth=abc: a number is expected | \"Bin width (FBS)\" = abc: a number is"
                        + " expected",
                "binwidth=: a number is expected | \"Bin width (FBS)\" is empty: a number is"
                        + " expected",
                "regions=ROI file needs a file: give regionfile=[...] |"
                        + " \"Regions\" = ROI file needs a file: give \"ROI or mask file\"",
                "other grids need regrid=true (--regrid). |"
                        + " other grids need \"Regions of another grid\" = true.",
                "give --bin-width or --sigma | give \"Bin width (FBS)\" or --sigma",
                "filter mean: support=4 is even | filter mean: support=4 is even",
                "log(sigma=3mm) | log(sigma=3mm)",
                "/data/x-label=3/a.nii is no file | /data/x-label=3/a.nii is no file"
            })
    void macroKeysAndOptionsBecomeTheFieldsLabels(String message, String shown) {
        assertEquals(shown, FieldWords.of(message, inputs(ExtractFeatures.class)));
    }

    @Test
    void aMissingPathIsNamedAsItsField() {
        assertEquals(
                "\"File\" is missing: which file is to be opened?",
                FieldWords.of(
                        "file= is missing: which file is to be opened?", inputs(OpenImage.class)));
    }
}
