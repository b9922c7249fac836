package dev.reelmill.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * Brings objects into a bucket, with the types and lifetimes they are to be delivered with. Large
 * files go in parts, which are read from the disk while they are sent; parts of an upload that
 * fails are removed.
 */
final class S3Upload {
  /** From this size on a file goes in parts. */
  static final long LARGE = 16L << 20;

  private static final long PART = 8L << 20;
  private static final int MOST_PARTS = 10_000;

  private final S3Bucket bucket;

  S3Upload(S3Bucket bucket) {
    this.bucket = bucket;
  }

  void put(String key, byte[] content) {
    bucket.ask(
        "upload_failed",
        "cannot store " + key,
        () -> put(key, RequestBody.fromBytes(content), content.length, request -> {}));
  }

  void put(String key, Path file) {
    bucket.ask("upload_failed", "cannot store " + key, () -> putNow(key, file));
  }

  /** Stores bytes, in haste, on the condition that the object has the etag, or is not there. */
  void putIf(String key, byte[] content, Optional<String> etag) {
    putInHaste(
        key,
        content,
        request ->
            etag.ifPresentOrElse(
                tag -> request.ifMatch('"' + tag + '"'), () -> request.ifNoneMatch("*")));
  }

  /** Stores bytes, in haste, whatever is there. */
  void putInHaste(String key, byte[] content) {
    putInHaste(key, content, request -> {});
  }

  private void putInHaste(
      String key, byte[] content, Consumer<PutObjectRequest.Builder> condition) {
    bucket.ask(
        "upload_failed",
        "cannot store " + key,
        () ->
            put(
                key,
                RequestBody.fromBytes(content),
                content.length,
                request -> condition.accept(request.overrideConfiguration(bucket::hurry))));
  }

  private String putNow(String key, Path file) throws IOException {
    long bytes = Files.size(file);
    return bytes < LARGE
        ? put(
            key,
            RequestBody.fromContentProvider(slice(file, 0, bytes), bytes, type(key)),
            bytes,
            request -> {})
        : putInParts(key, file, bytes);
  }

  private String put(
      String key, RequestBody content, long bytes, Consumer<PutObjectRequest.Builder> more) {
    PutObjectRequest.Builder request =
        PutObjectRequest.builder()
            .bucket(bucket.name())
            .key(key)
            .contentType(type(key))
            .cacheControl(MediaKind.cacheControl(key))
            .overrideConfiguration(
                limits -> limits.apiCallAttemptTimeout(bucket.patience().attempt(bytes)));
    if (bucket.settings().publicRead()) {
      request.acl(ObjectCannedACL.PUBLIC_READ);
    }
    more.accept(request);
    return bucket.client().putObject(request.build(), content).eTag();
  }

  private String putInParts(String key, Path file, long bytes) {
    String upload =
        bucket
            .client()
            .createMultipartUpload(
                request -> {
                  request
                      .bucket(bucket.name())
                      .key(key)
                      .contentType(type(key))
                      .cacheControl(MediaKind.cacheControl(key));
                  if (bucket.settings().publicRead()) {
                    request.acl(ObjectCannedACL.PUBLIC_READ);
                  }
                })
            .uploadId();
    try {
      List<CompletedPart> parts = putParts(key, upload, file, bytes);
      return bucket
          .client()
          .completeMultipartUpload(
              request ->
                  request
                      .bucket(bucket.name())
                      .key(key)
                      .uploadId(upload)
                      .multipartUpload(all -> all.parts(parts)))
          .eTag();
    } catch (RuntimeException failure) {
      abort(key, upload, failure);
      throw failure;
    }
  }

  private List<CompletedPart> putParts(String key, String upload, Path file, long bytes) {
    long size = Math.max(PART, Math.ceilDiv(bytes, MOST_PARTS));
    List<CompletedPart> parts = new ArrayList<>();
    for (long first = 0; first < bytes; first += size) {
      int number = parts.size() + 1;
      long length = Math.min(size, bytes - first);
      RequestBody content =
          RequestBody.fromContentProvider(slice(file, first, length), length, type(key));
      String etag =
          bucket
              .client()
              .uploadPart(
                  request ->
                      request
                          .bucket(bucket.name())
                          .key(key)
                          .uploadId(upload)
                          .partNumber(number)
                          .overrideConfiguration(
                              limits ->
                                  limits.apiCallAttemptTimeout(bucket.patience().attempt(length))),
                  content)
              .eTag();
      parts.add(CompletedPart.builder().partNumber(number).eTag(etag).build());
    }
    return parts;
  }

  /** Done even by a thread that was told to stop, so that no parts are left to be paid for. */
  private void abort(String key, String upload, RuntimeException why) {
    boolean interrupted = Thread.interrupted();
    try {
      bucket
          .client()
          .abortMultipartUpload(request -> request.bucket(bucket.name()).key(key).uploadId(upload));
    } catch (SdkException stays) {
      why.addSuppressed(stays);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static String type(String key) {
    return MediaKind.of(key).contentType();
  }

  private static ContentStreamProvider slice(Path file, long first, long length) {
    return ContentStreamProvider.fromInputStreamSupplier(
        () -> {
          try {
            return new FileSlice(file, first, length);
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          }
        });
  }
}
