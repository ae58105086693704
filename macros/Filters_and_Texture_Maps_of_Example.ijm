// Filters the embedded example, extracts the filtration-histogram of its two lesions, and maps the
// GLCM's joint entropy in 5 x 5 x 5 windows over both. The argument, if there is one, is the folder
// to write to.
folder = getArgument();
if (folder == "") folder = getDirectory("temp") + "radiomics-maps";
File.makeDirectory(folder);

run("Open Radiomics Example");
example = getTitle();
run("Filter Image...",
	"filter=laplacian_of_gaussian parameters=[sigma:2mm, dimension:2D]");
saveAs("Tiff", folder + "/laplacian_of_gaussian.tif");
print("Response saved, mean of slice " + getSliceNumber() + ": " + getValue("Mean"));
close();

selectWindow(example);
run("Extract Features...",
	"regions=Overlay grouping=name preset=filtration-histogram table=replace"
	+ " output=[" + folder + "/filtration-histogram.csv]");
for (row = 0; row < Table.size("Radiomics"); row++)
	print(Table.getString("roi", row, "Radiomics") + ": entropy at SSF 3 mm "
		+ Table.get("filtration_ssf_3mm.filtration_histogram.entropy", row, "Radiomics"));

selectWindow(example);
run("Texture Maps...",
	"features=[glcm.joint_entropy, intensity_statistics.intensity_variance] radius=2"
	+ " regions=Overlay overlay=true");
saveAs("Tiff", folder + "/overlay.tif");
close();
saveAs("Tiff", folder + "/maps.tif");
print("Maps saved to " + folder);
