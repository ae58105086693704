/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.signature;

import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.analysis.RocParameters;
import fiji.plugin.radiomics.stats.model.FittedRecipe;
import fiji.plugin.radiomics.stats.model.FittedText;
import fiji.plugin.radiomics.stats.model.Frame;
import fiji.plugin.radiomics.stats.model.Written;
import fiji.plugin.radiomics.stats.model.YamlText;
import fiji.plugin.radiomics.stats.survival.analysis.SurvivalOutcome;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.ImageSpacing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A fitted model that can be used on other cases: what it needs, what it computes, and what is
 * known of it. Read from and written to a YAML file.
 *
 * @param outcome name of the outcome's column
 * @param positive the positive class
 * @param negative the negative class
 * @param fitted the recipe, fitted on all cases, with the columns only that its score depends on
 * @param clinical clinical columns, some of which may hold texts
 * @param ranges of each column of numbers the least and the greatest value in training
 * @param cutoff the score from which on a case is called positive
 * @param shift what is added to the score before it becomes a probability, for a prevalence other
 *     than that of the sample
 * @param extraction columns of a feature table that say how features were extracted, where all
 *     training cases have the same value
 * @param centreColumn the column of centres; empty = none was named
 * @param centres centres of the training cases
 * @param facts what else is known: numbers of cases, validation, versions
 * @param risk what makes survival of the score, where survival is the outcome
 */
