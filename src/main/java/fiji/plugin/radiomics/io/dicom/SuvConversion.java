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

import fiji.plugin.radiomics.io.UnreadableFileException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Factors that turn the values of a PET image into standardised uptake values, after the
 * Quantitative Imaging Biomarkers Alliance's vendor-neutral pseudo-code ("robust version", QIBA
 * wiki, Standardized Uptake Value) and IBSI's description of SUV computation
 * (oncoray.github.io/suv_computation).
 *
 * <p>SUV = c · A / D, with c the activity concentration in Bq/ml, A the {@linkplain Suv#amount
 * amount} in g (or cm²) and D the dose in Bq that is left at the time to which c is decay
 * corrected: D = D₀ · 2^(−Δt / T½).
 *
 * <ul>
 *   <li>Units BQML. DecayCorrection START: Δt from injection to the series' start; that is the
 *       series' date and time unless these are after an acquisition (a series that was processed
 *       later), when it is GE's private scan time, else it is reckoned back from acquisition time,
 *       frame reference time and frame duration, else it is the earliest acquisition. ADMIN: Δt =
 *       0. NONE: Δt to the time of each frame's mean count rate.
 *   <li>Units CNTS: Philips' private factor (7053,1000) gives the SUV by body weight, or
 *       (7053,1009) Bq/ml.
 *   <li>Units GML and CM2ML: already an SUV, of the type that SUVType tells, by body weight where
 *       it does not; body surface area for CM2ML.
 * </ul>
 *
 * The dose is not corrected for what stayed in the syringe. What is missing is refused by name.
 */
final class SuvConversion {

    private static final String PHILIPS = "Philips PET Private Group";
    private static final String GE = "GEMS_PETD_01";
    private static final String ADVICE =
            "Export the series from the scanner again, or use values as they are stored";

    /** In seconds; from half a day on scans on later days make sense, as with ⁶⁴Cu and ⁸⁹Zr. */
    private static final double LONG_HALF_LIFE = 12 * 3600.0;

    /** Less than any dose that is given to a human; a number this small was meant in MBq. */
    private static final double LEAST_DOSE = 1e4;

    /** Relative difference of slopes through rounding of decimal strings. */
    private static final double SAME_SCALE = 1e-6;

    /** A thousandth of the dose is left: nobody waits so long, a date or time must be wrong. */
    private static final double MOST_HALF_LIVES = 10;

    private final Suv suv;
    private final LocalDateTime earliest;
    private final List<String> warnings = new ArrayList<>();

    /**
     * @param suv what is wanted
     * @param files all files of the series
     */
    SuvConversion(Suv suv, List<DicomFile> files) throws UnreadableFileException {
        this.suv = suv;
        LocalDateTime first = null;
        for (DicomFile f : files) {
            DataSet d = f.data();
            if (DicomTime.hasDateTime(d, Tag.ACQUISITION_DATE, Tag.ACQUISITION_TIME)) {
                LocalDateTime t = DicomTime.of(d, Tag.ACQUISITION_DATE, Tag.ACQUISITION_TIME);
                first = first == null || t.isBefore(first) ? t : first;
            }
        }
        earliest = first;
    }

    /** What the user should know, after the factors have been asked for. */
    List<String> warnings() {
        return warnings;
    }

    /**
     * @param frame a slice of the series
     * @return what a rescaled value is multiplied by
     * @throws UnreadableFileException where it is no PET, or naming what is missing
     */
    double factor(DicomFrame frame) throws UnreadableFileException {
        DataSet d = frame.file().data();
        String modality = d.string(Tag.MODALITY);
        if (!modality.equals("PT")) {
            throw new UnreadableFileException(
                    d.file(),
                    "its modality is " + modality + ", not PT (PET), so there is no SUV",
                    "Leave out suv= (--suv), or choose the PET series");
        }
        List<String> corrected = d.strings(Tag.CORRECTED_IMAGE);
        if (d.has(Tag.CORRECTED_IMAGE) && !corrected.contains("ATTN")) {
            throw refuse(d, Tag.CORRECTED_IMAGE + " has no ATTN: attenuation is not corrected");
        }
        String units = units(frame);
        return switch (units) {
            case "BQML" -> ofActivity(d, corrected);
            case "CNTS" -> ofCounts(d, corrected);
            case "GML", "CM2ML" -> ofUptake(d, units);
            default -> throw refuse(d, Tag.UNITS + " is none of BQML, CNTS, GML, CM2ML");
        };
    }

