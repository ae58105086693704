#!/usr/bin/env bash
# The batch on Apache Spark against the batch without: same tables, byte by byte, on two local cores, with files of a
# cluster file system, after a killed driver, and on a cluster of two workers of which one is killed while tasks run twice.
# Needs the standalone jar (mvn -DskipTests package). SPARK_HOME may name a Spark 4.0; without, PyPI's goes to target/.
set -uo pipefail
cd "$(dirname "$0")/../../.."

jar=$(ls "$PWD"/target/Fiji_Radiomics-*-standalone.jar)
work=$PWD/target/spark-test
rm -rf "$work"
mkdir -p "$work"
export SPARK_LOCAL_IP=127.0.0.1 SPARK_NO_DAEMONIZE=1
if [ -z "${SPARK_HOME-}" ]; then
	venv=$PWD/target/spark-venv
	if ! [ -x "$venv/bin/spark-submit" ]; then
		python3 -m venv "$venv" && "$venv/bin/pip" install -q pyspark==4.0.1 || exit 1
	fi
	SPARK_HOME=$(echo "$venv"/lib/python3*/site-packages/pyspark)
fi
export SPARK_HOME PYSPARK_PYTHON=python3

passed=0
failed=0
# check TEXT COMMAND...: passes where the command succeeds.
check() {
	local text=$1
	shift
	if "$@" >>"$work/checks.log" 2>&1; then
		passed=$((passed + 1))
		echo "ok      $text"
	else
		failed=$((failed + 1))
		echo "FAILED  $text"
	fi
}

servers=()
end_servers() {
	local p
	for p in "${servers[@]}"; do
		kill -- "-$p" 2>/dev/null
	done
	servers=()
}
trap end_servers EXIT
# in_group LOG COMMAND...: starts it in a process group of its own, whose number goes to $group.
in_group() {
	local log=$1
	shift
	set -m
	"$@" >"$log" 2>&1 &
	group=$!
	set +m
	servers+=("$group")
}

submit=("$SPARK_HOME/bin/spark-submit" --class fiji.plugin.radiomics.spark.SparkBatch
	--conf spark.ui.enabled=false --driver-memory 1g)
plain() { java -Xmx1g -jar "$jar" batch "$@"; }
spark() { "${submit[@]}" "$@"; }

same_tables() { # FOLDER [FILE]...: as those of the batch without Spark
	local folder=$1 f
	for f in features.csv features_long.csv failures.csv settings.yaml; do
		cmp "$work/plain/$f" "$folder/$f" || return 1
	done
}
is() { echo "$1, expected $2"; [ "$1" = "$2" ]; }
field() { sed -n "s/^  \"$2\": \"\{0,1\}\([^\",]*\).*/\1/p" "$1/run.json"; }
wait_for() { # SECONDS COMMAND...
	local n=$(($1 * 10))
	shift
	until "$@" 2>/dev/null; do
		n=$((n - 1))
		[ $n -gt 0 ] || return 1
		sleep .1
	done
}

# ---- A cohort with all that may go wrong in one, and a last case that takes long
cohort=$work/cohort
java -cp "$jar:target/test-classes" fiji.plugin.radiomics.testing.SyntheticCohort "$cohort" 40 10 64 64 24 5000
java -cp "$jar:target/test-classes" fiji.plugin.radiomics.testing.SyntheticCohort "$cohort/large" 1 1 128 128 48 120000
head -c 3000 "$cohort/ct_00001.nii.gz" >"$cohort/cut.nii.gz"
mkdir "$cohort/folder with blanks"
cp "$cohort/ct_00002.nii.gz" "$cohort/folder with blanks/Bild ä.nii.gz"
cat >"$cohort/cases.py" <<'EOF'
import csv, sys
folder = sys.argv[1]
with open(folder + "/manifest.csv", newline="") as f:
    rows = list(csv.reader(f))
extra = 'grade; "WHO" (a,b)'
header = rows[0] + ["label", extra, "Centre2", "centre2"]
out = [r + ["", "II\nb" if i % 7 == 0 else "", "x", "=1+1"] for i, r in enumerate(rows[1:])]
def case(at, name, image, mask, label=""):
    out.insert(at, [name, image, mask, "north", "1", label, "", "", ""])
