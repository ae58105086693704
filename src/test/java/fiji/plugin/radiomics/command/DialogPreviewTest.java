/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.command;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.SettingsChoice;
import fiji.plugin.radiomics.open.RegionRequest;
import ij.IJ;
import ij.ImagePlus;
import ij.gui.Roi;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The last line of the dialog: right, soon enough for who types, and only the latest. */
class DialogPreviewTest {

    private static final RegionRequest SELECTION =
            RegionRequest.of(Map.of("regions", RegionRequest.SELECTION, "slices", "all slices"));

    private static DialogPreview.Request request(ImagePlus image, String binWidth) {
        return new DialogPreview.Request(
                SettingsChoice.preset("ct").with(Map.of("binwidth", binWidth), ""),
                SELECTION,
                image,
                "",
                0);
    }

    private static ImagePlus image(int side, int slices) {
        ImagePlus image = IJ.createImage("image", "16-bit ramp", side, side, slices);
        image.getCalibration().setUnit("mm");
        image.setRoi(new Roi(1, 1, side - 2, side - 2));
        return image;
    }

    /** Waits until nothing is being worked on. */
    private static String last(String now, List<String> late) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (now.equals(DialogPreview.WORKING) && late.isEmpty() && System.nanoTime() < end) {
            IJ.wait(10);
        }
        return late.isEmpty() ? now : late.get(late.size() - 1);
    }

    @Test
    void smallImagesAreAnsweredAtOnce() {
        DialogPreview preview = new DialogPreview();
        List<String> late = new CopyOnWriteArrayList<>();
        String text = last(preview.text(request(image(20, 2), "1000"), late::add), late);
        assertTrue(text.startsWith("1 region; 0 of 648 voxels of 1 x 1 x 1 mm"), text);
        ImagePlus none = image(20, 2);
        none.deleteRoi();
        late.clear();
        text = last(preview.text(request(none, "25"), late::add), late);
        assertTrue(text.contains("There is no selection"), text);
        preview.close();
    }

    @Test
    void largeStacksDoNotHoldUpAndOnlyTheLatestIsShown() {
        DialogPreview preview = new DialogPreview();
        ImagePlus large = image(512, 60);
        List<String> late = new CopyOnWriteArrayList<>();
        String now = "";
        long longest = 0;
        for (String width : List.of("1", "12", "125", "1250")) {
            long start = System.nanoTime();
            now = preview.text(request(large, width), text -> late.add(width));
            longest = Math.max(longest, System.nanoTime() - start);
        }
        String shown = last(now, late);
        assertFalse(late.contains("1") || late.contains("12") || late.contains("125"), "" + late);
        assertTrue(shown.equals("1250") || shown.startsWith("1 region; "), shown);
        // 100 ms of patience each, and the rest for a busy machine.
        assertTrue(longest < 5_000_000_000L, longest / 1_000_000 + " ms");
        preview.close();
    }

    @Test
    void nothingIsShownOnceTheDialogHasGone() {
        DialogPreview preview = new DialogPreview();
        List<String> late = new CopyOnWriteArrayList<>();
        String now = preview.text(request(image(512, 60), "25"), late::add);
        preview.close();
        IJ.wait(500);
        assertTrue(late.isEmpty() || !now.equals(DialogPreview.WORKING), "" + late);
    }
}
