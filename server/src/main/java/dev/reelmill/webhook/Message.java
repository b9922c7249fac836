package dev.reelmill.webhook;

import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.JobStore;
import dev.reelmill.stream.PlaybackUrls;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a delivery says: the event, and the job as it stands at the first attempt. */
final class Message {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final JobStore jobs;
  private final VideoCatalog videos;
  private final PlaybackUrls addresses;

  Message(JobStore jobs, VideoCatalog videos, PlaybackUrls addresses) {
    this.jobs = jobs;
    this.videos = videos;
    this.addresses = addresses;
  }

  /** The body, or empty when the job is forgotten and nothing can be said of it any more. */
  Optional<String> of(Delivery delivery) {
    return jobs.find(delivery.jobId())
        .map(
            job -> {
              ObjectNode body = JSON.createObjectNode();
              body.put("type", delivery.type());
              body.put("timestamp", time(delivery.occurredAt()));
              describe(body.putObject("data"), job);
              return JSON.writeValueAsString(body);
            });
  }

  private void describe(ObjectNode data, Job job) {
    data.put("job_id", job.jobId().toString());
    data.put("video_id", job.videoId().toString());
    data.put("status", job.status().label());
    Optional<PublishedVideo> video =
        job.status() == JobStatus.READY ? videos.find(job.videoId()) : Optional.empty();
    if (video.isPresent()) {
      data.put("stream_url", addresses.playback(job.videoId()));
      data.put("video_url", addresses.video(job.videoId()));
      data.put("thumbnail_url", addresses.poster(job.videoId()));
      data.put("duration_seconds", video.get().seconds());
      data.set("metadata", JSON.readTree(video.get().metadata()));
    } else if (job.filmElsewhere() != null) {
      data.put("video_url", job.filmElsewhere());
    } else if (job.playable()) {
      data.put("stream_url", addresses.livePlayback(job.videoId()));
    }
    data.put("error_code", job.errorCode());
    data.put("error_message", job.errorMessage());
  }

  private static String time(Instant instant) {
    return TIME.format(instant);
  }
}
