package dev.reelmill.api.dreams;

import dev.reelmill.api.PlaybackAddresses;
import dev.reelmill.api.TextFallback;
import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.dream.Dream;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.JobStore;
import dev.reelmill.stream.PlaybackUrls;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells of dreams and their films. */
@Component
class DreamAnswers {
  private final JobStore jobs;
  private final VideoCatalog videos;
  private final TextFallback texts;
  private final PlaybackAddresses addresses;

  DreamAnswers(
      JobStore jobs, VideoCatalog videos, TextFallback texts, PlaybackAddresses addresses) {
    this.jobs = jobs;
    this.videos = videos;
    this.texts = texts;
    this.addresses = addresses;
  }

  /** A dream whose film, if any, has this job. */
  DreamResponse of(Dream dream, Optional<Job> job, HttpServletRequest request) {
    Map<UUID, Job> films = job.map(one -> Map.of(one.jobId(), one)).orElse(Map.of());
    return of(List.of(dream), films, request).getFirst();
  }

  /** Many dreams, with a look for all of them at jobs, at videos and at what else is told. */
  List<DreamResponse> of(List<Dream> dreams, HttpServletRequest request) {
    List<UUID> wanted =
        dreams.stream().flatMap(dream -> Optional.ofNullable(dream.jobId()).stream()).toList();
    return of(dreams, jobs.findAll(wanted), request);
  }

  private List<DreamResponse> of(
      List<Dream> dreams, Map<UUID, Job> films, HttpServletRequest request) {
    List<Job> ready =
        films.values().stream().filter(job -> job.status() == JobStatus.READY).toList();
    Map<UUID, PublishedVideo> here =
        videos.findAll(
            ready.stream().filter(job -> job.filmElsewhere() == null).map(Job::videoId).toList());
    Map<UUID, String> elsewhere =
        jobs.allMetadataElsewhere(
            ready.stream().filter(job -> job.filmElsewhere() != null).map(Job::jobId).toList());
    Map<UUID, String> failed = texts.ofAll(films.values());
    PlaybackUrls urls = addresses.of(request);
    List<DreamResponse> answers = new ArrayList<>();
    for (Dream dream : dreams) {
      Optional<Job> job = Optional.ofNullable(dream.jobId()).map(films::get);
      JsonNode metadata =
          job.filter(one -> one.status() == JobStatus.READY)
              .flatMap(one -> metadata(one, here, elsewhere))
              .orElse(null);
      boolean text = job.map(Job::jobId).filter(failed::containsKey).isPresent();
      answers.add(DreamResponse.of(dream, job, metadata, text, urls));
    }
    return answers;
  }

  DreamVideoResponse film(Optional<Job> job, HttpServletRequest request) {
    String text = job.flatMap(one -> texts.of(one.jobId(), one.status())).orElse(null);
    return DreamVideoResponse.of(job, text, addresses.of(request));
  }

  private static Optional<JsonNode> metadata(
      Job job, Map<UUID, PublishedVideo> here, Map<UUID, String> elsewhere) {
    return job.filmElsewhere() == null
        ? Optional.ofNullable(here.get(job.videoId())).map(DreamAnswers::metadata)
        : Optional.ofNullable(elsewhere.get(job.jobId())).map(JsonMapper.shared()::readTree);
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
