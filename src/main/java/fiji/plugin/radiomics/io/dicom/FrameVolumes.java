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

import fiji.plugin.radiomics.io.UnreadableFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The volumes of a series that has several slices at each position: time points, echoes, b-values
 * and directions, magnitude and phase, … They are told apart by the fewest {@link TraitKind}s that
 * do so at every position, have a number from 1 and a name made of what differs, and one is chosen
 * by either.
 */
final class FrameVolumes {

    /** Slices closer than this part of a pixel lie at the same position. */
    private static final double SAME = 1e-3;

    private static final int MOST_LISTED = 100;

    /** Traits that together tell volumes apart. */
    private static final int MOST_TOGETHER = 3;

    /** The numbers of volumes did not depend on others before, and still do not. */
    private static final int FIRST_ALONE = TraitKind.DIRECTION.ordinal();

    private record Volume(String name, List<DicomFrame> frames) {}

    private final List<DicomFrame> frames;
    private final List<String> warnings;
    private final int[] place;
    private final int places;
    private final int[] counts;

    private FrameVolumes(List<DicomFrame> frames, List<String> warnings) {
        this.frames = frames;
        this.warnings = warnings;
        double[] normal = frames.get(0).normal();
        double same = SAME * frames.get(0).spacing()[0];
        frames.sort(Comparator.comparingDouble(f -> SliceStack.along(f, normal)));
        place = new int[frames.size()];
        double last = Double.NaN;
        int n = -1;
        for (int i = 0; i < place.length; i++) {
            double here = SliceStack.along(frames.get(i), normal);
            if (!(Math.abs(here - last) <= same)) {
                n++;
                last = here;
            }
            place[i] = n;
        }
        places = n + 1;
        counts = new int[places];
        for (int p : place) {
            counts[p]++;
        }
    }

    /**
     * @param all frames of one direction, spacing and size
     * @param wanted number or name of a volume; empty where there is one only
     * @param warnings receives what the user should know
     * @return one frame at each position, in the order of positions
     * @throws UnreadableFileException where nothing tells frames at one position apart
     * @throws IllegalArgumentException where a volume must be chosen, or there is none of that
     *     number or name, listing those there are
     */
    static List<DicomFrame> choose(List<DicomFrame> all, String wanted, List<String> warnings)
            throws UnreadableFileException {
        FrameVolumes v = new FrameVolumes(new ArrayList<>(all), warnings);
        if (v.places == v.frames.size()) {
            if (!wanted.isEmpty() && !wanted.equals("1")) {
                throw new IllegalArgumentException(
                        "frame=" + wanted + ": the series has one image at each position");
            }
            return v.frames;
        }
        List<TraitKind> apart = v.apart();
        List<Volume> volumes = apart.isEmpty() ? v.inOrder() : v.volumes(apart);
        if (volumes.isEmpty()) {
            throw v.duplicates();
        }
        return v.chosen(volumes, apart, wanted);
    }

    // What tells them apart

    private List<TraitKind> apart() {
        List<List<TraitKind>> candidates = new ArrayList<>();
        List<TraitKind> varying = new ArrayList<>();
        for (TraitKind kind : TraitKind.values()) {
            if (varies(kind)) {
                varying.add(kind);
            }
        }
        varying.stream()
                .filter(k -> k.ordinal() < FIRST_ALONE)
                .forEach(k -> candidates.add(List.of(k)));
        varying.stream()
                .filter(k -> k.ordinal() >= FIRST_ALONE)
                .forEach(k -> candidates.add(List.of(k)));
        // Together, what speaks for itself goes before times.
        varying.sort(
                Comparator.comparing((TraitKind k) -> !k.isTelling())
                        .thenComparing(Comparator.naturalOrder()));
        combine(varying, 0, new ArrayList<>(), candidates);
        candidates.sort(Comparator.comparingInt(List::size));
        List<TraitKind> best = List.of();
        int covered = frames.size() / 2;
        for (List<TraitKind> kinds : candidates) {
            int n = covered(kinds);
            if (n > covered) {
                covered = n;
                best = kinds;
            }
            if (n == frames.size()) {
                break;
            }
        }
        return best;
    }

