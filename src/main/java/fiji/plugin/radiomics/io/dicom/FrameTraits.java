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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads what may tell a frame from others at the same position, from standard attributes and from
 * the private ones of vendors: b-values and directions, magnitude and phase, echoes, contrast
 * phases, …
 */
final class FrameTraits {

    private static final String SIEMENS = "SIEMENS MR HEADER";
    private static final String GE = "GEMS_PARM_01";
    private static final String GE_DIRECTION = "GEMS_ACQU_01";
    private static final String PHILIPS = "Philips Imaging DD 001";
    private static final String PHILIPS_MR = "Philips MR Imaging DD 001";
    private static final String UIH = "Image Private Header";

    /** GE adds this to b-values of some sequences. */
    private static final double GE_MARK = 1e9;

    private static final double MOST_B = 1e5;
    private static final String[] COMPONENTS = {"magnitude", "phase", "real", "imaginary"};
    private static final Map<String, String> WORDS =
            Map.of(
                    "M", "magnitude",
                    "P", "phase",
                    "R", "real",
                    "I", "imaginary",
                    "MAGNITUDE", "magnitude",
                    "PHASE", "phase",
                    "REAL", "real",
                    "IMAGINARY", "imaginary");

    private static final Set<Tag> SPATIAL =
            Set.of(
                    Tag.IN_STACK_POSITION_NUMBER,
                    Tag.IMAGE_POSITION_PATIENT,
                    Tag.STACK_ID,
                    Tag.PLANE_POSITION_SEQUENCE,
                    Tag.SLICE_LOCATION);

    private final DataSet data;
    private final DataSet own;
    private final DataSet shared;

    private FrameTraits(DataSet data, DataSet own) {
        this.data = data;
        this.own = own;
        this.shared = data.item(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE);
    }

    /**
     * @param data the image
     * @param own what it says of the frame alone; empty where it is the only one
     * @return what is told of the frame
     */
    static Map<TraitKind, Trait> of(DataSet data, DataSet own) {
        return new FrameTraits(data, own).all();
    }

    private interface Source {
        Trait get() throws UnreadableFileException;
    }

    private Map<TraitKind, Trait> all() {
        Map<TraitKind, Trait> traits = new EnumMap<>(TraitKind.class);
        put(
                traits,
                TraitKind.TEMPORAL_POSITION,
                () ->
                        Trait.of(
                                group(Tag.FRAME_CONTENT_SEQUENCE)
                                        .number(
                                                Tag.TEMPORAL_POSITION_INDEX,
                                                data.number(
                                                        Tag.TEMPORAL_POSITION_IDENTIFIER,
                                                        Double.NaN))));
        put(
                traits,
                TraitKind.ECHO_TIME,
                () ->
                        Trait.of(
                                group(Tag.MR_ECHO_SEQUENCE)
                                        .number(
                                                Tag.EFFECTIVE_ECHO_TIME,
                                                data.number(Tag.ECHO_TIME, Double.NaN))));
        put(traits, TraitKind.B_VALUE, () -> Trait.of(bValue()));
        put(
                traits,
                TraitKind.TRIGGER_TIME,
                () -> Trait.of(data.number(Tag.TRIGGER_TIME, Double.NaN)));
        put(
                traits,
                TraitKind.FRAME_REFERENCE_TIME,
                () -> Trait.of(data.number(Tag.FRAME_REFERENCE_TIME, Double.NaN)));
        put(
                traits,
                TraitKind.ACQUISITION_NUMBER,
                () -> Trait.of(data.number(Tag.ACQUISITION_NUMBER, Double.NaN)));
        put(traits, TraitKind.ACQUISITION_TIME, this::acquisitionTime);
        put(traits, TraitKind.DIRECTION, this::direction);
        put(traits, TraitKind.IMAGE_TYPE, this::imageType);
        put(
                traits,
                TraitKind.CARDIAC_PHASE,
                () ->
                        Trait.of(
                                group(Tag.CARDIAC_SYNCHRONIZATION_SEQUENCE)
                                        .number(
                                                Tag.NOMINAL_CARDIAC_TRIGGER_DELAY_TIME,
                                                Double.NaN)));
        put(
                traits,
                TraitKind.INVERSION_TIME,
                () -> Trait.of(data.number(Tag.INVERSION_TIME, Double.NaN)));
        put(traits, TraitKind.FLIP_ANGLE, () -> Trait.of(data.number(Tag.FLIP_ANGLE, Double.NaN)));
        put(
                traits,
                TraitKind.CONTRAST,
                () ->
                        Trait.of(
                                group(Tag.CONTRAST_BOLUS_USAGE_SEQUENCE)
                                                .string(Tag.CONTRAST_BOLUS_AGENT_PHASE)
                                        + " "
                                        + data.string(Tag.CONTRAST_BOLUS_AGENT)));
        put(traits, TraitKind.TUBE_VOLTAGE, () -> Trait.of(data.number(Tag.KVP, Double.NaN)));
        put(
                traits,
                TraitKind.KERNEL,
                () -> Trait.of(String.join(" ", data.strings(Tag.CONVOLUTION_KERNEL))));
        put(traits, TraitKind.COIL, this::coil);
        put(
                traits,
                TraitKind.STACK,
                () -> Trait.of(group(Tag.FRAME_CONTENT_SEQUENCE).string(Tag.STACK_ID)));
        put(traits, TraitKind.DIMENSION, this::dimension);
        if (numberOf(Tag.NUMBER_OF_FRAMES) > 1) {
            put(
                    traits,
                    TraitKind.FILE,
                    () -> Trait.of(data.number(Tag.INSTANCE_NUMBER, Double.NaN)));
        }
        return traits;
    }

