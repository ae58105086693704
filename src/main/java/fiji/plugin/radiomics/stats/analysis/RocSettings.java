package fiji.plugin.radiomics.stats.analysis;

import fiji.plugin.radiomics.parameter.DecimalText;
import fiji.plugin.radiomics.stats.Normal;
import fiji.plugin.radiomics.stats.cutoff.CutoffRule;
import fiji.plugin.radiomics.stats.cutoff.DiagnosticSettings;
import fiji.plugin.radiomics.stats.cutoff.ProportionInterval;
import fiji.plugin.radiomics.stats.group.PMethod;
import fiji.plugin.radiomics.stats.roc.AucMethod;
import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.roc.PartialAuc;
import fiji.plugin.radiomics.stats.table.MarkerSelection;
import fiji.plugin.radiomics.stats.table.NameList;
import fiji.plugin.radiomics.stats.table.NumberText;
import fiji.plugin.radiomics.stats.table.OutcomeRule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a table of cases is analysed: texts by {@link RocKey}, checked when they are set.
 *
 * <p>Immutable; {@link #with} gives a changed copy.
 */
public final class RocSettings {

    /** Every key at its initial value. */
    public static final RocSettings INITIAL = new RocSettings(new EnumMap<>(RocKey.class));

    private final Map<RocKey, String> texts;

    private RocSettings(Map<RocKey, String> texts) {
        this.texts = texts;
    }

    /** Which part of a curve the partial area is taken of. */
    public record PartialRange(PartialAuc.Axis axis, double low, double high) {}

    /** What correlation coefficient the markers' matrix holds. */
    public enum Correlation {
        NONE,
        SPEARMAN,
        PEARSON
    }

    /**
     * @param key a key
     * @param text its value; surrounding blanks are dropped, and of an empty text the initial value
     *     is taken
     * @return settings with this value
     * @throws IllegalArgumentException with key, value and what is allowed
     */
    public RocSettings with(RocKey key, String text) {
        Map<RocKey, String> changed = new EnumMap<>(RocKey.class);
        changed.putAll(texts);
        String trimmed = text == null ? "" : text.trim();
        if (trimmed.isEmpty() || trimmed.equals(key.initial())) {
            changed.remove(key);
        } else {
            changed.put(key, trimmed);
        }
        RocSettings settings = new RocSettings(changed);
        settings.check(key);
        return settings;
    }

    /**
     * @param key a key
     * @return its text
     */
    public String text(RocKey key) {
        return texts.getOrDefault(key, key.initial());
    }

    /**
     * @return the keys that have not their initial value, in the order of the keys
     */
    public Map<RocKey, String> changed() {
        return new EnumMap<>(texts.isEmpty() ? new EnumMap<>(RocKey.class) : texts);
    }

    private void check(RocKey key) {
        switch (key) {
            case DIRECTION -> direction();
            case MISSING -> completeCases();
            case CI -> aucMethod();
            case PMETHOD -> pMethod();
            case LEVEL -> level();
            case PARTIAL -> partial();
            case CUTOFF -> cutoff();
            case CUTOFFS -> cutoffs();
            case PROPORTIONS, PREVALENCE -> diagnostics();
            case COMPARE -> comparisons();
            case CORRELATION -> correlation();
            case REPLICATES -> replicates();
            case SEED -> seed();
            default -> {
                // Names of columns and classes are checked against the table.
            }
        }
    }

    /**
     * @return how the classes are found
     */
    public OutcomeRule outcome() {
        String classes = text(RocKey.CLASSES);
        String column = text(RocKey.OUTCOME);
        if (column.isEmpty() && classes.isEmpty()) {
            throw new IllegalArgumentException(
                    "outcome= is missing: name the column that tells the class of a case");
        }
        return new OutcomeRule(
                column.isEmpty() ? "roi" : column,
                orNull(classes),
                text(RocKey.POSITIVE),
                orNull(text(RocKey.NEGATIVE)));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /**
     * @return which columns are markers
     */
    public MarkerSelection markers() {
        return new MarkerSelection(
                names(text(RocKey.MARKERS)),
                orNull(text(RocKey.PATTERN)),
                orNull(text(RocKey.FAMILY)));
    }

    private static List<String> names(String text) {
        return NameList.split(text);
    }

    /**
     * @return texts and numbers that mean a missing value
     */
    public List<String> missingCodes() {
        return names(text(RocKey.MISSINGCODES));
    }

    /**
     * @return how p values of ranks are found, and in the ranking of markers whether they are
     *     DeLong's
     */
    public PMethod pMethod() {
        return PMethod.values()[
                choice(
                        RocKey.PMETHOD,
                        Arrays.stream(PMethod.values()).map(PMethod::id).toArray(String[]::new))];
    }

    /**
     * @return which values speak for the positive class
     */
    public Direction direction() {
        return Direction.of(text(RocKey.DIRECTION));
    }

    /**
     * @return whether a case with a missing value of any marker is left out of all
     */
    public boolean completeCases() {
        return choice(RocKey.MISSING, "pairwise", "complete") == 1;
    }

    /**
     * @return how the interval of the area is found
     */
    public AucMethod aucMethod() {
        return AucMethod.of(text(RocKey.CI));
    }

    /**
     * @return confidence level
     */
    public double level() {
        double level = number(RocKey.LEVEL, text(RocKey.LEVEL));
        Normal.ofLevel(level);
        return level;
    }

    /**
     * @return of what part the partial area is taken, if of any
     */
    public Optional<PartialRange> partial() {
        String text = text(RocKey.PARTIAL);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = text.split(":");
        for (PartialAuc.Axis axis : PartialAuc.Axis.values()) {
            if (parts.length == 3 && axis.id().equalsIgnoreCase(parts[0].trim())) {
                double low = number(RocKey.PARTIAL, parts[1]);
                double high = number(RocKey.PARTIAL, parts[2]);
                if (low >= 0 && low < high && high <= 1) {
                    return Optional.of(new PartialRange(axis, low, high));
                }
            }
        }
        throw new IllegalArgumentException(
                "partial="
                        + text
                        + ": allowed are specificity:LOW:HIGH and sensitivity:LOW:HIGH with LOW"
                        + " below HIGH, both from 0 to 1");
    }

    /**
     * @return how the cutoff is found
     */
    public CutoffRule cutoff() {
        return CutoffRule.of(text(RocKey.CUTOFF));
    }

    /**
     * @return cutoffs that were set by hand, by marker
     */
    public Map<String, Double> cutoffs() {
        Map<String, Double> cutoffs = new LinkedHashMap<>();
        for (String item : names(text(RocKey.CUTOFFS))) {
            int colon = item.lastIndexOf(':');
            String number = item.substring(colon + 1).trim();
            if (colon < 1 || !NumberText.isNumber(number)) {
                throw new IllegalArgumentException(
                        "cutoffs="
                                + item
                                + ": a marker's name, a colon and a number are expected, as in"
                                + " entropy:4.5");
            }
            cutoffs.put(item.substring(0, colon).trim(), NumberText.parse(number));
        }
        return cutoffs;
    }

    /**
     * @param cutoffs by marker
     * @return settings with these cutoffs set by hand
     */
    public RocSettings withCutoffs(Map<String, Double> cutoffs) {
        List<String> items = new ArrayList<>();
        cutoffs.forEach((marker, value) -> items.add(marker + ":" + value));
        return with(RocKey.CUTOFFS, NameList.join(items));
    }

    /**
     * @param marker a marker
     * @return how its cutoff is found: the one that was set by hand, or the rule
     */
    public CutoffRule cutoff(String marker) {
        Double byHand = cutoffs().get(marker);
        return byHand == null ? cutoff() : CutoffRule.fixed(byHand);
    }

    /**
     * @return how the measures at the cutoff are computed
     */
    public DiagnosticSettings diagnostics() {
        String prevalence = text(RocKey.PREVALENCE);
        double p = prevalence.isEmpty() ? Double.NaN : number(RocKey.PREVALENCE, prevalence);
        if (!prevalence.isEmpty() && !(p > 0 && p < 1)) {
            throw new IllegalArgumentException(
                    "prevalence=" + prevalence + ": a number between 0 and 1 is expected");
        }
        ProportionInterval interval =
                choice(RocKey.PROPORTIONS, "clopper_pearson", "wilson") == 0
                        ? ProportionInterval.CLOPPER_PEARSON
                        : ProportionInterval.WILSON;
        return new DiagnosticSettings(level(), interval, p);
    }

    /**
     * @return what the reader should know of spellings that mean something else elsewhere
     */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        CutoffRule.oldSpelling(text(RocKey.CUTOFF)).ifPresent(warnings::add);
        for (ComparisonRequest request : comparisons()) {
            request.oldSpelling().ifPresent(warnings::add);
        }
        return warnings;
    }

    /**
     * @return how markers are compared; empty where they are not
     */
    public List<ComparisonRequest> comparisons() {
        List<ComparisonRequest> requests = new ArrayList<>();
        for (String name : names(text(RocKey.COMPARE))) {
            if (!name.equalsIgnoreCase("none")) {
                requests.add(ComparisonRequest.of(name));
            }
        }
        return requests;
    }

    /**
     * @return the correlation of markers that is asked for
     */
    public Correlation correlation() {
        return Correlation.values()[choice(RocKey.CORRELATION, "none", "spearman", "pearson")];
    }

    /**
     * @return number of bootstrap replicates; 0 where cutoffs are not to be resampled
     */
    public int replicates() {
        String text = text(RocKey.REPLICATES);
        if (!text.matches("\\d{1,7}") || text.equals("1")) {
            throw new IllegalArgumentException(
                    "replicates=" + text + ": 0, or a whole number from 2 to 9999999 is expected");
        }
        int replicates = Integer.parseInt(text);
        return replicates;
    }

    /**
     * @return seed of the random numbers
     */
    public long seed() {
        String text = text(RocKey.SEED);
        try {
            if (text.matches("[+-]?[0-9]+")) {
                return Long.parseLong(text);
            }
            throw new NumberFormatException(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("seed=" + text + ": a whole number is expected");
        }
    }

    private int choice(RocKey key, String... allowed) {
        String text = text(key).toLowerCase(Locale.ROOT);
        int i = Arrays.asList(allowed).indexOf(text);
        if (i < 0) {
            throw new IllegalArgumentException(
                    key.id() + "=" + text(key) + ": allowed are " + String.join(", ", allowed));
        }
        return i;
    }

    static double number(RocKey key, String text) {
        try {
            return DecimalText.number(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    key.id() + "=" + text + ": a number is expected, with a point for decimals");
        }
    }
}
