package fiji.plugin.radiomics.ui;

import fiji.plugin.radiomics.stats.analysis.RocKey;
import fiji.plugin.radiomics.stats.analysis.RocSettings;
import ij.plugin.frame.Recorder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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

    /**
     * @return the line, with the keys that are not at their initial value
     */
    String text() {
        StringBuilder line = new StringBuilder();
        options().forEach((k, v) -> line.append(' ').append(k).append('=').append(bracketed(v)));
        String quoted = line.toString().trim().replace("\\", "\\\\").replace("\"", "\\\"");
        return "run(\"" + COMMAND + "\", \"" + quoted + "\");";
    }

    /** ImageJ ends a value at a blank unless it stands in brackets. */
    private static String bracketed(String value) {
        return value.contains(" ") || value.isEmpty() ? "[" + value + "]" : value;
    }

    /** Into the recorder, when it is open. */
    void record() {
        if (Recorder.record) {
            Recorder.recordString(text() + "\n");
        }
    }
}
