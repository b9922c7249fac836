#!/usr/bin/env bash
# Measures Reelmill's queue beside RQ, Celery, BullMQ, db-scheduler and the least that a queue in
# PostgreSQL does, in turn, and prints a table.
# Arguments: an empty directory, and how many turns (2, which take about seven minutes).
# Installs nothing, but says what is missing; docs/benchmarks.md tells what is measured.
set -eu
output=$(mkdir -p "${1:?an empty directory is wanted}" && cd "$1" && pwd)
turns=${2:-2}
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..
python=${PYTHON:-/usr/bin/python3}
java=${JAVA_HOME:-}/bin/java
package=dev.reelmill.benchmarks.queues
export MARKS=$output/marks
export PYTHONDONTWRITEBYTECODE=1

absent=()
need() { # what is to be there, how to get it, a command that succeeds when it is
  "${@:3}" >/dev/null 2>&1 || absent+=("$1: $2")
}
need "a JDK 25" "set JAVA_HOME" grep -qE '^JAVA_VERSION="(2[5-9]|[3-9][0-9])' "${JAVA_HOME:-}/release"
need Redis "apt-get install redis-server" sh -c "redis-server --version && redis-cli --version"
need RQ "apt-get install python3-rq" "$python" -c "import rq"
need Celery "apt-get install python3-celery" "$python" -c "import celery"
need BullMQ "npm install --no-package-lock in $here, with Node 20" \
  node -e "process.exit(require('fs').existsSync('$here/node_modules/bullmq') ? 0 : 1)"
need "the build" "as docs/benchmarks.md says" test -d "$root/benchmarks/target/classes/${package//.//}"
need "its class path" "as docs/benchmarks.md says" grep -q db-scheduler "$root/benchmarks/target/classpath"
if [ ${#absent[@]} -gt 0 ]; then
  printf 'missing: %s\n' "${absent[@]}" >&2
  exit 1
fi
classes=$root/benchmarks/target/classes:$root/server/target/classes:$(cat "$root/benchmarks/target/classpath")

started=() # processes of ours, ended with this script
finish() {
  exec 9>&- # the database sees the end of its input
  for process in "${started[@]}"; do
    kill "$process" 2>/dev/null || true
  done
  wait
}
trap finish EXIT

await() { # a command, until it succeeds; at most two minutes
  local tries=0
  until "$@" >/dev/null 2>&1; do
    tries=$((tries + 1))
    [ $tries -lt 1200 ] || { echo "in vain: $*" >&2; exit 1; }
    sleep 0.1
  done
}

free_port() {
  "$python" -c "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])"
}

redis() { # its name, its options; sets REDIS_PORT
  export REDIS_PORT
  REDIS_PORT=$(free_port)
  mkdir "$output/$1"
  redis-server --bind 127.0.0.1 --port "$REDIS_PORT" --dir "$output/$1" \
    --save "3600 1 300 100 60 10000" "${@:2}" >"$output/$1/log" 2>&1 &
  started+=($!)
  await redis-cli -p "$REDIS_PORT" ping
}

# Each takes the place of the subshell that it is called in.
rq() { cd "$here" && exec "$python" rq_jobs.py "$@"; }
celery() { cd "$here" && exec "$python" celery_jobs.py "$@"; }
celery_worker() {
  cd "$here" && exec "$python" -m celery --app celery_jobs worker --loglevel WARNING \
    --without-gossip --without-mingle --without-heartbeat "$@"
}
bullmq() { exec node "$here/bullmq_jobs.mjs" "$@"; }
ours() { exec "$java" -Xmx256m -cp "$classes" "$package.ReelmillQueue" "$output/home" "$@"; }
bare() { exec "$java" -Xmx256m -cp "$classes" "$package.BareQueue" "$output/home" "$@"; }
dbscheduler() { exec "$java" -Xmx256m -cp "$classes" "$package.DbSchedulerQueue" "$output/home" "$@"; }

worker=
begin() {
  "$@" >>"$output/errors.log" 2>&1 &
  worker=$!
  started+=("$worker")
}
end() { # politely, for five seconds
  kill "$worker" 2>/dev/null || true
  (sleep 5 && exec kill -KILL "$worker") 2>/dev/null &
  local impatience=$!
  wait "$worker" 2>/dev/null || true
  kill "$impatience" 2>/dev/null || true
  started=("${started[@]:0:${#started[@]}-1}")
}
marked() { [ "$(wc -l <"$MARKS")" -ge "$1" ]; }

# Its name, one or ten at once, jobs, how many of them to warm up, who fills the queue; then the worker.
throughput() {
  : >"$MARKS"
  ("$5" fill "$3") >>"$output/errors.log" 2>&1
  begin "${@:6}"
  await marked "$3"
  end
  sort -n -k 2 "$MARKS" | awk -v warm="$4" -v who="$1 $2" '
    NR == warm { first = $2 }
    { last = $2 }
    END { printf "%s %.0f\n", who, (NR - warm) * 1e9 / (last - first) }' | tee -a "$output/throughput"
}

# Its name, who asks; then the worker, if it is another process.
latency() {
  : >"$MARKS"
  [ $# -lt 3 ] || begin "${@:3}"
  ("$2" ask 400) >>"$output/errors.log" 2>&1
  [ $# -lt 3 ] || end
  tail -n +101 "$MARKS" | awk -v who="$1" '{ print who, ($2 - $1) / 1e6 }' >>"$output/latency"
}

on_redis() { # what to add to the names, how much less work there is
  throughput "RQ$1" one $((2000 / $2)) $((400 / $2)) rq rq work
  throughput "Celery$1" one $((4000 / $2)) $((1000 / $2)) celery celery_worker --pool prefork --concurrency 1
  throughput "Celery$1" ten $((4000 / $2)) $((1000 / $2)) celery celery_worker --pool prefork --concurrency 10
  throughput "Celery-solo$1" one $((4000 / $2)) $((1000 / $2)) celery celery_worker --pool solo
  throughput "BullMQ$1" one 6000 2000 bullmq bullmq work 1
  throughput "BullMQ$1" ten 10000 2000 bullmq bullmq work 10
  latency "RQ$1" rq rq work
  latency "Celery$1" celery celery_worker --pool prefork --concurrency 1
  latency "BullMQ$1" bullmq bullmq work 1
}

on_postgresql() {
  throughput bare one 12000 6000 bare bare work 1
  throughput bare ten 20000 10000 bare bare work 10
  throughput db-scheduler one 12000 6000 dbscheduler dbscheduler work 1
  throughput db-scheduler ten 20000 10000 dbscheduler dbscheduler work 10
  throughput Reelmill-film one 12000 9000 ours ours film 1
  throughput Reelmill one 20000 15000 ours ours work 1
  throughput Reelmill ten 20000 14000 ours ours work 10
  latency db-scheduler dbscheduler
  latency Reelmill ours ours film 1
}

: >"$output/throughput"
: >"$output/latency"
mkfifo "$output/input"
"$java" -Xmx256m -cp "$classes" "$package.QueueDatabase" "$output/home" \
  <"$output/input" >"$output/database.log" 2>>"$output/errors.log" &
exec 9>"$output/input"
await grep -q '^open$' "$output/database.log"
for turn in $(seq "$turns"); do
  echo "turn $turn, load $(cut -d' ' -f1-3 /proc/loadavg)"
  redis "redis-$turn"
  on_redis "" 1
  redis "redis-synced-$turn" --appendonly yes --appendfsync always
  on_redis ", synced" 2
  on_postgresql
done
echo "load $(cut -d' ' -f1-3 /proc/loadavg)"
"$python" "$here/table.py" "$output"
