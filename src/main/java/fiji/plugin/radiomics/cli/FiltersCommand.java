/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.cli;

import fiji.plugin.radiomics.filter.FilterPresets;
import fiji.plugin.radiomics.filter.FilterSpec;
import fiji.plugin.radiomics.filter.Filters;
import fiji.plugin.radiomics.filter.ImageFilter;
import fiji.plugin.radiomics.parameter.Parameter;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the image filters and their parameters. */
@Command(
        name = "filters",
        description = "List the image filters, their parameters, and the tests of IBSI 2.",
        mixinStandardHelpOptions = true)
public final class FiltersCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (String name : Filters.names()) {
            ImageFilter filter = Filters.get(name);
            out.println(name + ": " + filter.description());
            for (Parameter<?> p : filter.parameters()) {
                out.println("    " + p.key() + " = " + p.standard() + ": " + p.description());
                out.println("        allowed: " + p.allowed());
            }
        }
        for (String name : FilterPresets.names()) {
            FilterSpec preset = FilterSpec.of(name);
            out.println(name + " = " + preset.filter().filterName() + preset.values().given());
        }
        return ExitCodes.OK;
    }
}
