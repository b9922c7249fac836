package dev.reelmill.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.app.settings.Settings;
import dev.reelmill.storage.LocalObjectStore;
import dev.reelmill.storage.ObjectKeys;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaIT {
  private static final UUID VIDEO = UUID.fromString("6f1c9a52-2f4e-4b6c-9d38-1c5b8f0e7a11");
  private static final byte[] FILM = new byte[300_000];
  private static final String PLAYLIST = "#EXTM3U\n" + "#EXT-X-INDEPENDENT-SEGMENTS\n".repeat(40);

  @TempDir static Path home;
  private static Server server;
  private static HttpClient client;

  @BeforeAll
  static void start() throws IOException {
    new Random(1).nextBytes(FILM);
    server =
        Server.start(
            Settings.read(
                Map.of("REELMILL_HOME", home.toString(), "REELMILL_PORT", "0", "WORKERS", "0"),
                Map.of(),
                new Properties()));
    client = HttpClient.newHttpClient();
    LocalObjectStore store = new LocalObjectStore(home.resolve("objects"));
    store.put(ObjectKeys.mp4(VIDEO), FILM);
    store.put(ObjectKeys.segment(VIDEO, "720p", 0), FILM);
    store.put(ObjectKeys.multivariantPlaylist(VIDEO), PLAYLIST.getBytes(StandardCharsets.UTF_8));
    store.put(ObjectKeys.captions(VIDEO), "WEBVTT\n".getBytes(StandardCharsets.UTF_8));
    store.put(ObjectKeys.poster(VIDEO), new byte[] {1, 2, 3});
    Files.writeString(home.resolve("secret"), "secret");
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "master.m3u8, application/vnd.apple.mpegurl",
    "720p/segment_000.m4s, video/iso.segment",
    "video.mp4, video/mp4",
    "captions.vtt, text/vtt;charset=utf-8",
    "poster.jpg, image/jpeg"
  })
  void eachObjectHasItsTypeAndMayBeKeptForEver(String name, String type) throws Exception {
    HttpResponse<byte[]> response = get("hls/" + VIDEO + "/" + name);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type").replace(" ", "").toLowerCase(java.util.Locale.ROOT))
        .isEqualTo(type);
    assertThat(header(response, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @Test
  void aWholeFilmArrivesAsItIs() throws Exception {
    HttpResponse<byte[]> response = get(ObjectKeys.mp4(VIDEO));
    assertThat(response.body()).isEqualTo(FILM);
    assertThat(header(response, "Accept-Ranges")).isEqualTo("bytes");
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0",
    "bytes=1000-200999, 1000, 200999",
    "bytes=299990-, 299990, 299999",
    "bytes=-10, 299990, 299999"
  })
  void aRangeArrivesAsThatPart(String range, int first, int last) throws Exception {
    HttpResponse<byte[]> response = get(ObjectKeys.mp4(VIDEO), "Range", range);
    assertThat(response.statusCode()).isEqualTo(206);
    assertThat(header(response, "Content-Range"))
        .isEqualTo("bytes " + first + "-" + last + "/300000");
    assertThat(response.body()).isEqualTo(Arrays.copyOfRange(FILM, first, last + 1));
  }

  @Test
  void aRangeBeyondTheEndIsRefused() throws Exception {
    HttpResponse<byte[]> response = get(ObjectKeys.mp4(VIDEO), "Range", "bytes=300000-");
    assertThat(response.statusCode()).isEqualTo(416);
    assertThat(header(response, "Content-Range")).isEqualTo("bytes */300000");
  }

  @Test
  void hundredsOfRangesCostNoMoreThanTheFilm() throws Exception {
    HttpResponse<byte[]> whole = get(ObjectKeys.mp4(VIDEO), "Range", "bytes=" + apart(700));
    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(whole.body()).isEqualTo(FILM);
    HttpResponse<byte[]> joined =
        get(ObjectKeys.mp4(VIDEO), "Range", "bytes=" + "0-,".repeat(1000));
    assertThat(joined.statusCode()).isEqualTo(206);
    assertThat(header(joined, "Content-Range")).isEqualTo("bytes 0-299999/300000");
    assertThat(joined.body()).isEqualTo(FILM);
    HttpResponse<byte[]> tooLong = get(ObjectKeys.mp4(VIDEO), "Range", "bytes=" + apart(1000));
    assertThat(tooLong.statusCode()).isEqualTo(400);
    assertThat(new String(tooLong.body(), StandardCharsets.UTF_8))
        .doesNotContain("Tomcat", "Exception", "\tat ");
  }

  /** So many ranges that do not touch. */
  private static String apart(int ranges) {
    return IntStream.range(0, ranges)
        .mapToObj(i -> 2 * i + "-" + 2 * i)
        .collect(Collectors.joining(","));
  }

  @Test
  void severalRangesArriveAsParts() throws Exception {
    HttpResponse<byte[]> parts = get(ObjectKeys.mp4(VIDEO), "Range", "bytes=0-0,7-9,8-11,-1");
    assertThat(parts.statusCode()).isEqualTo(206);
    assertThat(header(parts, "Content-Type")).startsWith("multipart/byteranges; boundary=");
    String body = new String(parts.body(), StandardCharsets.ISO_8859_1);
    assertThat(body.split("Content-Range: ", -1)).hasSize(4);
    assertThat(body)
        .contains(
            "bytes 0-0/300000\r\n", "bytes 7-11/300000\r\n", "bytes 299999-299999/300000\r\n");
  }

  @Test
  void aRangeOfAnotherVersionIsTheWholeFilm() throws Exception {
    HttpResponse<byte[]> response =
        get(ObjectKeys.mp4(VIDEO), "Range", "bytes=0-9", "If-Range", "\"other\"");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).hasSize(FILM.length);
  }

  @Test
  void whatTheClientHasIsNotSentAgain() throws Exception {
    for (String key : new String[] {ObjectKeys.mp4(VIDEO), ObjectKeys.captions(VIDEO)}) {
      String etag = header(get(key), "ETag");
      HttpResponse<byte[]> again = get(key, "If-None-Match", "\"x\", " + etag);
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(header(again, "ETag")).isEqualTo(etag);
      assertThat(get(key, "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void headSaysWhatGetWould() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(uri(ObjectKeys.mp4(VIDEO))).HEAD().build();
    HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Length")).isEqualTo("300000");
    assertThat(response.body()).isEmpty();
  }

  @Test
  void playlistsAreCompressedForThoseWhoTakeIt() throws Exception {
    String key = ObjectKeys.multivariantPlaylist(VIDEO);
    HttpResponse<byte[]> response = get(key, "Accept-Encoding", "br;q=1, GZIP ; q=0.5");
    assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(response, "Vary")).isEqualTo("Accept-Encoding");
    try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(PLAYLIST);
    }
    String etag = header(response, "ETag");
    assertThat(get(key, "Accept-Encoding", "gzip", "If-None-Match", etag).statusCode())
        .isEqualTo(304);
    HttpResponse<byte[]> plain = get(key, "Accept-Encoding", "gzip;q=0, identity");
    assertThat(new String(plain.body(), StandardCharsets.UTF_8)).isEqualTo(PLAYLIST);
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(header(plain, "Vary")).isEqualTo("Accept-Encoding");
    assertThat(header(plain, "ETag")).isNotEqualTo(etag);
  }

  @Test
  void aGrowingPlaylistIsKeptForAMomentOnly() throws Exception {
    LocalObjectStore store = new LocalObjectStore(home.resolve("objects"));
    String key = ObjectKeys.liveMediaPlaylist(VIDEO, "720p");
    store.put(key, "#EXTM3U\n".getBytes(StandardCharsets.UTF_8));
    HttpResponse<byte[]> before = get(key);
    assertThat(header(before, "Cache-Control")).isEqualTo("public, max-age=1");
    store.put(key, PLAYLIST.getBytes(StandardCharsets.UTF_8));
    HttpResponse<byte[]> after = get(key, "If-None-Match", header(before, "ETag"));
    assertThat(new String(after.body(), StandardCharsets.UTF_8)).isEqualTo(PLAYLIST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/media/..%2fsecret",
        "/media/..%2f..%2fsecret",
        "/media/%2e%2e/secret",
        "/media/%2e%2e%2fsecret",
        "/media/..%5csecret",
        "/media/hls/..%2f..%2fsecret",
        "/media/hls/../../secret",
        "/media//secret",
        "/media/hls/x/../../../secret",
        "/media/..;/secret",
        "/media/hls",
        "/media/hls/",
        "/media/",
        "/media",
        "/media/hls/6f1c9a52-2f4e-4b6c-9d38-1c5b8f0e7a11"
      })
  void nothingElseCanBeReached(String path) throws Exception {
    assertThat(rawStatusLine("GET", path)).startsWith("HTTP/1.1 404");
  }

  @Test
  void whatIsNotThereIsAProblemAndNotKept() throws Exception {
    HttpResponse<byte[]> response = get("hls/" + VIDEO + "/none.mp4");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
    assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
  }

  /** A path sent as it is: clients of the platform tidy it first. */
  private static String rawStatusLine(String method, String path) throws IOException {
    try (Socket socket = new Socket("localhost", server.port())) {
      String request = method + " " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).doesNotContain("secret\n").doesNotContain("at dev.reelmill");
      return answer.lines().findFirst().orElse("");
    }
  }

  private static HttpResponse<byte[]> get(String key, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(key));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static URI uri(String key) {
    return URI.create(server.url() + "media/" + key);
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
