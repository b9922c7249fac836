#!/bin/sh
# Writes the flags that pom.xml has for Java into files of a folder: flags.sh <pom.xml> <folder>
set -eu
for name in jvm.flags render.flags render.memory; do
  sed -n "s|.*<reelmill.$name>\(.*\)</reelmill.$name>.*|\1|p" "$1" >"$2/$name"
  [ -s "$2/$name" ] || { echo "$1 has no reelmill.$name" >&2; exit 1; }
done
