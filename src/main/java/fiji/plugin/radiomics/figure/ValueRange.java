package fiji.plugin.radiomics.figure;

import java.util.List;

/**
 * What an axis shows: all finite values, and some room around them. A constant gets room too.
 *
 * @param low lower end
 * @param high upper end, above the lower one
 */
record ValueRange(double low, double high) {

    private static final double MARGIN = .04;

    /** Beyond, differences of values may be infinite. */
    private static final double GREATEST = 1e300;

    static ValueRange of(List<Sample> samples) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Sample sample : samples) {
            for (double v : sample.values()) {
                if (Math.abs(v) <= GREATEST) {
                    low = Math.min(low, v);
                    high = Math.max(high, v);
                }
            }
        }
        if (low > high) {
            return new ValueRange(0, 1);
        }
        double margin = MARGIN * (high - low);
        double least = Math.max(1e-9 * Math.max(Math.abs(low), Math.abs(high)), 1e-300);
        if (margin < least) {
            double middle = low + (high - low) / 2;
            margin = middle == 0 ? 1 : .1 * Math.abs(middle);
        }
        return new ValueRange(low - margin, high + margin);
    }

    double length() {
        return high - low;
    }

    double at(double part) {
        return low + part * length();
    }

    /**
     * @param samples all that are drawn
     * @return a line that says what is not drawn; empty where all is
     */
    static String remark(List<Sample> samples) {
        int infinite = samples.stream().mapToInt(Sample::infinite).sum();
        return switch (infinite) {
            case 0 -> "";
            case 1 -> "1 infinite value is not drawn";
            default -> infinite + " infinite values are not drawn";
        };
    }
}
