package dev.reelmill.api.workflow;

import static dev.reelmill.app.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.app.Client;
import dev.reelmill.app.HandWork;
import dev.reelmill.app.SharedServer;
import dev.reelmill.job.Lease;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** A film's parts given out over HTTP: streams, the download, pictures, captions, metadata. */
@Timeout(60)
class FilmDoorIT {
  @RegisterExtension static final SharedServer SERVER = new SharedServer();
  private static final String JOBS = "api/v1/videos/jobs/";

  @Test
  void whatIsMadeIsGivenOutAsItBecomesReady() throws Exception {
    Client program = Client.person(SERVER).program("generate");
    String brief =
        "{\"kind\":\"prompt\",\"prompt\":\"a film %s\",\"style\":\"fun\",\"duration\":5}"
            .formatted(UUID.randomUUID());
    String id =
        json(program.send("POST", "api/v1/videos/generate", brief), 202).path("job_id").asString();
    for (String what : List.of("download", "metadata", "thumbnail", "captions.vtt", "stream")) {
      JsonNode early = json(program.send("GET", JOBS + id + "/" + what, null), 409);
      assertThat(early.path("code").asString()).isEqualTo("not_ready");
      assertThat(early.path("job_status").asString()).isEqualTo("queued");
    }
    HandWork work = new HandWork(SERVER);
    Lease lease = work.claim(UUID.fromString(id));
    work.playable(lease);
    String folder = SharedServer.PUBLIC_URL + "/media/hls/" + lease.job().videoId() + "/";
    assertThat(get(program, id, "stream")).contains("\n" + folder + "live/720p/playlist.m3u8\n");
    json(program.send("GET", JOBS + id + "/download", null), 409);
    work.publish(lease);

    assertThat(get(program, id, "stream"))
        .contains(
            "\n" + folder + "720p/playlist.m3u8\n",
            "URI=\"" + folder + "audio/playlist.m3u8\"",
            "URI=\"" + folder + "720p/iframes.m3u8\"");
    assertThat(get(program, id, "stream?quality=480p"))
        .contains("\n" + folder + "360p/playlist.m3u8\n", "audio/playlist.m3u8")
        .doesNotContain("720p");
    json(program.send("GET", JOBS + id + "/stream?quality=8k", null), 400);
    assertThat(
            json(program.send("GET", JOBS + id + "/metadata", null), 200).path("title").asString())
        .isEqualTo("A film: by/hand");
    assertThat(get(program, id, "captions.vtt")).isEqualTo("WEBVTT\n");
    assertThat(get(program, id, "thumbnail")).isEqualTo("medium");
    assertThat(get(program, id, "thumbnail?size=large")).isEqualTo("large");
    json(program.send("GET", JOBS + id + "/thumbnail?size=huge", null), 400);
    assertDownloads(program, id);
  }

  private static void assertDownloads(Client program, String id) {
    HttpResponse<byte[]> whole = download(program, id);
    assertThat(whole.body()).isEqualTo(HandWork.film());
    assertThat(whole.headers().firstValue("Content-Type")).contains("video/mp4");
    assertThat(whole.headers().firstValue("Cache-Control")).contains("private, max-age=3600");
    assertThat(whole.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment")
        .contains("A%20film%20byhand.mp4");
    String etag = whole.headers().firstValue("ETag").orElseThrow();
    assertThat(download(program, id, "If-None-Match", etag).statusCode()).isEqualTo(304);

    HttpResponse<byte[]> part = download(program, id, "Range", "bytes=10-19", "If-Range", etag);
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(HandWork.film(), 10, 20));
    assertThat(download(program, id, "Range", "bytes=10-19", "If-Range", "\"old\"").statusCode())
        .isEqualTo(200);
    assertThat(download(program, id, "Range", "bytes=100000-").statusCode()).isEqualTo(416);

    HttpResponse<byte[]> parts = download(program, id, "Range", "bytes=0-1,-3");
    assertThat(parts.statusCode()).isEqualTo(206);
    String type = parts.headers().firstValue("Content-Type").orElseThrow();
    assertThat(type).startsWith("multipart/byteranges; boundary=");
    String boundary = "--" + type.substring(type.indexOf('=') + 1);
    String body = new String(parts.body(), StandardCharsets.ISO_8859_1);
    String[] pieces = body.split(boundary);
    assertThat(pieces).hasSize(4);
    assertThat(pieces[1]).contains("Content-Range: bytes 0-1/100000", "Content-Type: video/mp4");
    assertThat(content(pieces[1])).isEqualTo(latin(0, 2));
    assertThat(content(pieces[2])).isEqualTo(latin(99_997, 100_000));
    assertThat(pieces[3]).isEqualTo("--\r\n");

    HttpResponse<Void> head =
        Client.exchange(
            program.request(JOBS + id + "/download").HEAD().build(), BodyHandlers.discarding());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("Content-Length")).contains("100000");
  }

  private static String content(String piece) {
    return piece.substring(piece.indexOf("\r\n\r\n") + 4, piece.length() - 2);
  }

  private static String latin(int from, int to) {
    return new String(Arrays.copyOfRange(HandWork.film(), from, to), StandardCharsets.ISO_8859_1);
  }

  private static HttpResponse<byte[]> download(Client caller, String id, String... headers) {
    var request = caller.request(JOBS + id + "/download");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return Client.exchange(request.build(), BodyHandlers.ofByteArray());
  }

  private static String get(Client caller, String id, String what) {
    HttpResponse<String> answer = caller.send("GET", JOBS + id + "/" + what, null);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