    private double numberOf(Tag tag) {
        try {
            return data.number(tag, 1);
        } catch (UnreadableFileException e) {
            return 1;
        }
    }

    /** What is written wrongly tells nothing, which is no reason to refuse the image. */
    private static void put(Map<TraitKind, Trait> traits, TraitKind kind, Source source) {
        try {
            Trait t = source.get();
            if (t != null) {
                traits.put(kind, t);
            }
        } catch (UnreadableFileException e) {
            // See above.
        }
    }

    /** The frame's functional group, else the shared one. */
    private DataSet group(Tag sequence) {
        return own.has(sequence) ? own.item(sequence) : shared.item(sequence);
    }

    // Diffusion

    private double bValue() throws UnreadableFileException {
        double b =
                group(Tag.MR_DIFFUSION_SEQUENCE)
                        .number(
                                Tag.DIFFUSION_B_VALUE,
                                data.number(Tag.DIFFUSION_B_VALUE, Double.NaN));
        if (!Double.isNaN(b)) {
            return b;
        }
        b = privateNumber(Tag.SIEMENS_B_VALUE, SIEMENS);
        b = Double.isNaN(b) ? privateNumber(Tag.PHILIPS_B_VALUE, PHILIPS) : b;
        b = Double.isNaN(b) ? privateNumber(Tag.UIH_B_VALUE, UIH) : b;
        if (Double.isNaN(b)) {
            b = privateNumber(Tag.GE_B_VALUE, GE);
            b = b >= GE_MARK ? b % GE_MARK : b;
        }
        return b >= 0 && b <= MOST_B ? b : Double.NaN;
    }

    private double privateNumber(Tag tag, String creator) throws UnreadableFileException {
        double v = own.privateNumber(tag, creator);
        return Double.isNaN(v) ? data.privateNumber(tag, creator) : v;
    }

