package fiji.plugin.radiomics.ui;

import fiji.plugin.radiomics.imagej.MacroOptions;
import fiji.plugin.radiomics.stats.analysis.RocKey;
import fiji.plugin.radiomics.stats.analysis.RocSettings;

import ij.plugin.frame.Recorder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The macro line that does what the panel does.
 *
 * @param source where the cases come from
 * @param settings how they are analysed
 * @param output folder of the results, if they are written
 */
record MacroLine(CaseSource source, RocSettings settings, Optional<Path> output) {

    /** The menu entry whose line it is. */
    static final String COMMAND = "ROC Analysis...";

    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>(source.options());
        for (Map.Entry<RocKey, String> e : settings.changed().entrySet()) {
            options.put(e.getKey().id(), e.getValue());
        }
        output.ifPresent(folder -> options.put("output", folder.toString()));
        return options;
    }

    /** Parameters of the command that are no settings of the analysis. */
    private static final List<String> OTHERS =
            List.of(
                    "table",
                    "csv",
                    "clinical",
                    "by",
                    "output",
                    "formats",
                    "size",
                    "dpi",
                    "safe",
                    "threads");

    /**
     * @return the line, with the keys that are not at their initial value
     * @throws IllegalArgumentException where no line can hold a value
     */
    String text() {
        List<String> known = new ArrayList<>(OTHERS);
        for (RocKey key : RocKey.values()) {
            known.add(key.id());
        }
        return MacroOptions.line(COMMAND, options(), known);
    }

    /** Into the recorder, when it is open. */
    void record() {
        if (Recorder.record) {
            Recorder.recordString(text() + "\n");
        }
    }
}
