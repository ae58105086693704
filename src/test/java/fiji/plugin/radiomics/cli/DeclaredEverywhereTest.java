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

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fiji.plugin.radiomics.batch.BatchParameters;
import fiji.plugin.radiomics.batch.CohortParameters;
import fiji.plugin.radiomics.batch.ManifestColumn;
import fiji.plugin.radiomics.command.ApplySignature;
import fiji.plugin.radiomics.command.AssembleCases;
import fiji.plugin.radiomics.command.BatchExtraction;
import fiji.plugin.radiomics.command.CheckIbsiConformity;
import fiji.plugin.radiomics.command.CompareMasks;
import fiji.plugin.radiomics.command.ExportMask;
import fiji.plugin.radiomics.command.ExtractFeatures;
import fiji.plugin.radiomics.command.FeatureStability;
import fiji.plugin.radiomics.command.FilterImage;
import fiji.plugin.radiomics.command.HarmoniseTable;
import fiji.plugin.radiomics.command.MakeCohort;
import fiji.plugin.radiomics.command.MakeTextureMaps;
import fiji.plugin.radiomics.command.PlanModelSize;
import fiji.plugin.radiomics.command.PlanReliabilitySize;
import fiji.plugin.radiomics.command.PlanSampleSize;
import fiji.plugin.radiomics.command.PlanSurvivalSize;
import fiji.plugin.radiomics.command.SegmentLesion;
import fiji.plugin.radiomics.extract.SettingKey;
import fiji.plugin.radiomics.io.CaseTableParameters;
import fiji.plugin.radiomics.io.ReadParameters;
import fiji.plugin.radiomics.map.MapParameters;
import fiji.plugin.radiomics.open.RegionParameters;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.segment.Segmentation;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Menu, macro lines and shell know the parameters that are declared, and no others. */
class DeclaredEverywhereTest {

    /** What there is in a window only: what is open, and what is shown. */
    private static final Set<String> OF_WINDOWS =
            Set.of(
                    "regions",
                    "regionfile",
                    "maskimage",
                    "table",
                    "tables",
                    "overlay",
                    "destination",
                    "name",
                    "strokefile",
                    "strokeimage",
                    "first",
                    "firstas",
                    "firstfile",
                    "firstname",
                    "second",
                    "secondas",
                    "secondfile",
                    "secondname",
                    "on");