    private Trait direction() throws UnreadableFileException {
        DataSet diffusion = group(Tag.MR_DIFFUSION_SEQUENCE);
        double[] d =
                diffusion
                        .item(Tag.DIFFUSION_GRADIENT_DIRECTION_SEQUENCE)
                        .numbers(Tag.DIFFUSION_GRADIENT_ORIENTATION);
        d = d.length == 3 ? d : diffusion.numbers(Tag.DIFFUSION_GRADIENT_ORIENTATION);
        d = d.length == 3 ? d : data.numbers(Tag.DIFFUSION_GRADIENT_ORIENTATION);
        d =
                d.length == 3
                        ? d
                        : data.privateNumbers(Tag.SIEMENS_DIFFUSION_GRADIENT_DIRECTION, SIEMENS);
        d = d.length == 3 ? d : data.privateNumbers(Tag.UIH_DIFFUSION_DIRECTION, UIH);
        if (d.length != 3) {
            d =
                    new double[] {
                        data.privateNumber(Tag.GE_DIFFUSION_DIRECTION_X, GE_DIRECTION),
                        data.privateNumber(Tag.GE_DIFFUSION_DIRECTION_Y, GE_DIRECTION),
                        data.privateNumber(Tag.GE_DIFFUSION_DIRECTION_Z, GE_DIRECTION)
                    };
        }
        if (Double.isNaN(d[0])) {
            d =
                    new double[] {
                        data.privateNumber(Tag.PHILIPS_DIFFUSION_DIRECTION_X, PHILIPS_MR),
                        data.privateNumber(Tag.PHILIPS_DIFFUSION_DIRECTION_Y, PHILIPS_MR),
                        data.privateNumber(Tag.PHILIPS_DIFFUSION_DIRECTION_Z, PHILIPS_MR)
                    };
        }
        String kind = diffusion.string(Tag.DIFFUSION_DIRECTIONALITY);
        kind = kind.isEmpty() ? data.string(Tag.DIFFUSION_DIRECTIONALITY) : kind;
        if (d.length == 3 && Double.isFinite(d[0] + d[1] + d[2])) {
            boolean none = d[0] == 0 && d[1] == 0 && d[2] == 0;
            if (!none) {
                return Trait.of("(" + plain(d[0]) + ", " + plain(d[1]) + ", " + plain(d[2]) + ")");
            }
        }
        return Trait.of(kind.equals("DIRECTIONAL") ? "" : kind.toLowerCase(Locale.ROOT));
    }

    private static String plain(double cosine) {
        return String.format(Locale.ROOT, "%.4f", cosine)
                .replaceFirst("\\.?0+$", "")
                .replaceFirst("^-0$", "0");
    }

    // Others

    private Trait acquisitionTime() throws UnreadableFileException {
        String time = data.string(Tag.ACQUISITION_TIME);
        return time.matches("\\d+(\\.\\d+)?") ? Trait.of(Double.parseDouble(time)) : null;
    }

    private Trait imageType() throws UnreadableFileException {
        List<String> words = new ArrayList<>();
        for (String value : data.strings(Tag.IMAGE_TYPE)) {
            words.add(word(value));
        }
        DataSet frameType = group(Tag.MR_IMAGE_FRAME_TYPE_SEQUENCE);
        for (String value : frameType.strings(Tag.FRAME_TYPE)) {
            words.add(word(value));
        }
        String component = frameType.string(Tag.COMPLEX_IMAGE_COMPONENT);
        words.add(word(component.isEmpty() ? data.string(Tag.COMPLEX_IMAGE_COMPONENT) : component));
        double ge = data.privateNumber(Tag.GE_IMAGE_TYPE, GE);
        if (ge >= 0 && ge < COMPONENTS.length && ge == Math.rint(ge)) {
            words.add(COMPONENTS[(int) ge]);
        }
        List<String> distinct = words.stream().filter(w -> !w.isEmpty()).distinct().toList();
        return Trait.of(String.join("\\", distinct));
    }

    private static String word(String value) {
        String told = WORDS.get(value);
        return told == null ? value : told;
    }

    private Trait coil() throws UnreadableFileException {
        String coil = data.privateString(Tag.SIEMENS_COIL_STRING, SIEMENS);
        return Trait.of(coil.isEmpty() ? data.string(Tag.RECEIVE_COIL_NAME) : coil);
    }

    private Trait dimension() throws UnreadableFileException {
        int[] indices = group(Tag.FRAME_CONTENT_SEQUENCE).integers(Tag.DIMENSION_INDEX_VALUES);
        List<DataSet> dimensions = data.items(Tag.DIMENSION_INDEX_SEQUENCE);
        if (indices.length != dimensions.size()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < indices.length; i++) {
            double[] pointer = dimensions.get(i).numbers(Tag.DIMENSION_INDEX_POINTER);
            boolean place = false;
            for (Tag tag : SPATIAL) {
                place |= pointer.length == 1 && (int) (long) pointer[0] == tag.number();
            }
            text.append(place ? "" : (text.isEmpty() ? "" : " ") + indices[i]);
        }
        return Trait.of(text.toString());
    }
}
