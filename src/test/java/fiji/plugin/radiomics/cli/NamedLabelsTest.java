/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.cli.FrontEnds.Outcome;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiWriter;
import fiji.plugin.radiomics.testing.TestData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Labels chosen by their names, wherever these stand, by every front end. */
class NamedLabelsTest {

    private static final Geometry GRID =
            new Geometry(
                    new int[] {6, 5, 2},
                    new double[] {1, 1, 2},
                    new double[] {-30, 12, 5},
                    new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
                    LengthUnit.MILLIMETRE);

    @TempDir private static Path folder;
    private static FrontEnds ends;
    private static Path image;

    @TempDir private Path own;

    @BeforeAll
    static void start() throws Exception {
        ends = new FrontEnds(folder);
        image = folder.resolve("image.nii");
        float[] data = new float[GRID.voxels()];
        for (int i = 0; i < data.length; i++) {
            data[i] = 10 * i;
        }
        NiftiWriter.write(new Volume(GRID, data), image);
    }

    @AfterAll
    static void stop() {
        ends.close();
    }

    /** Label 1 has voxel 0, label 2 has voxels 1 to 3, of mean 20. */
    private static float[] labels() {
        float[] data = new float[GRID.voxels()];
        data[0] = 1;
        data[1] = 2;
        data[2] = 2;
        data[3] = 2;
        return data;
    }

    private Path mask() throws IOException {
        Path file = own.resolve("organs.nii");
        NiftiWriter.write(new Volume(GRID, labels()), file);
        return file;
    }

