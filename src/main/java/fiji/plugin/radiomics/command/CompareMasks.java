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
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.open.RegionParameters;
import fiji.plugin.radiomics.opener.ComparedMask;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
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

    private static final List<Parameter<?>> FIRST = MaskSource.parameters("first", "First");

    private static final List<Parameter<?>> SECOND = MaskSource.parameters("second", "Second");

    private static final ParameterSet DECLARED =
            new ParameterSet("Compare Masks", FIRST)
                    .and(SECOND)
                    .and(
                            List.of(
                                    RegionParameters.LABEL.described(
                                            "Label in both masks; empty = all that is not 0"),
                                    RegionParameters.MASK_LEVEL,
                                    OutputParameters.CSV,
                                    OutputParameters.SAFE));

    @Override
    protected ParameterSet declared() {
        return DECLARED;
    }

    /** Fills what depends on what is open, and in a dialog the values of the last one. */
    @Override
    void prepare() {
        List<String> titles = new ArrayList<>(RegionInputs.openTitles());
        titles.add(MaskSource.FILE);
        for (Parameter<?> p : List.of(FIRST.get(0), SECOND.get(0))) {
            getInfo().getMutableInput(p.key(), String.class).setChoices(titles);
        }
        super.prepare();
        for (Parameter<?> p : List.of(FIRST.get(0), SECOND.get(0))) {
            if (isInteractive() && !titles.contains(text(p))) {
                setInput(p.key(), titles.get(0));
            }
        }
    }

    @Override
    protected void execute() throws IOException {
        CsvTexts texts = OutputParameters.texts(values());
        Path file = checkedTable(path(OutputParameters.CSV));
        MaskSource one = source("first", FIRST);
        MaskSource two = source("second", SECOND);
        String label = text(RegionParameters.LABEL);
        String level = text(RegionParameters.MASK_LEVEL);
        ComparedMask a = one.read(label, level, null);
        ComparedMask b = two.read(label, level, a.place());
        a.warnings().forEach(w -> IJ.log("Radiomics: first mask: " + w));
        b.warnings().forEach(w -> IJ.log("Radiomics: second mask: " + w));
        IJ.resetEscape();
        MaskAgreement found =
                MaskAgreement.of(
                        a.mask(), "first mask", b.mask(), "second mask", new TimeLeft("Radiomics"));
        AgreementTable rows = new AgreementTable();
        rows.add(one.name(), two.name(), label, found);
        ResultTable table = rows.build();
        ReportTables.show(table);
        if (file != null) {
            CsvFile.write(file, table.names(), table.rows(), texts);
        }
    }

    private MaskSource source(String key, List<Parameter<?>> fields) {
        return new MaskSource(
                key,
                text(fields.get(0)),
                text(fields.get(1)),
                text(fields.get(2)),
                text(fields.get(3)));
    }
}
