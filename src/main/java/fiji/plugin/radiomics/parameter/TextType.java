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

/** A short text on one line. */
record TextType(String allowed) implements ParameterType<String> {

    @Override
    public String read(GivenValue value) {
        String text = ParameterTypes.scalar(value, allowed);
        if (text.codePoints().anyMatch(TextType::isUnprintable)) {
            throw value.source().refuse("holds a control character; allowed: " + allowed);
        }
        return text;
    }

    private static boolean isUnprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }

    /** Double-quoted and in ASCII, so that no terminal or pipe can change it. */
    @Override
    public String yaml(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints()
                .forEach(
                        c -> {
                            if (c == '"' || c == '\\') {
                                quoted.append('\\').append((char) c);
                            } else if (c >= ' ' && c <= '~') {
                                quoted.append((char) c);
                            } else {
                                quoted.append(String.format("\\U%08X", c));
                            }
                        });
        return quoted.append('"').toString();
    }

    @Override
    public String text(String value) {
        return value;
    }
}
