/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.conformity;

import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Reorientation;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiReader;
import fiji.plugin.radiomics.io.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the configurations are run on: the embedded digital phantom and, where a folder holds it,
 * the lung CT "PAT1", which its licence (non-commercial) keeps out of this program.
 */
public final class ConformityData {

    private static final String IMAGE_FILE = "pat1_ct_image.nii.gz";
    private static final String MASK_FILE = "pat1_gtv_mask.nii.gz";

    /** Where the files may lie below the folder. */
    private static final List<String> PLACES = List.of("ibsi/ibsi1", "", "ibsi1");

    /** Where the folders of IBSI 2 may lie below the folder. */
    private static final List<String> PLACES_2 = List.of("ibsi/ibsi2", "", "ibsi2", "../ibsi2");

    private final TestObject ct;
    private final String noCt;
    private final ResponseMaps maps;
    private final String noMaps;

    /**
     * An image with its region.
     *
     * @param image the image
     * @param mask the region, on the image's grid
     */
    public record TestObject(Volume image, Mask mask) {}

    private ConformityData(TestObject ct, String noCt, ResponseMaps maps, String noMaps) {
        this.ct = ct;
        this.noCt = noCt;
        this.maps = maps;
        this.noMaps = noMaps;
    }

    /**
     * @return the digital phantom alone
     */
    public static ConformityData phantomOnly() {
        return new ConformityData(
                null,
                "no data folder is given; these need the lung CT PAT1",
                null,
                "no data folder is given; these need the response maps of IBSI 2");
    }

    /**
     * The phantom and what a folder has.
     *
     * @param folder a folder with {@code pat1_ct_image.nii.gz} and {@code pat1_gtv_mask.nii.gz}, in
     *     itself, in {@code ibsi1} or in {@code ibsi/ibsi1}; without them the phantom is all there
     *     is
     * @return the data
     * @throws IOException where the folder does not exist or is none, or where a file is damaged,
     *     with the path and the cause in one line
     * @throws IllegalArgumentException where the mask is not on the image's grid
     */
    public static ConformityData in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UnreadableFileException(
                    folder,
                    Files.exists(folder) ? "it is not a folder" : "it does not exist",
                    "Name the folder that holds the images of IBSI 1");
        }
        for (String place : PLACES) {
            Path image = folder.resolve(place).resolve(IMAGE_FILE);
            Path mask = folder.resolve(place).resolve(MASK_FILE);
            if (Files.exists(image) && Files.exists(mask)) {
                return withMaps(read(image, mask), null, folder);
            }
        }
        return withMaps(
                null,
                "there is no %s with %s in %s, nor in its ibsi1 or ibsi/ibsi1"
                        .formatted(IMAGE_FILE, MASK_FILE, folder),
                folder);
    }

    private static ConformityData withMaps(TestObject ct, String noCt, Path folder) {
        for (String place : PLACES_2) {
            Path ibsi2 = folder.resolve(place);
            if (ResponseMaps.areIn(ibsi2)) {
                return new ConformityData(ct, noCt, new ResponseMaps(ibsi2), null);
            }
        }
        return new ConformityData(
                ct,
                noCt,
                null,
                "there are no folders phantoms and response_maps in %s, nor in its ibsi2, ibsi/ibsi2 or ../ibsi2"
                        .formatted(folder));
    }

    /**
     * @param imageFile the lung CT
     * @param maskFile its region
     * @return both, the image rounded to whole numbers, as IBSI asks before any processing
     * @throws IOException where a file cannot be read, with the path and the cause in one line
     * @throws IllegalArgumentException where the mask is not on the image's grid
     */
    public static TestObject read(Path imageFile, Path maskFile) throws IOException {
        Volume stored = NiftiReader.read(imageFile);
        float[] rounded = stored.data().clone();
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (float) Math.rint(rounded[i]);
        }
        Volume image = new Volume(stored.geometry(), rounded);
        Volume mask = Reorientation.align(NiftiReader.read(maskFile), image.geometry());
        return new TestObject(image, Mask.nonZero(mask));
    }

    /**
     * @param configuration a configuration
     * @return what it is run on; empty where that is not at hand
     */
    public Optional<TestObject> find(Configuration configuration) {
        return configuration == Configuration.DIGITAL_PHANTOM
                ? Optional.of(new TestObject(DigitalPhantom.image(), DigitalPhantom.mask()))
                : Optional.ofNullable(ct);
    }

    /**
     * @return the response maps of IBSI 2; empty where they are not at hand
     */
    Optional<ResponseMaps> responseMaps() {
        return Optional.ofNullable(maps);
    }

    /**
     * @return why the response maps are not at hand, without a full stop; null where they are
     */
    String reasonWithoutMaps() {
        return noMaps;
    }

    /**
     * @return why the lung CT is not at hand, without a full stop; null where it is
     */
    public String reasonWithoutCt() {
        return noCt;
    }
}
