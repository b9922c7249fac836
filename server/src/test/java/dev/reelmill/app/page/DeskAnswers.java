package dev.reelmill.app.page;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the administrators' door answers, in the shapes of the contract. */
final class DeskAnswers {
  private static final String VIDEO = "0b7f6d1e-3c55-4c0a-9d31-8f7e2a4b6c10";

  private DeskAnswers() {}

  /** A site whose every administrators' address answers, to somebody who is one. */
  static CannedSite on(CannedSite site) {
    return site.at("/api/auth/me", 200, person("admin"))
        .at(
            "/admin/generation-jobs/stats",
            200,
            """
            {"generation_jobs":{"queued":4,"running":1,"uploaded":0,"indexed":0,"ready":128,"failed":2,"cancelled":7},
            "videos":{"total":133,"ready":128},"jobs_with_videos":120,"jobs_without_videos":940}\
            """)
        .at("/admin/generation-jobs", 200, jobs("running", "41"))
        .at(
            "/admin/videos/orphaned",
            200,
            "{\"items\":[{\"video_id\":\"" + VIDEO + "\",\"objects\":12}],\"next_cursor\":null}")
        .at(
            "/admin/videos/cleanup",
            200,
            """
            {"expired_deleted":1,"orphaned_deleted":12,"lru_evicted":0,"disk_usage_gb":1.84}\
            """)
        .at(
            "/admin/jobs/import",
            200,
            """
            {"imported":40,"updated":3,"unchanged":900,"deactivated":2,
            "rejected":[{"id":"posting 17","reason":"title is missing"}]}\
            """)
        .at("/admin/webhooks/deliveries", 200, deliveries())
        .at("/admin/webhooks/deliveries/d-1/replay", 202, "{}")
        .at(
            "/admin/search",
            200,
            """
            {"results":[{"greenhouse_id":1,"title":"Baker","company":"Oven","score":0.91,"vector_rank":1,"keyword_rank":null,"has_video":true}]}\
            """);
  }

  /** An account of a role. */
  static String person(String role) {
    return """
    {"success":true,"data":{"id":"p-1","email":"admin@example.com","name":null,"role":"%s","createdAt":"2026-03-01T12:00:00.000Z"}}\
    """
        .formatted(role);
  }

  /** Three jobs, the first in a state. */
  static String jobs(String status, @Nullable String next) {
    return "{\"items\":[%s,%s,%s],\"next_cursor\":%s}"
        .formatted(
            work("job-1", status, "posting", "posting:4711", "null"),
            work("job-2", "ready", "prompt", "prompt:9f2c77aa", "null"),
            work("job-3", "failed", "dream", "dream:77", "\"encoder_crash\""),
            next == null ? "null" : "\"" + next + "\"");
  }

  /** A job that was tried twice, with an error. */
  static String job(String status, String error) {
    String work = work("job-1", status, "posting", "posting:4711", "\"encoder_crash\"");
    return work.substring(0, work.length() - 1)
            .replace("null,\"error_stage\"", quoted(error) + ",\"error_stage\"")
        + """
        ,"brief":{"kind":"posting","title":"Baker","company":"Oven"},"cost_usd":0,
        "attempts":[
        {"attempt":1,"worker":"mill-1/77","outcome":"rescued","started_at":"2026-03-01T12:00:00.000Z","ended_at":"2026-03-01T12:00:21.000Z",
        "error_code":"worker_crash","error_message":"The lease ran out.","error_stage":"encode",
        "stages":[{"stage":"script","started_at":"2026-03-01T12:00:00.100Z","seconds":0.4},
        {"stage":"encode","started_at":"2026-03-01T12:00:03.000Z","seconds":18.0}]},
        {"attempt":2,"worker":"mill-2/12","outcome":"failed","started_at":"2026-03-01T12:00:25.000Z","ended_at":"2026-03-01T12:00:40.000Z",
        "error_code":"encoder_crash","error_message":%s,"error_stage":"encode",
        "stages":[{"stage":"script","started_at":"2026-03-01T12:00:25.100Z","seconds":0.1},{"stage":"voiceover","started_at":"2026-03-01T12:00:25.200Z","seconds":2.2},
        {"stage":"composition","started_at":"2026-03-01T12:00:27.400Z","seconds":0.6},{"stage":"encode","started_at":"2026-03-01T12:00:28.000Z","seconds":12.0}]}],
        "followers":[{"job_id":"job-1b","owner":"p-2","door":"workflow","callback_url":null,"created_at":"2026-03-01T12:00:00.000Z","cancelled_at":null}]}\
        """
            .formatted(quoted(error));
  }

  private static String work(
      String id, String status, String kind, String subject, String errorCode) {
    return """
    {"job_id":"%s","video_id":"%s","status":"%s","door":"reels","kind":"%s","subject":"%s","owner":"anonymous:viewer-81f3","shared":true,
    "priority":"normal","stage":"encode","percentage":40,"scene":3,"scenes":7,"retry_count":1,"error_code":%s,"error_message":null,"error_stage":null,
    "created_at":"2026-03-01T12:00:00.000Z","updated_at":"2026-03-01T12:00:20.000Z","started_at":"2026-03-01T12:00:00.000Z","playable_at":null,"completed_at":"2026-03-01T12:00:40.000Z"}\
    """
        .formatted(id, VIDEO, status, kind, subject, errorCode);
  }

  private static String deliveries() {
    return """
    {"items":[{"delivery_id":"d-1","job_id":"job-1","url":"https://hooks.example.com/reelmill/a/long/path","type":"video.completed","state":"given_up",
    "attempts":8,"last_status":500,"last_error":"answered 500","occurred_at":"2026-03-01T12:00:00.000Z","next_attempt_at":null,"ended_at":"2026-03-01T18:00:00.000Z"}],
    "next_cursor":null}\
    """;
  }

  private static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }
}
