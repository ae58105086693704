package fiji.plugin.radiomics.extract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short fingerprint of settings, for a table's rows. */
public final class SettingsHash {

    private static final int DIGITS = 12;

    private SettingsHash() {}

    /**
     * @param settings the settings
     * @return the first 12 hexadecimal digits of the SHA-256 of all settings, a line {@code
     *     key=value} each in the order of {@link SettingKey}, in canonical form: equal settings
     *     have equal hashes, however they were written
     */
    public static String of(ExtractionSettings settings) {
        StringBuilder text = new StringBuilder();
        for (SettingKey key : SettingKey.values()) {
            if (key == SettingKey.BIN_EDGE && Double.isInfinite(settings.binEdge())) {
                // Settings that know nothing of it have the hash that they had before it was there.
                continue;
            }
            text.append(key.key()).append('=').append(key.yaml(settings)).append('\n');
        }
        return ofText(text.toString());
    }

    static String ofText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