case(3, "missing image", "nowhere.nii.gz", "mask_00000.nii.gz")
case(9, "missing mask", "ct_00003.nii.gz", "nowhere.nii.gz")
case(15, "cut", "cut.nii.gz", "mask_00001.nii.gz")
case(21, "no label", "ct_00004.nii.gz", "mask_00004.nii.gz", "7")
case(22, "other grid", "ct_00004.nii.gz", "large/mask_00000.nii.gz")
case(23, "a folder", "ct_00004.nii.gz", "large")
case(30, "Fall Ü, \"zwei\"", "folder with blanks/Bild ä.nii.gz", "mask_00002.nii.gz", "1")
case(31, "two regions", "ct_00005.nii.gz", "mask_00005.nii.gz", "1")
case(40, "two regions", "ct_00005.nii.gz", "mask_00006.nii.gz", "each")
case(len(out), "long", "large/ct_00000.nii.gz", "large/mask_00000.nii.gz")
with open(folder + "/manifest.csv", "w", newline="") as f:
    csv.writer(f, lineterminator="\n").writerows([header] + out)
EOF
python3 "$cohort/cases.py" "$cohort"

plain --manifest "$cohort/manifest.csv" --preset ct --output "$work/plain" >"$work/plain.log" 2>&1
check "without Spark: exit code 3, for some cases fail" is $? 3

# ---- Two cores of this machine
spark --master 'local[2]' "$jar" --manifest "$cohort/manifest.csv" --preset ct --output "$work/local" >"$work/local.log" 2>&1
check "local: exit code 3" is $? 3
check "local: same tables" same_tables "$work/local"
check "local: nothing else in the folder" is "$(LC_ALL=C ls -A "$work/local" | tr '\n' ' ')" \
	"failures.csv features.csv features.parquet features_long.csv results.journal run.json settings.yaml "
plain --manifest "$cohort/manifest.csv" --preset ct --output "$work/local" >"$work/refused.log" 2>&1
check "a folder with results is refused: exit code 2" is $? 2
plain --resume --manifest "$cohort/manifest.csv" --preset ct --output "$work/local" >"$work/resumed.log" 2>&1
check "resumed without Spark: what did not fail is kept" is "$(field "$work/local" cases_kept)" 43
check "resumed without Spark: same tables" same_tables "$work/local"

# ---- Files of a cluster file system; many cases a task; the driver refuses what it must
mounts=(--conf "spark.hadoop.fs.viewfs.mounttable.cluster.link./data=file://$cohort"
	--conf "spark.hadoop.fs.viewfs.mounttable.cluster.link./out=file://$work/out")
mkdir "$work/out"
# One case names its files as ones of every machine.
sed "s#^P00007,ct_00007.nii.gz,mask_00007.nii.gz#P00007,file:$cohort/ct_00007.nii.gz,file://$cohort/mask_00007.nii.gz#" \
	"$cohort/manifest.csv" >"$cohort/mixed.csv"
cp "$work/plain/settings.yaml" "$cohort/settings.yaml"
spark --master 'local[2]' "${mounts[@]}" "$jar" --manifest viewfs://cluster/data/mixed.csv \
	--settings viewfs://cluster/data/settings.yaml --output viewfs://cluster/out/a/b --cases-per-task 7 >"$work/viewfs.log" 2>&1
check "viewfs: exit code 3" is $? 3
check "viewfs: messages name the files as the manifest does" grep -q 'Cannot read nowhere.nii.gz' "$work/out/a/b/failures.csv"
check "viewfs: same tables" same_tables "$work/out/a/b"
check "viewfs: no copy is left" is "$(find "${TMPDIR:-/tmp}" -maxdepth 1 -name 'radiomics-*' -newer "$work/plain.log" | wc -l)" 0

# ---- A driver that is killed
in_group "$work/killed.log" "${submit[@]}" --master 'local[2]' "$jar" --manifest "$cohort/manifest.csv" --preset ct \
	--output "$work/killed"
