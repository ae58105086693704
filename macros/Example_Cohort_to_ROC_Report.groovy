// The commands of the menu from a script: extracts features of the embedded cohort of sixty lesions and
// writes a ROC report of them. Headless:
// fiji --headless --run Example_Cohort_to_ROC_Report.groovy 'folder="/data/roc"'
#@ File (label = "Folder for table and report", style = "directory") folder
#@ CommandService commands
#@ ModuleService modules

import fiji.plugin.radiomics.command.AnalyseRoc
import fiji.plugin.radiomics.command.ExtractFeatures
import fiji.plugin.radiomics.imagej.ExampleCohort

// Keys and values are those of the macro line; what is left out takes its default.
def run(type, Map inputs) { modules.run(commands.getCommand(type), true, inputs).get() }

folder.mkdirs()
def csv = new File(folder, "features.csv").path
run(ExtractFeatures, [image: ExampleCohort.create(), regions: "Overlay", preset: "ct", binwidth: "5",
    families: "intensity_statistics,intensity_histogram", layout: "wide", output: csv])
run(AnalyseRoc, [csv: csv, outcome: "roi", classes: '_(benign|malignant)$', positive: "malignant",
    pattern: "*kurtosis*", direction: "auto", output: new File(folder, "report").path])
