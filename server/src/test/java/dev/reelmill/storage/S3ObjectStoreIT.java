package dev.reelmill.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.reelmill.brief.ReelmillException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** Objects in a bucket of a real S3 server that checks signatures. */
class S3ObjectStoreIT extends ObjectStoreContract {
  private static final UUID VIDEO = UUID.fromString("6f1c9a52-2f4e-4b6c-9d38-1c5b8f0e7a11");

  private final S3Settings bucket = S3Proxy.running().newBucket();
  private final S3Client client = S3Proxy.client(bucket);

  @Override
  ObjectStore open(Path emptyDirectory) {
    return S3ObjectStore.of(bucket, S3Patience.USUAL, 3);
  }

  @AfterEach
  void closeClient() {
    client.close();
  }

  @ParameterizedTest
  @CsvSource({
    "720p/segment_000.m4s, video/iso.segment, 'public, max-age=31536000, immutable'",
    "master.m3u8, application/vnd.apple.mpegurl, 'public, max-age=31536000, immutable'",
    "live/720p/playlist.m3u8, application/vnd.apple.mpegurl, 'public, max-age=1'",
    "captions.vtt, text/vtt;charset=utf-8, 'public, max-age=31536000, immutable'"
  })
  void objectsAreStoredAsTheyAreToBeDelivered(String name, String type, String lifetime) {
    String key = ObjectKeys.video(VIDEO) + name;
    try (S3ObjectStore store = S3ObjectStore.of(bucket)) {
      store.replace(key, Optional.empty(), "x".getBytes(UTF_8));
      assertDelivery(key, type, lifetime);
      store.put(key, "y".getBytes(UTF_8));
      assertDelivery(key, type, lifetime);
    }
  }

  private void assertDelivery(String key, String type, String lifetime) {
    HeadObjectResponse head = client.headObject(r -> r.bucket(bucket.bucket()).key(key));
    assertThat(head.contentType()).isEqualTo(type);
    assertThat(head.cacheControl()).isEqualTo(lifetime);
  }

  @Test
  void aLargeFileGoesInPartsAndArrivesWhole() throws Exception {
    byte[] film = new byte[(int) S3Upload.LARGE + 12_345];
    new Random(7).nextBytes(film);
    Path file = Files.write(directory.resolve("film.mp4"), film);
    String key = ObjectKeys.mp4(VIDEO);
    try (S3ObjectStore store = S3ObjectStore.of(bucket)) {
      store.put(key, file);
      assertThat(store.find(key).orElseThrow())
          .returns((long) film.length, StoredObject::bytes)
          .extracting(StoredObject::etag)
          .asString()
          .endsWith("-3");
      try (InputStream whole = store.open(key)) {
        assertThat(Arrays.equals(whole.readAllBytes(), film)).isTrue();
      }
      try (InputStream part = store.open(key, 8_000_000, 1_000_000)) {
        assertThat(Arrays.equals(part.readAllBytes(), 0, 1_000_000, film, 8_000_000, 9_000_000))
            .isTrue();
      }
    }
    assertDelivery(key, "video/mp4", "public, max-age=31536000, immutable");
    assertThat(client.listMultipartUploads(r -> r.bucket(bucket.bucket())).uploads()).isEmpty();
  }

  @Test
  void onlyPublicObjectsAreOpenToEverybody() throws Exception {
    S3Settings open = with(bucket, true, Optional.empty());
    try (S3ObjectStore closed = S3ObjectStore.of(bucket);
        S3ObjectStore opened = S3ObjectStore.of(open)) {
      closed.put("hls/closed", new byte[1]);
      opened.put("hls/open", new byte[1]);
      Path large = Files.write(directory.resolve("large"), new byte[(int) S3Upload.LARGE]);
      opened.put("hls/large", large);
    }
    assertThat(get(object("hls/closed")).statusCode()).isEqualTo(403);
    assertThat(get(object("hls/open")).statusCode()).isEqualTo(200);
    assertThat(get(object("hls/large")).statusCode()).isEqualTo(200);
  }

