// Segments a lesion of the embedded example from a seed, closes its holes, and compares it with the
// outline that comes with the example. The argument, if there is one, is the folder to write to.
folder = getArgument();
if (folder == "") folder = getDirectory("temp") + "radiomics-segmentation";
File.makeDirectory(folder);

run("Open Radiomics Example");
example = getTitle();
run("Segment Lesion...",
	"method=region_growing parameters=[lower:-300, upper:300, maxradius:15] seed=[30 48 12]"
	+ " fillholes=3D largest=true name=grown output=[" + folder + "/grown.nii.gz]");
grown = getTitle();
run("Compare Masks...",
	"first=[" + example + "] firstas=Overlay firstname=homogeneous second=[" + grown + "]"
	+ " output=[" + folder + "/agreement.csv]");
print("Dice: " + Table.get("dice", 0, "Mask Agreement"));
print("Mean surface distance: " + Table.get("mean_surface_distance", 0, "Mask Agreement") + " mm");
