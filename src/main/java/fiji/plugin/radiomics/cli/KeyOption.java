package fiji.plugin.radiomics.cli;

import java.util.Locale;
import java.util.function.Consumer;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/** Options made from an enumeration of keys, so that they agree with the macro parameters. */
final class KeyOption {

    private KeyOption() {}

    /**
     * @param id the key, which becomes {@code --id}
     * @param initial its value where none is given
     * @param meaning what it is for, without a full stop
     * @param set takes the value that is given
     * @return the option, to be built
     */
    static OptionSpec.Builder of(String id, String initial, String meaning, Consumer<String> set) {
        String usual = initial.isEmpty() ? "" : " (default: " + initial + ")";
        return OptionSpec.builder("--" + id)
                .paramLabel(id.toUpperCase(Locale.ROOT))
                .type(String.class)
                .description((meaning + usual + ".").replace("%", "%%"))
                .setter(
                        new ISetter() {
                            @Override
                            public <T> T set(T value) {
                                if (value != null) {
                                    set.accept(value.toString());
                                }
                                return value;
                            }
                        });
    }
}
