/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.open;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.UnusableRegions;
import fiji.plugin.radiomics.image.GridMismatchException;
import fiji.plugin.radiomics.image.LabelImage;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.io.ImageFormat;
import fiji.plugin.radiomics.io.PathText;
import fiji.plugin.radiomics.io.Segment;
import fiji.plugin.radiomics.io.SegmentNames;
import fiji.plugin.radiomics.io.UnreadableFileException;
import fiji.plugin.radiomics.io.dicom.StructureFile;
import fiji.plugin.radiomics.io.dicom.StructureFiles;
import fiji.plugin.radiomics.io.dicom.StructureRegions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From a request to regions, the same way for every front end. */
public final class RegionResolver {

    private final RegionSources sources;

    /**
     * @param sources reads files and looks at windows
     */
    public RegionResolver(RegionSources sources) {
        this.sources = sources;
    }

    /**
     * @param request which regions
     * @param image the image
     * @return the regions on its grid, at least one
     * @throws IOException where a file cannot be read, in one line
     * @throws IllegalArgumentException where there is no such region, or it does not fit the image
     */
    public List<Region> regions(RegionRequest request, TargetImage image) throws IOException {
        return request.derive().apply(named(request, image), image.grid());
    }

    private List<Region> named(RegionRequest request, TargetImage image) throws IOException {
        if (request.roiImage().isEmpty()) {
            return joined(request, ofImage(request, image), image);
        }
        TargetImage drawn = sources.roiImage(request, image);
        RegionRequest there = request.onItself();
        if (drawn == image) {
            return joined(request, ofImage(there, image), image);
        }
        String own = drawn.frameOfReference();
        String other = image.frameOfReference();
        if (!own.isEmpty() && !other.isEmpty()) {
            StructureFile.checkFrame(own, other, "the region");
        }
        List<Region> regions = ofImage(there, drawn);
        return joined(request, GridFit.move(regions, drawn, image, request.regrid()), image);
    }

    /**
     * @param request which regions
     * @param image the image
     * @return all of them as one
     * @throws IOException as {@link #regions}
     * @throws IllegalArgumentException as {@link #regions}
     */
    public Region united(RegionRequest request, TargetImage image) throws IOException {
        return RegionUnion.of("regions", regions(request, image), image.grid());
    }

    /**
     * Regions of a mask that was read already.
     *
     * @param mask a mask or label image
     * @param choice which of its voxels are inside
     * @param image the image
     * @param regrid whether it may be brought to the image's grid
     * @return its regions on the image's grid, at least one
     * @throws IllegalArgumentException where there is none, or it does not fit the image
     */
    public static List<Region> of(
            MaskImage mask, MaskChoice choice, TargetImage image, boolean regrid) {
        return GridFit.lay(mask, image, regrid, m -> MaskRegions.of(m, choice));
    }

    /**
     * A label image whose values matter, not its regions.
     *
     * @param mask a label image
     * @param image the image
     * @return its labels on the image's grid
     * @throws GridMismatchException where they do not fit it
     */
    public static LabelImage laid(MaskImage mask, TargetImage image) {
        return GridFit.laid(mask, image);
    }

    private static List<Region> joined(
            RegionRequest request, List<Region> regions, TargetImage image) {
        boolean ofOutlines =
                request.grouping() == Grouping.ROI || request.grouping() == Grouping.GROUP;
        boolean isMask =
                request.source().equals(RegionRequest.MASK_FILE)
                        || request.source().equals(RegionRequest.MASK_IMAGE);
        if (ofOutlines && isMask) {
            String told =
                    "grouping is for outlines and has no effect on masks and structures, but for"
                            + " grouping=all, which joins them";
            return regions.stream().map(r -> RegionUnion.warned(r, told)).toList();
        }
        if (request.grouping() != Grouping.ALL || regions.size() < 2) {
            return regions;
        }
        Region all = RegionUnion.of("all", regions, image.grid());
        List<String> warnings = new ArrayList<>(all.warnings());
        warnings.add(
                regions.size()
                        + " regions were joined into one ("
                        + String.join(", ", regions.stream().limit(10).map(Region::name).toList())
                        + (regions.size() > 10 ? ", …" : "")
                        + "; grouping=all)");
        return List.of(
                new Region(all.name(), all.mask(), all.offset(), all.clippedFraction(), warnings));
    }

