// From images to a signature and back: extracts the features of the embedded cohort of 60 lesions,
// makes a row a patient, keeps the last patient for later, builds and validates a signature on the others, and
// applies it to the image of that last one. The argument, if there is one, is the folder for tables,
// signature.yaml, figures and report.html.
folder = getArgument();
if (folder == "") folder = getDirectory("temp") + "radiomics-signature";
if (!File.exists(folder)) File.makeDirectory(folder);

// 1. Extract
run("Open Radiomics Cohort");
cohort = getTitle();
run("Extract Features...",
	"regions=Overlay preset=ct families=[intensity_statistics glcm glszm] aggregations=[2D_averaged 2D] table=replace");

// 2. Assemble: the outlines' names tell patient and diagnosis; the last patient is not among the training cases
run("Assemble Cases...", "tables=Radiomics by=roi level=patient");
last = Table.size("Cases") - 1;
Table.deleteRows(last, last, "Cases");

// 3. Build: the recipe is named before results are seen
run("Build Signature...",
	"table=Cases outcome=roi classes=_(benign|malignant)$ positive=malignant id=roi"
	+ " recipe=lasso validation=repeats:2,folds:5 replicates=200 output=[" + folder + "]");

// 4. Apply to the image of the last patient
selectWindow(cohort);
Overlay.activateSelection(last);
run("Apply Signature...", "signature=[" + folder + File.separator + "signature.yaml] on=image regions=Selection"
	+ " caseid=new_patient output=[" + folder + File.separator + "new_patient.csv]");

for (row = 0; row < Table.size("Signature Performance"); row++) {
	print(Table.getString("measure", row, "Signature Performance") + "\t"
		+ d2s(Table.get("estimate", row, "Signature Performance"), 3));
}
print("new patient: " + Table.getString("class", 0, "Signature Scores") + ", probability "
	+ d2s(Table.get("probability", 0, "Signature Scores"), 3));
print("Report written to " + folder + File.separator + "report.html");
