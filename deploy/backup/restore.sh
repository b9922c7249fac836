#!/bin/sh
# Restores what backup.sh has made into an empty database and an empty bucket, before any server is started:
#   restore.sh <folder of the dump> <bucket or folder of the objects>
# with the variables that Reelmill will be given; REELMILL is the program, if it is not the one above this folder.
# With - for the folder of the dump, only the objects, for a database that was not lost.
set -eu
[ $# = 2 ] || { sed -n '2,5s/^# //p' "$0" >&2; exit 2; }
. "$(dirname "$0")/remote.sh"
# rclone does not copy who may read an object, and a CDN needs it. (A backup in another bucket stays private.)
[ $public_read = false ] || export RCLONE_CONFIG_REELMILL_ACL=public-read
# The objects first: no film is in the catalogue before all of it is there.
rclone copy --metadata --fast-list "$2" "reelmill:$S3_BUCKET"
if [ "$1" = - ]; then
  echo "Restored the objects. Now reelmill check-videos names the films that lack some."
  exit
fi
pg_restore --no-owner --exit-on-error --single-transaction --dbname="$DATABASE_URL" "$1/database.dump"
# A film that was made and removed while it was backed up may lack objects, and is better made again.
if ! "${REELMILL:-$(dirname "$0")/../../reelmill}" check-videos --forget; then
  echo "Restored, but not looked at. With the same variables: reelmill check-videos --forget" >&2
  exit 1
fi
echo "Restored. Start the servers, then the workers."
