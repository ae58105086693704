/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.cli;

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterException;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/** Declared parameters as options of a subcommand, so that both agree with the macro keys. */
final class ParameterOptions {

    private final ParameterSet set;
    private final Map<String, String> texts = new HashMap<>();

    private ParameterOptions(ParameterSet set) {
        this.set = set;
    }

    /**
     * @param spec a subcommand, which gets an option {@code --key} a parameter
     * @param set parameters
     * @return reads the options that are given
     */
    static ParameterOptions add(CommandSpec spec, ParameterSet set) {
        ParameterOptions options = new ParameterOptions(set);
        set.parameters().forEach(p -> spec.addOption(options.option(p)));
        return options;
    }

    private OptionSpec option(Parameter<?> p) {
        String usual = p.standard().isEmpty() ? "" : " (default: " + p.standard() + ")";
        OptionSpec.Builder option =
                OptionSpec.builder("--" + p.key())
                        .paramLabel(p.key().toUpperCase(Locale.ROOT))
                        .type(String.class)
                        .description((p.description() + usual + ".").replace("%", "%%"))
                        .setter(
                                new ISetter() {
                                    @Override
                                    public <T> T set(T value) {
                                        if (value != null) {
                                            texts.put(p.key(), value.toString());
                                        }
                                        return value;
                                    }
                                });
        p.type().alone().ifPresent(text -> option.arity("0..1").fallbackValue(text));
        return option.build();
    }

    /**
     * @return what was given, and the standard values of all others
     * @throws IllegalArgumentException where a value is not allowed, with the option
     */
    ParameterValues values() {
        try {
            return set.values(texts);
        } catch (IllegalArgumentException e) {
            throw e.getCause() instanceof ParameterException wrong
                    ? new IllegalArgumentException("--" + wrong.getMessage(), e)
                    : e;
        }
    }
}
