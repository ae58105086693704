/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io.dicom;

import fiji.plugin.radiomics.NearestWord;
import fiji.plugin.radiomics.io.UnreadableFileException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The standardised uptake values: activity concentration, divided by the dose per what the tracer
 * is thought to spread in. With weight W in kg, height H in cm:
 *
 * <ul>
 *   <li>{@link #BODY_WEIGHT}: W in g.
 *   <li>{@link #LEAN_BODY_MASS}, James: men 1.10 W − 128 (W/H)², women 1.07 W − 148 (W/H)² in kg
 *       (James WPT: Research on obesity, London 1976; some software has 120 in place of 128, which
 *       the standard tells apart as LBMJAMES128).
 *   <li>{@link #LEAN_BODY_MASS_JANMAHASATIAN}: men 9270 W / (6680 + 216 B), women 9270 W / (8780 +
 *       244 B) in kg, with the body mass index B = W / (H/100)² (Janmahasatian et al., Clin
 *       Pharmacokinet 44, 1051–1065, 2005).
 *   <li>{@link #BODY_SURFACE_AREA}: 0.007184 W^0.425 H^0.725 in m² (Du Bois and Du Bois, Arch
 *       Intern Med 17, 863–871, 1916), counted in cm².
 * </ul>
 */
public enum Suv {
    BODY_WEIGHT("bw", "SUV", "BW"),
    LEAN_BODY_MASS("lbm", "SUVlbm", "LBMJAMES128"),
    LEAN_BODY_MASS_JANMAHASATIAN("lbm_janmahasatian", "SUVlbm_janmahasatian", "LBMJANMA"),
    BODY_SURFACE_AREA("bsa", "SUVbsa", "BSA");

    private static final double TALLEST = 3;

    private final String key;
    private final String unit;
    private final String type;

    Suv(String key, String unit, String type) {
        this.key = key;
        this.unit = unit;
        this.type = type;
    }

    /**
     * @return what users call it: {@code bw}, {@code lbm}, {@code lbm_janmahasatian}, {@code bsa}
     */
    public String key() {
        return key;
    }

    /**
     * @return the intensity unit of an image in it
     */
    public String unit() {
        return unit;
    }

    /** The standard's term (SUVType). */
    String type() {
        return type;
    }

    /**
     * @param text a key, in any case
     * @return the value that it names; none for an empty text
     * @throws IllegalArgumentException where it names none, listing those there are
     */
    public static Optional<Suv> of(String text) {
        String wanted = text.trim().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        List<String> keys = Stream.of(values()).map(Suv::key).toList();
        int i = keys.indexOf(wanted);
        if (i < 0) {
            throw new IllegalArgumentException(
                    "suv="
                            + text
                            + ": allowed are "
                            + String.join(", ", keys)
                            + NearestWord.hint(wanted, keys));
        }
        return Optional.of(values()[i]);
    }

    /**
     * What the dose is divided among.
     *
     * @param d a PET image
     * @return grams, or cm² for the body surface area
     * @throws UnreadableFileException naming the attribute that is missing
     */
    double amount(DataSet d) throws UnreadableFileException {
        double weight = positive(d, Tag.PATIENT_WEIGHT);
        if (this == BODY_WEIGHT) {
            return 1000 * weight;
        }
        double metres = positive(d, Tag.PATIENT_SIZE);
        if (metres > TALLEST) {
            throw d.damaged(Tag.PATIENT_SIZE, "is more than " + (int) TALLEST + " m");
        }
        double height = 100 * metres;
        if (this == BODY_SURFACE_AREA) {
            return 1e4 * 0.007184 * Math.pow(weight, 0.425) * Math.pow(height, 0.725);
        }
        boolean man = isMan(d);
        double mass;
        if (this == LEAN_BODY_MASS) {
            double slimness = weight / height * (weight / height);
            mass = man ? 1.10 * weight - 128 * slimness : 1.07 * weight - 148 * slimness;
        } else {
            double index = weight / (metres * metres);
            mass = 9270 * weight / (man ? 6680 + 216 * index : 8780 + 244 * index);
        }
        if (!(mass > 0)) {
            throw d.damaged(
                    Tag.PATIENT_WEIGHT, "and PatientSize give no positive lean body mass (James)");
        }
        return 1000 * mass;
    }

    static double positive(DataSet d, Tag tag) throws UnreadableFileException {
        double v = d.requireNumber(tag);
        if (v == 0) {
            throw d.missing(tag);
        }
        if (v < 0) {
            throw d.damaged(tag, "is negative");
        }
        return v;
    }

    private static boolean isMan(DataSet d) throws UnreadableFileException {
        String sex = d.requireString(Tag.PATIENT_SEX);
        if (!sex.equals("M") && !sex.equals("F")) {
            throw d.damaged(Tag.PATIENT_SEX, "is neither M nor F, which lean body mass needs");
        }
        return sex.equals("M");
    }
}