    private List<Region> ofImage(RegionRequest request, TargetImage image) throws IOException {
        return switch (request.source()) {
            case RegionRequest.WHOLE_IMAGE -> List.of(whole(image));
            case RegionRequest.MASK_IMAGE -> {
                if (request.maskImage().isEmpty()) {
                    throw new IllegalArgumentException(
                            "regions="
                                    + request.source()
                                    + " needs an open mask: give maskimage=[title]");
                }
                refuseStructure(request, "an open image");
                yield ofMask(request, sources.openMask(request.maskImage(), image), image);
            }
            case RegionRequest.MASK_FILE -> ofMaskFile(request, path(request), image);
            default -> outlines(request, image);
        };
    }

    private List<Region> outlines(RegionRequest request, TargetImage image) throws IOException {
        if (!request.mask().level().isEmpty()) {
            throw new IllegalArgumentException(
                    "masklevel="
                            + request.mask().level()
                            + " is for mask images; ROIs have no level. Leave it out");
        }
        return sources.outlines(request, image);
    }

    private static Region whole(TargetImage image) {
        byte[] inside = new byte[image.grid().voxels()];
        Arrays.fill(inside, (byte) 1);
        return Region.of("image", new Mask(image.grid(), inside));
    }

    /**
     * @param request a request
     * @return its file
     * @throws IllegalArgumentException where none is given
     */
    public static Path path(RegionRequest request) {
        if (request.file().isEmpty()) {
            throw new IllegalArgumentException(
                    "regions=" + request.source() + " needs a file: give regionfile=[...]");
        }
        return PathText.path(request.file());
    }

    private List<Region> ofMaskFile(RegionRequest request, Path file, TargetImage image)
            throws IOException {
        Optional<StructureFile> structures = sources.structures(file);
        if (structures.isPresent()) {
            return ofStructures(request, file, structures.get(), image);
        }
        refuseItself(file, image);
        boolean byLevel = !request.mask().level().isEmpty();
        SegmentNames names = byLevel ? SegmentNames.NONE : SegmentNames.of(file);
        List<Segment> segments = names.segments();
        if (segments.isEmpty()) {
            if (!request.structure().isEmpty()) {
                throw ImageFormat.of(file) == ImageFormat.DICOM
                        ? StructureFiles.noNames(file)
                        : noNames(file);
            }
            return ofMask(request, sources.readMask(file, 0), image);
        }
        if (names.table().isEmpty() && ImageFormat.of(file) == ImageFormat.NRRD) {
            // The file lists its own segments, also those that nobody has painted in.
            NamedLabels labels =
                    new NamedLabels(
                            segments,
                            frame -> sources.readMask(file, frame),
                            image,
                            request.regrid());
            if (!request.structure().isEmpty() || !request.mask().isEmpty()) {
                return labels.regions(request.structures());
            }
            if (segments.stream().anyMatch(s -> s.frame() > 0)) {
                return List.of(labels.union(baseName(file)));
            }
        }
        MaskImage mask = sources.readMask(file, 0);
        if (request.structure().isEmpty()) {
            return renamed(ofMask(request, mask, image), names);
        }
        List<Segment> there = NamedLabels.present(segments, mask);
        NamedLabels labels =
                new NamedLabels(
                        request.structure().contains("*") && !there.isEmpty() ? there : segments,
                        frame -> mask,
                        image,
                        request.regrid());
        return labels.regions(request.structures()).stream()
                .map(r -> named(r, r.name(), names))
                .toList();
    }

    private static Region named(Region r, String name, SegmentNames names) {
        List<String> warnings = new ArrayList<>(r.warnings());
        names.table().ifPresent(t -> warnings.add("its name is from the table " + t.getFileName()));
        return new Region(name, r.mask(), r.offset(), r.clippedFraction(), warnings);
    }