    /**
     * Enhanced PET images tell by a code the unit of their real world values, which are those that
     * rescaling gives unless they have a scale of their own.
     */
    static String units(DicomFrame frame) throws UnreadableFileException {
        DataSet d = frame.file().data();
        if (d.has(Tag.UNITS)) {
            return d.string(Tag.UNITS);
        }
        DataSet mapping =
                d.item(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE)
                        .item(Tag.REAL_WORLD_VALUE_MAPPING_SEQUENCE);
        String code = mapping.item(Tag.MEASUREMENT_UNITS_CODE_SEQUENCE).string(Tag.CODE_VALUE);
        double slope = mapping.number(Tag.REAL_WORLD_VALUE_SLOPE, frame.slope());
        double intercept = mapping.number(Tag.REAL_WORLD_VALUE_INTERCEPT, frame.intercept());
        double noise = SAME_SCALE * Math.abs(frame.slope());
        if (!(Math.abs(slope - frame.slope()) <= noise
                && Math.abs(intercept - frame.intercept()) <= noise)) {
            throw refuse(
                    d,
                    "its rescaling is not that of its unit ("
                            + Tag.REAL_WORLD_VALUE_SLOPE
                            + " differs)");
        }
        return switch (code.toLowerCase(Locale.ROOT)) {
            case "bq/ml" -> "BQML";
            case "g/ml", "g/ml{suvbw}" -> "GML";
            case "cm2/ml", "cm2/ml{suvbsa}" -> "CM2ML";
            case "{counts}" -> "CNTS";
            default -> d.requireString(Tag.UNITS);
        };
    }

    private double ofActivity(DataSet d, List<String> corrected) throws UnreadableFileException {
        DataSet drug = d.item(Tag.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE);
        double dose = Suv.positive(drug, Tag.RADIONUCLIDE_TOTAL_DOSE);
        if (dose < LEAST_DOSE) {
            throw refuse(
                    d,
                    Tag.RADIONUCLIDE_TOTAL_DOSE
                            + " is less than 10 kBq, as if it were in MBq instead of Bq");
        }
        double amount = suv.amount(d);
        String correction = correction(d);
        if (correction.equals("ADMIN")) {
            return amount / dose;
        }
        double halfLife = Suv.positive(drug, Tag.RADIONUCLIDE_HALF_LIFE);
        LocalDateTime at;
        if (correction.equals("NONE")) {
            at = meanCountRate(d, halfLife);
        } else {
            if (d.has(Tag.CORRECTED_IMAGE)
                    && !corrected.contains("DECY")
                    && !corrected.contains("DECAY")) {
                throw refuse(
                        d,
                        "DecayCorrection is START, but "
                                + Tag.CORRECTED_IMAGE
                                + " has no DECY: it contradicts itself");
            }
            at = start(d, halfLife);
        }
        double seconds = seconds(injection(d, drug, at, halfLife), at);
        if (seconds < 0) {
            throw refuse(
                    d,
                    "the radiopharmaceutical's start is after the scan ("
                            + Tag.RADIOPHARMACEUTICAL_START_DATE_TIME
                            + ")");
        }
        if (seconds > MOST_HALF_LIVES * halfLife) {
            throw refuse(
                    d,
                    "the radiopharmaceutical's start is more than "
                            + (int) MOST_HALF_LIVES
                            + " half-lives before the scan, or after it ("
                            + Tag.RADIOPHARMACEUTICAL_START_DATE_TIME
                            + " or "
                            + Tag.RADIOPHARMACEUTICAL_START_TIME
                            + ")");
        }
        return amount / (dose * Math.pow(2, -seconds / halfLife));
    }

    private static String correction(DataSet d) throws UnreadableFileException {
        if (!d.has(Tag.DECAY_CORRECTION) && d.has(Tag.DECAY_CORRECTION_DATE_TIME)) {
            return "START";
        }
        String correction = d.requireString(Tag.DECAY_CORRECTION);
        if (!List.of("START", "ADMIN", "NONE").contains(correction)) {
            throw refuse(d, Tag.DECAY_CORRECTION + " is none of START, ADMIN, NONE");
        }
        return correction;
    }

