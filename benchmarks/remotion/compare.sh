#!/bin/sh
# Makes the chart scene with Reelmill and with Remotion in turn and prints the seconds and the ratio.
# Wants a JDK 25 as JAVA_HOME, Node, Chromium, `npm install --no-package-lock` in this folder, and a
# built server and benchmarks with server/target/classpath, as docs/benchmarks.md says.
# Arguments: an empty directory, and how many turns (3). TABS says which numbers of tabs to try.
set -eu
output=$(mkdir -p "$1" && cd "$1" && pwd)
turns=${2:-3}
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..
classes=$root/server/target/classes:$root/benchmarks/target/classes:$(cat "$root/server/target/classpath")

ours() {
  "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    --add-modules jdk.incubator.vector -cp "$classes" \
    dev.reelmill.benchmarks.ChartFilm "$output" "$1" 5 2>>"$output/errors.log"
}

remotion() {
  (cd "$here" && node render.mjs "$output" 1 "$1" 2>>"$output/errors.log")
}

# Prefixes each line with who made it, keeps it and shows it.
noted() {
  sed "s/^/$1 /" | tee -a "$output/figures"
}

: >"$output/figures"
for turn in $(seq "$turns"); do
  echo "turn $turn, load $(cut -d' ' -f1-3 /proc/loadavg)"
  ours one | noted reelmill-one
  ours ladder | noted reelmill-ladder
  for tabs in ${TABS:-1 2}; do
    remotion "$tabs" | noted "remotion-$tabs"
  done
done

# The median of one kind: who made it, cold or warm.
median() {
  awk -v who="$1" -v how="$2" '$1 == who && $2 == how { print $3 }' "$output/figures" |
    sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'
}

# Remotion's better number of tabs.
better() {
  for tabs in ${TABS:-1 2}; do
    median "remotion-$tabs" "$1"
  done | sort -n | head -n 1
}

echo "median seconds: Remotion at its better, Reelmill with one rendition, with the ladder; ratios"
for how in cold warm; do
  echo "$how $(better $how) $(median reelmill-one $how) $(median reelmill-ladder $how)" |
    awk '{ printf "%s %.2f %.2f %.2f; %.1f and %.1f\n", $1, $2, $3, $4, $2 / $3, $2 / $4 }'
done
