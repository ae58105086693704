package fiji.plugin.radiomics.stats.analysis;

import fiji.plugin.radiomics.parameter.DecimalText;
import fiji.plugin.radiomics.stats.roc.SampleSize;

import java.util.Map;

/**
 * How many cases a study needs, or what power it has with those it has.
 *
 * @param auc the area that is expected
 * @param second that of the second marker; NaN for one area against .5
 * @param positiveCorrelation correlation of the markers within the positive class; NaN likewise
 * @param negativeCorrelation the same within the negative class
 * @param ratio negative cases for each positive one
 * @param alpha level of the two-sided test
 * @param positives number of positive cases
 * @param negatives number of negative cases, rounded up
 * @param power power with this number of positive cases and this ratio
 */
public record SampleSizePlan(
        double auc,
        double second,
        double positiveCorrelation,
        double negativeCorrelation,
        double ratio,
        double alpha,
        long positives,
        long negatives,
        double power) {

    private static final long MOST_CASES = 1_000_000_000_000L;

    /**
     * @param texts values by key; of a key that is absent or blank the initial value is taken
     * @return the plan
     * @throws IllegalArgumentException with key, value and what is allowed
     */
    public static SampleSizePlan of(Map<SampleSizeKey, String> texts) {
        double auc = number(texts, SampleSizeKey.AUC);
        double ratio = number(texts, SampleSizeKey.RATIO);
        double alpha = number(texts, SampleSizeKey.ALPHA);
        boolean isPair = !text(texts, SampleSizeKey.SECOND).isEmpty();
        double second = isPair ? number(texts, SampleSizeKey.SECOND) : Double.NaN;
        double[] correlations = {Double.NaN, Double.NaN};
        SampleSize size;
        if (isPair) {
            correlations = correlations(text(texts, SampleSizeKey.CORRELATION));
            size = SampleSize.ofTwoCurves(auc, second, correlations[0], correlations[1], ratio);
        } else {
            size = SampleSize.ofOneCurve(auc, ratio);
        }
        long positives =
                text(texts, SampleSizeKey.POSITIVES).isEmpty()
                        ? needed(size, alpha, number(texts, SampleSizeKey.POWER))
                        : given(texts);
        return new SampleSizePlan(
                auc,
                second,
                correlations[0],
                correlations[1],
                ratio,
                alpha,
                positives,
                (long) Math.ceil(positives * ratio),
                size.power(alpha, positives));
    }

    private static long needed(SampleSize size, double alpha, double power) {
        double positives = Math.ceil(size.positives(alpha, power));
        if (positives > MOST_CASES) {
            throw new IllegalArgumentException(
                    "More than " + MOST_CASES + " cases: the difference is too small to be found");
        }
        return Math.max(2, (long) positives);
    }

    private static long given(Map<SampleSizeKey, String> texts) {
        String text = text(texts, SampleSizeKey.POSITIVES);
        if (!text.matches("\\d{1,12}") || Long.parseLong(text) < 2) {
            throw new IllegalArgumentException(
                    "positives=" + text + ": a whole number from 2 is expected");
        }
        return Long.parseLong(text);
    }

    private static double[] correlations(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length > 2) {
            throw new IllegalArgumentException(
                    "correlation=" + text + ": a number, or POSITIVE:NEGATIVE is expected");
        }
        double positive = number(SampleSizeKey.CORRELATION, parts[0]);
        return new double[] {
            positive, parts.length == 1 ? positive : number(SampleSizeKey.CORRELATION, parts[1])
        };
    }

    private static String text(Map<SampleSizeKey, String> texts, SampleSizeKey key) {
        String text = texts.getOrDefault(key, "").trim();
        return text.isEmpty() ? key.initial() : text;
    }

    private static double number(Map<SampleSizeKey, String> texts, SampleSizeKey key) {
        return number(key, text(texts, key));
    }

    private static double number(SampleSizeKey key, String text) {
        try {
            return DecimalText.number(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    key.id() + "=" + text + ": a number is expected, with a point for decimals");
        }
    }
}
