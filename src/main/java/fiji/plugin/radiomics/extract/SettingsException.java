package fiji.plugin.radiomics.extract;

/**
 * A setting that cannot be used. The message is one line for the user: where the setting stands,
 * the value, what is wrong with it, and the allowed values.
 */
public final class SettingsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final int line;

    SettingsException(SettingSource source, String problem) {
        super(source.where() + ": " + problem);
        this.key = source.key();
        this.line = source.line();
    }

    /**
     * @return the key as it was written; empty where no single key is at fault
     */
    public String key() {
        return key;
    }

    /**
     * @return the line in the settings file, from 1; 0 where the setting is not from a file
     */
    public int line() {
        return line;
    }
}
