package dev.reelmill.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.reelmill.app.page.Controls.heading;
import static dev.reelmill.app.page.Controls.signIn;

import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;

/** What the doors answer the studio, in the shapes of the contract. */
final class StudioAnswers {
  /** Where it asks for documents. */
  static final String DOCUMENTS = "/api/v1/knowledge?limit=200";

  private StudioAnswers() {}

  /** A site on which somebody is signed in who has no films and no documents yet. */
  static CannedSite on(CannedSite site) {
    return site.at("/api/auth/me", 200, DeskAnswers.person("user"))
        .at("/api/videos", 200, list())
        .at("/api/videos/generate", 201, data("{\"jobId\":\"a\",\"status\":\"queued\"}"))
        .at(DOCUMENTS, 200, documents())
        .at("/api/videos/options", 200, data("{\"voices\":[\"cmu-slt-hsmm\",\"piper:amy\"]}"));
  }

  /** Opens it for somebody who is signed in. */
  static Page open(Chromium chromium, CannedSite site) {
    Page page = chromium.open(site.url() + "feed/mark.svg", Controls.desktop());
    signIn(page, site);
    page.navigate(site.url() + "studio");
    assertThat(heading(page, "What do you want to see?")).isVisible();
    return page;
  }

  /** A page of films. */
  static String list(String... videos) {
    return data("{\"items\":[" + String.join(",", videos) + "],\"next_cursor\":null}");
  }

  /** What the door of prompts wraps its answers in. */
  static String data(String json) {
    return "{\"success\":true,\"data\":" + json + "}";
  }

  /** Film a. */
  static String video(String status, @Nullable String stream) {
    String address = stream == null ? "null" : "\"" + stream + "\"";
    return """
    {"jobId":"a","status":"%s","videoUrl":null,"streamUrl":%s,"previewUrl":null,"thumbnailUrl":null,"smallThumbnailUrl":null,"captionsUrl":null,
    "errorMessage":null,"prompt":"A lighthouse at night","style":"calm","duration":12,"aspectRatio":"1:1","quality":"high","voice":"piper:amy","progress":40,
    "createdAt":"2026-03-01T12:00:00.000Z","updatedAt":"2026-03-01T12:00:00.000Z"}\
    """
        .formatted(status, address);
  }

  /** An event of film a. */
  static String event(String status, String stage, int percentage, int scene) {
    return """
    {"job_id":"a","video_id":"v","status":"%s","stage":"%s","percentage":%d,"scene":%d,"scenes":4,"at":"2026-03-01T12:00:00.000Z","stream_url":"/hls/a/master.m3u8"}\
    """
        .formatted(status, stage, percentage, scene);
  }

  /** All documents. */
  static String documents(String... documents) {
    return "{\"items\":[" + String.join(",", documents) + "],\"next_cursor\":null}";
  }

  /** One of three passages. */
  static String document(String id, String title, boolean ready) {
    return """
    {"document_id":"%s","collection":"The sea","passages":3,"ready":%s,"title":"%s","kind":"markdown","characters":900,
    "created_at":"2026-03-01T12:00:00.000Z"}\
    """
        .formatted(id, ready, title);
  }
}
