package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.Locale;
import java.util.Optional;

/** Too few or too many grey levels, and the bin widths that give a usual number of them. */
final class LevelWarning {

    private static final int FEW = 8;
    private static final int MANY = 256;

    private LevelWarning() {}

    /**
     * @param region a region with grey levels
     * @return the warning, empty where the number is usual
     */
    static Optional<String> of(RegionData region) {
        int count = region.levels().count();
        int present = 0;
        for (int h : region.levels().histogram()) {
            present += h > 0 ? 1 : 0;
        }
        boolean few = present < FEW;
        if (!few && count <= MANY) {
            return Optional.empty();
        }
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (float v : region.values()) {
            min = Math.min(min, v);
            max = Math.max(max, v);
        }
        String number =
                few
                        ? "only " + present + " grey levels occur"
                        : "there are " + count + " grey levels";
        if (max == min) {
            return Optional.of(number + ": the region is flat");
        }
        return Optional.of(
                String.format(
                        Locale.ROOT,
                        "%s; a bin width of %.3g to %.3g gives 128 to 16",
                        number,
                        (max - min) / 128,
                        (max - min) / 16));
    }
}
