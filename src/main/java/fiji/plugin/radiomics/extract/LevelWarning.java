package fiji.plugin.radiomics.extract;

import java.util.Locale;
import java.util.Optional;

/** Too few or too many grey levels, and the bin widths that give a usual number of them. */
final class LevelWarning {

    private static final int FEW = 8;
    private static final int MANY = 256;

    private LevelWarning() {}

    /**
     * @param levels the grey levels of a region
     * @return the warning, empty where the number is usual
     */
    static Optional<String> of(LevelCount levels) {
        boolean few = levels.present() < FEW;
        if (!few && levels.count() <= MANY) {
            return Optional.empty();
        }
        String number =
                few
                        ? "only " + levels.present() + " grey levels occur"
                        : "there are " + levels.count() + " grey levels";
        float min = levels.min();
        float max = levels.max();
        if (max == min) {
            return Optional.of(number + ": the region is flat");
        }
        return Optional.of(
                String.format(
                        Locale.ROOT,
                        "%s; a bin width of %.3g to %.3g gives 128 to 16",
                        number,
                        ((double) max - min) / 128,
                        ((double) max - min) / 16));
    }
}
