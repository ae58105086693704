package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.open.Grouping;
import fiji.plugin.radiomics.open.RegionUnion;

import ij.gui.Roi;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Collection;
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
        Set<String> taken = new HashSet<>();
        Map<String, List<Outline>> ofName = new HashMap<>();
        outlines.forEach(o -> ofName.computeIfAbsent(o.name, k -> new ArrayList<>()).add(o));
        for (Outline o : outlines) {
            String key = key(o, isRepeated(ofName.get(o.name)), taken);
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(o);
        }
        List<Group> result = new ArrayList<>();
        groups.forEach(
                (name, members) ->
                        result.add(
                                new Group(
                                        name,
                                        members.stream().map(Outline::index).toList(),
                                        warnings(members, groups.values()))));
        return result;
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

    private String key(Outline o, boolean repeated, Set<String> taken) {
        if (grouping == Grouping.ALL) {
            return wholeName();
        }
        if (grouping == Grouping.ROI) {
            return RegionUnion.unique(o.name, taken);
        }
        if (o.group > 0 && (grouping == Grouping.GROUP || !o.isNamed)) {
            return "group_" + o.group;
        }
        return o.isNamed && !repeated ? o.name : RegionUnion.unique(o.name, taken);
    }

    private String wholeName() {
        Set<String> names = new HashSet<>();
        outlines.stream().filter(Outline::isNamed).forEach(o -> names.add(o.name));
        return names.size() == 1 ? names.iterator().next() : "all";
    }

    private List<String> warnings(List<Outline> members, Collection<List<Outline>> all) {
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
                    numbered(first, all, warnings);
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
        List<Outline> same = outlines.stream().filter(p -> p.name.equals(o.name)).toList();
        int slices = slices(same);
        if (slices > 1) {
            warnings.add(
                    same.size()
                            + " outlines in "
                            + slices
                            + " slices have the name '"
                            + o.name
                            + "' and are taken apart (grouping=ROI): each is a region of its own,"
                            + " without the slices above and below; grouping=name joins them");
        }
    }

    private void repeated(Outline o, List<String> warnings) {
        List<Outline> same = outlines.stream().filter(p -> p.name.equals(o.name)).toList();
        if (isRepeated(same)) {
            warnings.add(
                    same.size()
                            + " outlines in slice "
                            + (o.first + 1)
                            + " have the name '"
                            + o.name
                            + "', and each is a region of its own; grouping=all joins outlines");
        }
    }

    private void unnamed(Outline o, List<String> warnings) {
        List<Outline> others = outlines.stream().filter(p -> !p.isNamed && p.group <= 0).toList();
        int slices = slices(others);
        if (slices > 1 && others.contains(o)) {
            warnings.add(
                    others.size()
                            + " outlines in "
                            + slices
                            + " slices have no names of their own, and each is a region of its own;"
                            + " if they outline one lesion, use grouping=all or give them one"
                            + " name");
        }
    }

    /** Slices of one lesion, perhaps, whose names were numbered. */
    private void numbered(Outline o, Collection<List<Outline>> all, List<String> warnings) {
        String base = NUMBER_AT_END.matcher(o.name).replaceFirst("");
        if (base.equals(o.name) || o.first != o.last) {
            return;
        }
        boolean apart = false;
        int alike = 0;
        for (List<Outline> members : all) {
            Outline p = members.get(0);
            if (!NUMBER_AT_END.matcher(p.name).replaceFirst("").equals(base)) {
                continue;
            }
            alike++;
            apart |=
                    members.size() == 1
                            && p.first == p.last
                            && Math.abs(p.first - o.first) == 1
                            && p.box.intersects(o.box);
        }
        if (apart) {
            warnings.add(
                    alike
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
