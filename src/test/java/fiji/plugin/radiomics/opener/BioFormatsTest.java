/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.opener;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.imagej.ImagePlace;
import fiji.plugin.radiomics.imagej.ImagePlusVolumes;
import fiji.plugin.radiomics.io.NiftiWriter;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.UnreadableFileException;
import fiji.plugin.radiomics.io.dicom.DataSet;
import fiji.plugin.radiomics.io.dicom.DicomImage;
import fiji.plugin.radiomics.io.dicom.DicomReader;
import fiji.plugin.radiomics.io.dicom.DicomWriter;
import fiji.plugin.radiomics.io.dicom.Tag;
import fiji.plugin.radiomics.testing.BioFormatsJar;
import fiji.plugin.radiomics.testing.SpecialFiles;
import fiji.plugin.radiomics.window.OpenedImages;
import ij.ImagePlus;
import ij.io.FileInfo;
import ij.io.TiffEncoder;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files opened by the real Bio-Formats; skipped where its jar is not there. */
class BioFormatsTest {

    private static final Geometry GRID = Geometry.of(20, 9, 6, .7, .8, 2.5);

    @TempDir private Path folder;
    private String before;

    @BeforeEach
    void use() {
        before = System.getProperty(BioFormats.PROPERTY);
        System.setProperty(BioFormats.PROPERTY, BioFormatsJar.require().toString());
    }