    /** A label that has a name is called by it. */
    private static List<Region> renamed(List<Region> regions, SegmentNames names) {
        Set<String> taken = new HashSet<>();
        List<Region> renamed = new ArrayList<>();
        for (Region r : regions) {
            Optional<String> own =
                    names.segments().stream()
                            .filter(s -> r.name().equals("label_" + s.label()))
                            .map(s -> StructureFile.oneLine(s.name()))
                            .filter(n -> !n.isEmpty())
                            .findFirst();
            String name = RegionUnion.unique(own.orElse(r.name()), taken);
            renamed.add(own.isEmpty() ? r : named(r, name, names));
        }
        return renamed;
    }

    private static UnreadableFileException noNames(Path file) {
        return new UnreadableFileException(
                file,
                "it is a mask image that names none of its labels, and there is no table of names"
                        + " beside it",
                "Give label=N, or put a table of labels and names beside it ("
                        + SegmentNames.tableFor(file)
                        + " with the columns label and name)");
    }

    private static void refuseStructure(RegionRequest request, String what) {
        if (!request.structure().isEmpty()) {
            throw new IllegalArgumentException(
                    "structure="
                            + request.structure()
                            + ": "
                            + what
                            + " has no names for its labels; give label=N, or its file");
        }
    }

    private List<Region> ofMask(RegionRequest request, MaskImage mask, TargetImage image) {
        return GridFit.lay(mask, image, request.regrid(), m -> MaskRegions.of(m, request.mask()));
    }

    private static void refuseItself(Path file, TargetImage image) {
        try {
            if (image.file().isPresent()
                    && Files.isRegularFile(file)
                    && Files.isRegularFile(image.file().get())
                    && Files.isSameFile(file, image.file().get())) {
                throw new IllegalArgumentException(
                        "The mask is the image itself, " + file + "; choose its mask");
            }
        } catch (IOException e) {
            // Whoever reads it says what is wrong.
        }
    }

    private static List<Region> ofStructures(
            RegionRequest request, Path path, StructureFile file, TargetImage image)
            throws IOException {
        if (!request.mask().level().isEmpty()) {
            throw new IllegalArgumentException(
                    "masklevel="
                            + request.mask().level()
                            + " is for mask images; "
                            + path
                            + " holds "
                            + file.kind()
                            + "s. Leave it out");
        }
        if (!image.isPlaced()) {
            throw new IllegalArgumentException(
                    "'"
                            + image.name()
                            + "' does not know its place in the patient, which the structures of "
                            + path
                            + " need; give or open its DICOM series, NIfTI, NRRD or MetaImage file"
                            + " (by Open DICOM Series or Open Image), and do not crop or turn it");
        }
        List<String> names =
                request.structures().of(file).stream().map(StructureFile.Entry::name).toList();
        return RegionUnion.namesakes(fitted(request, file, image), names);
    }

    private static List<Region> fitted(RegionRequest request, StructureFile file, TargetImage image)
            throws IOException {
        String frame = image.frameOfReference();
        if (request.regrid()) {
            return StructureRegions.of(
                    file,
                    request.structures(),
                    image.grid(),
                    frame,
                    image.series(),
                    (region, own) -> GridFit.transfer(List.of(region), own, image.grid()).get(0));
        }
        try {
            return StructureRegions.of(
                    file, request.structures(), image.grid(), frame, image.series(), null);
        } catch (UnusableRegions e) {
            if (!(e.getCause() instanceof GridMismatchException)) {
                throw e;
            }
            throw new UnusableRegions(
                    e.regions().stream()
                            .map(
                                    r ->
                                            new UnusableRegions.Unusable(
                                                    r.name(),
                                                    GridFit.advised(r.reason()).getMessage()))
                            .toList());
        }
    }

    /**
     * @param file a file
     * @return its name without ending, as a region's name
     */
    public static String baseName(Path file) {
        return file.getFileName().toString().replaceFirst("(?i)(\\.nii)?(\\.gz|\\.[a-z]+)$", "");
    }
}
