/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.parameter.ParameterException;
import fiji.plugin.radiomics.parameter.ParameterSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What the YAML parser says, in one line with the line's number and its key. */
final class YamlError {

    private static final Pattern KEY = Pattern.compile("^\\s*([A-Za-z_-]+)\\s*:");

    private YamlError() {}

    static ParameterException refuse(YamlEngineException e, String text, String sourceName) {
        int line = line(e, text);
        return ParameterSource.file(sourceName, line, key(text, line))
                .refuse("not valid YAML: " + problem(e));
    }

    private static int line(YamlEngineException e, String text) {
        if (e instanceof MarkedYamlEngineException marked) {
            Optional<Mark> mark =
                    isUnclosed(marked) ? marked.getContextMark() : marked.getProblemMark();
            return mark.or(marked::getProblemMark).map(m -> m.getLine() + 1).orElse(1);
        }
        if (e instanceof ReaderException unreadable) {
            int at = Math.max(0, text.indexOf(unreadable.getCodePoint()));
            return (int) (text.substring(0, at) + "|").lines().count();
        }
        return 1;
    }

    /** A bracket or quote left open is noticed lines after the one to mend. */
    private static boolean isUnclosed(MarkedYamlEngineException e) {
        String context = e.getContext();
        return context != null && (context.contains("flow") || context.contains("quoted"));
    }

    private static String problem(YamlEngineException e) {
        if (e instanceof MarkedYamlEngineException marked) {
            String context = isUnclosed(marked) ? marked.getContext() + ", " : "";
            return (context + marked.getProblem()).replaceAll("\\s+", " ");
        }
        if (e instanceof ReaderException unreadable) {
            return "the character 0x%x is not allowed".formatted(unreadable.getCodePoint());
        }
        return e.getMessage().replaceAll("\\s+", " ");
    }

    private static String key(String text, int line) {
        return text.lines()
                .skip(line - 1L)
                .findFirst()
                .map(KEY::matcher)
                .filter(Matcher::find)
                .map(m -> m.group(1))
                .orElse("");
    }
}
