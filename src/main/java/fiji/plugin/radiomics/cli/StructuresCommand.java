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

import fiji.plugin.radiomics.io.dicom.StructureFile;
import fiji.plugin.radiomics.opener.RegionList;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what can be chosen in a mask file. */
@Command(
        name = "structures",
        description =
                "List the structures of a DICOM structure set, the segments of a DICOM"
                        + " segmentation, or the labels of a mask: number, name, what is known;"
                        + " separated by tabs.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit code: 0, 2 = unusable arguments, 3 = the file cannot be read."})
public final class StructuresCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("number", "name", "about");

    @Spec private CommandSpec spec;

    @Option(
            names = "--file",
            required = true,
            paramLabel = "FILE",
            description = "The structure set, segmentation or mask.")
    private Path file;

    @Mixin private TableOutput output;

    @Override
    public Integer call() {
        try {
            output.check();
        } catch (IllegalArgumentException | IOException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ExitCodes.UNUSABLE;
        }
        try {
            List<List<Object>> lines = lines();
            if (output.isGiven()) {
                output.write(COLUMNS, lines);
            } else {
                PrintWriter out = spec.commandLine().getOut();
                lines.forEach(l -> out.println(l.get(0) + "\t" + l.get(1) + "\t" + l.get(2)));
            }
            return ExitCodes.OK;
        } catch (IllegalArgumentException | IOException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ExitCodes.FAILED;
        }
    }

    private List<List<Object>> lines() throws IOException {
        List<List<Object>> lines = new ArrayList<>();
        for (StructureFile.Entry e : RegionList.of(file)) {
            lines.add(List.of(e.number(), e.name(), e.about()));
        }
        return lines;
    }
}