journal_has() { [ "$(stat -c %s "$1/results.journal")" -gt "$2" ]; }
wait_for 90 journal_has "$work/killed" 30000
kill -9 -- "-$group"
{ wait "$group"; } 2>/dev/null
check "killed: no tables yet" test ! -e "$work/killed/features.csv"
spark --master 'local[2]' "$jar" --resume --manifest "$cohort/manifest.csv" --preset ct --output "$work/killed" \
	>"$work/killed-resumed.log" 2>&1
check "killed, resumed: exit code 3" is $? 3
check "killed, resumed: what was finished is kept" test "$(field "$work/killed" cases_kept)" -gt 3
check "killed, resumed: same tables" same_tables "$work/killed"

# Each worker has an address of its own: Spark runs no task twice on one host.
# ---- A cluster: tasks run twice at the end, a worker dies in the middle
port=$((20000 + RANDOM % 10000))
spark_class=("$SPARK_HOME/bin/spark-class")
in_group "$work/master.log" env SPARK_DAEMON_MEMORY=256m "${spark_class[@]}" org.apache.spark.deploy.master.Master \
	--host 127.0.0.1 --port $port --webui-port 0
wait_for 60 grep -q 'New state: ALIVE' "$work/master.log"
workers=()
for n in 1 2 3; do
	in_group "$work/worker$n.log" env SPARK_LOCAL_IP=127.0.0.$((n + 1)) SPARK_DAEMON_MEMORY=256m "${spark_class[@]}" org.apache.spark.deploy.worker.Worker \
		--host 127.0.0.$((n + 1)) --webui-port 0 --cores 1 --memory 700m --work-dir "$work/worker$n" "spark://127.0.0.1:$port"
	workers+=("$group")
done
for n in 1 2 3; do wait_for 60 grep -q 'Successfully registered' "$work/worker$n.log"; done
cluster=(--master "spark://127.0.0.1:$port" --executor-memory 700m --conf spark.driver.host=127.0.0.1
	--conf spark.driver.bindAddress=127.0.0.1 --conf spark.eventLog.enabled=true --conf "spark.eventLog.dir=file://$work/events"
	--conf spark.eventLog.compress=false --conf spark.eventLog.rolling.enabled=false)
mkdir "$work/events"

# A case that takes its executor with it, whenever and wherever it is tried. Only here has the machine no mercy.
poisoned=$work/poisoned
mkdir "$poisoned"
python3 - "$poisoned" <<'EOF'
# A picture of nothing: 1 MB in the file, more than an executor has in memory, which no header of a volume tells before.
import struct, sys, zlib
n = 28000
def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
z = zlib.compressobj(1)
pixels = b"".join(z.compress(bytes(n + 1)) for _ in range(n)) + z.flush()
with open(sys.argv[1] + "/huge.png", "wb") as f:
    f.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", n, n, 8, 0, 0, 0, 0)))
    f.write(chunk(b"IDAT", pixels) + chunk(b"IEND", b""))
EOF
{
	echo case,image,mask
	for n in 0 1 2; do echo "P$n,$cohort/ct_0000$n.nii.gz,$cohort/mask_0000$n.nii.gz"; done
	echo "poison,huge.png,huge.png"
	for n in 3 4 5; do echo "P$n,$cohort/ct_0000$n.nii.gz,$cohort/mask_0000$n.nii.gz"; done
} >"$poisoned/manifest.csv"
spark "${cluster[@]}" --conf spark.executor.extraJavaOptions=-XX:+ExitOnOutOfMemoryError "$jar" \
	--manifest "$poisoned/manifest.csv" --preset ct --output "$work/poison-out" >"$work/poison.log" 2>&1
