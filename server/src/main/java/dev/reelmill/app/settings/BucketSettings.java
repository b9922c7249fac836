package dev.reelmill.app.settings;

import dev.reelmill.storage.S3Settings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads which bucket keeps the objects, if one does. */
final class BucketSettings {
  private static final List<String> NAMES =
      List.of(
          "S3_ENDPOINT",
          "S3_REGION",
          "S3_BUCKET",
          "S3_ACCESS_KEY",
          "S3_SECRET_KEY",
          "DO_SPACES_ENDPOINT",
          "DO_SPACES_BUCKET",
          "DO_SPACES_ACCESS_KEY",
          "DO_SPACES_SECRET_KEY");

  /** What requests are signed for where the service does not care. */
  private static final String USUAL_REGION = "us-east-1";

  private static final int LONGEST_LINK_SECONDS = 7 * 24 * 3600; // a limit of signature version 4

  private final SettingsSource source;

  private BucketSettings(SettingsSource source) {
    this.source = source;
  }

  /** The bucket, or empty when nothing about one is said. */
  static Optional<S3Settings> read(SettingsSource source) {
    return source.given(NAMES) ? Optional.of(new BucketSettings(source).read()) : Optional.empty();
  }

  /** The name under which the content delivery network's address is given. */
  static String cdnUrl(SettingsSource source) {
    return source.named("CDN_URL", "DO_SPACES_CDN_URL");
  }

  private S3Settings read() {
    String endpointName = source.named("S3_ENDPOINT", "DO_SPACES_ENDPOINT");
    Optional<URI> endpoint =
        source.parsed(endpointName, BucketSettings::endpoint, "must be an http or https URL");
    boolean ofAws = source.text(endpointName).isEmpty();
    boolean spaces = source.text("DO_SPACES_BUCKET").isPresent();
    boolean publicRead = source.flag("S3_PUBLIC_READ", spaces);
    return new S3Settings(
        endpoint,
        region(ofAws),
        required("BUCKET", "the bucket that keeps the objects"),
        required("ACCESS_KEY", "a bucket needs it"),
        required("SECRET_KEY", "a bucket needs it"),
        source.flag("S3_PATH_STYLE", !ofAws),
        publicRead,
        presigned(publicRead));
  }

  private String required(String name, String reason) {
    return source.required(source.named("S3_" + name, "DO_SPACES_" + name), reason);
  }

  private String region(boolean ofAws) {
    return ofAws
        ? source.required("S3_REGION", "without S3_ENDPOINT it says which of AWS's is meant")
        : source.text("S3_REGION").orElse(USUAL_REGION);
  }

  private Optional<Duration> presigned(boolean publicRead) {
    int seconds = source.whole("S3_PRESIGNED_SECONDS", 3600, 60, LONGEST_LINK_SECONDS);
    if (!source.flag("S3_PRESIGNED", false)) {
      return Optional.empty();
    }
    if (publicRead) {
      source.problem("S3_PRESIGNED is for private buckets: S3_PUBLIC_READ must be false then");
    }
    if (source.text(cdnUrl(source)).isPresent()) {
      source.problem(
          "S3_PRESIGNED cannot be used with " + cdnUrl(source) + ", which bypasses this server");
    }
    return Optional.of(Duration.ofSeconds(seconds));
  }

  /** Spaces' own pages give a bare host. */
  private static URI endpoint(String text) {
    boolean bare = !text.toLowerCase(Locale.ROOT).contains("://");
    return Settings.web(bare ? "https://" + text : text);
  }
}
