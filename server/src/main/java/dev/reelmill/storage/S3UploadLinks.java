package dev.reelmill.storage;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/** Signed links by which workers outside put objects into a bucket, as {@link S3Upload} would. */
final class S3UploadLinks implements AutoCloseable {
  private static final Duration VALIDITY = Duration.ofMinutes(15);

  private final S3Presigner presigner;
  private final S3Settings settings;

  private S3UploadLinks(S3Settings settings) {
    this.presigner = S3Clients.presigner(settings);
    this.settings = settings;
  }

  UploadLink to(String key) {
    PutObjectRequest.Builder request =
        PutObjectRequest.builder()
            .bucket(settings.bucket())
            .key(key)
            .contentType(MediaKind.of(key).contentType())
            .cacheControl(MediaKind.cacheControl(key));
    if (settings.publicRead()) {
      request.acl(ObjectCannedACL.PUBLIC_READ);
    }
    PresignedPutObjectRequest link =
        presigner.presignPutObject(
            put -> put.signatureDuration(VALIDITY).putObjectRequest(request.build()));
    Map<String, String> headers = new LinkedHashMap<>();
    link.signedHeaders()
        .forEach(
            (name, values) -> {
              if (!name.equalsIgnoreCase("host")) {
                headers.put(name, String.join(",", values));
              }
            });
    return new UploadLink(URI.create(link.url().toString()), headers, VALIDITY);
  }

  @Override
  public void close() {
    presigner.close();
  }

  /** Made when first needed, which in most installations is never. */
  static final class Later implements AutoCloseable {
    private final S3Settings settings;
    private @Nullable S3UploadLinks links;

    Later(S3Settings settings) {
      this.settings = settings;
    }

    synchronized S3UploadLinks get() {
      if (links == null) {
        links = new S3UploadLinks(settings);
      }
      return links;
    }

    @Override
    public synchronized void close() {
      if (links != null) {
        links.close();
      }
    }
  }
}
