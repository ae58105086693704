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
import java.util.List;

/**
 * Pictures in which a scanner lays the slices of a volume side by side: Siemens' mosaics and United
 * Imaging's grids. Slices fill tiles row by row, of Siemens in a square. Siemens gives the position
 * that the picture would have as one large slice about the same centre; the slices follow each
 * other along the normal of its private header (as dcm2niix and NiBabel read it). United Imaging
 * gives the position of each slice.
 */
final class Mosaic {

    private static final String SIEMENS = "SIEMENS MR HEADER";
    private static final String SIEMENS_CSA = "SIEMENS CSA HEADER";
    private static final String UIH = "Image Private Header";
    private static final String ADVICE =
            "Export the series with its private attributes, or convert it with dcm2niix";

    private static final double PARALLEL = .99;

    private Mosaic() {}

    /**
     * @param d an image of one frame
     * @return whether it is such a picture
     */
    static boolean isOne(DataSet d) throws UnreadableFileException {
        return d.strings(Tag.IMAGE_TYPE).contains("MOSAIC")
                || d.privateNumber(Tag.UIH_NUMBER_OF_IMAGES_IN_GRID, UIH) > 1;
    }

    /**
     * @param whole the picture
     * @return its slices
     * @throws UnreadableFileException where what is needed is missing, by name
     */
    static List<DicomFrame> tiles(DicomFrame whole) throws UnreadableFileException {
        DataSet d = whole.file().data();
        if (!d.strings(Tag.IMAGE_TYPE).contains("MOSAIC")) {
            return grid(whole, d);
        }
        CsaHeader csa =
                CsaHeader.of(d.privateBytes(Tag.SIEMENS_CSA_IMAGE_HEADER_INFO, SIEMENS_CSA));
        double told = d.privateNumber(Tag.SIEMENS_NUMBER_OF_IMAGES_IN_MOSAIC, SIEMENS);
        double[] count = csa.numbers("NumberOfImagesInMosaic");
        int n = (int) (count.length == 1 ? count[0] : Double.isNaN(told) ? 0 : told);
        if (n < 1) {
            throw whole.refuse(
                    "it is a mosaic of slices without stating their number"
                            + " (NumberOfImagesInMosaic of Siemens' private header)",
                    ADVICE);
        }
        int side = (int) Math.ceil(Math.sqrt(n));
        requireTiles(whole, n, side, side);
        double[] normal = csa.numbers("SliceNormalVector");
        double[] own = whole.normal();
        if (normal.length != 3) {
            throw whole.refuse(
                    "it is a mosaic of "
                            + n
                            + " slices without stating their order (SliceNormalVector of Siemens'"
                            + " private header)",
                    ADVICE);
        }
        double cosine = own[0] * normal[0] + own[1] * normal[1] + own[2] * normal[2];
        if (!(Math.abs(cosine) > PARALLEL)) {
            throw whole.refuse(
                    "it is a mosaic of slices whose private header contradicts"
                            + " ImageOrientationPatient",
                    ADVICE);
        }
        double distance = d.number(Tag.SPACING_BETWEEN_SLICES, 0);
        distance = distance > 0 ? distance : d.requireNumber(Tag.SLICE_THICKNESS);
        if (!(distance > 0)) {
            throw d.damaged(Tag.SLICE_THICKNESS, "is not positive");
        }
        int columns = whole.columns() / side;
        int rows = whole.rows() / side;
        double[] o = whole.orientation();
        double[] first = whole.position().clone();
        for (int a = 0; a < 3; a++) {
            first[a] += o[a] * whole.spacing()[0] * (whole.columns() - columns) / 2;
            first[a] += o[3 + a] * whole.spacing()[1] * (whole.rows() - rows) / 2;
        }
        List<DicomFrame> tiles = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double[] position = first.clone();
            for (int a = 0; a < 3; a++) {
                position[a] += Math.signum(cosine) * i * distance * own[a];
            }
            tiles.add(tile(whole, i, side, side, position));
        }
        return tiles;
    }

    private static List<DicomFrame> grid(DicomFrame whole, DataSet d)
            throws UnreadableFileException {
        int n = (int) d.privateNumber(Tag.UIH_NUMBER_OF_IMAGES_IN_GRID, UIH);
        List<DataSet> slices = d.privateItems(Tag.UIH_GRID_FRAME_SEQUENCE, UIH);
        if (slices.size() != n) {
            throw whole.refuse(
                    "it is a picture of " + n + " slices without stating their positions", ADVICE);
        }
        int across = (int) Math.ceil(Math.sqrt(n));
        int down = (n + across - 1) / across;
        requireTiles(whole, n, across, down);
        List<DicomFrame> tiles = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double[] position = slices.get(i).requireNumbers(Tag.IMAGE_POSITION_PATIENT, 3);
            tiles.add(tile(whole, i, across, down, position));
        }
        return tiles;
    }

    /**
     * @param d an image of one frame
     * @return who tells its position: of a grid, which has none itself, the first slice
     */
    static DataSet place(DataSet d) throws UnreadableFileException {
        List<DataSet> slices = d.privateItems(Tag.UIH_GRID_FRAME_SEQUENCE, UIH);
        return d.has(Tag.IMAGE_POSITION_PATIENT) || slices.isEmpty() ? d : slices.get(0);
    }

    private static void requireTiles(DicomFrame whole, int n, int across, int down)
            throws UnreadableFileException {
        if (across < 1
                || across > whole.columns()
                || down > whole.rows()
                || whole.columns() % across != 0
                || whole.rows() % down != 0) {
            throw whole.refuse(
                    "it is a mosaic of "
                            + n
                            + " slices, into which "
                            + whole.columns()
                            + " x "
                            + whole.rows()
                            + " pixels cannot be divided",
                    ADVICE);
        }
    }

    private static DicomFrame tile(
            DicomFrame whole, int i, int across, int down, double[] position) {
        int columns = whole.columns() / across;
        int rows = whole.rows() / down;
        return whole.part(
                new Tile(i % across * columns, i / across * rows, columns, rows),
                whole.instance() + ", tile " + (i + 1),
                position);
    }
}