    private static void combine(
            List<TraitKind> from, int first, List<TraitKind> chosen, List<List<TraitKind>> all) {
        if (chosen.size() > 1) {
            all.add(List.copyOf(chosen));
        }
        for (int i = first; i < from.size() && chosen.size() < MOST_TOGETHER; i++) {
            chosen.add(from.get(i));
            combine(from, i + 1, chosen, all);
            chosen.remove(chosen.size() - 1);
        }
    }

    /** Whether two frames at the same position differ in it. */
    private boolean varies(TraitKind kind) {
        for (int i = 1; i < frames.size(); i++) {
            if (place[i] == place[i - 1]
                    && !VolumeNames.text(frames.get(i), kind)
                            .equals(VolumeNames.text(frames.get(i - 1), kind))) {
                return true;
            }
        }
        return false;
    }

    /** How many frames are in volumes with one frame at each position; 0 where two are at one. */
    private int covered(List<TraitKind> kinds) {
        Map<String, int[]> seen = new HashMap<>();
        for (int i = 0; i < place.length; i++) {
            int[] last =
                    seen.computeIfAbsent(
                            VolumeNames.key(frames.get(i), kinds), k -> new int[] {-1, 0});
            if (last[0] == place[i]) {
                return 0;
            }
            last[0] = place[i];
            last[1]++;
        }
        return (int) seen.values().stream().filter(n -> n[1] == places).count() * places;
    }

    // The volumes

    private List<Volume> volumes(List<TraitKind> apart) {
        Map<String, List<DicomFrame>> byKey = new LinkedHashMap<>();
        for (DicomFrame f : frames) {
            byKey.computeIfAbsent(VolumeNames.key(f, apart), k -> new ArrayList<>()).add(f);
        }
        List<List<DicomFrame>> complete =
                new ArrayList<>(byKey.values().stream().filter(v -> v.size() == places).toList());
        int left = frames.size() - complete.size() * places;
        if (left > 0) {
            warnings.add(
                    left
                            + (left == 1 ? " image" : " images")
                            + " of the series that do not make up a complete volume "
                            + (left == 1 ? "is" : "are")
                            + " left out");
        }
        complete.sort(
                (a, b) -> {
                    for (TraitKind kind : apart) {
                        int c = compare(a.get(0), b.get(0), kind);
                        if (c != 0) {
                            return c;
                        }
                    }
                    return Double.compare(firstInstance(a), firstInstance(b));
                });
        List<Volume> volumes = new ArrayList<>();
        List<String> names = VolumeNames.of(complete, apart);
        for (int v = 0; v < names.size(); v++) {
            volumes.add(new Volume(names.get(v), complete.get(v)));
        }
        return volumes;
    }

    private static int compare(DicomFrame a, DicomFrame b, TraitKind kind) {
        Trait one = a.traits().get(kind);
        Trait two = b.traits().get(kind);
        double x = one == null ? Double.NEGATIVE_INFINITY : one.number();
        double y = two == null ? Double.NEGATIVE_INFINITY : two.number();
        return Double.isNaN(x) || Double.isNaN(y) ? 0 : Double.compare(x, y);
    }

    static double instance(DicomFrame f) {
        try {
            double own = f.file().data().number(Tag.INSTANCE_NUMBER, Double.NaN);
            return own * 1e6 + f.index();
        } catch (UnreadableFileException e) {
            return Double.NaN;
        }
    }

    private static double firstInstance(List<DicomFrame> volume) {
        return volume.stream().mapToDouble(FrameVolumes::instance).min().orElse(Double.NaN);
    }

