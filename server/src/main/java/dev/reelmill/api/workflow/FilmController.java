package dev.reelmill.api.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reelmill.account.Caller;
import dev.reelmill.api.CallersJobs;
import dev.reelmill.api.DoorStatus;
import dev.reelmill.api.InvalidRequestException;
import dev.reelmill.api.InvalidRequestException.FieldProblem;
import dev.reelmill.api.PlaybackAddresses;
import dev.reelmill.api.Refusal;
import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobStatus;
import dev.reelmill.stream.FilmAnswers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives out what a generation has made. */
@RestController
@RequestMapping("/api/v1/videos/jobs/{jobId}")
class FilmController {
  private final CallersJobs jobs;
  private final VideoCatalog videos;
  private final FilmAnswers films;
  private final PlaybackAddresses addresses;

  FilmController(
      CallersJobs jobs, VideoCatalog videos, FilmAnswers films, PlaybackAddresses addresses) {
    this.jobs = jobs;
    this.videos = videos;
    this.films = films;
    this.addresses = addresses;
  }

  /** The film as one file, or where a worker outside keeps it. */
  @GetMapping("/download")
  void download(
      @PathVariable String jobId,
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Job job = jobs.visible(jobId, caller);
    if (job.status() == JobStatus.READY && job.filmElsewhere() != null) {
      response.sendRedirect(job.filmElsewhere());
      return;
    }
    PublishedVideo video = ready(job);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(fileName(video), UTF_8).build().toString());
    require(films.film(video.videoId(), request, response));
  }

  @GetMapping("/thumbnail")
  void thumbnail(
      @PathVariable String jobId,
      @RequestParam(defaultValue = "medium") String size,
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    require("size", size, FilmAnswers.SIZES);
    require(films.thumbnail(ready(jobs.visible(jobId, caller)).videoId(), size, request, response));
  }

  @GetMapping("/captions.vtt")
  void captions(
      @PathVariable String jobId,
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    require(films.captions(ready(jobs.visible(jobId, caller)).videoId(), request, response));
  }

  @GetMapping("/metadata")
  ResponseEntity<String> metadata(@PathVariable String jobId, Caller caller) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, FilmAnswers.CACHE_CONTROL)
        .body(ready(jobs.visible(jobId, caller)).metadata());
  }

  /** A playlist to play from, while the film is made, too; its media are at their own addresses. */
  @GetMapping("/stream")
  ResponseEntity<String> stream(
      @PathVariable String jobId,
      @RequestParam(defaultValue = "auto") String quality,
      Caller caller,
      HttpServletRequest request) {
    require("quality", quality, FilmAnswers.QUALITIES);
    Job job = jobs.visible(jobId, caller);
    requireHere(job);
    boolean ready = job.status() == JobStatus.READY;
    if (!ready && !job.playable()) {
      throw notReady(job);
    }
    String playlist =
        films
            .playlist(job.videoId(), ready, quality, addresses.of(request))
            .orElseThrow(() -> notReady(job));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/vnd.apple.mpegurl"))
        .cacheControl(ready ? CacheControl.noCache() : CacheControl.noStore())
        .body(playlist);
  }

  private PublishedVideo ready(Job job) {
    requireHere(job);
    if (job.status() != JobStatus.READY) {
      throw notReady(job);
    }
    return videos.find(job.videoId()).orElseThrow(() -> notReady(job));
  }

  /** Of a film that a worker outside keeps, there is nothing here. */
  private static void requireHere(Job job) {
    if (job.status() == JobStatus.READY && job.filmElsewhere() != null) {
      throw new Refusal(
              HttpStatus.NOT_FOUND,
              "film_elsewhere",
              "A worker outside made the film and keeps it.")
          .with("video_url", job.filmElsewhere());
    }
  }

  private static void require(boolean sent) {
    if (!sent) {
      throw new Refusal(HttpStatus.NOT_FOUND, "unknown_object", "The film does not have this.");
    }
  }

  private static Refusal notReady(Job job) {
    String detail =
        job.status().ended() ? "There is no video of this job." : "The video is not ready yet.";
    return new Refusal(HttpStatus.CONFLICT, "not_ready", detail)
        .with("job_status", DoorStatus.of(job.status()));
  }

  private static void require(String parameter, String value, List<String> known) {
    if (!known.contains(value)) {
      throw new InvalidRequestException(
          List.of(new FieldProblem(parameter, "must be one of: " + String.join(", ", known))));
    }
  }

  /** A name that any file system takes. */
  private static String fileName(PublishedVideo video) {
    String plain = video.title().replaceAll("[^\\p{L}\\p{N} ._-]", "").strip();
    String name = plain.isEmpty() ? "video" : plain;
    int end = name.offsetByCodePoints(0, Math.min(80, name.codePointCount(0, name.length())));
    return name.substring(0, end) + ".mp4";
  }
}
