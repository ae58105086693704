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

/**
 * What may tell frames at the same position apart, most telling first; the first ones are how
 * frames were always numbered.
 */
enum TraitKind {
    TEMPORAL_POSITION("temporal position", true),
    ECHO_TIME("echo time", true),
    B_VALUE("b-value", "b", true),
    TRIGGER_TIME("trigger time", false),
    FRAME_REFERENCE_TIME("frame reference time", false),
    ACQUISITION_NUMBER("acquisition number", false),
    ACQUISITION_TIME("acquisition time", false),
    DIRECTION("direction", true),
    IMAGE_TYPE("image type", "", true),
    CARDIAC_PHASE("cardiac trigger delay", true),
    INVERSION_TIME("inversion time", true),
    FLIP_ANGLE("flip angle", true),
    CONTRAST("contrast", "", true),
    TUBE_VOLTAGE("tube voltage", "kVp", true),
    KERNEL("kernel", true),
    COIL("coil", true),
    STACK("stack", true),
    /** Indices of an enhanced image's dimensions that are no positions. */
    DIMENSION("dimension index", false),
    /** Of files that hold a volume each. */
    FILE("file", false);

    private final String text;
    private final String label;
    private final boolean telling;

    TraitKind(String text, boolean telling) {
        this(text, text, telling);
    }

    TraitKind(String text, String label, boolean telling) {
        this.text = text;
        this.label = label;
        this.telling = telling;
    }

    /** What it is called in a sentence. */
    String text() {
        return text;
    }

    /** What stands before a value in a frame's name; empty where values speak for themselves. */
    String label() {
        return label;
    }

    /** Whether it helps to know in a frame's name, also where something else tells frames apart. */
    boolean isTelling() {
        return telling;
    }
}
