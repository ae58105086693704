// Features of the structures of a DICOM structure set (RTSTRUCT) or segmentation (SEG), and the
// same structures as ROIs and as a NIfTI mask.
//
// Headless: java -jar Fiji_Radiomics-VERSION-standalone.jar macro FILE "IMAGE_FOLDER STRUCTURE_FILE OUTPUT_FOLDER"
// (paths without blanks). In a window it asks for them.

argument = getArgument();
if (argument != "") {
	paths = split(argument, " ");
	series = paths[0];
	structures = paths[1];
	results = paths[2];
} else {
	series = getDirectory("Folder of the DICOM series");
	structures = File.openDialog("Structure set or segmentation");
	results = getDirectory("Folder for the results");
}

run("Open DICOM Series...", "folder=[" + series + "]");

// A row for each structure; * stands for any text, e.g. structure=GTV*
run("Extract Features...", "regions=[Mask file] regionfile=[" + structures + "] structure=*"
	+ " preset=ct table=replace output=[" + results + "/structures.csv]");
for (row = 0; row < Table.size("Radiomics"); row++) {
	print(Table.getString("roi", row, "Radiomics") + ": " + Table.get("voxels", row, "Radiomics") + " voxels, "
		+ Table.getString("status", row, "Radiomics"));
}

// The same as ROIs of the overlay, one a slice, and as a mask file.
run("Import Structures...", "regionfile=[" + structures + "] destination=Overlay");
print(Overlay.size + " ROIs");
run("Export Mask...", "regions=Overlay grouping=name output=[" + results + "/structures.dcm] series=[" + series + "]");
