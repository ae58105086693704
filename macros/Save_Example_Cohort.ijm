// Saves the embedded cohort as the files of a study: cohort.tif, a mask with a label a lesion, and the
// diagnoses. The argument, if there is one, is the folder.
folder = getArgument();
if (folder == "") folder = getDirectory("Folder of the study");
File.makeDirectory(folder);
folder = folder + File.separator;

setBatchMode(true);
run("Open Radiomics Cohort");
saveAs("Tiff", folder + "cohort.tif");
cohort = getImageID();
getVoxelSize(width, height, depth, unit);
newImage("mask", "8-bit black", getWidth(), getHeight(), nSlices);
setVoxelSize(width, height, depth, unit);
mask = getImageID();

selectImage(cohort);
lesions = Overlay.size;
diagnoses = "roi,diagnosis\n";
for (i = 0; i < lesions; i++) {
	selectImage(cohort);
	Overlay.activateSelection(i);
	slice = getSliceNumber();
	name = Roi.getName;
	diagnoses = diagnoses + "label_" + (i + 1) + "," + substring(name, lastIndexOf(name, "_") + 1) + "\n";
	selectImage(mask);
	setSlice(slice);
	run("Restore Selection");
	setColor(i + 1);
	fill();
}
run("Select None");
saveAs("Tiff", folder + "mask.tif");
File.saveString(diagnoses, folder + "diagnoses.csv");
print(lesions + " lesions saved to " + folder);
