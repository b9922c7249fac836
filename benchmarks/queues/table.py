"""Prints the medians of what compare.sh noted as a table. Argument: its directory."""

import statistics
import sys
from collections import defaultdict
from pathlib import Path

noted = Path(sys.argv[1])
rates = defaultdict(list)
for line in (noted / "throughput").read_text().splitlines():
    *who, at_once, rate = line.split()
    rates[" ".join(who), at_once].append(float(rate))
waits = defaultdict(list)
for line in (noted / "latency").read_text().splitlines():
    *who, millis = line.split()
    waits[" ".join(who)].append(float(millis))


def rate(who, at_once):
    return f"{statistics.median(rates[who, at_once]):,.0f}" if rates[who, at_once] else "–"


def wait(who, share):
    values = sorted(waits[who])
    return f"{values[int(share * (len(values) - 1))]:.1f}" if values else "–"


print("| | one at a time, jobs/s | ten at once, jobs/s | p50, ms | p99, ms |")
print("| --- | --- | --- | --- | --- |")
for who in dict.fromkeys(who for who, _ in list(rates)):
    print(f"| {who} | {rate(who, 'one')} | {rate(who, 'ten')} | {wait(who, 0.5)} | {wait(who, 0.99)} |")
