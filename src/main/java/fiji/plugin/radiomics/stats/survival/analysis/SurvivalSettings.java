/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival.analysis;

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.survival.CoxSettings;
import fiji.plugin.radiomics.stats.survival.RankWeight;
import fiji.plugin.radiomics.stats.table.NameList;
import fiji.plugin.radiomics.stats.table.NumberText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a table of cases is analysed: what the values of {@link SurvivalParameters} mean.
 *
 * @param values of {@link SurvivalParameters#ALL}
 */
record SurvivalSettings(ParameterValues values) {

    /** Rules of a cutoff beside a number. */
    enum CutoffRule {
        NONE,
        MEDIAN,
        TERTILES,
        MAXSTAT,
        NUMBER;

        static CutoffRule of(String text) {
            for (CutoffRule rule : values()) {
                if (rule != NUMBER && rule.name().equalsIgnoreCase(text.trim())) {
                    return rule;
                }
            }
            return NUMBER;
        }
    }

    String text(Parameter<?> parameter) {
        return values.text(parameter);
    }

    boolean has(Parameter<?> parameter) {
        return !text(parameter).isEmpty();
    }

    List<String> names(Parameter<?> parameter) {
        return NameList.split(text(parameter));
    }

    String orNull(Parameter<?> parameter) {
        return has(parameter) ? text(parameter) : null;
    }

    CutoffRule cutoff() {
        return CutoffRule.of(text(SurvivalParameters.CUTOFF));
    }

    double level() {
        return values.get(SurvivalParameters.LEVEL);
    }

    CoxSettings cox() {
        return new CoxSettings(
                values.get(SurvivalParameters.TIES), values.get(SurvivalParameters.FIRTH));
    }

    boolean isComplete() {
        return values.get(SurvivalParameters.MISSING).equals("complete");
    }

    /** The times that were asked for; empty where none were. */
    List<Double> times() {
        return numbers(text(SurvivalParameters.TIMES));
    }

    /** The unit with a blank before it, or nothing. */
    String unit() {
        String unit = text(OutcomeParameters.UNIT);
        if (unit.isEmpty() && has(OutcomeParameters.START)) {
            unit = "days";
        }
        return unit.isEmpty() ? "" : " " + unit;
    }

    /** The class with which others of a column are compared, by column. */
    Map<String, String> references() {
        Map<String, String> references = new LinkedHashMap<>();
        for (String item : names(SurvivalParameters.REFERENCES)) {
            int colon = item.lastIndexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException(
                        "references="
                                + item
                                + ": allowed is COLUMN:CLASS with commas between, e.g. stage:I");
            }
            references.put(item.substring(0, colon).trim(), item.substring(colon + 1).trim());
        }
        return references;
    }

    List<RankWeight> weights() {
        List<RankWeight> weights =
                new ArrayList<>(
                        List.of(
                                RankWeight.LOGRANK,
                                RankWeight.GEHAN_BRESLOW,
                                RankWeight.TARONE_WARE,
                                RankWeight.PETO_PETO));
        weights.addAll(fleming(text(SurvivalParameters.FLEMING)));
        return weights;
    }

    static void checkCutoff(String text) {
        if (CutoffRule.of(text) == CutoffRule.NUMBER
                && (!NumberText.isNumber(text) || !Double.isFinite(NumberText.parse(text)))) {
            throw new IllegalArgumentException("is no cutoff");
        }
    }

    static List<Double> numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        for (String part : NameList.split(text)) {
            if (!NumberText.isNumber(part)
                    || !(NumberText.parse(part) > 0)
                    || Double.isInfinite(NumberText.parse(part))) {
                throw new IllegalArgumentException("'" + part + "' is no number above 0");
            }
            double number = NumberText.parse(part);
            if (!numbers.contains(number)) {
                numbers.add(number);
            }
        }
        numbers.sort(null);
        return numbers;
    }

    static List<RankWeight> fleming(String text) {
        List<RankWeight> weights = new ArrayList<>();
        for (String part : NameList.split(text)) {
            String[] numbers = part.split(":");
            if (numbers.length != 2
                    || !NumberText.isNumber(numbers[0])
                    || !NumberText.isNumber(numbers[1])) {
                throw new IllegalArgumentException("'" + part + "' is no pair of numbers");
            }
            weights.add(
                    RankWeight.flemingHarrington(
                            NumberText.parse(numbers[0]), NumberText.parse(numbers[1])));
        }
        return weights;
    }

    static int replicates(String text) {
        if (!text.matches("\\d{1,7}") || text.equals("1")) {
            throw new IllegalArgumentException("is no number of replicates");
        }
        return Integer.parseInt(text);
    }

    static long seed(String text) {
        if (!text.matches("[+-]?[0-9]{1,18}")) {
            throw new IllegalArgumentException("is not a whole number");
        }
        return Long.parseLong(text);
    }
}