    private static String structures(Path file) {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(new StructuresCommand());
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(out, true));
        int code = line.execute("--file", file.toString());
        assertEquals(0, code, out.toString());
        return out.toString();
    }

    private void check(Path mask) throws Exception {
        String list = structures(mask);
        assertTrue(list.contains("liver") && list.contains("spleen"), list);
        ends.assertRow(image, mask, "preset=any structure=spleen", 3, 20, "");
        for (Outcome o : ends.all(image, mask, "preset=any structure=*")) {
            assertEquals(
                    List.of("liver", "spleen"),
                    o.rows().stream().map(r -> r.get("roi")).toList(),
                    o.who() + o.said());
        }
        ends.assertRefused(image, mask, "preset=any structure=kidney", "'liver', 2 'spleen'");
    }

    static Stream<List<String>> tables() {
        return Stream.of(
                List.of("organs.csv", "label,name\n1,liver\n2,spleen\n"),
                List.of(
                        "organs.tsv",
                        "index\tname\tcolor\n1\tliver\t#ff0000\n2\tspleen\t#00ff00\n"),
                List.of("organs.json", "{\"liver\": 1, \"spleen\": 2}"),
                List.of(
                        "organs.txt",
                        "# ITK-SnAP Label Description File\n"
                                + "    0     0    0    0        0  0  0    \"Clear Label\"\n"
                                + "    1   255    0    0        1  1  1    \"liver\"\n"
                                + "    2     0  255    0        1  1  1    \"spleen\"\n"),
                List.of(
                        "organs.ctbl",
                        "# Color table\n"
                                + "0 background 0 0 0 0\n"
                                + "1 liver 1 2 3 255\n"
                                + "2 spleen 4 5 6 255\n"),
                List.of("labels.csv", "1,liver\n2,spleen\n"),
                List.of(
                        "dataset.json",
                        "{\"name\": \"x\", \"labels\": {\"background\": 0, \"liver\": 1,"
                                + " \"spleen\": 2}}"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void inATableBesideTheMask(List<String> table) throws Exception {
        Path mask = mask();
        Files.writeString(own.resolve(table.get(0)), table.get(1));
        check(mask);
    }

    /** As TotalSegmentator writes them. */
    @Test
    void inANiftiExtension() throws Exception {
        byte[] xml =
                ("<?xml version=\"1.0\"?><CaretExtension><VolumeInformation><LabelTable>"
                                + "<Label Key=\"1\" Red=\"1\"><![CDATA[liver]]></Label>"
                                + "<Label Key=\"2\" Red=\"0\"><![CDATA[spleen]]></Label>"
                                + "</LabelTable></VolumeInformation></CaretExtension>")
                        .getBytes(StandardCharsets.UTF_8);
        int size = (xml.length + 8 + 15) / 16 * 16;
        byte[] plain = Files.readAllBytes(mask());
        int start = (int) ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN).getFloat(108);
        ByteBuffer b =
                ByteBuffer.allocate(352 + size + plain.length - start)
                        .order(ByteOrder.LITTLE_ENDIAN);
        b.put(plain, 0, 348).put(new byte[] {1, 0, 0, 0}).putInt(size).putInt(0).put(xml);
        b.putFloat(108, 352 + size);
        b.position(352 + size);
        b.put(plain, start, plain.length - start);
        Path file = own.resolve("extended.nii");
        Files.write(file, b.array());
        check(file);
    }

    /** Of 3D Slicer, in layers that overlap. */
    @Test
    void inTheLayersOfSegNrrd() throws Exception {
        StringBuilder header =
                new StringBuilder(
                        "NRRD0004\ntype: uint8\ndimension: 4\nsizes: 2 6 5 2\n"
                                + "space: left-posterior-superior\nencoding: raw\n"
                                + "kinds: list domain domain domain\n"
                                + "space directions: none (1,0,0) (0,1,0) (0,0,2)\n"
                                + "space origin: (-30,12,5)\n");
        String[] names = {"liver", "spleen"};
        for (int i = 0; i < 2; i++) {
            header.append("Segment" + i + "_Name:=" + names[i] + "\n");
            header.append("Segment" + i + "_LabelValue:=" + (i + 1) + "\n");
            header.append("Segment" + i + "_Layer:=" + i + "\n");
        }
        byte[] data = new byte[2 * GRID.voxels()];
        data[0] = 1;
        data[2] = 1;
        for (int i = 1; i <= 3; i++) {
            data[2 * i + 1] = 2;
        }
        Path file = own.resolve("case.seg.nrrd");
        Files.writeString(file, header.append('\n'));
        Files.write(file, data, java.nio.file.StandardOpenOption.APPEND);
        String list = structures(file);
        assertTrue(list.contains("layer 1") && list.contains("layer 2"), list);
        check(file);
        // Both overlap in voxel 1.
        ends.assertRow(image, file, "preset=any", 4, 15, "");
    }

    @Test
    void ofSlicersOwnFiles() throws Exception {
        Path layers = TestData.require("faults/files/06_segnrrd/layers.seg.nrrd").toRealPath();
        Path one = TestData.require("faults/files/06_segnrrd/one.seg.nrrd").toRealPath();
        assertTrue(structures(one).contains("GTV"), structures(one));
        assertTrue(structures(layers).contains("GTV"), structures(layers));
    }

    @Test
    void nowhere() throws Exception {
        ends.assertRefused(
                image,
                mask(),
                "preset=any structure=spleen",
                "names none of its labels, and there is no table of names beside it");
    }

    @Test
    void labelsOfOneNameAreToldApart() throws Exception {
        Path mask = mask();
        Files.writeString(own.resolve("organs.csv"), "label,name\n1,node\n2,node\n");
        for (Outcome o : ends.all(image, mask, "preset=any structure=node")) {
            assertEquals(
                    List.of("node", "node#2"), o.rows().stream().map(r -> r.get("roi")).toList());
            assertTrue(
                    o.rows()
                            .get(1)
                            .get("warnings")
                            .contains("2 structures of the file have the name 'node'"),
                    o.who() + o.rows());
        }
        ends.assertRow(image, mask, "preset=any structure=node grouping=all", 4, 15, "joined");
    }

    @Test
    void aGroupingOfOutlinesIsToldToHaveNoEffect() throws Exception {
        String told = "grouping is for outlines and has no effect on masks";
        ends.assertRow(image, mask(), "preset=any label=2 grouping=ROI", 3, 20, told);
        ends.assertRow(image, mask(), "preset=any label=2 grouping=group", 3, 20, told);
    }

    /** Programs that keep whole numbers as decimals write labels so. */
    @ParameterizedTest
    @CsvSource({"1.0, 1", "2.0, 3", "2.00, 3", "2, 3"})
    void labelsWithADecimalPoint(String label, int voxels) throws Exception {
        ends.assertRow(
                image,
                mask(),
                "preset=any label=" + label,
                voxels,
                label.startsWith("1") ? 0 : 20,
                "");
    }

    @ParameterizedTest
    @CsvSource({"2.5", "two"})
    void noLabels(String label) throws Exception {
        ends.assertRefused(image, mask(), "preset=any label=" + label, "label=" + label);
    }
}
