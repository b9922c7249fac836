package dev.reelmill.storage;

import dev.reelmill.brief.ReelmillException;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Objects in a bucket of any service that speaks S3: AWS, DigitalOcean Spaces, MinIO, Cloudflare R2
 * and others. Requests are repeated three times, after growing pauses, when the service has an
 * error (5xx), is silent, or breaks the connection off; an interruption ends them at once.
 */
public final class S3ObjectStore implements ObjectStore, AutoCloseable {
  private static final int PAGE = 1000;

  private final S3Bucket bucket;
  private final S3Upload upload;
  private final S3Check check;
  private final Optional<S3Links> links;
  private final S3UploadLinks.Later uploads;
  private final int page;

  private S3ObjectStore(S3Settings settings, S3Patience patience, int page) {
    this.page = page;
    bucket = new S3Bucket(settings, patience);
    upload = new S3Upload(bucket);
    check = new S3Check(bucket);
    uploads = new S3UploadLinks.Later(settings);
    links = settings.presigned().map(validity -> new S3Links(settings, validity));
  }

  /** A store in a bucket, which is not asked for anything yet. */
  public static S3ObjectStore of(S3Settings settings) {
    return of(settings, S3Patience.USUAL);
  }

  static S3ObjectStore of(S3Settings settings, S3Patience patience) {
    return of(settings, patience, PAGE);
  }

  /**
   * The same with pages of its own.
   *
   * @param page so many keys at most are asked for at once, 1 to {@value #PAGE}
   */
  static S3ObjectStore of(S3Settings settings, S3Patience patience, int page) {
    return new S3ObjectStore(settings, patience, page);
  }

  @Override
  public void put(String key, Path file) {
    upload.put(required(key), file);
  }

  @Override
  public void put(String key, byte[] content) {
    upload.put(required(key), content);
  }

  @Override
  public boolean replace(String key, Optional<StoredObject> before, byte[] content) {
    try {
      upload.putIf(required(key), content, before.map(StoredObject::etag));
      return true;
    } catch (ReelmillException failure) {
      return switch (S3Bucket.status(failure)) {
        case S3Bucket.NOT_FOUND -> false;
        // An earlier try of this very put may have been done without our hearing of it.
        case S3Bucket.PRECONDITION_FAILED, S3Bucket.CONFLICT -> holds(key, content);
        case S3Bucket.NOT_IMPLEMENTED -> {
          upload.putInHaste(key, content);
          yield true;
        }
        default -> throw failure;
      };
    }
  }

  private boolean holds(String key, byte[] content) {
    try {
      return Arrays.equals(
          bucket.ask(
              "storage_unreadable",
              "cannot read " + key,
              () ->
                  bucket
                      .client()
                      .getObjectAsBytes(
                          request ->
                              request
                                  .bucket(bucket.name())
                                  .key(key)
                                  .overrideConfiguration(bucket::hurry))
                      .asByteArrayUnsafe()),
          content);
    } catch (ReelmillException failure) {
      if (S3Bucket.status(failure) == S3Bucket.NOT_FOUND) {
        return false;
      }
      throw failure;
    }
  }

  @Override
  public Optional<StoredObject> find(String key) {
    if (!ObjectKeys.isKey(key)) {
      return Optional.empty();
    }
    try {
      HeadObjectResponse head =
          bucket.ask(
              "storage_unreadable",
              "cannot read " + key,
              () ->
                  bucket
                      .client()
                      .headObject(
                          request ->
                              request
                                  .bucket(bucket.name())
                                  .key(key)
                                  .overrideConfiguration(bucket::decide)));
      return Optional.of(object(key, head));
    } catch (ReelmillException failure) {
      if (S3Bucket.status(failure) == S3Bucket.NOT_FOUND) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  /** An answer whose head was cut off has no etag. */
  private static StoredObject object(String key, HeadObjectResponse head) {
    if (head.eTag() == null || head.contentLength() == null || head.lastModified() == null) {
      throw new ReelmillException(
          "storage_unreadable", true, "cannot read " + key + ": the answer was cut off");
    }
    return new StoredObject(
        key, head.contentLength(), head.eTag().replace("\"", ""), head.lastModified());
  }

  @Override
  public InputStream open(String key) {
    return S3Download.open(bucket, present(key), 0, Optional.empty());
  }

  @Override
  public InputStream open(String key, long first, long length) {
    return S3Download.open(bucket, present(key), first, Optional.of(length));
  }

  @Override
  public void delete(String key) {
    required(key);
    bucket.ask(
        "delete_failed",
        "cannot delete " + key,
        () -> bucket.client().deleteObject(request -> request.bucket(bucket.name()).key(key)));
  }

  @Override
  public void check() {
    check.run();
  }

  @Override
  public void walk(String prefix, Consumer<String> visit) {
    if (!ObjectKeys.startsKeys(prefix)) {
      return;
    }
    String next = null;
    do {
      ListObjectsV2Response some = page(prefix, next);
      some.contents().stream().map(S3Object::key).filter(ObjectKeys::isKey).forEach(visit);
      next = Boolean.TRUE.equals(some.isTruncated()) ? some.nextContinuationToken() : null;
    } while (next != null);
  }

  private ListObjectsV2Response page(String prefix, @Nullable String token) {
    return bucket.ask(
        "storage_unreadable",
        "cannot list " + prefix,
        () ->
            bucket
                .client()
                .listObjectsV2(
                    request ->
                        request
                            .bucket(bucket.name())
                            .prefix(prefix)
                            .maxKeys(page)
                            .continuationToken(token)));
  }

  @Override
  public Optional<Path> file(String key) {
    return Optional.empty();
  }

  @Override
  public Optional<TemporaryLink> link(String key) {
    return links.filter(any -> ObjectKeys.isKey(key)).map(any -> any.to(key));
  }

  @Override
  public Optional<UploadLink> uploadLink(String key) {
    return Optional.of(uploads.get().to(required(key)));
  }

  @Override
  public String description() {
    return bucket.settings().toString();
  }

  @Override
  public void close() {
    bucket.close();
    links.ifPresent(S3Links::close);
    uploads.close();
  }

  private static String required(String key) {
    if (!ObjectKeys.isKey(key)) {
      throw new IllegalArgumentException("not an object key: " + key);
    }
    return key;
  }

  private static String present(String key) {
    if (!ObjectKeys.isKey(key)) {
      throw new UncheckedIOException(new FileNotFoundException(key));
    }
    return key;
  }
}
