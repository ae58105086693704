// From sixty outlined lesions to a ROC report: opens the embedded cohort, extracts features of each
// lesion, and tests which of them tell malignant from benign. The argument, if there is one, is the
// folder for tables, figures and report.html.
folder = getArgument();
if (folder == "") folder = getDirectory("temp") + "radiomics-roc-report";

run("Open Radiomics Cohort");
run("Extract Features...",
	"regions=Overlay grouping=ROI preset=ct binwidth=5 aggregations=2D_averaged,2D table=replace"
	+ " families=intensity_statistics,intensity_histogram,glcm,glrlm");

// The class is in the ROI's name: case_07_malignant.
markers = "original.intensity_statistics.mean_intensity"
	+ ",original.intensity_statistics.intensity_skewness"
	+ ",original.intensity_statistics.excess_intensity_kurtosis"
	+ ",original.intensity_histogram.discretised_intensity_entropy"
	+ ",original.glcm.joint_entropy.2d_averaged"
	+ ",original.glcm.contrast.2d_averaged";
run("ROC Analysis...",
	"table=Radiomics outcome=roi classes=_(benign|malignant)$ positive=malignant markers=[" + markers + "]"
	+ " direction=auto compare=delong_paired output=[" + folder + "]");

for (row = 0; row < Table.size("ROC"); row++) {
	print(Table.getString("marker", row, "ROC")
		+ "\tAUC " + d2s(Table.get("auc", row, "ROC"), 3)
		+ " (" + d2s(Table.get("ci_low", row, "ROC"), 3) + " to " + d2s(Table.get("ci_high", row, "ROC"), 3) + ")"
		+ "\t" + Table.getString("direction", row, "ROC")
		+ "\tcutoff " + d2s(Table.get("cutoff", row, "ROC"), 4)
		+ "\tsensitivity " + d2s(Table.get("sensitivity", row, "ROC"), 3)
		+ "\tspecificity " + d2s(Table.get("specificity", row, "ROC"), 3));
}
print("Report written to " + folder + File.separator + "report.html");
