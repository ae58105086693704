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

import java.nio.ByteOrder;
import java.util.Map;
import java.util.Set;

/**
 * How a data set is encoded (PS3.5, section 10 and annex A).
 *
 * @param uid its identifier; empty where the file does not tell it
 * @param name its name in messages
 * @param explicit whether value representations are written out
 * @param order the order of bytes
 * @param deflated whether the data set is compressed as a whole
 * @param encapsulated whether pixel data are compressed
 */
public record TransferSyntax(
        String uid,
        String name,
        boolean explicit,
        ByteOrder order,
        boolean deflated,
        boolean encapsulated) {

    public static final String IMPLICIT = "1.2.840.10008.1.2";
    public static final String EXPLICIT = "1.2.840.10008.1.2.1";
    public static final String DEFLATED = "1.2.840.10008.1.2.1.99";
    public static final String BIG_ENDIAN = "1.2.840.10008.1.2.2";
    public static final String RLE = "1.2.840.10008.1.2.5";
    public static final String ENCAPSULATED = "1.2.840.10008.1.2.1.98";
    public static final String DEFLATED_FRAMES = "1.2.840.10008.1.2.8.1";

    private static final String JPEG = "1.2.840.10008.1.2.4.";

    private static final Map<String, String> COMPRESSED =
            Map.ofEntries(
                    Map.entry(RLE, "RLE Lossless"),
                    Map.entry(ENCAPSULATED, "Encapsulated Uncompressed"),
                    Map.entry(DEFLATED_FRAMES, "Deflated Image Frames"),
                    Map.entry(JPEG + "50", "JPEG Baseline"),
                    Map.entry(JPEG + "51", "JPEG Extended"),
                    Map.entry(JPEG + "57", "JPEG Lossless"),
                    Map.entry(JPEG + "70", "JPEG Lossless (first-order prediction)"),
                    Map.entry(JPEG + "80", "JPEG-LS Lossless"),
                    Map.entry(JPEG + "81", "JPEG-LS Near-Lossless"),
                    Map.entry(JPEG + "90", "JPEG 2000 Lossless"),
                    Map.entry(JPEG + "91", "JPEG 2000"),
                    Map.entry(JPEG + "92", "JPEG 2000 Part 2 Lossless"),
                    Map.entry(JPEG + "93", "JPEG 2000 Part 2"),
                    Map.entry(JPEG + "201", "High-Throughput JPEG 2000 Lossless"),
                    Map.entry(JPEG + "202", "High-Throughput JPEG 2000 RPCL Lossless"),
                    Map.entry(JPEG + "203", "High-Throughput JPEG 2000"),
                    Map.entry(JPEG + "110", "JPEG XL Lossless"),
                    Map.entry(JPEG + "111", "JPEG XL of JPEG"),
                    Map.entry(JPEG + "112", "JPEG XL"),
                    Map.entry(JPEG + "100", "MPEG-2 Main Level"),
                    Map.entry(JPEG + "101", "MPEG-2 High Level"),
                    Map.entry(JPEG + "102", "MPEG-4 AVC/H.264"),
                    Map.entry(JPEG + "103", "MPEG-4 AVC/H.264 for Blu-ray"),
                    Map.entry(JPEG + "104", "MPEG-4 AVC/H.264 for 2D"),
                    Map.entry(JPEG + "105", "MPEG-4 AVC/H.264 for 3D"),
                    Map.entry(JPEG + "106", "MPEG-4 AVC/H.264 Stereo"),
                    Map.entry(JPEG + "107", "HEVC/H.265"),
                    Map.entry(JPEG + "108", "HEVC/H.265 of 10 bits"));

    /** Which of them need not give back what was put in. */
    private static final Set<String> LOSSY =
            Set.of(
                    JPEG + "50",
                    JPEG + "51",
                    JPEG + "81",
                    JPEG + "91",
                    JPEG + "93",
                    JPEG + "203",
                    JPEG + "111",
                    JPEG + "112");

    /** Explicit VR little endian, as written here. */
    public static final TransferSyntax WRITTEN = of(EXPLICIT);

    /**
     * @param uid the identifier of a file's meta information
     * @return the syntax; one that is not known is taken to be explicit VR little endian with
     *     compressed pixels, as all that came after the standard's first ones are
     */
    public static TransferSyntax of(String uid) {
        return switch (uid) {
            case IMPLICIT -> little(uid, "Implicit VR Little Endian", false, false, false);
            case EXPLICIT -> little(uid, "Explicit VR Little Endian", true, false, false);
            case DEFLATED -> little(uid, "Deflated Explicit VR Little Endian", true, true, false);
            case BIG_ENDIAN ->
                    new TransferSyntax(
                            uid,
                            "Explicit VR Big Endian",
                            true,
                            ByteOrder.BIG_ENDIAN,
                            false,
                            false);
            default ->
                    little(
                            uid,
                            COMPRESSED.getOrDefault(uid, "transfer syntax " + uid),
                            true,
                            false,
                            true);
        };
    }

    private static TransferSyntax little(
            String uid, String name, boolean explicit, boolean deflated, boolean encapsulated) {
        return new TransferSyntax(
                uid, name, explicit, ByteOrder.LITTLE_ENDIAN, deflated, encapsulated);
    }

    /**
     * @return whether pixels are JPEG 2000, which a {@link FrameDecoder} decodes
     */
    boolean isJpeg2000() {
        return uid.matches("1\\.2\\.840\\.10008\\.1\\.2\\.4\\.9[0-3]");
    }

    /**
     * @return whether compression by it may have changed pixels
     */
    boolean mayBeLossy() {
        return LOSSY.contains(uid);
    }

    TransferSyntax withExplicit(boolean newExplicit) {
        return new TransferSyntax(uid, name, newExplicit, order, deflated, encapsulated);
    }
}
