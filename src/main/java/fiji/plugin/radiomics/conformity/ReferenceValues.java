package fiji.plugin.radiomics.conformity;

import fiji.plugin.radiomics.feature.Aggregation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The values of IBSI 1's reference manual, embedded as two tables. */
public final class ReferenceValues {

    /** The family under which the diagnostics of processing stages are reported. */
    public static final String DIAGNOSTICS = "diagnostics";

    /** The aggregation of what has none. */
    static final String NO_AGGREGATION = Aggregation.NONE.id();

    private ReferenceValues() {}

    /**
     * @return features and diagnostics
     */
    public static List<ReferenceValue> all() {
        List<ReferenceValue> all = new ArrayList<>(diagnostics());
        all.addAll(features());
        return List.copyOf(all);
    }

    /**
     * @return the 1803 values of features, over all configurations
     */
    public static List<ReferenceValue> features() {
        return read("reference_values.csv", 10, ReferenceValues::feature);
    }

    /**
     * @return the 300 values that describe image and region at each stage of processing
     */
    public static List<ReferenceValue> diagnostics() {
        return read("diagnostic_values.csv", 6, ReferenceValues::diagnostic);
    }

    private static ReferenceValue feature(String[] f) {
        return new ReferenceValue(
                Configuration.of(f[5]),
                f[1],
                f[2],
                f[3],
                f[0],
                Double.parseDouble(f[6]),
                Double.parseDouble(f[7]),
                true);
    }

    private static ReferenceValue diagnostic(String[] f) {
        return new ReferenceValue(
                Configuration.of(f[2]),
                DIAGNOSTICS,
                StageDiagnostics.name(f[0], f[1]),
                NO_AGGREGATION,
                "",
                Double.parseDouble(f[3]),
                Double.parseDouble(f[4]),
                StageDiagnostics.isRounded(f[1]));
    }

    /** The tables hold no quoted fields. */
    private static List<ReferenceValue> read(
            String name, int columns, Function<String[], ReferenceValue> row) {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                ReferenceValues.class.getResourceAsStream(name),
                                StandardCharsets.UTF_8))) {
            List<ReferenceValue> values = new ArrayList<>();
            for (String line : reader.lines().skip(1).toList()) {
                String[] fields = line.split(",", -1);
                if (fields.length != columns) {
                    throw new IllegalStateException(name + " has a bad line: " + line);
                }
                values.add(row.apply(fields));
            }
            return List.copyOf(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
