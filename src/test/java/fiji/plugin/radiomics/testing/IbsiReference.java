package fiji.plugin.radiomics.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.Extractor;
import fiji.plugin.radiomics.extract.FeatureColumn;
import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.FeatureValue;
import fiji.plugin.radiomics.extract.Presets;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** IBSI 1's reference values, and our values beside them. */
public final class IbsiReference {

    /** One row of {@code reference_values.csv}. */
    public record Row(
            String code,
            String family,
            String feature,
            String aggregation,
            String configuration,
            double value,
            double tolerance) {

        @Override
        public String toString() {
            return String.join(" ", configuration, family, feature, aggregation);
        }
    }

    private static final Map<String, FeatureRow> RUNS = new HashMap<>();
    private static Volume pat1;
    private static Mask gtv;

    private IbsiReference() {}

    /**
     * @param family name of a family
     * @return its reference rows
     */
    public static Stream<Row> rows(String family) {
        var in = IbsiReference.class.getResourceAsStream("/ibsi/reference_values.csv");
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().skip(1).toList();
            return lines.stream().map(IbsiReference::parse).filter(r -> r.family.equals(family));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row parse(String line) {
        String[] f = line.split(",", -1);
        return new Row(
                f[0],
                f[1],
                f[2],
                f[3],
                f[5],
                Double.parseDouble(f[6]),
                f[7].isEmpty() ? 0 : Double.parseDouble(f[7]));
    }

    /**
     * Our value matches when it, or it rounded to three significant digits, lies within the
     * tolerance. The feature's code must be IBSI's.
     *
     * @param row the reference
     */
    public static void assertMatches(Row row) {
        Extractor extractor = extractor(row.configuration);
        FeatureRow ours = run(row.configuration, extractor);
        List<FeatureColumn> columns = extractor.schema().columns();
        for (int i = 0; i < columns.size(); i++) {
            FeatureColumn c = columns.get(i);
            if (c.family().equals(row.family)
                    && c.feature().featureName().equals(row.feature)
                    && c.aggregation().id().equals(row.aggregation)) {
                FeatureValue v = ours.values().get(i);
                assertEquals(Status.OK, v.status());
                assertEquals(row.code, c.feature().ibsiCode());
                double slack = 1e-9 * Math.abs(row.value);
                boolean near = Math.abs(v.value() - row.value) <= row.tolerance + slack;
                boolean nearRounded =
                        Math.abs(round3(v.value()) - row.value) <= row.tolerance + slack;
                assertTrue(
                        near || nearRounded,
                        () -> v.value() + " is not " + row.value + " ± " + row.tolerance);
                return;
            }
        }
        throw new AssertionError("not computed: " + row);
    }

    private static double round3(double v) {
        return new BigDecimal(v).round(new MathContext(3, RoundingMode.HALF_EVEN)).doubleValue();
    }

    private static Extractor extractor(String configuration) {
        return new Extractor(settings(configuration));
    }

    /**
     * @param configuration {@code digital_phantom}, {@code ct_a} … {@code ct_e}
     * @return the preset of that configuration
     */
    public static ExtractionSettings settings(String configuration) {
        return Presets.get(
                configuration.equals("digital_phantom")
                        ? "ibsi-phantom"
                        : configuration.replace("ct_", "ibsi-"));
    }

    private static synchronized FeatureRow run(String configuration, Extractor extractor) {
        boolean phantom = configuration.equals("digital_phantom");
        Volume image = phantom ? DigitalPhantom.image() : pat1();
        Mask mask = phantom ? DigitalPhantom.mask() : gtv();
        return RUNS.computeIfAbsent(
                configuration,
                c ->
                        extractor.extract(
                                c,
                                new SourceImage(c, image, "", List.of()),
                                Region.of("roi", mask)));
    }

    /**
     * @return the lung CT; where it is absent the test is skipped
     */
    public static synchronized Volume pat1() {
        if (pat1 == null) {
            Volume read = read("ibsi/ibsi1/pat1_ct_image.nii.gz");
            float[] rounded = read.data().clone();
            for (int i = 0; i < rounded.length; i++) {
                rounded[i] = (float) Math.rint(rounded[i]);
            }
            pat1 = new Volume(read.geometry(), rounded);
        }
        return pat1;
    }

    /**
     * @return its region GTV-1
     */
    public static synchronized Mask gtv() {
        if (gtv == null) {
            gtv = Mask.nonZero(read("ibsi/ibsi1/pat1_gtv_mask.nii.gz")).on(pat1().geometry());
        }
        return gtv;
    }

    private static Volume read(String file) {
        try {
            return NiftiReader.read(TestData.require(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
