/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.open.Grouping;
import ij.gui.Roi;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which outlines make one region. Where that is a guess, or slices of one lesion may have come
 * apart, the regions' warnings tell.
 */
final class RoiGroups {

    /** Names that ImageJ makes of slice, row and column: those of outlines without a name. */
    private static final Pattern AUTOMATIC = Pattern.compile("\\d{4,6}(-\\d{4,6}){1,2}(-\\d+)?");

    private static final Pattern NUMBER_AT_END = Pattern.compile("[\\s_#.-]*\\d+$");
    private static final int SHOWN = 5;

    /** More outlines are cells or the like, not slices of a lesion. */
    private static final int MOST_SLICES = 1000;

    /**
     * Outlines that are one region.
     *
     * @param name its name
     * @param members indices of the outlines, in order
     * @param warnings what the user should know, a sentence each
     */
    record Group(String name, List<Integer> members, List<String> warnings) {}

    /** An outline and the slices that it lies in; none where the last is before the first. */
    private record Outline(
            int index,
            String name,
            boolean isNamed,
            int group,
            int first,
            int last,
            Rectangle box) {

        boolean isVisible() {
            return last >= first;
        }
    }

    private final Grouping grouping;
    private final List<Outline> outlines = new ArrayList<>();
    private final Map<String, List<Outline>> ofName = new LinkedHashMap<>();
    private final Map<String, List<Outline>> ofBase = new HashMap<>();
    private final Map<String, Integer> slicesOfName = new HashMap<>();
    private final Set<String> repeated = new HashSet<>();
    private final List<Outline> unnamed = new ArrayList<>();
    private int unnamedSlices;

    RoiGroups(Grouping grouping) {
        this.grouping = grouping;
    }

    /** The name of an outline, or where it has none, one by its number. */
    static String nameOf(Roi roi, int index) {
        String name = roi.getName();
        return name == null || name.isBlank() ? "roi_" + (index + 1) : name;
    }

    void add(Roi roi, int index, int firstSlice, int lastSlice, Rectangle box) {
        String given = roi.getName();
        boolean named =
                given != null && !given.isBlank() && !AUTOMATIC.matcher(given.strip()).matches();
        outlines.add(
                new Outline(
                        index,
                        nameOf(roi, index),
                        named,
                        roi.getGroup(),
                        firstSlice,
                        lastSlice,
                        box));
    }

    /** The groups in the order of their first outlines. */
    List<Group> groups() {
        Map<String, List<Outline>> groups = new LinkedHashMap<>();
        Map<String, Integer> taken = new HashMap<>();
        look();
        String whole = wholeName();
        for (Outline o : outlines) {
            String key =
                    grouping == Grouping.ALL ? whole : key(o, repeated.contains(o.name), taken);
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(o);
        }
        List<Group> result = new ArrayList<>();
        groups.forEach(
                (name, members) ->
                        result.add(
                                new Group(
                                        name,
                                        members.stream().map(Outline::index).toList(),
                                        warnings(members))));
        return result;
    }

    /** What the warnings need to know, once: there may be thousands of outlines. */
    private void look() {
        for (Outline o : outlines) {
            ofName.computeIfAbsent(o.name, k -> new ArrayList<>()).add(o);
            if (!o.isNamed && o.group <= 0) {
                unnamed.add(o);
            }
        }
        unnamedSlices = slices(unnamed);
        ofName.forEach(
                (name, same) -> {
                    slicesOfName.put(name, slices(same));
                    if (isRepeated(same)) {
                        repeated.add(name);
                    }
                    if (same.size() == 1) {
                        ofBase.computeIfAbsent(base(name), k -> new ArrayList<>()).add(same.get(0));
                    }
                });
    }

    private static String base(String name) {
        return NUMBER_AT_END.matcher(name).replaceFirst("");
    }