    /** What there is in a shell only: files of what is open in a window, and what is printed. */
    private static final Set<String> OF_SHELLS =
            Set.of(
                    "help",
                    "version",
                    "image",
                    "mask",
                    "roi",
                    "table",
                    "with",
                    "output",
                    "format",
                    "quiet",
                    "dry-run",
                    "timings",
                    "set",
                    "bioformats",
                    "series",
                    "reader",
                    "suv",
                    "shard",
                    "take");

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of(ExtractFeatures.class, new ExtractCommand()),
                Arguments.of(MakeTextureMaps.class, new MapCommand()),
                Arguments.of(FilterImage.class, new FilterCommand()),
                Arguments.of(SegmentLesion.class, new SegmentCommand()),
                Arguments.of(ExportMask.class, new MaskCommand()),
                Arguments.of(CompareMasks.class, new AgreementCommand()),
                Arguments.of(MakeCohort.class, new ManifestCommand()),
                Arguments.of(BatchExtraction.class, new BatchCommand()),
                Arguments.of(CheckIbsiConformity.class, new ConformityCommand()),
                Arguments.of(PlanSampleSize.class, new SampleSizeCommand()),
                Arguments.of(PlanSurvivalSize.class, new SurvivalSizeCommand()),
                Arguments.of(PlanReliabilitySize.class, new ReliabilitySizeCommand()),
                Arguments.of(PlanModelSize.class, new ModelSizeCommand()),
                Arguments.of(AssembleCases.class, new AssembleCommand()),
                Arguments.of(HarmoniseTable.class, new HarmoniseCommand()),
                Arguments.of(ApplySignature.class, new SignatureCommand.Apply()),
                Arguments.of(FeatureStability.class, new StabilityCommand()));
    }

    /** What {@code --set KEY=VALUE} reaches. */
    private static boolean isSet(String key) {
        return SettingKey.keys().contains(key)
                || key.equals("parameters")
                || key.equals("overrides")
                || key.equals(MapParameters.MASKED.key())
                || key.equals(MapParameters.LEVELS.key())
                || Segmentation.tools().stream().anyMatch(t -> t.key().equals(key));
    }

    private static Set<String> inputs(Class<? extends Command> command) {
        Set<String> keys = new TreeSet<>();
        try (Context context = new Context(CommandService.class, ModuleService.class)) {
            CommandInfo info = context.service(CommandService.class).getCommand(command);
            for (ModuleItem<?> item :
                    context.service(ModuleService.class).createModule(info).getInfo().inputs()) {
                if (item.getType() == String.class
                        && item.getVisibility() == ItemVisibility.NORMAL) {
                    keys.add(item.getName());
                }
            }
        }
        return keys;
    }

    private static Set<String> options(Object subcommand) {
        Set<String> names = new TreeSet<>();
        CommandSpec spec = new CommandLine(subcommand).getCommandSpec();
        for (OptionSpec option : spec.options()) {
            names.add(option.longestName().substring(2));
        }
        return names;
    }

    /** By their keys: an option's name is the key, or the words that it is made of. */
    private static String key(String option) {
        for (Parameter<?> p : CohortParameters.ALL.parameters()) {
            if (p.option().equals(option) && !option.equals("mask") && !option.equals("image")) {
                return p.key();
            }
        }
        return option.equals("csv-safe") ? "safe" : option.replace("-", "");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whatTheMenuKnowsTheShellKnows(Class<? extends Command> command, Callable<Integer> shell) {
        Set<String> missing = inputs(command);
        Set<String> options = options(shell);
        missing.removeAll(OF_WINDOWS);
        missing.removeIf(key -> options.contains("set") && isSet(key));
        // A segmentation's mask is its result, an exported mask's series its image.
        missing.removeAll(Set.of("mask", "series", "folder", "images", "masks", "rois"));
        options.forEach(o -> missing.remove(key(o)));
        if (options.contains("table")) {
            missing.remove(CaseTableParameters.CSV.key());
        }
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whatTheShellKnowsTheMenuKnows(Class<? extends Command> command, Callable<Integer> shell) {
        Set<String> more = options(shell);
        Set<String> keys = inputs(command);
        more.removeAll(OF_SHELLS);
        more.removeIf(option -> keys.contains(key(option)));
        // All of an image is filtered in a window, and the outlines of a whole image are one mask.
        more.removeIf(o -> RegionParameters.OF_FILES.stream().anyMatch(p -> p.option().equals(o)));
        more.removeIf(option -> keys.contains("overrides") && isSet(option));
        if (command == SegmentLesion.class) {
            // It runs on one thread; the shell's images are all made alike.
            more.remove("threads");
        } else if (command == ExportMask.class) {
            // ROIs know their channel and frame in the open image.
            more.removeAll(Set.of("channel", "frame"));
        } else if (command == CheckIbsiConformity.class
                || PlanSampleSize.class.isAssignableFrom(command)) {
            // Their tables hold no texts of users.
            more.remove("csv-safe");
        }
        assertEquals(Set.of(), more);
    }

    @Test
    void noCommandHasFieldsOfItsOwn() throws Exception {
        try (Context context = new Context(CommandService.class)) {
            int commands = 0;
            for (CommandInfo info : context.service(CommandService.class).getCommands()) {
                if (!info.getClassName().startsWith("fiji.plugin.radiomics.command.")) {
                    continue;
                }
                commands++;
                for (Field field : info.loadClass().getDeclaredFields()) {
                    var annotation = field.getAnnotation(org.scijava.plugin.Parameter.class);
                    assertTrue(
                            annotation == null
                                    || field.getType() != String.class
                                    || annotation.visibility() == ItemVisibility.MESSAGE,
                            info.getClassName() + ": " + field.getName() + " is not declared");
                }
            }
            assertTrue(commands > 10);
        }
    }

    /** What Spark and the shell do not share: Spark parts the cases and their memory itself. */
    @Test
    void sparkKnowsWhatTheBatchOfTheShellKnows() {
        Set<String> shell = options(new BatchCommand());
        Set<String> spark = new TreeSet<>(Set.of("help", "version"));
        BatchParameters.ON_SPARK.parameters().forEach(p -> spark.add(p.option()));
        // Both have them by the same two mixins.
        for (String name : List.of("preset", "settings", "set", "shuffle")) {
            assertTrue(shell.remove(name), name);
        }
        shell.removeAll(Set.of("jobs", "memory", "shard", "take"));
        spark.remove("cases-per-task");
        assertEquals(shell, spark);
    }

    /** What {@code extract} can say of an image and its regions, a line of a manifest can. */
    @Test
    void manifestsKnowWhatExtractKnows() throws Exception {
        Set<String> columns = new TreeSet<>();
        for (ManifestColumn column : ManifestColumn.values()) {
            columns.add(column.columnName());
        }
        Set<String> keys = new TreeSet<>(Set.of("case", "image"));
        RegionParameters.OF_FILES.forEach(p -> keys.add(p.key()));
        ReadParameters.OF_FILE.forEach(p -> keys.add(p.key()));
        // A jar is the same for all cases.
        keys.remove(ReadParameters.BIOFORMATS.key());
        assertEquals(keys, columns);
        String page = Files.readString(Path.of("src", "docs", "batch.md"));
        for (String column : columns) {
            assertTrue(page.contains("`" + column + "`"), column);
            assertTrue(BatchParameters.MANIFEST.description().contains(column), column);
        }
    }

    /** What only a shell has: help and version. All others are made from declarations. */
    @Test
    void noSubcommandHasOptionsOfItsOwn() {
        var annotated = fields().that().areAnnotatedWith(CommandLine.Option.class);
        annotated
                .should()
                .haveName("help")
                .check(
                        new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("fiji.plugin.radiomics"));
    }
}
