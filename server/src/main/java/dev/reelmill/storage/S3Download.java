package dev.reelmill.storage;

import dev.reelmill.brief.ReelmillException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * An object's content as it arrives. A connection that breaks in the middle is replaced by one that
 * goes on where it broke, as long as the object is still the same. Closing it early closes the
 * connection instead of reading the rest.
 */
final class S3Download extends InputStream {
  private final S3Bucket bucket;
  private final String key;
  private final String etag;
  private final long end;
  private long position;
  private int resumptions = S3Patience.RETRIES;
  private ResponseInputStream<GetObjectResponse> content;

  private S3Download(
      S3Bucket bucket, String key, long first, ResponseInputStream<GetObjectResponse> content) {
    this.bucket = bucket;
    this.key = key;
    this.position = first;
    this.content = content;
    this.end = first + content.response().contentLength();
    this.etag = content.response().eTag();
  }

  /** Opens the bytes from an offset on; an empty length is up to the end of the object. */
  static InputStream open(S3Bucket bucket, String key, long first, Optional<Long> length) {
    GetObjectRequest.Builder request = GetObjectRequest.builder().bucket(bucket.name()).key(key);
    length.ifPresent(bytes -> request.range("bytes=" + first + "-" + (first + bytes - 1)));
    try {
      return new S3Download(bucket, key, first, get(bucket, key, request.build()));
    } catch (ReelmillException failure) {
      return switch (S3Bucket.status(failure)) {
        case S3Bucket.NOT_FOUND -> throw new UncheckedIOException(new FileNotFoundException(key));
        case S3Bucket.RANGE_NOT_SATISFIABLE -> InputStream.nullInputStream();
        default -> throw failure;
      };
    }
  }

  private static ResponseInputStream<GetObjectResponse> get(
      S3Bucket bucket, String key, GetObjectRequest request) {
    return bucket.ask(
        "storage_unreadable", "cannot read " + key, () -> bucket.client().getObject(request));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (true) {
      try {
        int count = content.read(target, offset, length);
        position += Math.max(0, count);
        return count;
      } catch (IOException broken) {
        goOn(broken);
      }
    }
  }

  private void goOn(IOException broken) throws IOException {
    content.abort();
    if (resumptions == 0 || Thread.currentThread().isInterrupted()) {
      throw broken;
    }
    resumptions--;
    GetObjectRequest rest =
        GetObjectRequest.builder()
            .bucket(bucket.name())
            .key(key)
            .ifMatch(etag)
            .range("bytes=" + position + "-" + (end - 1))
            .build();
    try {
      content = get(bucket, key, rest);
    } catch (RuntimeException failure) {
      broken.addSuppressed(failure);
      throw broken;
    }
  }

  @Override
  public void close() throws IOException {
    if (position < end) {
      content.abort();
    }
    content.close();
  }
}