check "a case that kills executors: exit code 3" is $? 3
check "a case that kills executors: it alone fails" is "$(cut -d, -f2 "$work/poison-out/failures.csv" | tr '\n' ' ')" "case poison "
check "a case that kills executors: it was executors that it killed" grep -q 'Spark gave the case up' "$work/poison-out/failures.csv"
check "a case that kills executors: a row each" is "$(field "$work/poison-out" rows)" 7
rm -f "$work"/events/*

in_group "$work/cluster.log" "${submit[@]}" "${cluster[@]}" --conf spark.speculation=true --conf spark.speculation.interval=50ms \
	--conf spark.speculation.quantile=0.1 --conf spark.speculation.multiplier=1.1 "$jar" \
	--manifest "$cohort/manifest.csv" --preset ct --output "$work/cluster"
driver=$group
wait_for 90 journal_has "$work/cluster" 20000
kill -9 -- "-${workers[1]}"
{ wait "${workers[1]}"; } 2>/dev/null
# Its executor, which the worker had started in a group of its own or not, dies with the machine.
for p in $(pgrep -f "CoarseGrainedExecutorBackend .*--worker-url spark://Worker@127.0.0.3" || true); do
	case $(readlink "/proc/$p/cwd") in "$work"/worker2/*) kill -9 "$p" ;; esac
done
before=$(stat -c %s "$work/cluster/results.journal")
wait "$driver"
check "cluster, a worker killed: exit code 3" is $? 3
check "cluster, a worker killed: in the middle" test "$before" -lt "$(stat -c %s "$work/cluster/results.journal")"
check "cluster, a worker killed: its executor was lost" grep -q SparkListenerExecutorRemoved "$work"/events/*
check "cluster, a worker killed: same tables" same_tables "$work/cluster"

check "cluster, speculation: tasks did run twice" grep -q '"Speculative":true' "$work"/events/*
check "cluster, speculation: a result a case" is "$(field "$work/cluster" cases_done)" 49
end_servers

# ---- Parquet: Spark's writer and the library of the standalone jar give the same
cat >"$work/parquet.py" <<'EOF'
import math, sys
from pyspark.sql import SparkSession
spark = SparkSession.builder.getOrCreate()
spark.conf.set("spark.sql.caseSensitive", "true")
def table(path):
    frame = spark.read.parquet(path)
    rows = [tuple("NaN" if isinstance(v, float) and math.isnan(v) else v for v in r) for r in frame.collect()]
    return [(f.name, f.dataType.simpleString()) for f in frame.schema], rows
expected, *others = [table(p) for p in sys.argv[1:]]
print(len(expected[1]), "rows,", len(expected[0]), "columns")
for path, other in zip(sys.argv[2:], others):
    assert expected[0] == other[0], f"{path}: other columns"
    assert len(expected[1]) == len(other[1]), f"{path}: other rows"
    for a, b in zip(expected[1], other[1]):
        assert a == b, f"{path}: {[(x, y) for x, y in zip(a, b) if x != y][:5]}"
EOF
plain --manifest "$cohort/manifest.csv" --preset ct --output "$work/plain2" >/dev/null 2>&1
check "Parquet: same rows, order and types" "$SPARK_HOME/bin/spark-submit" --master 'local[1]' \
	--conf spark.ui.enabled=false "$work/parquet.py" "$work/plain2/features.parquet" \
	"$work/killed/features.parquet" "$work/cluster/features.parquet"

# ---- A twin table of shuffled voxels
head -n 4 "$poisoned/manifest.csv" >"$poisoned/three.csv"
plain --manifest "$poisoned/three.csv" --preset ct --shuffle 7 --output "$work/twin" >/dev/null 2>&1
spark --master 'local[2]' "$jar" --manifest "$poisoned/three.csv" --preset ct --shuffle 7 --output "$work/twin-spark" >"$work/twin.log" 2>&1
check "shuffled voxels: exit code 0" is $? 0
check "shuffled voxels: same table" cmp "$work/twin/features.csv" "$work/twin-spark/features.csv"
check "shuffled voxels: it says so" grep -q "NOT REAL DATA" "$work/twin-spark/features.csv"

# ---- Bad arguments, and no Spark at all
java -cp "$jar" fiji.plugin.radiomics.spark.SparkBatch --manifest "$cohort/manifest.csv" --output "$work/none" \
	>"$work/alone.log" 2>&1
check "without spark-submit: exit code 2" is $? 2
check "without spark-submit: one line says so" is "$(wc -l <"$work/alone.log")" 1
spark --master 'local[1]' "$jar" --manifest "$work/nowhere.csv" --preset ct --output "$work/none" >"$work/bad.log" 2>&1
check "no manifest: exit code 2" is $? 2
check "no manifest: one line says so" grep -q "nowhere.csv: there is no such file" "$work/bad.log"
check "no manifest: nothing written" test ! -e "$work/none"

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
