#!/bin/sh
# Restores what backup.sh has made into an empty database and an empty bucket, before any server is started:
#   restore.sh <folder of the dump> <bucket or folder of the objects>
# with the variables that Reelmill will be given.
set -eu
[ $# = 2 ] || { sed -n '2,4s/^# //p' "$0" >&2; exit 2; }
. "$(dirname "$0")/remote.sh"
# The objects first: no film is in the catalogue before all of it is there.
rclone copy --metadata --fast-list "$2" "reelmill:$S3_BUCKET"
pg_restore --no-owner --exit-on-error --single-transaction --dbname="$DATABASE_URL" "$1/database.dump"
echo "Restored. Start the servers, then the workers."
