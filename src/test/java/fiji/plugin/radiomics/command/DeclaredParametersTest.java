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

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.stats.analysis.Analyses;
import fiji.plugin.radiomics.stats.analysis.Analysis;
import fiji.plugin.radiomics.stats.analysis.SampleSizeParameters;
import fiji.plugin.radiomics.window.AnalysisInputs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;
import org.scijava.service.Service;

/** Commands of analyses have the inputs that are declared, and no others. */
class DeclaredParametersTest {

    private static Module module(Context context, CommandInfo command) {
        return context.service(ModuleService.class).createModule(command);
    }

    /** Label by key, of what a macro line may say. */
    private static Map<String, String> inputs(Module module) {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (ModuleItem<?> item : module.getInfo().inputs()) {
            if (!Service.class.isAssignableFrom(item.getType())
                    && item.getType() != Context.class) {
                inputs.put(item.getName(), item.getLabel());
            }
        }
        return inputs;
    }

    private static Map<String, String> declared(List<Parameter<?>> parameters) {
        Map<String, String> declared = new LinkedHashMap<>();
        parameters.forEach(p -> declared.put(p.key(), p.label()));
        return declared;
    }

    private static void assertStandard(Module module, ParameterSet set) {
        for (Parameter<?> p : set.parameters()) {
            ModuleItem<?> item = module.getInfo().getInput(p.key());
            assertEquals(p.standard(), module.getInput(p.key()), p.key());
            assertEquals(p.description(), item.getDescription(), p.key());
            assertFalse(item.isPersisted(), p.key());
            assertFalse(item.isRequired(), p.key());
            assertFalse(module.isInputResolved(p.key()), p.key());
        }
    }

    @Test
    void everyAnalysisHasAMenuEntryWithItsParameters() {
        try (Context context = new Context(CommandService.class, ModuleService.class)) {
            Map<String, CommandInfo> byLabel = new LinkedHashMap<>();
            for (CommandInfo c : context.service(CommandService.class).getCommands()) {
                byLabel.put(c.getMenuPath().getLeaf() == null ? "" : c.getTitle(), c);
            }
            assertTrue(Analyses.all().containsKey("roc"));
            for (Analysis analysis : Analyses.all().values()) {
                CommandInfo command = byLabel.get(analysis.menuLabel());
                Module module = module(context, command);
                ParameterSet all = AnalysisInputs.of(analysis);
                assertEquals(
                        new ArrayList<>(declared(all.parameters()).entrySet()),
                        new ArrayList<>(inputs(module).entrySet()));
                assertStandard(module, all);
            }
        }
    }

    @Test
    void sampleSizeHasItsParameters() {
        try (Context context = new Context(CommandService.class, ModuleService.class)) {
            Module module =
                    module(
                            context,
                            context.service(CommandService.class).getCommand(PlanSampleSize.class));
            Map<String, String> expected = declared(SampleSizeParameters.ALL.parameters());
            expected.put("output", "CSV file");
            assertEquals(expected, inputs(module));
            assertStandard(module, SampleSizeParameters.ALL);
        }
    }
}
