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

import fiji.plugin.radiomics.io.AtomicFile;
import fiji.plugin.radiomics.io.CaseTableParameters;
import fiji.plugin.radiomics.io.HarmonisedFiles;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.report.HarmonisedEffects;
import fiji.plugin.radiomics.stats.harmonise.CombatModel;
import fiji.plugin.radiomics.stats.harmonise.HarmoniseEffects;
import fiji.plugin.radiomics.stats.harmonise.HarmoniseParameters;
import fiji.plugin.radiomics.stats.harmonise.Harmonised;
import fiji.plugin.radiomics.stats.table.CaseTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Takes the effects of centres or scanners out of the features of a table. */
@Command(
        name = "harmonise",
        description = {
            "Takes the effects of centres, scanners or protocols out of the features of a table"
                    + " (ComBat), or applies what was learnt before to other cases. Other columns"
                    + " pass through unchanged."
        },
        footer = {
            "",
            "Exit code: 0 = the table was written; 2 = arguments or table unusable, nothing was"
                    + " written;",
            "3 = a file could not be written."
        })
final class HarmoniseCommand extends Subcommand {

    private ParameterValues chosen;
    private TableOutput output;
    private Harmonised result;
    private HarmoniseEffects effects;
    private List<List<String>> cells;

    @Override
    ParameterSet declared() {
        return new ParameterSet("harmonise", CaseTableParameters.OF_FILES)
                .and(HarmoniseParameters.ALL.parameters())
                .and(OutputParameters.OF_TABLE);
    }

    @Override
    List<Parameter<?>> required() {
        return List.of(CaseTableParameters.CSV);
    }

    @Override
    void check(ParameterValues values) throws IOException {
        output = new TableOutput(values, out());
        output.require();
        output.check();
        chosen = HarmoniseParameters.ALL.values(own(values));
        Path file = Path.of(values.get(CaseTableParameters.CSV));
        Optional<CombatModel> before = HarmonisedFiles.before(chosen);
        HarmonisedEffects.check(chosen);
        checkApart(values, file);
        CaseTable cases = CaseTableParameters.cases(values);
        // Before anything else can be wrong: it may be the reason.
        cases.notes().forEach(this::warn);
        boolean isJoined = values.has(CaseTableParameters.CLINICAL);
        cells = isJoined ? null : HarmonisedFiles.cells(file, cases);
        result = Harmonised.of(cases, chosen, before);
        result.notes().forEach(this::warn);
        effects = new HarmoniseEffects(result, chosen);
        if (!output.isQuiet()) {
            err().println(effects.summary());
        }
    }

    private static java.util.Map<String, String> own(ParameterValues values) {
        java.util.Map<String, String> own = new java.util.LinkedHashMap<>(values.given());
        own.keySet().retainAll(HarmoniseParameters.ALL.keys());
        return own;
    }

    /** What is written must not take the place of what is read, nor of the other. */
    private static void checkApart(ParameterValues values, Path table) throws IOException {
        List<Path> read = new ArrayList<>(List.of(table));
        if (values.has(CaseTableParameters.CLINICAL)) {
            read.add(Path.of(values.get(CaseTableParameters.CLINICAL)));
        }
        if (values.has(HarmoniseParameters.APPLY)) {
            read.add(Path.of(values.get(HarmoniseParameters.APPLY)));
        }
        if (values.has(HarmoniseParameters.SAVE)) {
            Path save = Path.of(values.get(HarmoniseParameters.SAVE));
            AtomicFile.checkApart(save, read);
            if (values.has(OutputParameters.TABLE)
                    && Path.of(values.get(OutputParameters.TABLE))
                            .toAbsolutePath()
                            .normalize()
                            .equals(save.toAbsolutePath().normalize())) {
                throw new IllegalArgumentException("--save and --output name the same file");
            }
        }
        if (values.has(OutputParameters.TABLE)) {
            AtomicFile.checkApart(Path.of(values.get(OutputParameters.TABLE)), read);
        }
    }

    private void warn(String note) {
        if (!output.isQuiet()) {
            err().println("warning: " + note);
        }
    }

    @Override
    int run() throws IOException {
        output.write(result.cases().names(), result.rows(cells));
        HarmonisedFiles.save(result, chosen);
        HarmonisedEffects.write(effects, output.texts());
        return ExitCodes.OK;
    }
}
