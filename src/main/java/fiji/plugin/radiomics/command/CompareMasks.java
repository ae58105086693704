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

import fiji.plugin.radiomics.io.CsvFile;
import fiji.plugin.radiomics.io.CsvTexts;
import fiji.plugin.radiomics.io.PathText;
import fiji.plugin.radiomics.io.TableFormat;
import fiji.plugin.radiomics.opener.ComparedMask;
import fiji.plugin.radiomics.report.AgreementTable;
import fiji.plugin.radiomics.segment.MaskAgreement;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.window.MaskSource;
import fiji.plugin.radiomics.window.RegionInputs;
import fiji.plugin.radiomics.window.ReportTables;
import fiji.plugin.radiomics.window.TimeLeft;
import ij.IJ;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** How far two masks, or the ROIs on two images, agree, as a table. */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Compare Masks...")
        },
        description = "Dice, Jaccard, Hausdorff and mean surface distance of two masks")
public class CompareMasks extends RadiomicsCommand {

    @Parameter(
            persist = false,
            label = "First image",
            description = "An open mask, an open image with ROIs, or a file",
            choices = {MaskSource.FILE})
    private String first = MaskSource.FILE;

    @Parameter(
            persist = false,
            label = "First mask is",
            description = "The image's voxels that are not 0, or ROIs on it",
            choices = {
                MaskSource.MASK,
                RegionInputs.SELECTION,
                RegionInputs.MANAGER,
                RegionInputs.OVERLAY,
                RegionInputs.ROI_FILE
            })
    private String firstas = MaskSource.MASK;

    @Parameter(
            persist = false,
            required = false,
            label = "First file",
            description = "A mask (.nii, .nii.gz, .tif), or ROIs on the first image (.roi, .zip)",
            style = "file")
    private String firstfile = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Name of first ROIs",
            description = "Only ROIs of this name; empty = all")
    private String firstname = "";

    @Parameter(
            persist = false,
            label = "Second image",
            description = "An open mask, an open image with ROIs, or a file",
            choices = {MaskSource.FILE})
    private String second = MaskSource.FILE;

    @Parameter(
            persist = false,
            label = "Second mask is",
            description = "The image's voxels that are not 0, or ROIs on it",
            choices = {
                MaskSource.MASK,
                RegionInputs.SELECTION,
                RegionInputs.MANAGER,
                RegionInputs.OVERLAY,
                RegionInputs.ROI_FILE
            })
    private String secondas = MaskSource.MASK;

    @Parameter(
            persist = false,
            required = false,
            label = "Second file",
            description = "A mask (.nii, .nii.gz, .tif), or ROIs on the second image (.roi, .zip)",
            style = "file")
    private String secondfile = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Name of second ROIs",
            description = "Only ROIs of this name; empty = all")
    private String secondname = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Label",
            description = "Label in both masks; empty = all that is not 0")
    private String label = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Mask level",
            description =
                    "Of a mask with many values, as a probability map or a JPEG file: inside are"
                            + " voxels from this value on, e.g. 0.5 or 128; <128 = below")
    private String masklevel = "";

    @Parameter(
            persist = false,
            required = false,
            label = "CSV file",
            description = "Also write the table to a file",
            style = "save")
    private String output = "";

    @Parameter(
            persist = false,
            required = false,
            label = "CSV safe from formulas",
            description =
                    "true = an apostrophe before texts that a spreadsheet would take for a formula",
            choices = {"false", "true"})
    private String safe = "false";

    /** Fills what depends on what is open, and in a dialog the values of the last one. */
    @Override
    void prepare() {
        List<String> titles = new ArrayList<>(RegionInputs.openTitles());
        titles.add(MaskSource.FILE);
        getInfo().getMutableInput("first", String.class).setChoices(titles);
        getInfo().getMutableInput("second", String.class).setChoices(titles);
        super.prepare();
        if (isInteractive()) {
            first = titles.contains(first) ? first : titles.get(0);
            second = titles.contains(second) ? second : titles.get(0);
        }
    }

    @Override
    protected void execute() throws IOException {
        CsvTexts texts = csvTexts(safe);
        Path file = output.isBlank() ? null : PathText.path(output.trim());
        if (file != null) {
            TableFormat.checkFile(file);
        }
        MaskSource one = new MaskSource("first", first, firstas, firstfile, firstname);
        MaskSource two = new MaskSource("second", second, secondas, secondfile, secondname);
        ComparedMask a = one.read(label, masklevel, null);
        ComparedMask b = two.read(label, masklevel, a.place());
        a.warnings().forEach(w -> IJ.log("Radiomics: first mask: " + w));
        b.warnings().forEach(w -> IJ.log("Radiomics: second mask: " + w));
        IJ.resetEscape();
        MaskAgreement found =
                MaskAgreement.of(
                        a.mask(), "first mask", b.mask(), "second mask", new TimeLeft("Radiomics"));
        AgreementTable rows = new AgreementTable();
        rows.add(one.name(), two.name(), label.trim(), found);
        ResultTable table = rows.build();
        ReportTables.show(table);
        if (file != null) {
            CsvFile.write(file, table.names(), table.rows(), texts);
        }
    }
}
