#!/bin/sh
# Backs up a database and a bucket while Reelmill goes on working:
#   backup.sh <folder for the dump> <bucket or folder for the objects>
# The last is a name as rclone has them: a folder, reelmill:another-bucket beside the first, or a remote of your own.
# Wants pg_dump of the database's major version or newer, rclone, and the variables that Reelmill itself is given.
set -eu
[ $# = 2 ] || { sed -n '2,5s/^# //p' "$0" >&2; exit 2; }
. "$(dirname "$0")/remote.sh"
mkdir -p "$1"
# The database first. Objects are stored before their film is in the catalogue, so each film of the dump has all of its
# own in what is copied afterwards; what is there beyond that belongs to later films and harms nothing.
pg_dump --format=custom --no-owner --file="$1/database.dump.new" "$DATABASE_URL"
mv "$1/database.dump.new" "$1/database.dump"
rclone sync --metadata --fast-list "reelmill:$S3_BUCKET" "$2"
echo "Backed up to $1/database.dump and $2"
