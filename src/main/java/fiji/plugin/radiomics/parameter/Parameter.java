/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.parameter;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One named value that a user can choose.
 *
 * <p>A key is one lower-case word without digits and underscores, so that ImageJ, which finds a
 * macro key also after a digit or an underscore, never takes one for the tail of another.
 *
 * @param key the key in macros, files and on the command line
 * @param label the field's label in a dialog
 * @param description one line of ASCII that says what it decides, with its unit, without a full
 *     stop
 * @param type what it may be, and how that is written
 * @param standard the value where none is given, as text; empty = not given
 * @param isAlwaysNamed whether {@link ParameterValues#given()} holds it even where it has its
 *     standard value
 * @param option its name on the command line, without the dashes before it: the key, or other words
 *     joined by dashes
 * @param <T> what a value is
 */
public record Parameter<T>(
        String key,
        String label,
        String description,
        ParameterType<T> type,
        String standard,
        boolean isAlwaysNamed,
        String option) {

    /** Checks that nothing is missing. */
    public Parameter {
        if (!key.matches("[a-z]+")) {
            throw new IllegalArgumentException("'" + key + "' is not one lower-case word");
        }
        Objects.requireNonNull(label);
        Objects.requireNonNull(description);
        Objects.requireNonNull(type);
        Objects.requireNonNull(standard);
        if (!option.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("--" + option + " is no option");
        }
    }

    /**
     * A parameter whose label is its key.
     *
     * @param key its key
     * @param description as the component
     * @param type as the component
     * @param standard as the component
     */
    public Parameter(String key, String description, ParameterType<T> type, String standard) {
        this(key, capitalised(key), description, type, standard, false, key);
    }

    /**
     * A text that is checked where it is used.
     *
     * @param key as the component
     * @param label as the component
     * @param description as the component
     * @return the parameter, which is empty where nothing is given
     */
    public static Parameter<String> text(String key, String label, String description) {
        return new Parameter<>(key, description, CheckedText.any("a text"), "").labelled(label);
    }

    /**
     * {@code true} or {@code false}, which is the standard value.
     *
     * @param key as the component
     * @param label as the component
     * @param description as the component
     * @return the parameter
     */
    public static Parameter<Boolean> flag(String key, String label, String description) {
        return new Parameter<>(key, description, ParameterTypes.flag(), "false").labelled(label);
    }

    private static String capitalised(String key) {
        return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
    }

    /**
     * @param text the label
     * @return the same parameter with this label in dialogs
     */
    public Parameter<T> labelled(String text) {
        return new Parameter<>(key, text, description, type, standard, isAlwaysNamed, option);
    }

    /**
     * @param text the description
     * @return the same parameter, described so
     */
    public Parameter<T> described(String text) {
        return new Parameter<>(key, label, text, type, standard, isAlwaysNamed, option);
    }

    /**
     * @param text the standard value
     * @return the same parameter with that value where none is given
     */
    public Parameter<T> startingAt(String text) {
        return new Parameter<>(key, label, description, type, text, isAlwaysNamed, option);
    }

    /**
     * @param other the type
     * @param <U> what a value is
     * @return the same parameter with other values
     */
    public <U> Parameter<U> as(ParameterType<U> other) {
        return new Parameter<>(key, label, description, other, standard, isAlwaysNamed, option);
    }

    /**
     * @param words its name on the command line
     * @return the same parameter, so named there
     */
    public Parameter<T> option(String words) {
        return new Parameter<>(key, label, description, type, standard, isAlwaysNamed, words);
    }

    /**
     * @return the same parameter, which {@link ParameterValues#given()} always names
     */
    public Parameter<T> alwaysNamed() {
        return new Parameter<>(key, label, description, type, standard, true, option);
    }

    /**
     * @return the allowed values, in words
     */
    public String allowed() {
        return type.allowed();
    }

    /**
     * @return the allowed values where they can be listed, else empty
     */
    public List<String> choices() {
        return type.choices();
    }

    /**
     * @param text a value as it was written
     * @return what it means
     * @throws ParameterException where it is not allowed: {@code key=text: …}
     */
    public T read(String text) {
        ParameterSource source = ParameterSource.text(key + "=" + text, key);
        return type.read(new GivenValue.Scalar(source, text));
    }

    /**
     * @param text a value as it was written
     * @return its canonical form
     * @throws ParameterException where it is not allowed
     */
    public String canonical(String text) {
        return type.text(read(text));
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
