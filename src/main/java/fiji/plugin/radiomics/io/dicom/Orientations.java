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
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The slices of a series that lie in several directions, as those of a localizer in three planes: a
 * volume each, with a number from 1 and the name of its plane.
 */
final class Orientations {

    /** Slices that each lie in a direction of their own are no volumes. */
    private static final int MOST = 9;

    /** Directions that differ by less in all cosines are one that was not kept, not two. */
    private static final double APART = .05;

    /** Names of planes perpendicular to x, y and z of the patient. */
    private static final String[] PLANES = {"sagittal", "coronal", "axial"};

    private final List<List<DicomFrame>> groups = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private Orientations(List<DicomFrame> frames) {
        for (DicomFrame f : frames) {
            groups.stream()
                    .filter(g -> f.isParallelTo(g.get(0)))
                    .findFirst()
                    .orElseGet(
                            () -> {
                                groups.add(new ArrayList<>());
                                return groups.get(groups.size() - 1);
                            })
                    .add(f);
        }
        groups.sort(Comparator.comparingDouble(Orientations::firstInstance));
        Set<String> taken = new HashSet<>();
        for (List<DicomFrame> g : groups) {
            String plane = plane(g.get(0).normal());
            String name = plane;
            for (int n = 2; !taken.add(name); n++) {
                name = plane + " " + n;
            }
            names.add(name);
        }
    }

    private static double firstInstance(List<DicomFrame> group) {
        return group.stream().mapToDouble(FrameVolumes::instance).min().orElse(Double.NaN);
    }

    private boolean areApart() {
        for (List<DicomFrame> g : groups) {
            for (List<DicomFrame> h : groups) {
                double most = 0;
                for (int i = 0; i < 6; i++) {
                    double[] a = g.get(0).orientation();
                    most = Math.max(most, Math.abs(a[i] - h.get(0).orientation()[i]));
                }
                if (g != h && most < APART) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The plane of the patient that is nearest. */
    private static String plane(double[] normal) {
        int nearest = 2;
        for (int a = 0; a < 2; a++) {
            nearest = Math.abs(normal[a]) > Math.abs(normal[nearest]) ? a : nearest;
        }
        return PLANES[nearest];
    }

    /**
     * A choice among the slices of a series.
     *
     * @param frames slices that are parallel
     * @param rest what is left of the choice, for one of several volumes in this direction
     */
    record Chosen(List<DicomFrame> frames, String rest) {}

    /**
     * @param frames slices with a place
     * @param wanted number or name of a direction, and perhaps a comma and a number or name of one
     *     of its volumes; anything where all slices are parallel
     * @param warnings receives what the user should know
     * @return slices of one direction; all of them where there is one direction, or too many
     * @throws IllegalArgumentException where a direction must be chosen, or there is none of that
     *     number or name, listing those there are
     */
    static Chosen choose(List<DicomFrame> frames, String wanted, List<String> warnings) {
        Orientations o = new Orientations(frames);
        int n = o.groups.size();
        if (n == 1 || n > MOST || !o.areApart()) {
            return new Chosen(frames, wanted);
        }
        String[] parts = wanted.split(",", 2);
        String first = parts[0].strip().toLowerCase(Locale.ROOT);
        int i = o.names.indexOf(first);
        if (first.matches("[1-9]") && Integer.parseInt(first) <= n) {
            i = Integer.parseInt(first) - 1;
        }
        if (i < 0) {
            String[] listed = new String[n];
            Arrays.setAll(listed, k -> (k + 1) + " = '" + o.names.get(k) + "'" + o.count(k));
            throw new IllegalArgumentException(
                    (wanted.isEmpty() ? "" : "frame=" + wanted + ": ")
                            + "the series has slices in "
                            + n
                            + " directions, as a localizer has; give frame=1 to "
                            + n
                            + " or a name ("
                            + String.join(", ", listed)
                            + "), or choose another series");
        }
        warnings.add(
                "of the series' slices in "
                        + n
                        + " directions, the "
                        + o.names.get(i)
                        + " ones"
                        + o.count(i)
                        + " are read");
        return new Chosen(o.groups.get(i), parts.length > 1 ? parts[1].strip() : "");
    }

    private String count(int k) {
        int n = groups.get(k).size();
        return " (" + n + (n == 1 ? " slice)" : " slices)");
    }
}