    /**
     * Where headers say nothing, but instance numbers go through all positions once, twice, …, they
     * tell volumes apart.
     */
    private List<Volume> inOrder() {
        int n = frames.size() / places;
        for (int c : counts) {
            if (c != n) {
                return List.of();
            }
        }
        Map<DicomFrame, Integer> placeOf = new java.util.IdentityHashMap<>();
        for (int i = 0; i < place.length; i++) {
            placeOf.put(frames.get(i), place[i]);
        }
        List<DicomFrame> sorted = new ArrayList<>(frames);
        sorted.sort(Comparator.comparingDouble(FrameVolumes::instance));
        List<Volume> volumes = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (int v = 0; v < n && places > 1; v++) {
            List<DicomFrame> volume = new ArrayList<>(sorted.subList(v * places, (v + 1) * places));
            boolean[] there = new boolean[places];
            for (DicomFrame f : volume) {
                double here = instance(f);
                int p = placeOf.get(f);
                if (there[p] || !(here > last)) {
                    return List.of();
                }
                there[p] = true;
                last = here;
            }
            volume.sort(Comparator.comparingInt(placeOf::get));
            volumes.add(new Volume("volume " + (v + 1), volume));
        }
        if (!volumes.isEmpty()) {
            warnings.add(
                    "only the order of instance numbers distinguishes the series' "
                            + n
                            + " volumes");
        }
        return volumes;
    }

    // The choice

    private List<DicomFrame> chosen(List<Volume> volumes, List<TraitKind> apart, String wanted) {
        if (volumes.size() == 1 && (wanted.isEmpty() || wanted.equals("1"))) {
            return volumes.get(0).frames();
        }
        Volume found = null;
        if (wanted.matches("\\d{1,9}")) {
            int number = Integer.parseInt(wanted);
            found = number >= 1 && number <= volumes.size() ? volumes.get(number - 1) : null;
        }
        for (Volume v : volumes) {
            found = found == null && plain(v.name()).equals(plain(wanted)) ? v : found;
        }
        if (found == null) {
            throw new IllegalArgumentException(
                    (wanted.isEmpty() ? "" : "frame=" + wanted + ": ")
                            + "the series has "
                            + volumes.size()
                            + (volumes.size() == 1 ? " image" : " images")
                            + " at each position, which differ in "
                            + (apart.isEmpty()
                                    ? "their instance numbers only"
                                    : String.join(
                                            " and ", apart.stream().map(TraitKind::text).toList()))
                            + "; give frame=1 to "
                            + volumes.size()
                            + " or a name ("
                            + listed(volumes)
                            + ")");
        }
        warnings.add(
                "of the series' " + volumes.size() + " volumes, '" + found.name() + "' is read");
        return found.frames();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s,;='\"]+", "");
    }

    private static String listed(List<Volume> volumes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(volumes.size(), MOST_LISTED); i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(i + 1)
                    .append(" = '")
                    .append(volumes.get(i).name())
                    .append('\'');
        }
        return text.append(volumes.size() > MOST_LISTED ? ", \u2026" : "").toString();
    }

    private UnreadableFileException duplicates() {
        double[] normal = frames.get(0).normal();
        TreeMap<Integer, List<DicomFrame>> byPlace = new TreeMap<>();
        for (int i = 0; i < place.length; i++) {
            byPlace.computeIfAbsent(place[i], p -> new ArrayList<>()).add(frames.get(i));
        }
        List<DicomFrame> fullest = byPlace.firstEntry().getValue();
        for (List<DicomFrame> here : byPlace.values()) {
            fullest = here.size() > fullest.size() ? here : fullest;
        }
        int shown = Math.min(fullest.size(), 12);
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < shown; i++) {
            names.append(i == 0 ? "" : i == fullest.size() - 1 ? " and " : ", ")
                    .append(fullest.get(i).instance());
        }
        return fullest.get(0)
                .refuse(
                        String.format(
                                Locale.ROOT,
                                "%s lie at the same position, %.3f mm along the normal, and no"
                                        + " attribute distinguishes complete volumes",
                                names,
                                SliceStack.along(fullest.get(0), normal)),
                        "Remove copies from the folder or export the series again");
    }
}
