package dev.reelmill.api.dreams;

import dev.reelmill.api.PlaybackAddresses;
import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.dream.Dream;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.JobStore;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells of dreams and their films. */
@Component
class DreamAnswers {
  private final JobStore jobs;
  private final VideoCatalog videos;
  private final PlaybackAddresses addresses;

  DreamAnswers(JobStore jobs, VideoCatalog videos, PlaybackAddresses addresses) {
    this.jobs = jobs;
    this.videos = videos;
    this.addresses = addresses;
  }

  DreamResponse of(Dream dream, Optional<Job> job, HttpServletRequest request) {
    return DreamResponse.of(
        dream, job, job.map(this::metadata).orElse(null), addresses.of(request));
  }

  DreamVideoResponse film(Optional<Job> job, HttpServletRequest request) {
    return DreamVideoResponse.of(job, addresses.of(request));
  }

  private @Nullable JsonNode metadata(Job job) {
    if (job.status() != JobStatus.READY) {
      return null;
    }
    return job.filmElsewhere() == null
        ? videos.find(job.videoId()).map(DreamAnswers::metadata).orElse(null)
        : jobs.metadataElsewhere(job.jobId()).map(JsonMapper.shared()::readTree).orElse(null);
  }

  private static JsonNode metadata(PublishedVideo video) {
    JsonNode all = JsonMapper.shared().readTree(video.metadata());
    ObjectNode told = JsonMapper.shared().createObjectNode();
    told.put("duration", video.seconds());
    told.set("scenes", all.path("scenes").isMissingNode() ? null : all.path("scenes"));
    told.set("cost", all.path("cost_usd").isMissingNode() ? null : all.path("cost_usd"));
    return told;
  }
}
