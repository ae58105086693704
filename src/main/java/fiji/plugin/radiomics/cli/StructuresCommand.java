package fiji.plugin.radiomics.cli;

import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.imagej.ImageFiles;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.UnreadableFileException;
import fiji.plugin.radiomics.io.dicom.StructureFile;
import fiji.plugin.radiomics.io.dicom.StructureFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
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

    /** More than any atlas or segmentation has. */
    private static final int MOST_LABELS = 1000;

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
            Optional<StructureFile> structures = StructureFiles.find(file);
            if (structures.isPresent()) {
                structures
                        .get()
                        .entries()
                        .forEach(e -> out.println(line(e.number(), e.name(), e.about())));
            } else {
                SortedMap<Integer, Integer> labels =
                        Mask.labelsOf(
                                ImageFiles.readMask(file, ReadOptions.NONE).source().volume());
                if (labels.size() > MOST_LABELS) {
                    throw new UnreadableFileException(
                            file,
                            "it has " + labels.size() + " labels, so it is an image, not a mask",
                            "Name a mask, structure set or segmentation");
                }
                labels.forEach((label, n) -> out.println(line(label, "", n + " voxels")));
            }
            return 0;
        } catch (IllegalArgumentException | IOException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return FAILED;
        }
    }

    private static String line(int number, String name, String about) {
        return number + "\t" + name + "\t" + about;
    }
}
