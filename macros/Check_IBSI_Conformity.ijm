// Compares what this installation computes with IBSI's reference values, on the embedded digital
// phantom; the argument, if there is one, is a folder with IBSI's lung CT (PAT1).
run("Check IBSI Conformity...", "data=[" + getArgument() + "]");

table = "IBSI Conformity";
matched = 0;
total = 0;
for (row = 0; row < Table.size(table); row++) {
	matched += Table.get("matched", row, table);
	total += Table.get("total", row, table);
}
print(matched + " of " + total + " values match");
