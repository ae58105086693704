/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.cutoff;

import fiji.plugin.radiomics.parameter.DecimalText;
import fiji.plugin.radiomics.stats.roc.RocCurve;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a cutoff is chosen. All points of the curve take part, its infinite ends included.
 *
 * @param kind the criterion
 * @param first the sensitivity, specificity, cost ratio or threshold that the kind needs, else NaN
 * @param second the prevalence of {@link Kind#COST}; NaN = that of the sample
 */
public record CutoffRule(Kind kind, double first, double second) {

    /** What a rule makes greatest. */
    public enum Kind {
        /** Sensitivity + specificity − 1, Youden (1950), Cancer 3, 32–35. */
        YOUDEN,
        /** Closeness to the corner: −((1 − sensitivity)² + (1 − specificity)²). */
        TOPLEFT,
        /** (tp + tn) by all cases, at the sample's prevalence. */
        ACCURACY,
        /**
         * Sensitivity + r·specificity, r = (1 − p)/(c·p), with the prevalence p and the cost c of a
         * false negative in costs of a false positive; Perkins and Schisterman (2006), Am J
         * Epidemiol 163, 670–675.
         */
        COST,
        /** Specificity among the points of at least a given sensitivity. */
        SENSITIVITY,
        /** Sensitivity among the points of at least a given specificity. */
        SPECIFICITY,
        /** A threshold given beforehand. */
        FIXED
    }

    /** Of a share such as .9, which is no whole number of cases in binary. */
    private static final double ROUNDING = 1e-9;

    /** The rules in words, for messages. */
    public static final String ALLOWED =
            "youden, topleft, accuracy, specificity_at_sensitivity:VALUE,"
                    + " sensitivity_at_specificity:VALUE, cost:RATIO, cost:RATIO:PREVALENCE and a"
                    + " number";

    /** The highest specificity at this sensitivity or more; formerly sensitivity:VALUE. */
    private static final String AT_SENSITIVITY = "specificity_at_sensitivity";

    /** The highest sensitivity at this specificity or more; formerly specificity:VALUE. */
    private static final String AT_SPECIFICITY = "sensitivity_at_specificity";

    /**
     * @param threshold a threshold given beforehand
     * @return the rule that takes it
     */
    public static CutoffRule fixed(double threshold) {
        return new CutoffRule(Kind.FIXED, threshold, Double.NaN);
    }

    /**
     * @param text as {@link #text} gives it
     * @return the rule
     * @throws IllegalArgumentException where it is none, with what is allowed
     */
    public static CutoffRule of(String text) {
        String[] parts = text.trim().toLowerCase(java.util.Locale.ROOT).split(":", -1);
        double none = Double.NaN;
        try {
            if (parts.length == 1) {
                return switch (parts[0]) {
                    case "youden" -> new CutoffRule(Kind.YOUDEN, none, none);
                    case "topleft" -> new CutoffRule(Kind.TOPLEFT, none, none);
                    case "accuracy" -> new CutoffRule(Kind.ACCURACY, none, none);
                    default -> new CutoffRule(Kind.FIXED, threshold(parts[0]), none);
                };
            }
            double first = DecimalText.number(parts[1]);
            boolean share = parts.length == 2 && first >= 0 && first <= 1;
            if ((parts[0].equals("sensitivity") || parts[0].equals(AT_SENSITIVITY)) && share) {
                return new CutoffRule(Kind.SENSITIVITY, first, none);
            }
            if ((parts[0].equals("specificity") || parts[0].equals(AT_SPECIFICITY)) && share) {
                return new CutoffRule(Kind.SPECIFICITY, first, none);
            }
            double second = parts.length == 3 ? DecimalText.number(parts[2]) : none;
            boolean prevalence = parts.length == 2 || second > 0 && second < 1;
            if (parts[0].equals("cost") && parts.length <= 3 && prevalence && isCost(first)) {
                return new CutoffRule(Kind.COST, first, second);
            }
        } catch (NumberFormatException e) {
            for (String part : parts) {
                String problem = DecimalText.problem(part);
                if (problem.contains("comma")) {
                    throw new IllegalArgumentException("'" + text + "': '" + part + "' " + problem);
                }
            }
            // Else told below like a rule that is not known.
        }
        throw new IllegalArgumentException("'" + text + "' is no rule for a cutoff");
    }

    /**
     * @param text as it was given
     * @return what a name means here that means something else where markers are compared
     */
    public static Optional<String> oldSpelling(String text) {
        String[] parts = text.trim().toLowerCase(java.util.Locale.ROOT).split(":", 2);
        if (parts.length < 2
                || !parts[0].equals("sensitivity") && !parts[0].equals("specificity")) {
            return Optional.empty();
        }
        boolean sensitivity = parts[0].equals("sensitivity");
        return Optional.of(
                "cutoff="
                        + text
                        + (sensitivity
                                ? " takes the highest specificity at a sensitivity of at least "
                                : " takes the highest sensitivity at a specificity of at least ")
                        + parts[1]
                        + "; write "
                        + (sensitivity ? AT_SENSITIVITY : AT_SPECIFICITY)
                        + ":"
                        + parts[1]
                        + ", which cannot be taken for what compare="
                        + text
                        + " means");
    }

    /**
     * @return the rule in words
     */
    public String words() {
        return switch (kind) {
            case SENSITIVITY -> "the highest specificity at a sensitivity of at least " + first;
            case SPECIFICITY -> "the highest sensitivity at a specificity of at least " + first;
            default -> "the rule “" + text() + "”";
        };
    }

    private static boolean isCost(double cost) {
        return cost > 0 && !Double.isInfinite(cost);
    }

    private static double threshold(String text) {
        return DecimalText.extended(text)
                .orElseThrow(() -> new NumberFormatException(DecimalText.problem(text)));
    }

    /**
     * @return the rule as a setting
     */
    public String text() {
        String name = kind.name().toLowerCase(java.util.Locale.ROOT);
        return switch (kind) {
            case YOUDEN, TOPLEFT, ACCURACY -> name;
            case SENSITIVITY, SPECIFICITY -> name + ":" + first;
            case COST -> name + ":" + first + (Double.isNaN(second) ? "" : ":" + second);
            case FIXED -> String.valueOf(first);
        };
    }

    /**
     * @return whether the threshold is given beforehand, so that it cannot be optimistic
     */
    public boolean isFixed() {
        return kind == Kind.FIXED;
    }

    /**
     * @param curve an empirical curve
     * @return its best points, the most sensitive first, which is the order of the R package pROC
     */
    public int[] best(RocCurve curve) {
        return kind == Kind.FIXED ? new int[] {curve.pointAt(first)} : best(CurvePoints.of(curve));
    }

    int[] best(CurvePoints points) {
        return switch (kind) {
            case SENSITIVITY -> new int[] {mostSpecific(points)};
            case SPECIFICITY -> new int[] {mostSensitive(points)};
            default -> greatest(points);
        };
    }

    /** Later points call more cases positive, so the first that is sensitive enough is best. */
    private int mostSpecific(CurvePoints points) {
        double needed = first * points.positives() - ROUNDING;
        int point = 0;
        while (points.truePositives(point) < needed) {
            point++;
        }
        return point;
    }

    private int mostSensitive(CurvePoints points) {
        double allowed = (1 - first) * points.negatives() + ROUNDING;
        int point = 0;
        int best = 0;
        while (point < points.size() && points.falsePositives(point) <= allowed) {
            if (points.truePositives(point) > points.truePositives(best)) {
                best = point;
            }
            point++;
        }
        return best;
    }

    private int[] greatest(CurvePoints points) {
        int[] best = new int[points.size()];
        int n = 0;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int point = points.size() - 1; point >= 0; point--) {
            double value = criterion(points, point);
            if (value > greatest) {
                greatest = value;
                n = 0;
            }
            if (value == greatest) {
                best[n++] = point;
            }
        }
        return Arrays.copyOf(best, n);
    }

    /**
     * Of whole numbers as far as they go: two ways to the same value must not differ by rounding.
     */
    private double criterion(CurvePoints points, int point) {
        long m = points.positives();
        long n = points.negatives();
        long tp = points.truePositives(point);
        long fp = points.falsePositives(point);
        return switch (kind) {
            case YOUDEN -> tp * n - fp * m;
            case TOPLEFT -> {
                double missed = (m - tp) * n;
                double wrong = fp * m;
                yield -(missed * missed + wrong * wrong);
            }
            case ACCURACY -> tp - fp;
            case COST -> {
                double p = Double.isNaN(second) ? (double) m / (m + n) : second;
                double r = (1 - p) / (first * p);
                yield (double) tp / m + r * ((double) (n - fp) / n);
            }
            default -> throw new IllegalStateException(kind + " has no criterion");
        };
    }
}
