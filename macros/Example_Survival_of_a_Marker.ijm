// From a texture marker to prognosis: makes a CSV file of 150 synthetic patients (drawn from
// random numbers of a fixed seed, no real data), and looks at their survival by a texture entropy, a second
// marker without any effect, age and stage. The argument, if there is one, is the folder for tables,
// figures and report.html.
folder = getArgument();
if (folder == "") folder = getDirectory("temp") + "radiomics-survival-report";

random("seed", 20);
text = "case,months,status,entropy,contrast,age,stage\n";
for (i = 0; i < 150; i++) {
	entropy = 4.2 + 0.5 * random("gaussian");
	contrast = 20 + 6 * random("gaussian");
	age = round(64 + 10 * random("gaussian"));
	stage = 1 + floor(4 * random());
	// Months to death, the shorter the higher entropy and stage are; the study ends after 20 to 84 months.
	death = -log(1 - random()) * 60 * exp(-(entropy - 4.2) - 0.5 * (stage - 2));
	end = 20 + 64 * random();
	status = 0;
	if (death <= end) status = 1;
	text += "synthetic_" + IJ.pad(i + 1, 3) + "," + d2s(minOf(death, end) + 0.1, 1) + "," + status
		+ "," + d2s(entropy, 4) + "," + d2s(contrast, 3) + "," + age + "," + stage + "\n";
}
if (!File.exists(folder)) File.makeDirectory(folder);
table = folder + File.separator + "synthetic_patients.csv";
File.saveString(text, table);

run("Survival Analysis...",
	"csv=[" + table + "] time=months unit=months event=status eventvalue=1 markers=entropy,contrast,age,stage"
	+ " covariates=entropy,age,stage groups=stage cutoff=median times=12,36,60 confounders=none output=[" + folder + "]");

for (row = 0; row < Table.size("Survival Cox"); row++) {
	print(Table.getString("model", row, "Survival Cox")
		+ "\t" + Table.getString("term", row, "Survival Cox")
		+ "\tHR per SD " + d2s(Table.get("hr_per_sd", row, "Survival Cox"), 2)
		+ " (" + d2s(Table.get("hr_per_sd_low", row, "Survival Cox"), 2)
		+ " to " + d2s(Table.get("hr_per_sd_high", row, "Survival Cox"), 2) + ")"
		+ "\tp " + d2s(Table.get("p", row, "Survival Cox"), 4)
		+ "\tC " + d2s(Table.get("harrell_c", row, "Survival Cox"), 3));
}
print("Report written to " + folder + File.separator + "report.html");