public record Signature(
        String outcome,
        String positive,
        String negative,
        FittedRecipe fitted,
        ClassColumns clinical,
        Map<String, double[]> ranges,
        double cutoff,
        double shift,
        Map<String, String> extraction,
        String centreColumn,
        List<String> centres,
        Map<String, Object> facts,
        Optional<RiskScale> risk) {

    private static final String CENSORED = "censored";
    private static final String FORMAT = "fiji-radiomics-signature";
    private static final String SETTINGS_HASH = "settings_hash";
    private static final String SETTINGS = "settings";
    private static final String SETTINGS_NOTE = "settings_known_by";
    private static final String SETTINGS_PREFIX = "settings_prefix";
    private static final int VERSION = 2;

    /** What programs can read that know of no survival. */
    private static final int OF_CLASSES = 1;

    /** What must be the same where the signature is used. */
    private static final List<String> EXTRACTION =
            List.of(
                    "preset",
                    "settings_hash",
                    "spacing_x",
                    "spacing_y",
                    "spacing_z",
                    "image_spacing_x",
                    "image_spacing_y",
                    "image_spacing_z",
                    "intensity_unit",
                    "version");

    static Signature of(
            RecipeOutcome outcome, SignatureCases cases, ParameterValues values, String how) {
        FittedRecipe reduced = outcome.all().reduced();
        Frame x = cases.training().x();
        Map<String, double[]> ranges = new LinkedHashMap<>();
        for (String name : reduced.inputs()) {
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            for (double v : x.column(x.index(name))) {
                if (!Double.isNaN(v)) {
                    least = Math.min(least, v);
                    greatest = Math.max(greatest, v);
                }
            }
            ranges.put(name, new double[] {least, greatest});
        }
        double prevalence = values.getOr(SignatureParameters.PREVALENCE, Double.NaN);
        int n = cases.rows().length;
        int positives = cases.training().positives();
        double shift =
                Double.isNaN(prevalence)
                        ? 0
                        : Math.log(prevalence / (1 - prevalence))
                                - Math.log(positives / (double) (n - positives));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("cases", n);
        facts.put("positive_cases", positives);
        facts.put("validation", how);
        Map<String, Object> performance = new LinkedHashMap<>();
        outcome.performance()
                .forEach(
                        (name, row) -> {
                            Map<String, Object> v = new LinkedHashMap<>();
                            v.put("estimate", row.estimate());
                            if (!Double.isNaN(row.low())) {
                                v.put("ci_low", row.low());
                                v.put("ci_high", row.high());
                            }
                            performance.put(name, v);
                        });
        facts.put("performance", performance);
        if (!Double.isNaN(prevalence)) {
            facts.put("prevalence", prevalence);
        }
        facts.put("software", "Fiji Radiomics " + fiji.plugin.radiomics.Version.number());
        facts.put("seed", values.get(RocParameters.SEED));
        settings(cases.table(), cases.rows(), values, facts);
        String batch = values.text(SignatureParameters.BATCH);
        return new Signature(
                cases.survival()
                        .map(SurvivalOutcome::event)
                        .orElseGet(() -> values.text(RocParameters.OUTCOME)),
                cases.survival()
                        .map(SurvivalOutcome::value)
                        .orElseGet(() -> cases.outcome().positive()),
                cases.survival().isPresent() ? CENSORED : cases.outcome().negative(),
                reduced,
                cases.encoding().only(reduced.inputs()),
                ranges,
                outcome.cutoff(),
                shift,
                extraction(cases.table(), cases.rows()),
                batch,
                batch.isEmpty() ? List.of() : different(cases.table().column(batch), cases.rows()),
                facts,
                Optional.empty());
    }

    /** The same with what makes survival of the score. */
    Signature with(RiskScale scale) {
        return new Signature(
                outcome,
                positive,
                negative,
                fitted,
                clinical,
                ranges,
                cutoff,
                shift,
                extraction,
                centreColumn,
                centres,
                facts,
                Optional.of(scale));
    }

    /** How the features were extracted, as far as that is known. */
    private static void settings(
            CaseTable table, int[] rows, ParameterValues values, Map<String, Object> facts) {
        String named = values.text(SignatureParameters.SETTINGS);
        List<String> hashed =
                table.names().stream().filter(n -> n.endsWith(SETTINGS_HASH)).toList();
        if (named.isEmpty() && hashed.isEmpty()) {
            return;
        }
        if (hashed.size() > 1) {
            if (!named.isEmpty()) {
                throw new IllegalArgumentException(
                        "settings="
                                + named
                                + ": the table holds features of several images, each with"
                                + " settings of its own; leave it out");
            }
            facts.put(SETTINGS_NOTE, "unknown: the features are of several images");
            return;
        }
        String prefix =
                hashed.isEmpty()
                        ? ""
                        : hashed.get(0)
                                .substring(0, hashed.get(0).length() - SETTINGS_HASH.length());
        List<String> hashes =
                hashed.isEmpty() ? List.of() : different(table.column(hashed.get(0)), rows);
        if (hashes.size() > 1) {
            if (!named.isEmpty()) {
                throw new IllegalArgumentException(
                        "settings="
                                + named
                                + ": the table's rows were extracted with "
                                + hashes.size()
                                + " different settings; leave it out, or extract them alike");
            }
            facts.put(SETTINGS_NOTE, "unknown: the rows were extracted with different settings");
            return;
        }
        SettingsSource.Found found =
                SettingsSource.installed()
                        .find(
                                named,
                                hashes.isEmpty() ? "" : hashes.get(0),
                                table.names().stream()
                                        .filter(n -> n.startsWith(prefix))
                                        .map(n -> n.substring(prefix.length()))
                                        .toList());
        facts.put(SETTINGS_NOTE, found.note());
        if (!found.settings().isEmpty()) {
            facts.put(SETTINGS_PREFIX, prefix);
            facts.put(SETTINGS, found.settings());
        }
    }

    /**
     * @return settings of the extraction of its features, by key; empty where they are not known
     */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        if (facts.get(SETTINGS) instanceof Map<?, ?> known) {
            known.forEach((key, value) -> settings.put("" + key, "" + value));
        }
        return settings;
    }

    /**
     * @return how they are known, or why they are not
     */
    public String settingsNote() {
        return String.valueOf(
                facts.getOrDefault(SETTINGS_NOTE, "unknown: the table did not tell them"));
    }

    /**
     * @return what stands before the names of its features, as of an assembled table; may be empty
     */
    public String settingsPrefix() {
        return String.valueOf(facts.getOrDefault(SETTINGS_PREFIX, ""));
    }

    private static Map<String, String> extraction(CaseTable table, int[] rows) {
        Map<String, String> same = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            // Of an assembled table each image's columns have a prefix.
            String bare = column.name().substring(column.name().lastIndexOf('.') + 1);
            if (EXTRACTION.contains(bare) && !ImageSpacing.isRepeated(table, column)) {
                List<String> texts = different(column, rows);
                if (texts.size() == 1) {
                    same.put(column.name(), texts.get(0));
                }
            }
        }
        return same;
    }

    private static List<String> different(Column column, int[] rows) {
        Set<String> texts = new LinkedHashSet<>();
        for (int row : rows) {
            if (column.text(row) != null) {
                texts.add(column.text(row));
            }
        }
        return List.copyOf(texts);
    }

    /**
     * @return the file's text
     */
    public String yaml() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", FORMAT);
        all.put("format_version", risk.isPresent() ? VERSION : OF_CLASSES);
        all.put("outcome", outcome);
        all.put("positive", positive);
        all.put("negative", negative);
        all.put("extraction", extraction);
        Map<String, Object> columns = new LinkedHashMap<>();
        ranges.forEach(
                (name, range) -> {
                    Map<String, Object> limits = new LinkedHashMap<>();
                    limits.put("least", range[0]);
                    limits.put("greatest", range[1]);
                    columns.put(name, limits);
                });
        all.put("columns", columns);
        all.put("clinical", clinical.names());
        all.put("clinical_classes", clinical.classes());
        if (!centreColumn.isEmpty()) {
            all.put("centre_column", centreColumn);
            all.put("centres", centres);
        }
        if (risk.isPresent()) {
            all.put("survival", risk.get().write());
        } else {
            all.put("cutoff", cutoff);
            all.put("probability_shift", shift);
        }
        all.put("signature", FittedText.write(fitted));
        all.putAll(facts);
        return YamlText.write(all);
    }

    /**
     * @param text a file's text
     * @param where what messages call it
     * @return the signature
     * @throws IllegalArgumentException where it is none, damaged or newer, in one line
     */
    public static Signature read(String text, String where) {
        Written all = YamlText.read(text, where);
        if (!all.has("format") || !all.text("format").equals(FORMAT)) {
            throw all.refuse("is no signature: it lacks the line 'format: " + FORMAT + "'");
        }
        if (all.number("format_version") > VERSION) {
            throw all.refuse(
                    "was written by a newer version of Fiji Radiomics (format "
                            + all.text("format_version")
                            + ", this one reads "
                            + VERSION
                            + "); update Fiji Radiomics");
        }
        boolean survival = all.has("survival");
        Map<String, double[]> ranges = new LinkedHashMap<>();
        Written columns = all.map("columns");
        for (Object name : columns.values().keySet()) {
            Written range = columns.map(String.valueOf(name));
            ranges.put(
                    String.valueOf(name),
                    new double[] {range.number("least"), range.number("greatest")});
        }
        Map<String, List<String>> classes = new LinkedHashMap<>();
        Written written = all.map("clinical_classes");
        for (Object name : written.values().keySet()) {
            classes.put(String.valueOf(name), written.texts(String.valueOf(name)));
        }
        Map<String, String> extraction = new LinkedHashMap<>();
        Written settings = all.map("extraction");
        settings.values().keySet().forEach(k -> extraction.put("" + k, settings.text("" + k)));
        FittedRecipe fitted = FittedText.read(all.map("signature"));
        if (!ranges.keySet().containsAll(fitted.inputs())) {
            throw all.refuse("is damaged: the model uses columns that 'columns' lacks");
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        for (String key :
                List.of(
                        "cases",
                        "positive_cases",
                        "validation",
                        "performance",
                        "prevalence",
                        "software",
                        "seed",
                        SETTINGS_NOTE,
                        SETTINGS_PREFIX,
                        SETTINGS)) {
            if (all.has(key)) {
                facts.put(key, all.get(key));
            }
        }
        return new Signature(
                all.text("outcome"),
                all.text("positive"),
                all.text("negative"),
                fitted,
                new ClassColumns(all.texts("clinical"), classes),
                ranges,
                survival ? Double.NaN : all.number("cutoff"),
                survival ? 0 : all.number("probability_shift"),
                extraction,
                all.has("centre_column") ? all.text("centre_column") : "",
                all.has("centres") ? all.texts("centres") : new ArrayList<>(),
                facts,
                survival ? Optional.of(RiskScale.read(all.map("survival"))) : Optional.empty());
    }
}