    @Test
    void aPipeIsNotTakenForItsJar() throws IOException, InterruptedException {
        Path pipe = SpecialFiles.pipe(folder.resolve("bioformats_package.jar"));
        System.setProperty(BioFormats.PROPERTY, "" + pipe);
        String message =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(20),
                        () ->
                                assertThrows(IllegalArgumentException.class, BioFormats::find)
                                        .getMessage());
        assertTrue(message.startsWith("Bio-Formats: cannot read "), message);
    }

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty(BioFormats.PROPERTY);
        } else {
            System.setProperty(BioFormats.PROPERTY, before);
        }
    }

    private static ReadOptions options(String channel, int frame, String series) {
        return new ReadOptions(channel, frame, series, ReadOptions.Reader.BIOFORMATS, "");
    }

    private static SourceImage read(Path file, String channel, int frame, String series)
            throws IOException {
        return ImageFiles.read(file, options(channel, frame, series)).source();
    }

    private static float[] noise(int n) {
        Random random = new Random(7);
        float[] data = new float[n];
        for (int i = 0; i < n; i++) {
            data[i] = random.nextInt(3000) - 1000;
        }
        return data;
    }

    private static byte[] int16(float[] values, ByteOrder order) {
        ByteBuffer b = ByteBuffer.allocate(2 * values.length).order(order);
        for (float v : values) {
            b.putShort((short) v);
        }
        return b.array();
    }

    @Test
    void niftiAsWeReadIt() throws IOException {
        Path file = folder.resolve("a.nii");
        float[] data = noise(GRID.voxels());
        NiftiWriter.write(new Volume(GRID, data), file);
        SourceImage theirs = read(file, "", 0, "");
        assertArrayEquals(ImageFiles.read(file).source().volume().data(), theirs.volume().data());
        assertArrayEquals(GRID.spacing(), theirs.volume().geometry().spacing(), 1e-6);
        assertEquals(LengthUnit.MILLIMETRE, theirs.volume().geometry().unit());
    }

    /** Its origin and axes are none of the patient's. */
    @Test
    void anOpenedImageHasNoPlace() throws IOException {
        Path file = folder.resolve("a.nii");
        NiftiWriter.write(new Volume(GRID, noise(GRID.voxels())), file);
        ReadOptions theirs = new ReadOptions("", 0, "", ReadOptions.Reader.BIOFORMATS, "");
        ImagePlus image = OpenedImages.open(file, theirs).image();
        assertArrayEquals(
                ImageFiles.read(file, theirs).source().volume().data(),
                ImagePlusVolumes.toSourceImage(image, "", 0).volume().data());
        assertEquals(GRID.spacing(2), image.getCalibration().pixelDepth, 1e-6);
        assertTrue(ImagePlace.of(image).isEmpty());
        assertTrue(ImagePlace.of(OpenedImages.open(file, ReadOptions.NONE).image()).isPresent());
    }

    /** Unsigned, since Bio-Formats takes NRRD's signed values for unsigned ones, and we say so. */
    @Test
    void nrrdAsWeReadIt() throws IOException {
        float[] data = noise(GRID.voxels());
        for (int i = 0; i < data.length; i++) {
            data[i] += 1000;
        }
        String header =
                "NRRD0004\ntype: ushort\ndimension: 3\nsizes: 20 9 6\nencoding: raw\nendian: big\n"
                        + "spacings: 0.7 0.8 2.5\n\n";
        Path file = folder.resolve("a.nrrd");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(header.getBytes(StandardCharsets.US_ASCII));
            out.write(int16(data, ByteOrder.BIG_ENDIAN));
        }
        SourceImage theirs = read(file, "", 0, "");
        assertArrayEquals(data, theirs.volume().data());
        assertTrue(theirs.warnings().get(0).contains("signed"), theirs.warnings().toString());
        SourceImage ours = ImageFiles.read(file).source();
        assertArrayEquals(data, ours.volume().data());
        assertEquals(GRID, ours.volume().geometry());
        assertEquals(GRID.sizeText(), theirs.volume().geometry().sizeText());
    }

    /** Two series: 20 x 9 x 2 with two channels and frames, and 20 x 9 without a spacing. */
    private Path omeTiff(String name) throws IOException {
        String xml =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><OME"
                        + " xmlns=\"http://www.openmicroscopy.org/Schemas/OME/2016-06\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " xsi:schemaLocation=\"http://www.openmicroscopy.org/Schemas/OME/2016-06"
                        + " http://www.openmicroscopy.org/Schemas/OME/2016-06/ome.xsd\"><Image"
                        + " ID=\"Image:0\" Name=\"lesion\"><Pixels ID=\"Pixels:0\""
                        + " DimensionOrder=\"XYZCT\" Type=\"int16\" SizeX=\"20\" SizeY=\"9\""
                        + " SizeZ=\"2\" SizeC=\"2\" SizeT=\"2\" PhysicalSizeX=\"700000\""
                        + " PhysicalSizeXUnit=\"nm\" PhysicalSizeY=\"0.8\" PhysicalSizeYUnit=\"mm\""
                        + " PhysicalSizeZ=\"0.25\" PhysicalSizeZUnit=\"cm\" BigEndian=\"true\"><Channel"
                        + " ID=\"Channel:0:0\" SamplesPerPixel=\"1\"/><Channel ID=\"Channel:0:1\""
                        + " SamplesPerPixel=\"1\"/><TiffData IFD=\"0\""
                        + " PlaneCount=\"8\"/></Pixels></Image><Image ID=\"Image:1\""
                        + " Name=\"label\"><Pixels ID=\"Pixels:1\" DimensionOrder=\"XYZCT\""
                        + " Type=\"int16\" SizeX=\"20\" SizeY=\"9\" SizeZ=\"1\" SizeC=\"1\" SizeT=\"1\""
                        + " BigEndian=\"true\"><Channel ID=\"Channel:1:0\""
                        + " SamplesPerPixel=\"1\"/><TiffData IFD=\"8\" PlaneCount=\"1\"/></Pixels>"
                        + "</Image></OME>";
        FileInfo info = new FileInfo();
        info.width = 20;
        info.height = 9;
        info.nImages = 9;
        info.fileType = FileInfo.GRAY16_SIGNED;
        info.intelByteOrder = false;
        info.description = xml + "\0";
        short[][] planes = new short[9][180];
        for (int p = 0; p < 9; p++) {
            for (int i = 0; i < 180; i++) {
                planes[p][i] = (short) (1000 * p - i);
            }
        }
        info.pixels = planes;
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            new TiffEncoder(info).write(out);
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource({"a.ome.tif", "plain.tif"})
    void omeTiffWithSeriesChannelsAndFrames(String name) throws IOException {
        Path file = omeTiff(name);
        // Known by content, whatever its name.
        ReadOptions auto = new ReadOptions("2", 1, "1", ReadOptions.Reader.AUTO, "");
        SourceImage image = ImageFiles.read(file, auto).source();
        assertEquals(Geometry.of(20, 9, 2, .7, .8, 2.5), image.volume().geometry());
        assertEquals(2000, image.volume().get(0, 0, 0));
        assertEquals(3000 - 179, image.volume().get(19, 8, 1));
        assertEquals(4000, read(file, "1", 2, "lesion").volume().get(0, 0, 0));

        SourceImage second = read(file, "", 0, "2");
        assertEquals(8000, second.volume().get(0, 0, 0));
        assertEquals(LengthUnit.PIXEL, second.volume().geometry().unit());
        assertTrue(second.warnings().get(0).contains("lengths stay in pixels"));

        assertRefused(
                "2 series: 1 'lesion' (20 x 9 x 2), 2 'label' (20 x 9 x 1); give series=1 to 2",
                file,
                "",
                0,
                "");
        assertRefused("series=3: ", file, "", 0, "3");
        assertRefused("2 channels; give channel=1 to 2", file, "", 1, "1");
        assertRefused("2 frames; give frame=1 to 2", file, "1", 0, "1");
        assertRefused("frame=3: the image has frames 1 to 2", file, "1", 3, "1");
        ReadOptions own = new ReadOptions("", 0, "", ReadOptions.Reader.OWN, "");
        assertThrows(UnreadableFileException.class, () -> ImageFiles.read(file, own));
    }

    private static void assertRefused(
            String cause, Path file, String channel, int frame, String series) {
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> read(file, channel, frame, series))
                        .getMessage();
        assertTrue(message.contains(cause), message);
        assertFalse(message.contains("\n"), message);
    }

    @Test
    void whatBioFormatsCannotReadIsToldInOneLine() throws IOException {
        Path text = Files.writeString(folder.resolve("c.xyz"), "no image");
        assertUnreadable(text, "Bio-Formats says: Unknown file format");
        assertUnreadable(folder.resolve("none.xyz"), "it does not exist");
        byte[] whole = Files.readAllBytes(omeTiff("b.ome.tif"));
        Path damaged = folder.resolve("a.ome.tif");
        for (int n = 8; n < whole.length; n += 97) {
            Files.write(damaged, java.util.Arrays.copyOf(whole, n));
            assertUnreadable(damaged, "");
        }
    }

    private static void assertUnreadable(Path file, String cause) {
        ReadOptions first = new ReadOptions("1", 1, "1", ReadOptions.Reader.AUTO, "");
        UnreadableFileException e =
                assertThrows(UnreadableFileException.class, () -> ImageFiles.read(file, first));
        assertTrue(e.getMessage().startsWith("Cannot read " + file), e.getMessage());
        assertTrue(e.getMessage().contains(cause), e.getMessage());
        assertFalse(e.getMessage().contains("\n"), e.getMessage());
    }

    @Test
    void aJarThatIsAnother() throws IOException {
        Path jar = Files.write(folder.resolve("x.jar"), new byte[30]);
        System.setProperty(BioFormats.PROPERTY, jar.toString());
        assertTrue(
                assertThrows(IllegalArgumentException.class, BioFormats::find)
                        .getMessage()
                        .contains("Bio-Formats is not in"));
        System.setProperty(BioFormats.PROPERTY, folder.resolve("none.jar").toString());
        assertThrows(IllegalArgumentException.class, BioFormats::find);
    }

    /** Lossless compression by dcmtk: the values must be those before it, of either sign. */
    @ParameterizedTest
    @CsvSource({
        "+e1, 0, MONOCHROME2, 16",
        "+e1, 1, MONOCHROME2, 16",
        "+e1, 1, MONOCHROME1, 12",
        "+el, 0, MONOCHROME2, 16",
        "+eb, 0, MONOCHROME2, 8"
    })
    void framesOfJpegDicom(String codec, int signed, String colours, int bits) throws Exception {
        Path plain = folder.resolve("plain.dcm");
        Path jpeg = folder.resolve("jpeg.dcm");
        int[] values = new int[40 * 30];
        for (int i = 0; i < values.length; i++) {
            int v = i * 7919 % (1 << bits);
            // Baseline JPEG is lossy; what it keeps to within a few values is a slope.
            values[i] = bits == 8 ? i % 40 * 5 : signed == 1 ? v - (1 << bits - 1) : v;
        }
        int bytes = bits == 8 ? 1 : 2;
        ByteBuffer pixels =
                ByteBuffer.allocate(bytes * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int v : values) {
            if (bytes == 1) {
                pixels.put((byte) v);
            } else {
                pixels.putShort((short) (bits == 12 ? v & 0xfff : v));
            }
        }
        DataSet data =
                new DataSet()
                        .put(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.7")
                        .put(Tag.SOP_INSTANCE_UID, DicomWriter.newUid())
                        .put(Tag.MODALITY, "CT")
                        .put(Tag.SAMPLES_PER_PIXEL, 1)
                        .put(Tag.PHOTOMETRIC_INTERPRETATION, colours)
                        .put(Tag.ROWS, 30)
                        .put(Tag.COLUMNS, 40)
                        .put(Tag.BITS_ALLOCATED, 8 * bytes)
                        .put(Tag.BITS_STORED, bits)
                        .put(Tag.HIGH_BIT, bits - 1)
                        .put(Tag.PIXEL_REPRESENTATION, signed)
                        .put(Tag.RESCALE_INTERCEPT, -1024.0)
                        .put(Tag.RESCALE_SLOPE, 2.0)
                        .put(Tag.PIXEL_DATA, pixels.array());
        DicomWriter.write(data, plain);
        compress(codec, plain, jpeg);
        float[] decoded = DicomImage.open(jpeg, ReadOptions.NONE).read(null).volume().data();
        assertEquals(values.length, decoded.length);
        // dcmcjpeg may write another scale.
        DataSet written = DicomReader.read(jpeg).data();
        double slope = written.number(Tag.RESCALE_SLOPE, 1);
        double intercept = written.number(Tag.RESCALE_INTERCEPT, 0);
        for (int i = 0; i < values.length; i++) {
            double stored = (decoded[i] - intercept) / slope;
            assertEquals(values[i], stored, bits == 8 ? 3 : 0, "pixel " + i);
        }
    }

    private void compress(String codec, Path from, Path to) throws Exception {
        Path log = folder.resolve("dcmcjpeg.txt");
        Process process;
        try {
            process =
                    new ProcessBuilder("dcmcjpeg", codec, from.toString(), to.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
        } catch (IOException e) {
            assumeTrue(false, "dcmcjpeg of dcmtk is not installed");
            return;
        }
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), Files.readString(log));
        assertTrue(new File(to.toString()).length() > 0);
    }
}
