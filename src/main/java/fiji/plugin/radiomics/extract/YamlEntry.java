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

import fiji.plugin.radiomics.parameter.GivenValue;
import fiji.plugin.radiomics.parameter.GivenValue.Scalar;
import fiji.plugin.radiomics.parameter.GivenValue.Sequence;
import fiji.plugin.radiomics.parameter.ParameterException;
import fiji.plugin.radiomics.parameter.ParameterSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One {@code key: value} of a YAML file, with its line. */
final class YamlEntry {

    /** Settings need two levels; the parser's recursion must not meet thousands. */
    private static final int DEEPEST = 20;

    private final String sourceName;
    private final ParameterSource source;
    private final Node node;

    private YamlEntry(String sourceName, ParameterSource source, Node node) {
        this.sourceName = sourceName;
        this.source = source;
        this.node = node;
    }

    String key() {
        return source.key();
    }

    /** Where the key stands. */
    ParameterSource source() {
        return source;
    }

    /**
     * @param text the contents of a YAML file
     * @param sourceName what messages call it
     * @return its entries in order, a key perhaps twice; none for an empty file
     * @throws ParameterException where it is not YAML, or not a mapping
     */
    static List<YamlEntry> parse(String text, String sourceName) {
        LoadSettings settings = LoadSettings.builder().setLabel(sourceName).build();
        try {
            requireShallow(text, settings, sourceName);
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.isEmpty() ? List.of() : entries(root.get(), sourceName);
        } catch (YamlEngineException e) {
            throw YamlError.refuse(e, text, sourceName);
        }
    }

    private static void requireShallow(String text, LoadSettings settings, String sourceName) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            switch (event.getEventId()) {
                case SequenceStart, MappingStart -> depth++;
                case SequenceEnd, MappingEnd -> depth--;
                default -> {}
            }
            if (depth > DEEPEST) {
                throw ParameterSource.file(sourceName, line(event.getStartMark()), "")
                        .refuse("lists within lists; settings are lines 'key: value'");
            }
        }
    }

    private static List<YamlEntry> entries(Node root, String sourceName) {
        if (isNull(root)) {
            return List.of();
        }
        if (!(root instanceof MappingNode mapping)) {
            throw ParameterSource.file(sourceName, line(root), "")
                    .refuse(
                            "not settings, but a %s; settings are lines 'key: value'"
                                    .formatted(root instanceof SequenceNode ? "list" : "text"));
        }
        List<YamlEntry> entries = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw ParameterSource.file(sourceName, line(tuple.getKeyNode()), "")
                        .refuse(
                                "a key must be one word; allowed keys: "
                                        + String.join(", ", SettingKey.keys()));
            }
            ParameterSource source = ParameterSource.file(sourceName, line(key), key.getValue());
            entries.add(new YamlEntry(sourceName, source, tuple.getValueNode()));
        }
        return entries;
    }

    /**
     * @return the value, a scalar or a list of scalars
     * @throws ParameterException where it is neither
     */
    GivenValue value() {
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        if (node instanceof SequenceNode sequence) {
            List<Scalar> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                if (!(item instanceof ScalarNode scalar)) {
                    throw at(item).refuse("a list must hold single values; " + allowed());
                }
                items.add(scalar(scalar));
            }
            return new Sequence(at(sequence), items);
        }
        throw at(node).refuse("a value or a list is needed, not a mapping; " + allowed());
    }

    private Scalar scalar(ScalarNode scalar) {
        return new Scalar(at(scalar), isNull(scalar) ? "" : scalar.getValue());
    }

    private String allowed() {
        return "allowed: "
                + (key().equals(SettingsYaml.PRESET)
                        ? String.join(", ", Presets.choices())
                        : SettingKey.allowed(source));
    }

    /** A value with the key's name, where its own line may be another than the key's. */
    private ParameterSource at(Node value) {
        return ParameterSource.file(sourceName, Math.max(source.line(), line(value)), source.key());
    }

    private static boolean isNull(Node node) {
        return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
    }

    private static int line(Node node) {
        return line(node.getStartMark());
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(m -> m.getLine() + 1).orElse(1);
    }
}
