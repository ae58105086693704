// Opens the embedded example, extracts the features of its two lesions, prints a few of them and
// saves the whole table. The argument, if there is one, is the CSV file to write.
csv = getArgument();
if (csv == "") csv = getDirectory("temp") + "radiomics-example.csv";

run("Open Radiomics Example");
run("Extract Features...",
	"regions=Overlay grouping=name preset=ct table=replace layout=wide output=[" + csv + "]");

columns = newArray("roi", "voxels", "grey_levels",
	"original.intensity_statistics.mean_intensity",
	"original.intensity_statistics.intensity_skewness",
	"original.intensity_histogram.discretised_intensity_entropy",
	"original.glcm.joint_entropy.3d_averaged",
	"original.glcm.contrast.3d_averaged");
for (c = 0; c < columns.length; c++) {
	line = columns[c];
	for (row = 0; row < Table.size("Radiomics"); row++) {
		if (c == 0) line = line + "\t" + Table.getString(columns[c], row, "Radiomics");
		else line = line + "\t" + Table.get(columns[c], row, "Radiomics");
	}
	print(line);
}
print("Table written to " + csv);
