#!/bin/sh
# Backs up a database and a bucket while Reelmill goes on working:
#   backup.sh <folder for the dump> <bucket or folder for the objects>
# The last is a name as rclone has them: a folder, reelmill:another-bucket beside the first, or a remote of your own.
# Wants pg_dump of the database's major version or newer, rclone, and the variables that Reelmill itself is given.
set -eu
[ $# = 2 ] || { sed -n '2,5s/^# //p' "$0" >&2; exit 2; }
. "$(dirname "$0")/remote.sh"
mkdir -p "$1"
# What is not there yet is empty (code 3); what cannot be looked at may not be.
is_empty() {
  found=$(rclone lsf --max-depth 1 "$1") || [ $? = 3 ] || { echo "Cannot look at $1. Nothing was changed." >&2; exit 1; }
  [ -z "$found" ]
}
if is_empty "reelmill:$S3_BUCKET" && ! is_empty "$2"; then
  echo "The bucket $S3_BUCKET is empty and its last backup is not: lost? Nothing was changed." >&2
  exit 1
fi
# Before the dump, the only time that something goes from the copy: what was removed since the last backup.
rclone sync --metadata --fast-list "reelmill:$S3_BUCKET" "$2"
pg_dump --format=custom --no-owner --file="$1/database.dump.new" "$DATABASE_URL"
# And after it. Objects are stored before their film is in the catalogue, so each film of the dump has its own here, though
# it be removed from the bucket meanwhile; but for one that is made and removed while this runs, which restore.sh has
# forgotten. What is there beyond that harms nothing.
rclone copy --metadata --fast-list "reelmill:$S3_BUCKET" "$2"
mv "$1/database.dump.new" "$1/database.dump"
echo "Backed up to $1/database.dump and $2"
