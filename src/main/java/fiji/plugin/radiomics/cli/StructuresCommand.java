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

import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.io.dicom.StructureFile;
import fiji.plugin.radiomics.opener.RegionList;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.parameter.PathType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists what can be chosen in a mask file. */
@Command(
        name = "structures",
        description =
                "List the structures of a DICOM structure set, the segments of a DICOM"
                        + " segmentation, or the labels of a mask: number, name, what is known;"
                        + " separated by tabs.",
        footer = {"", "Exit code: 0, 2 = unusable arguments, 3 = the file cannot be read."})
public final class StructuresCommand extends Subcommand {

    private static final List<String> COLUMNS = List.of("number", "name", "about");

    private static final Parameter<String> FILE =
            PathType.of(
                    PathType.Use.FILE, "file", "File", "The structure set, segmentation or mask");

    private static final ParameterSet DECLARED =
            ParameterSet.of("structures", FILE).and(OutputParameters.OF_TABLE);

    @Override
    ParameterSet declared() {
        return DECLARED;
    }

    @Override
    List<Parameter<?>> required() {
        return List.of(FILE);
    }

    private Path file;
    private TableOutput output;

    @Override
    void check(ParameterValues values) throws IOException {
        file = Path.of(values.get(FILE));
        output = new TableOutput(values, out());
        output.check();
    }

    @Override
    int run() throws IOException {
        List<List<Object>> lines = lines();
        if (output.isGiven()) {
            output.write(COLUMNS, lines);
        } else {
            lines.forEach(l -> out().println(l.get(0) + "\t" + l.get(1) + "\t" + l.get(2)));
        }
        return ExitCodes.OK;
    }

    private List<List<Object>> lines() throws IOException {
        List<List<Object>> lines = new ArrayList<>();
        for (StructureFile.Entry e : RegionList.of(file)) {
            lines.add(List.of(e.number(), e.name(), e.about()));
        }
        return lines;
    }
}
