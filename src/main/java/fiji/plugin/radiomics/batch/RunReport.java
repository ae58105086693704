/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.batch;

import fiji.plugin.radiomics.RegularFile;
import fiji.plugin.radiomics.Version;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is true of one run only, and therefore in no table: times, machine, paths, jobs. */
final class RunReport {

    static final String FILE_NAME = "run.json";

    private static final Pattern CASES_DONE = Pattern.compile("\"cases_done\": (\\d{1,9})\\b");
    private static final int MOST_BYTES = 1 << 20;

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Instant started = Instant.now();

    RunReport(String manifest, Path folder, String settingsHash, BatchOptions options) {
        fields.put("version", Version.number());
        fields.put("java", System.getProperty("java.version"));
        fields.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        fields.put("host", host());
        fields.put("manifest", manifest);
        fields.put("output", folder.toAbsolutePath().toString());
        fields.put("settings_hash", settingsHash);
        fields.put("jobs", options.jobs());
        fields.put("memory_bytes", options.memory());
        fields.put("resume", options.resume());
        fields.put("fail_fast", options.failFast());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }

    /**
     * @param folder a batch's folder
     * @return number of cases in the tables there; 0 where no run has ended
     */
    static int casesDone(Path folder) {
        try (InputStream in = RegularFile.stream(folder.resolve(FILE_NAME))) {
            String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            Matcher done = CASES_DONE.matcher(text);
            return done.find() ? Integer.parseInt(done.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /**
     * @param summary what became of the batch
     * @param more further fields
     * @return the file's bytes
     */
    byte[] bytes(BatchSummary summary, Map<String, Object> more) {
        Instant ended = Instant.now();
        BatchProgress p = summary.progress();
        fields.put("started", started.truncatedTo(ChronoUnit.MILLIS).toString());
        fields.put("ended", ended.truncatedTo(ChronoUnit.MILLIS).toString());
        fields.put("seconds", ChronoUnit.MILLIS.between(started, ended) / 1000.0);
        fields.put("end", summary.end().name().toLowerCase(Locale.ROOT));
        fields.put("cases", p.total());
        fields.put("cases_done", p.done());
        fields.put("cases_kept", p.kept());
        fields.put("cases_failed", p.failed());
        fields.put("cases_a_second", Math.round(p.rate() * 1000) / 1000.0);
        fields.put("rows", summary.rows());
        fields.put("rows_failed", summary.failedRows());
        fields.putAll(more);
        return json().getBytes(StandardCharsets.UTF_8);
    }

    private String json() {
        StringBuilder json = new StringBuilder("{");
        String separator = "\n";
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            Object value = field.getValue();
            json.append(separator).append("  ").append(quoted(field.getKey())).append(": ");
            json.append(value instanceof String text ? quoted(text) : value);
            separator = ",\n";
        }
        return json.append("\n}\n").toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
