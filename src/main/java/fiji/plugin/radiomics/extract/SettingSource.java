package fiji.plugin.radiomics.extract;

/**
 * Where a setting was written, for messages.
 *
 * @param where how a message begins, key included
 * @param key the key as it was written; empty where there is none
 * @param line the line in the settings file, from 1; 0 where it is not from a file
 */
record SettingSource(String where, String key, int line) {

    static SettingSource file(String sourceName, int line, String key) {
        String place = sourceName + ", line " + line;
        return new SettingSource(key.isEmpty() ? place : place + ": " + key, key, line);
    }

    static SettingSource text(String where, String key) {
        return new SettingSource(where, key, 0);
    }

    SettingsException refuse(String problem) {
        return new SettingsException(this, problem);
    }
}
