package fiji.plugin.radiomics.stats;

/**
 * Tails of {@link RankSums} of many tied ranks, from the characteristic function φ of the sum.
 *
 * <p>φ(ω) is the coefficient of x^m in ∏(1 + x·e^(iωr)) over all ranks r, divided by C(N, m). Sums
 * are whole numbers, so the probability of each is a finite Fourier sum of φ over the frequencies
 * 2πj/P, P the number of possible sums, and so is that of a tail. φ falls off fast: few frequencies
 * are needed, those near 0 and, because most doubled ranks are even, those near π. What is left out
 * is less than 1e-12 of probability.
 */
final class RankSumFrequencies {

    private static final double NEGLIGIBLE = 1e-14;

    /** So many negligible terms in a row end a sum. */
    private static final int QUIET = 12;

    /** Of less than this, rounding errors of the sum would be a part worth mentioning. */
    private static final double LEAST = 1e-10;

    private static final double MOST_STEPS = 4e9;

    private final int[] ties;
    private final int m;
    private final int all;
    private double steps;

    private RankSumFrequencies(int[] ties, int m) {
        this.ties = ties;
        this.m = m;
        int n = 0;
        for (int t : ties) {
            n += t;
        }
        all = n;
    }

    /**
     * @param ties numbers of equal values in ascending order of the values
     * @param m size of the smaller sample
     * @param distance of twice its rank sum from what is expected
     * @return probability of this distance or more; NaN where it would take too long or is too
     *     small for this way
     */
    static double twoSided(int[] ties, int m, long distance) {
        return new RankSumFrequencies(ties, m).twoSided(distance);
    }

    private double twoSided(long distance) {
        // Sums lie within ±m·n of the expected one.
        long reach = (long) m * (all - m);
        long period = 2 * reach + 1;
        double inside = 2.0 * distance - 1;
        double sum = 0;
        long half = period / 2;
        for (int end = 0; end < 2; end++) {
            int quiet = 0;
            for (long i = 1; i <= half && quiet < QUIET; i++) {
                long j = end == 0 ? i : half + 1 - i;
                if (end == 1 && j <= half / 2 || end == 0 && j > half / 2) {
                    break;
                }
                double omega = 2 * Math.PI * j / period;
                double real = real(omega);
                if (Double.isNaN(real)) {
                    return Double.NaN;
                }
                // Of the sums that lie nearer, −distance < a < distance.
                double kernel = Math.sin(omega * inside / 2) / Math.sin(omega / 2);
                sum += 2 * real * kernel;
                quiet = Math.abs(real) < NEGLIGIBLE ? quiet + 1 : 0;
            }
        }
        double p = 1 - (inside + sum) / period;
        return p < LEAST ? Double.NaN : Math.min(1, p);
    }

    /** Real part of φ of the distance; the imaginary one cancels in a sum over −a and a. */
    private double real(double omega) {
        double[] re = new double[m + 1];
        double[] im = new double[m + 1];
        re[0] = 1;
        int before = 0;
        for (int size : ties) {
            double angle = omega * (2.0 * before + size + 1 - (all + 1.0));
            double c = Math.cos(angle);
            double s = Math.sin(angle);
            for (int i = 0; i < size; i++) {
                before++;
                // The mean over choices, so that nothing overflows: part of them has this rank.
                for (int k = Math.min(m, before); k >= 1; k--) {
                    double r = re[k - 1];
                    double q = im[k - 1];
                    double in = (double) k / before;
                    re[k] = (1 - in) * re[k] + in * (r * c - q * s);
                    im[k] = (1 - in) * im[k] + in * (r * s + q * c);
                }
            }
            steps += (double) size * m;
        }
        return steps > MOST_STEPS ? Double.NaN : re[m];
    }
}