    /** Outlines of one name that lie apart in a single slice are no slices of one lesion. */
    private boolean isRepeated(List<Outline> same) {
        Outline first = same.get(0);
        boolean oneSlice = same.stream().allMatch(o -> o.first == first.first && o.last == o.first);
        if (grouping == Grouping.ALL || same.size() < 2 || !oneSlice) {
            return false;
        }
        for (int i = 0; i < same.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (same.get(i).box.intersects(same.get(j).box)) {
                    return false;
                }
            }
        }
        return true;
    }

    private String key(Outline o, boolean repeated, Map<String, Integer> taken) {
        if (grouping == Grouping.ROI) {
            return unique(o.name, taken);
        }
        if (o.group > 0 && (grouping == Grouping.GROUP || !o.isNamed)) {
            return "group_" + o.group;
        }
        return o.isNamed && !repeated ? o.name : unique(o.name, taken);
    }

    /** The name, or with #2, #3 ... where it is taken. */
    private static String unique(String name, Map<String, Integer> taken) {
        int count = taken.merge(name, 1, Integer::sum);
        return count == 1 ? name : unique(name + "#" + count, taken);
    }

    private String wholeName() {
        Set<String> names = new HashSet<>();
        outlines.stream().filter(Outline::isNamed).forEach(o -> names.add(o.name));
        return names.size() == 1 ? names.iterator().next() : "all";
    }

    private List<String> warnings(List<Outline> members) {
        List<String> warnings = new ArrayList<>();
        Outline first = members.get(0);
        switch (grouping) {
            case ALL -> joined(members, warnings);
            case ROI -> takenApart(first, warnings);
            default -> {
                if (members.size() > 1 && grouping == Grouping.NAME && !first.isNamed) {
                    warnings.add(
                            members.size()
                                    + " outlines without names of their own were joined by their"
                                    + " group, "
                                    + first.group);
                } else if (members.size() == 1 && !first.isNamed) {
                    unnamed(first, warnings);
                } else if (members.size() == 1) {
                    repeated(first, warnings);
                    numbered(first, warnings);
                }
            }
        }
        return warnings;
    }

    private static void joined(List<Outline> members, List<String> warnings) {
        Set<String> names = new TreeSet<>();
        members.stream().filter(Outline::isNamed).forEach(o -> names.add(o.name));
        if (names.size() > 1) {
            warnings.add(
                    "outlines of different names were joined (grouping=all): "
                            + String.join(", ", names.stream().limit(SHOWN).toList())
                            + (names.size() > SHOWN ? ", …" : ""));
        }
    }

    private void takenApart(Outline o, List<String> warnings) {
        int slices = slicesOfName.get(o.name);
        if (slices > 1) {
            warnings.add(
                    ofName.get(o.name).size()
                            + " outlines in "
                            + slices
                            + " slices have the name '"
                            + o.name
                            + "' and are taken apart (grouping=ROI): each is a region of its own,"
                            + " without the slices above and below; grouping=name joins them");
        }
    }

    private void repeated(Outline o, List<String> warnings) {
        if (repeated.contains(o.name)) {
            warnings.add(
                    ofName.get(o.name).size()
                            + " outlines in slice "
                            + (o.first + 1)
                            + " have the name '"
                            + o.name
                            + "', and each is a region of its own; grouping=all joins outlines");
        }
    }

    private void unnamed(Outline o, List<String> warnings) {
        if (unnamedSlices > 1 && o.group <= 0) {
            warnings.add(
                    unnamed.size()
                            + " outlines in "
                            + unnamedSlices
                            + " slices have no names of their own, and each is a region of its own;"
                            + " if they outline one lesion, use grouping=all or give them one"
                            + " name");
        }
    }

    /** Slices of one lesion, perhaps, whose names were numbered. */
    private void numbered(Outline o, List<String> warnings) {
        List<Outline> alike = ofBase.getOrDefault(base(o.name), List.of());
        boolean numbered = !base(o.name).equals(o.name) && o.first == o.last;
        if (!numbered || alike.size() > MOST_SLICES) {
            return;
        }
        boolean apart =
                alike.stream()
                        .anyMatch(
                                p ->
                                        p.first == p.last
                                                && Math.abs(p.first - o.first) == 1
                                                && p.box.intersects(o.box));
        if (apart) {
            warnings.add(
                    alike.size()
                            + " outlines have names that differ by a number only ("
                            + o.name
                            + " lies above or below another of them), and each is a region of its"
                            + " own; if they outline one lesion, use grouping=all or give them one"
                            + " name");
        }
    }

    /** In how many slices these begin. */
    private static int slices(List<Outline> some) {
        return (int)
                some.stream().filter(Outline::isVisible).mapToInt(o -> o.first).distinct().count();
    }
}
