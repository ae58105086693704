/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io.dicom;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The names of a series' volumes: what their headers say that others do not. */
final class VolumeNames {

    private VolumeNames() {}

    /**
     * @param volumes the volumes, whose frames agree in what tells them apart
     * @param apart the traits that tell them apart
     * @return a name for each, made of the traits in which they differ
     */
    static List<String> of(List<List<DicomFrame>> volumes, List<TraitKind> apart) {
        Set<TraitKind> naming = EnumSet.copyOf(apart);
        for (TraitKind kind : TraitKind.values()) {
            if (kind.isTelling() && volumes.stream().allMatch(v -> isOne(v, kind))) {
                naming.add(kind);
            }
        }
        naming.removeIf(k -> volumes.stream().map(v -> text(v.get(0), k)).distinct().count() == 1);
        // Times say least where something else says as much.
        Set<TraitKind> telling = EnumSet.copyOf(naming.isEmpty() ? Set.of(apart.get(0)) : naming);
        telling.removeIf(k -> !k.isTelling());
        if (!telling.isEmpty()
                && volumes.stream().map(v -> key(v.get(0), List.copyOf(telling))).distinct().count()
                        == volumes.size()) {
            naming = telling;
        }
        List<String> names = new ArrayList<>();
        for (List<DicomFrame> v : volumes) {
            names.add(name(v.get(0), naming, volumes));
        }
        return names;
    }

    private static boolean isOne(List<DicomFrame> volume, TraitKind kind) {
        String first = text(volume.get(0), kind);
        return volume.stream().allMatch(f -> text(f, kind).equals(first));
    }

    private static String name(DicomFrame f, Set<TraitKind> kinds, List<List<DicomFrame>> volumes) {
        List<String> parts = new ArrayList<>();
        for (TraitKind kind : kinds) {
            String value = text(f, kind);
            if (kind == TraitKind.IMAGE_TYPE) {
                value = ownWords(value, volumes);
            } else if (value.isEmpty()) {
                value = kind == TraitKind.DIRECTION ? "" : "none";
            }
            if (!value.isEmpty()) {
                parts.add(kind.label().isEmpty() ? value : kind.label() + " " + value);
            }
        }
        return parts.isEmpty() ? "others" : String.join(", ", parts);
    }

    /** Of an image type the words that not all volumes have. */
    private static String ownWords(String value, List<List<DicomFrame>> volumes) {
        List<String> words = new ArrayList<>();
        for (String word : value.split("\\\\")) {
            boolean common =
                    volumes.stream()
                            .allMatch(
                                    v ->
                                            List.of(
                                                            text(v.get(0), TraitKind.IMAGE_TYPE)
                                                                    .split("\\\\"))
                                                    .contains(word));
            if (!common) {
                words.add(word);
            }
        }
        return words.isEmpty() ? value : String.join(" ", words);
    }

    static String text(DicomFrame f, TraitKind kind) {
        Trait t = f.traits().get(kind);
        return t == null ? "" : t.text();
    }

    static String key(DicomFrame f, List<TraitKind> kinds) {
        if (kinds.size() == 1) {
            return text(f, kinds.get(0));
        }
        StringBuilder key = new StringBuilder();
        for (TraitKind kind : kinds) {
            key.append(text(f, kind)).append('\n');
        }
        return key.toString();
    }
}