  @Test
  void aLinkOpensOneObjectOfAPrivateBucket() throws Exception {
    Duration validity = Duration.ofMinutes(5);
    try (S3ObjectStore store = S3ObjectStore.of(with(bucket, false, Optional.of(validity)))) {
      store.put("hls/a.m4s", "0123456789".getBytes(UTF_8));
      TemporaryLink link = store.link("hls/a.m4s").orElseThrow();
      assertThat(link.validity()).isEqualTo(validity);
      assertThat(link.address().toString()).doesNotContain(S3Proxy.SECRET_KEY);
      HttpResponse<String> part = get(link.address(), "Range", "bytes=2-4");
      assertThat(part.statusCode()).isEqualTo(206);
      assertThat(part.body()).isEqualTo("234");
      URI other = URI.create(link.address().toString().replace("a.m4s", "b.m4s"));
      assertThat(get(other).statusCode()).isEqualTo(403);
      assertThat(store.link("../a")).isEmpty();
    }
    try (S3ObjectStore store = S3ObjectStore.of(bucket)) {
      assertThat(store.link("hls/a.m4s")).isEmpty();
    }
  }

  @Test
  void anUploadLinkTakesOneObjectWithTheTypeItIsDeliveredWith() throws Exception {
    try (S3ObjectStore store = S3ObjectStore.of(bucket)) {
      UploadLink link = store.uploadLink("hls/up.m4s").orElseThrow();
      assertThat(link.address().toString()).doesNotContain(S3Proxy.SECRET_KEY);
      assertThat(put(link.address(), link.headers())).isEqualTo(200);
      assertThat(new String(store.open("hls/up.m4s").readAllBytes(), UTF_8)).isEqualTo("brought");
      assertThat(link.headers()).containsEntry("content-type", "video/iso.segment");
      URI other = URI.create(link.address().toString().replace("up.m4s", "other.m4s"));
      assertThat(put(other, link.headers())).isEqualTo(403);
      assertThat(put(link.address(), Map.of())).isEqualTo(403);
    }
  }

  private static int put(URI address, Map<String, String> headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).PUT(HttpRequest.BodyPublishers.ofString("brought"));
    headers.forEach(request::header);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  @Test
  void manyObjectsAreListedOverSeveralPages() throws Exception {
    Path folder = Files.createDirectory(S3Proxy.running().folder(bucket).resolve("many"));
    for (int number = 0; number < 1005; number++) {
      Files.createFile(folder.resolve("%04d".formatted(number)));
    }
    try (S3ObjectStore store = S3ObjectStore.of(bucket)) {
      assertThat(store.list("many/")).hasSize(1005).isSorted();
    }
  }

  @Test
  void whatIsWrongWithABucketIsSaid() {
    URI address = S3Proxy.running().address();
    assertWrong(S3Proxy.settings(address, "none-of-ours"), "There is no such bucket", "S3_BUCKET");
    S3Settings wrongKey =
        new S3Settings(
            Optional.of(address),
            "us-east-1",
            bucket.bucket(),
            S3Proxy.ACCESS_KEY,
            "another-secret",
            true,
            false,
            Optional.empty());
    assertWrong(wrongKey, "403", "S3_SECRET_KEY");
    S3Settings nobody = S3Proxy.settings(URI.create("http://127.0.0.1:1"), "b");
    assertWrong(nobody, "bucket b at http://127.0.0.1:1", "S3_ENDPOINT");
  }

  private static void assertWrong(S3Settings settings, String... said) {
    try (S3ObjectStore store = S3ObjectStore.of(settings)) {
      assertThatExceptionOfType(ReelmillException.class)
          .isThrownBy(store::check)
          .returns("storage_unreadable", ReelmillException::code)
          .satisfies(failure -> assertThat(failure.getMessage()).contains(said))
          .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("secret\""));
    }
  }

  @Test
  void keysAreNotPrinted() {
    assertThat(bucket.toString())
        .contains(bucket.bucket(), "http://127.0.0.1")
        .doesNotContain(bucket.accessKey(), bucket.secretKey());
  }

  private static S3Settings with(
      S3Settings like, boolean publicRead, Optional<Duration> presigned) {
    return new S3Settings(
        like.endpoint(),
        like.region(),
        like.bucket(),
        like.accessKey(),
        like.secretKey(),
        like.pathStyle(),
        publicRead,
        presigned);
  }

  private URI object(String key) {
    return URI.create(S3Proxy.running().address() + "/" + bucket.bucket() + "/" + key);
  }

  private static HttpResponse<String> get(URI address, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString());
    }
  }
}
