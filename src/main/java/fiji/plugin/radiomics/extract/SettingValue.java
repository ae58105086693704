package fiji.plugin.radiomics.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * A setting's value as it was written, before it is understood: one form for YAML files, {@code
 * --set} and macros. A structured setting to come adds a form here.
 */
sealed interface SettingValue {

    /**
     * @return where it was written
     */
    SettingSource source();

    /**
     * @return the value for messages
     */
    String shown();

    /**
     * @param problem what is wrong with the value, e.g. {@code is not a number}
     * @param allowed the allowed values
     * @return the exception to throw
     */
    default SettingsException refuse(String problem, String allowed) {
        return source().refuse("'" + shown() + "' " + problem + "; allowed: " + allowed);
    }

    /** One word, number or text; YAML's quotes taken off. */
    record Scalar(SettingSource source, String text) implements SettingValue {

        /** Strips surrounding white space. */
        public Scalar {
            text = text.strip();
        }

        @Override
        public String shown() {
            return text;
        }

        /**
         * The list that a text such as {@code 2 2 2}, {@code 2,2,2} or {@code [2, 2, 2]} means. An
         * item between two commas may be empty.
         */
        List<Scalar> items() {
            String bare =
                    text.startsWith("[") && text.endsWith("]") && text.length() > 1
                            ? text.substring(1, text.length() - 1).strip()
                            : text;
            List<Scalar> items = new ArrayList<>();
            if (!bare.isEmpty()) {
                for (String item : bare.split("\\s*[,;]\\s*|\\s+", -1)) {
                    items.add(new Scalar(source, item));
                }
            }
            return items;
        }
    }

    /** A YAML list of scalars. */
    record Sequence(SettingSource source, List<Scalar> items) implements SettingValue {

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
