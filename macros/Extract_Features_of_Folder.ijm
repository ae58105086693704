// Features of all images of a folder, into its features.csv: one row a region. Regions of NAME.tif are
// those of NAME_mask.tif (a row a label), else NAME.zip or NAME.roi (a row a name), else its overlay.
// The argument, if there is one, is the folder. An unusable case ends the run.
folder = getArgument();
if (folder == "") folder = getDirectory("Folder of images");
folder = folder + File.separator;

files = getFileList(folder);
Array.sort(files);
table = "replace";
for (i = 0; i < files.length; i++) {
	if (!endsWith(files[i], ".tif") || endsWith(files[i], "_mask.tif")) continue;
	name = substring(files[i], 0, lengthOf(files[i]) - 4);
	regions = "regions=Overlay grouping=name";
	if (File.exists(folder + name + "_mask.tif"))
		regions = "regions=[Mask file] label=each regionfile=[" + folder + name + "_mask.tif]";
	else if (File.exists(folder + name + ".zip"))
		regions = "regions=[ROI file] grouping=name regionfile=[" + folder + name + ".zip]";
	else if (File.exists(folder + name + ".roi"))
		regions = "regions=[ROI file] grouping=name regionfile=[" + folder + name + ".roi]";
	open(folder + files[i]);
	run("Extract Features...", "caseid=[" + name + "] preset=ct table=" + table + " " + regions);
	close();
	table = "append";
	print(name + ": " + Table.size("Radiomics") + " rows");
}
if (table == "replace") exit("There is no .tif file in " + folder);
Table.save(folder + "features.csv", "Radiomics");
