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

/**
 * A parameter's value as it was written, before it is understood: one form for YAML files, the
 * command line, macros and dialogs.
 */
public sealed interface GivenValue {

    /**
     * @return where it was written
     */
    ParameterSource source();

    /**
     * @return the value for messages
     */
    String shown();

    /**
     * @return the items of the list that it is or means
     */
    List<Scalar> items();

    /**
     * @param problem what is wrong with the value, e.g. {@code is not a number}
     * @param allowed the allowed values
     * @return the exception to throw
     */
    default ParameterException refuse(String problem, String allowed) {
        return source().refuse("'" + shown() + "' " + problem + "; allowed: " + allowed);
    }

    /**
     * One word, number or text.
     *
     * @param source where it was written
     * @param text as it was written, without YAML's quotes and surrounding white space
     */
    record Scalar(ParameterSource source, String text) implements GivenValue {

        /** Strips surrounding white space. */
        public Scalar {
            text = text.strip();
        }

        @Override
        public String shown() {
            return text;
        }

        /**
         * The list that a text such as {@code 2 2 2}, {@code 2,2,2}, {@code [2, 2, 2]} or {@code
         * mean(support:5, dimension:2D) original} means: commas, semicolons and blanks separate its
         * items, but not inside round brackets. An item between two commas may be empty.
         */
        @Override
        public List<Scalar> items() {
            String bare =
                    text.startsWith("[") && text.endsWith("]") && text.length() > 1
                            ? text.substring(1, text.length() - 1).strip()
                            : text;
            return ListText.split(bare).stream().map(item -> new Scalar(source, item)).toList();
        }
    }

    /**
     * A YAML list.
     *
     * @param source where it was written
     * @param items its items
     */
    record Sequence(ParameterSource source, List<Scalar> items) implements GivenValue {

        /** Copies the list. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String shown() {
            return "[" + String.join(", ", items.stream().map(Scalar::text).toList()) + "]";
        }
    }
}