    private LocalDateTime start(DataSet d, double halfLife) throws UnreadableFileException {
        if (d.has(Tag.DECAY_CORRECTION_DATE_TIME)) {
            return DicomTime.dateTime(
                    d, d, Tag.DECAY_CORRECTION_DATE_TIME, d.string(Tag.DECAY_CORRECTION_DATE_TIME));
        }
        LocalDateTime series = DicomTime.of(d, Tag.SERIES_DATE, Tag.SERIES_TIME);
        if (earliest == null) {
            throw d.missing(
                    d.has(Tag.ACQUISITION_DATE) ? Tag.ACQUISITION_TIME : Tag.ACQUISITION_DATE);
        }
        if (!series.isAfter(earliest)) {
            return series;
        }
        String ge = d.privateString(Tag.GE_SCAN_DATE_TIME, GE);
        if (!ge.isEmpty()) {
            return DicomTime.dateTime(d, d, Tag.GE_SCAN_DATE_TIME, ge);
        }
        double reference = d.number(Tag.FRAME_REFERENCE_TIME, 0);
        if (reference > 0 && d.number(Tag.ACTUAL_FRAME_DURATION, 0) > 0) {
            LocalDateTime mean = meanCountRate(d, halfLife);
            return mean.minusNanos(Math.round(reference * 1e6));
        }
        tell(
                "the series' time is after the acquisition: SUVs are calculated from the earliest"
                        + " acquisition");
        return earliest;
    }

    /**
     * When a frame's count rate is its mean: with λ the decay constant, ln(λt / (1 − e^−λt)) / λ.
     */
    private static LocalDateTime meanCountRate(DataSet d, double halfLife)
            throws UnreadableFileException {
        LocalDateTime begin = DicomTime.of(d, Tag.ACQUISITION_DATE, Tag.ACQUISITION_TIME);
        double duration = Suv.positive(d, Tag.ACTUAL_FRAME_DURATION) / 1000;
        double lambda = Math.log(2) / halfLife;
        double decay = lambda * duration;
        double mean = Math.log(decay / -Math.expm1(-decay)) / lambda;
        return begin.plusNanos(Math.round(mean * 1e9));
    }

    private LocalDateTime injection(DataSet d, DataSet drug, LocalDateTime scan, double halfLife)
            throws UnreadableFileException {
        Tag full = Tag.RADIOPHARMACEUTICAL_START_DATE_TIME;
        if (drug.has(full)) {
            return DicomTime.dateTime(drug, d, full, drug.string(full));
        }
        // Without a date it is the last time before the scan that the clock showed this.
        LocalDateTime sameDay =
                scan.toLocalDate().atTime(DicomTime.time(drug, Tag.RADIOPHARMACEUTICAL_START_TIME));
        if (halfLife > LONG_HALF_LIFE) {
            tell(
                    "the date of the injection is not given ("
                            + full
                            + "): the nearest before the scan is taken, but of so long a half-life"
                            + " it may be days before");
        }
        if (sameDay.isAfter(scan)) {
            tell("the injection is taken to be on the day before the scan, over midnight");
            return sameDay.minusDays(1);
        }
        return sameDay;
    }

    private static double seconds(LocalDateTime from, LocalDateTime to) {
        Duration d = Duration.between(from, to);
        return d.getSeconds() + d.getNano() * 1e-9;
    }

    private double ofCounts(DataSet d, List<String> corrected) throws UnreadableFileException {
        double toSuv = d.privateNumber(Tag.PHILIPS_SUV_SCALE_FACTOR, PHILIPS);
        if (toSuv > 0) {
            return suv == Suv.BODY_WEIGHT
                    ? toSuv
                    : toSuv * suv.amount(d) / Suv.BODY_WEIGHT.amount(d);
        }
        double toActivity =
                d.privateNumber(Tag.PHILIPS_ACTIVITY_CONCENTRATION_SCALE_FACTOR, PHILIPS);
        if (toActivity > 0) {
            return toActivity * ofActivity(d, corrected);
        }
        throw refuse(
                d,
                "its values are counts and it has neither "
                        + Tag.PHILIPS_SUV_SCALE_FACTOR
                        + " nor "
                        + Tag.PHILIPS_ACTIVITY_CONCENTRATION_SCALE_FACTOR
                        + " of Philips");
    }

    private double ofUptake(DataSet d, String units) throws UnreadableFileException {
        String type = d.string(Tag.SUV_TYPE);
        if (type.isEmpty()) {
            type = units.equals("GML") ? Suv.BODY_WEIGHT.type() : Suv.BODY_SURFACE_AREA.type();
        }
        if (type.equals(suv.type())) {
            return 1;
        }
        for (Suv stored : Suv.values()) {
            if (stored.type().equals(type)) {
                return suv.amount(d) / stored.amount(d);
            }
        }
        throw refuse(d, Tag.SUV_TYPE + " is of a kind that is not converted");
    }

    private void tell(String warning) {
        if (!warnings.contains(warning)) {
            warnings.add(warning);
        }
    }

    private static UnreadableFileException refuse(DataSet d, String cause) {
        return new UnreadableFileException(d.file(), cause, ADVICE);
    }
}
