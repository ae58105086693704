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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.open.Grouping;
import fiji.plugin.radiomics.open.RegionUnion;
import ij.IJ;
import ij.ImagePlus;
import ij.gui.Roi;
import ij.io.RoiDecoder;
import ij.io.RoiEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionOutlinesTest {

    private static final Geometry GRID = Geometry.of(17, 13, 5, 1, 1, 1);

    private static final RoiRegions.Placement BY_NAME =
            new RoiRegions.Placement(Grouping.NAME, false, -1, 0, 0);

    /** Noise has holes, single pixels, diagonal neighbours and touches the border. */
    private static Region noise(int seed, double part) {
        Random random = new Random(seed);
        byte[] data = new byte[GRID.voxels()];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (random.nextDouble() < part ? 1 : 0);
        }
        return Region.of("noise", new Mask(GRID, data));
    }

    private static byte[] onGrid(Region region) {
        return RegionUnion.onGrid(List.of(region), GRID).data();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0.5", "1, 1, 0.03", "1, 1, 0.95", "2, 1, 0.5", "1, 3, 0.5"})
    void rasterisedTheyAreTheSame(int channels, int frames, double part) {
        ImagePlus image = IJ.createHyperStack("i", 17, 13, channels, 5, frames, 16);
        for (int seed = 0; seed < 20; seed++) {
            Region region = noise(seed, part);
            List<Roi> rois = RegionOutlines.of(List.of(region), image);
            List<Region> back = RoiRegions.of(rois, GRID, image, BY_NAME);
            assertEquals(1, back.size());
            assertArrayEquals(region.mask().data(), onGrid(back.get(0)), "seed " + seed);
        }
    }

    @Test
    void aPartOfTheGridComesToItsPlace() {
        int[] offset = {9, 4, 2};
        byte[] data = new byte[24];
        data[0] = 1;
        data[23] = 1;
        Geometry part = GRID.crop(offset, new int[] {4, 3, 2});
        Region region = new Region("r", new Mask(part, data), offset, 0, List.of());
        ImagePlus image = IJ.createImage("i", 17, 13, 5, 16);
        List<Roi> rois = RegionOutlines.of(List.of(region), image);
        assertEquals(List.of(3, 4), rois.stream().map(Roi::getPosition).toList());
        Region back = RoiRegions.of(rois, GRID, image, BY_NAME).get(0);
        assertArrayEquals(onGrid(region), onGrid(back));
    }

    /** Row and ROI say the same, also after the ROI has been in a file. */
    @Test
    void whatTheFileLeavesInDoubtComesWithTheRois() throws Exception {
        List<String> doubts = List.of("the contours' gap is 3 µm: a=b; c", "50 % lay outside");
        byte[] inside = new byte[GRID.voxels()];
        Arrays.fill(inside, (byte) 1);
        Region region = new Region("r", new Mask(GRID, inside), new int[3], .25, doubts);
        ImagePlus image = IJ.createImage("i", 17, 13, 5, 16);
        List<Roi> saved = new ArrayList<>();
        for (Roi roi : RegionOutlines.of(List.of(region), image)) {
            saved.add(new RoiDecoder(RoiEncoder.saveAsByteArray(roi), "roi").getRoi());
        }
        List<String> expected = new ArrayList<>(doubts);
        expected.add("25.0 % of the region lay outside the image and was cut off");
        assertEquals(expected, RoiRegions.of(saved, GRID, image, BY_NAME).get(0).warnings());
    }

    @Test
    void hostileNamesBecomeSafeAndStayApart() {
        ImagePlus image = IJ.createImage("i", 17, 13, 5, 16);
        Mask mask = noise(1, 0.5).mask();
        List<Region> regions =
                List.of("../../etc/a", "..\\..\\etc:a", "a\nb", "", "=1+1").stream()
                        .map(name -> Region.of(name, mask))
                        .toList();
        List<String> names =
                RegionOutlines.of(regions, image).stream()
                        .map(Roi::getName)
                        .distinct()
                        .collect(Collectors.toList());
        assertEquals(List.of(".._.._etc_a", ".._.._etc_a#2", "a_b", "region", "=1+1"), names);
        assertTrue(names.stream().noneMatch(n -> n.matches(".*[/\\\\:\\p{Cntrl}].*")));
    }
}
