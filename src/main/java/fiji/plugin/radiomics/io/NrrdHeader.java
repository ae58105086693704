/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import fiji.plugin.radiomics.image.Geometry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an NRRD header says about its image.
 *
 * @param type type of the stored values
 * @param sizes sizes of all axes, fastest first
 * @param geometry the grid of one frame, axes LPS, in mm where the header gives a spacing
 * @param components values a voxel, as of a colour or vector
 * @param frames number of 3D images: the product of all axes that are neither space nor components
 * @param values the key/value pairs ({@code key:=value}), in order
 * @param intensityUnit unit of the values ({@code sample units}), may be empty
 * @param warnings what the user should know, a sentence each
 */
public record NrrdHeader(
        NiftiType type,
        List<Integer> sizes,
        Geometry geometry,
        int components,
        int frames,
        Map<String, String> values,
        String intensityUnit,
        List<String> warnings) {

    /** Copies what is mutable. */
    public NrrdHeader {
        sizes = List.copyOf(sizes);
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        warnings = List.copyOf(warnings);
    }

    /**
     * The structures of a segmentation as 3D Slicer and ITK-SNAP's relatives write them: {@code
     * Segment0_Name}, {@code Segment0_LabelValue} (1 where missing) and {@code Segment0_Layer},
     * which counts frames from 0.
     *
     * @return the structures in the file's order; none where the image is no such segmentation
     */
    public List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        // Before there were layers, each segment was a frame of its own.
        boolean layered = values.keySet().stream().anyMatch(k -> k.matches("Segment\\d+_Layer"));
        for (int i = 0; has(i, "ID") || has(i, "Name"); i++) {
            String id = values.getOrDefault("Segment" + i + "_ID", "Segment_" + (i + 1));
            String name = values.getOrDefault("Segment" + i + "_Name", id).trim();
            int label = number(i, "LabelValue", 1);
            int layer = layered || frames == 1 ? number(i, "Layer", 0) : i;
            if (label != 0 && layer >= 0 && layer < frames) {
                segments.add(new Segment(name, frames == 1 ? 0 : layer + 1, label));
            }
        }
        return segments;
    }

    private boolean has(int segment, String key) {
        return values.containsKey("Segment" + segment + "_" + key);
    }

    private int number(int segment, String key, int missing) {
        String text = values.get("Segment" + segment + "_" + key);
        return text == null ? missing : HeaderNumbers.whole(HeaderNumbers.parse(text));
    }
}
