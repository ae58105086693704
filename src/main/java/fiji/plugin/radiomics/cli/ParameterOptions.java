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
import fiji.plugin.radiomics.parameter.PathType;
import fiji.plugin.radiomics.parameter.Repeated;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/** Declared parameters as options of a subcommand, so that both agree with the macro keys. */
public final class ParameterOptions {

    private final ParameterSet set;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<String>> several = new HashMap<>();

    private ParameterOptions(ParameterSet set) {
        this.set = set;
    }

    /** The same, where none must be given. */
    static ParameterOptions add(CommandSpec spec, ParameterSet set) {
        return add(spec, set, List.of());
    }

    /**
     * @param spec a subcommand, which gets an option a parameter
     * @param set parameters
     * @param required those that must be given
     * @return reads the options that are given
     */
    public static ParameterOptions add(
            CommandSpec spec, ParameterSet set, List<Parameter<?>> required) {
        ParameterOptions options = new ParameterOptions(set);
        for (Parameter<?> p : set.parameters()) {
            spec.addOption(options.option(p, required.contains(p)));
        }
        return options;
    }

    private OptionSpec option(Parameter<?> p, boolean required) {
        String usual = required || p.standard().isEmpty() ? "" : " (default: " + p.standard() + ")";
        boolean isPath = p.type() instanceof PathType;
        boolean isRepeated = p.type() instanceof Repeated;
        Value value = new Value(p, isPath, isRepeated);
        OptionSpec.Builder option =
                OptionSpec.builder("--" + p.option())
                        .paramLabel(label(p))
                        .type(isPath ? Path.class : isRepeated ? String[].class : String.class)
                        .required(required)
                        .description((p.description() + usual + ".").replace("%", "%%"))
                        .getter(value)
                        .setter(value);
        if (p.type() instanceof Repeated<?> repeated && repeated.type() instanceof PathType) {
            option.arity("1..*");
        }
        p.type().alone().ifPresent(text -> option.arity("0..1").fallbackValue(text));
        return option.build();
    }

    private static String label(Parameter<?> p) {
        if (p.type() instanceof PathType path) {
            return path.use() == PathType.Use.FOLDER ? "FOLDER" : "FILE";
        }
        if (p.type() instanceof Repeated<?> repeated && repeated.type() instanceof PathType path) {
            return path.use() == PathType.Use.FOLDER ? "FOLDER" : "FILE";
        }
        if (p.allowed().matches("[A-Z]+(=[A-Z]+)?")) {
            return p.allowed();
        }
        String choices = String.join("|", p.choices());
        boolean isShort = !p.type().isList() && choices.length() < 30 && !choices.contains(" ");
        return !choices.isEmpty() && isShort ? choices : p.option().toUpperCase(Locale.ROOT);
    }

    /** What an option holds; paths as such, because outputs are compared with all of them. */
    private final class Value implements IGetter, ISetter {

        private final Parameter<?> parameter;
        private final boolean isPath;
        private final boolean isRepeated;
        private String[] given;

        Value(Parameter<?> parameter, boolean isPath, boolean isRepeated) {
            this.parameter = parameter;
            this.isPath = isPath;
            this.isRepeated = isRepeated;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T get() {
            if (isRepeated) {
                return (T) given;
            }
            String text = texts.get(parameter.key());
            return (T) (isPath && text != null ? Path.of(text) : text);
        }

        @Override
        public <T> T set(T value) {
            if (value == null) {
                given = null;
                texts.remove(parameter.key());
                several.remove(parameter.key());
            } else if (value instanceof String[] all) {
                given = all;
                texts.put(parameter.key(), String.join(",", all));
                several.put(parameter.key(), List.of(all));
            } else {
                texts.put(parameter.key(), value.toString());
            }
            return value;
        }
    }

    /**
     * @return what was given, and the standard values of all others
     * @throws IllegalArgumentException where a value is not allowed, with the option
     */
    public ParameterValues values() {
        try {
            return set.values(texts);
        } catch (IllegalArgumentException e) {
            throw e.getCause() instanceof ParameterException wrong
                    ? new IllegalArgumentException(named(wrong.getMessage()), e)
                    : e;
        }
    }

    /**
     * @param p one of the parameters
     * @return whether it was given
     */
    boolean isGiven(Parameter<?> p) {
        return texts.containsKey(p.key());
    }

    /**
     * @param p one of the parameters, of which several values may be given
     * @return each of them, as it was written
     */
    List<String> each(Parameter<?> p) {
        return several.getOrDefault(p.key(), List.of());
    }

    private String named(String message) {
        int end = message.indexOf('=');
        String key = end < 0 ? "" : message.substring(0, end);
        return set.find(key)
                .map(p -> "--" + p.option() + message.substring(end))
                .orElse("--" + message);
    }
}
