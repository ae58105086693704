/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.FeatureSchema;
import fiji.plugin.radiomics.extract.Presets;
import fiji.plugin.radiomics.io.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Manifests as users write them, good and broken. */
class ManifestTest {

    @TempDir private Path folder;

    private Manifest read(String text) throws IOException {
        return Manifest.read(Files.writeString(folder.resolve("m.csv"), text));
    }

    @Test
    void pathsStartFromTheManifestAndOtherColumnsPassThrough() throws IOException {
        Manifest m =
                read(
                        "centre,Case,image,mask,outcome\n"
                                + "north,a,sub/../ct.nii,/data/m.nii,1\n"
                                + "\"south, east\",b,sub/b.nii,b.nii,\n");
        assertEquals(List.of("centre", "outcome"), m.extraColumns());
        ManifestRow a = m.cases().get(0).rows().get(0);
        assertEquals(folder.resolve("ct.nii").toString(), a.get(ManifestColumn.IMAGE));
        assertEquals("/data/m.nii", a.get(ManifestColumn.MASK));
        assertEquals(List.of("north", "1"), a.extras());
        assertEquals(List.of("south, east", ""), m.cases().get(1).rows().get(0).extras());
        assertEquals(3, m.cases().get(1).rows().get(0).line());
    }

    @Test
    void semicolonsTabsAndAByteOrderMarkAreRead() throws IOException {
        assertEquals("a", read("\uFEFFcase;image;mask\na;i.nii;m.nii\n").cases().get(0).id());
        assertEquals("a", read("case\timage\troi\r\na\ti.nii\tr.zip\r\n").cases().get(0).id());
    }

    @Test
    void linesOfACaseAreItsRegionsEvenApart() throws IOException {
        Manifest m = read("case,image,mask\na,i.nii,1.nii\nb,j.nii,1.nii\na,./i.nii,2.nii\n");
        assertEquals(List.of("a", "b"), m.cases().stream().map(ManifestCase::id).toList());
        assertEquals(
                List.of(2, 4), m.cases().get(0).rows().stream().map(ManifestRow::line).toList());
        assertEquals(3, m.lines());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "case,mask\\na,m.nii\\n|it has no column image",
                "image,mask\\na,m.nii\\n|it has no column case",
                "case,image\\na,m.nii\\n|neither a column mask nor a column roi",
                "case,image,mask\\n|there is no line below the header",
                "case,image,mask,Case\\na,b,c,d\\n|two columns have the name case",
                "case,image,mask,x,x\\na,b,c,d,e\\n|two columns have the name x",
                "case,image,mask\\na,i.nii\\n|line 2 has 2 fields, the header 3",
                "case,image,mask\\n,i.nii,m.nii\\n|line 2 has no case",
                "case,image,mask\\na,,m.nii\\n|line 2 has no image",
                "case,image,mask\\na,i.nii, \\n|line 2 has neither mask nor roi",
                "case,image,mask\\na,i.nii,m.nii\\nb,i.nii,m.nii\\na,i.nii,./m.nii\\n"
                        + "|lines 2 and 4 ask for the same region",
                "case,image,mask\\na,i.nii,m.nii\\na,j.nii,m.nii\\n"
                        + "|lines 2 and 3 give the case a two images",
                "case,image,mask,frame\\na,i.nii,m.nii,-1\\n|line 2: frame=-1",
                "case,image,mask,grouping\\na,i.nii,m.nii,x\\n|line 2: grouping=x",
                "case,image,mask,reader\\na,i.nii,m.nii,x\\n|line 2: reader=x",
                "case,image,mask,regrid\\na,i.nii,m.nii,x\\n|line 2: regrid=x",
                "case,image,mask,label,structure\\na,i.nii,m.nii,1,GTV\\n"
                        + "|are both given; drop one",
            })
    void brokenOnesAreRefusedWithTheLine(String text, String expected) {
        UnreadableFileException e =
                assertThrows(UnreadableFileException.class, () -> read(text.replace("\\n", "\n")));
        assertTrue(e.getMessage().contains(expected), e.getMessage());
        assertTrue(e.getMessage().contains("m.csv"), e.getMessage());
        assertFalse(e.getMessage().contains("\n"), e.getMessage());
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        Path file = folder.resolve("m.csv");
        Files.write(file, new byte[] {'c', (byte) 0xff, ',', 'b', '\n'});
        assertThrows(UnreadableFileException.class, () -> Manifest.read(file));
        assertThrows(UnreadableFileException.class, () -> Manifest.read(folder));
        assertThrows(UnreadableFileException.class, () -> Manifest.read(folder.resolve("no.csv")));
    }

    @ParameterizedTest
    @CsvSource({"status", "Value", "settings_hash", "original.glcm.contrast.3d_averaged"})
    void columnsWithNamesOfOursAreRefused(String name) throws IOException {
        Manifest m = read("case,image,mask," + name + "\na,i.nii,m.nii,1\n");
        FeatureSchema schema = new FeatureSchema(Presets.get("ct"));
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> m.checkNames(schema));
        assertTrue(e.getMessage().contains("column " + name), e.getMessage());
        read("case,image,mask,outcome\na,i.nii,m.nii,1\n").checkNames(schema);
    }
}
