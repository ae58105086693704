/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.Presets;
import fiji.plugin.radiomics.extract.SettingKey;
import ij.ImagePlus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;
import org.scijava.widget.Button;

/** What macros rely on, for the parameters of every command. */
class CommandParametersTest {

    private static List<CommandInfo> commands(Context context) {
        return context.service(CommandService.class).getCommands().stream()
                .filter(c -> c.getClassName().startsWith(getPackage()))
                .toList();
    }

    private static String getPackage() {
        return CommandParametersTest.class.getPackageName() + ".";
    }

    /** Everything that a macro line may have; buttons are in dialogs only. */
    private static List<ModuleItem<?>> recorded(Context context, CommandInfo command) {
        List<ModuleItem<?>> items = new ArrayList<>();
        Module module = context.service(ModuleService.class).createModule(command);
        for (ModuleItem<?> i : module.getInfo().inputs()) {
            if (i.getVisibility() == ItemVisibility.NORMAL
                    && i.getType() != ImagePlus.class
                    && i.getType() != Context.class
                    && i.getType() != Button.class
                    && !org.scijava.service.Service.class.isAssignableFrom(i.getType())) {
                items.add(i);
            }
        }
        return items;
    }

    @Test
    void keysAreOneLowerCaseWordAndNothingPersists() {
        try (Context context = new Context(CommandService.class, ModuleService.class)) {
            assertFalse(commands(context).isEmpty());
            for (CommandInfo command : commands(context)) {
                for (ModuleItem<?> i : recorded(context, command)) {
                    assertTrue(i.getName().matches("[a-z]+"), i.getName());
                    assertFalse(i.isPersisted(), i.getName());
                    assertEquals(String.class, i.getType(), i.getName());
                }
                assertTrue(command.canRunHeadless(), command.getClassName());
            }
        }
    }

    /** A required button would keep a macro line in a window from running without a dialog. */
    @Test
    void buttonsDoSomethingAndAreNeverAskedFor() {
        try (Context context = new Context(CommandService.class, ModuleService.class)) {
            List<String> buttons = new ArrayList<>();
            for (CommandInfo command : commands(context)) {
                for (ModuleItem<?> i : command.inputs()) {
                    if (i.getType() == Button.class) {
                        buttons.add(command.getTitle() + ": " + i.getLabel());
                        assertFalse(i.isRequired(), i.getName());
                        assertFalse(i.isPersisted(), i.getName());
                        assertFalse(i.getCallback().isEmpty(), i.getName());
                    }
                }
            }
            assertEquals(List.of("Extract Features...: Help"), buttons);
        }
    }

    /** An optional empty text is what makes a missing key mean "as the preset says". */
    @Test
    void parametersThatOverrideAreSettings() {
        try (Context context = new Context(CommandService.class, ModuleService.class)) {
            CommandInfo extract =
                    context.service(CommandService.class).getCommand(ExtractFeatures.class);
            List<String> names =
                    recorded(context, extract).stream().map(ModuleItem::getName).toList();
            for (String key :
                    List.of(
                            "spacing",
                            "range",
                            "discretisation",
                            "binwidth",
                            "bins",
                            "families",
                            "aggregations")) {
                assertTrue(names.contains(key), key);
                assertTrue(SettingKey.keys().contains(key), key);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {ExtractFeatures.class, MakeTextureMaps.class, BatchExtraction.class})
    void presetsAreThoseThereAre(Class<? extends RadiomicsCommand> type) throws Exception {
        try (Context context = new Context()) {
            Module command =
                    context.service(ModuleService.class)
                            .createModule(context.service(CommandService.class).getCommand(type));
            command.initialize();
            assertEquals(Presets.choices(), command.getInfo().getInput("preset").getChoices());
        }
    }
}
