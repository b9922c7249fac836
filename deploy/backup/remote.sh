# Reelmill's bucket as the remote "reelmill" of rclone, and whether its objects are public; read by the scripts beside it.
S3_ENDPOINT=${S3_ENDPOINT:-${DO_SPACES_ENDPOINT:-}}
S3_BUCKET=${S3_BUCKET:-${DO_SPACES_BUCKET:-}}
S3_ACCESS_KEY=${S3_ACCESS_KEY:-${DO_SPACES_ACCESS_KEY:-}}
S3_SECRET_KEY=${S3_SECRET_KEY:-${DO_SPACES_SECRET_KEY:-}}
: "${DATABASE_URL:?}" "${S3_BUCKET:?}" "${S3_ACCESS_KEY:?}" "${S3_SECRET_KEY:?}"
case ${S3_PUBLIC_READ:-${DO_SPACES_BUCKET:+true}} in # as Reelmill takes them: with Spaces they are, unless it is said
  [Tt][Rr][Uu][Ee]) public_read=true ;;
  *) public_read=false ;;
esac
export RCLONE_CONFIG_REELMILL_TYPE=s3 RCLONE_CONFIG_REELMILL_PROVIDER=Other
export RCLONE_CONFIG_REELMILL_ENDPOINT="$S3_ENDPOINT" RCLONE_CONFIG_REELMILL_REGION="${S3_REGION:-us-east-1}"
export RCLONE_CONFIG_REELMILL_ACCESS_KEY_ID="$S3_ACCESS_KEY" RCLONE_CONFIG_REELMILL_SECRET_ACCESS_KEY="$S3_SECRET_KEY"
export RCLONE_S3_NO_CHECK_BUCKET=true
