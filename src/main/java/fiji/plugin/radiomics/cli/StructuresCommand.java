package fiji.plugin.radiomics.cli;

import fiji.plugin.radiomics.imagej.RegionList;
import fiji.plugin.radiomics.io.dicom.StructureFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Lists what can be chosen in a mask file. */
@Command(
        name = "structures",
        description =
                "List the structures of a DICOM structure set, the segments of a DICOM"
                        + " segmentation, or the labels of a mask: number, name, what is known;"
                        + " separated by tabs.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit code: 0, 3 = the file cannot be read."})
public final class StructuresCommand implements Callable<Integer> {

    private static final int FAILED = 3;

    @Spec private CommandSpec spec;

    @Option(
            names = "--file",
            required = true,
            paramLabel = "FILE",
            description = "The structure set, segmentation or mask.")
    private Path file;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            for (StructureFile.Entry e : RegionList.of(file)) {
                out.println(e.number() + "\t" + e.name() + "\t" + e.about());
            }
            return 0;
        } catch (IllegalArgumentException | IOException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return FAILED;
        }
    }
}
