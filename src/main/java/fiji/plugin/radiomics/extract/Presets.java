package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.NearestWord;
import fiji.plugin.radiomics.parameter.ParameterException;
import fiji.plugin.radiomics.parameter.ParameterSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Named settings to start from. Each is a commented YAML file beside this class, {@code
 * presets/NAME.yaml}, that gives every setting.
 */
public final class Presets {

    /** The preset that is taken where none is named. */
    public static final String DEFAULT = "ct";

    private static final List<String> NAMES =
            List.of(
                    "ct",
                    "mr",
                    "pet",
                    "filtration-histogram",
                    "ibsi-phantom",
                    "ibsi-a",
                    "ibsi-b",
                    "ibsi-c",
                    "ibsi-d",
                    "ibsi-e",
                    "ibsi2-a",
                    "ibsi2-b");

    private static final Map<String, ExtractionSettings> READ = new ConcurrentHashMap<>();

    private Presets() {}

    /**
     * @return the names of all presets, the default first
     */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * @param name a preset's name, whatever its case
     * @return its settings
     * @throws ParameterException where there is none of that name, listing those there are
     */
    public static ExtractionSettings get(String name) {
        return find(ParameterSource.text(SettingsYaml.PRESET, SettingsYaml.PRESET), name);
    }

    static ExtractionSettings find(ParameterSource source, String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (!NAMES.contains(lower)) {
            throw source.refuse(
                    "there is no preset '%s'%s; allowed: %s"
                            .formatted(
                                    name,
                                    NearestWord.hint(lower, NAMES),
                                    String.join(", ", NAMES)));
        }
        return READ.computeIfAbsent(lower, Presets::read);
    }

    private static ExtractionSettings read(String name) {
        String file = "presets/" + name + ".yaml";
        try (InputStream in = Presets.class.getResourceAsStream("/fiji/plugin/radiomics/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + file);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SettingsYaml.readComplete(text, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
