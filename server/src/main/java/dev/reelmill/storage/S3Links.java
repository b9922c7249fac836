package dev.reelmill.storage;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Signed links to objects of a private bucket. */
final class S3Links implements AutoCloseable {
  private final S3Presigner presigner;
  private final String bucket;
  private final Duration validity;

  S3Links(S3Settings settings, Duration validity) {
    this.presigner = S3Clients.presigner(settings);
    this.bucket = settings.bucket();
    this.validity = validity;
  }

  TemporaryLink to(String key) {
    String address =
        presigner
            .presignGetObject(
                link ->
                    link.signatureDuration(validity)
                        .getObjectRequest(request -> request.bucket(bucket).key(key)))
            .url()
            .toString();
    return new TemporaryLink(URI.create(address), validity);
  }

  @Override
  public void close() {
    presigner.close();
  }
}
