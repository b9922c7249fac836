package dev.reelmill.api.prompts;

import dev.reelmill.api.PlaybackAddresses;
import dev.reelmill.api.TextFallback;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobStatus;
import dev.reelmill.stream.FilmAnswers;
import dev.reelmill.stream.PlaybackUrls;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of videos that people wanted, with where there is something to see of each. */
@Component
class PromptVideoAnswers {
  private static final String LOWEST = "?quality=216p";

  private final PlaybackAddresses addresses;
  private final FilmAnswers films;
  private final TextFallback texts;

  PromptVideoAnswers(PlaybackAddresses addresses, FilmAnswers films, TextFallback texts) {
    this.addresses = addresses;
    this.films = films;
    this.texts = texts;
  }

  PromptVideoResponse of(Job job, HttpServletRequest request) {
    String text = texts.of(job.jobId(), job.status()).orElse(null);
    return PromptVideoResponse.of(job, sights(job, request), text);
  }

  private Sights sights(Job job, HttpServletRequest request) {
    PlaybackUrls urls = addresses.of(request);
    UUID video = job.videoId();
    boolean completed = job.status() == JobStatus.READY;
    boolean playable = completed || job.playable();
    boolean still = completed || (job.playable() && films.hasStills(video));
    String stream = "/api/v1/videos/jobs/" + job.jobId() + "/stream" + LOWEST;
    return new Sights(
        completed ? urls.video(video) : null,
        completed ? urls.playback(video) : playable ? urls.livePlayback(video) : null,
        playable ? addresses.here(request, stream) : null,
        still ? urls.poster(video) : null,
        still ? urls.thumbnail(video, "small") : null,
        completed ? urls.captions(video) : null);
  }

  /**
   * Addresses, each null where there is nothing yet.
   *
   * @param video the film as one file
   * @param stream all renditions
   * @param preview the smallest rendition alone
   */
  record Sights(
      @Nullable String video,
      @Nullable String stream,
      @Nullable String preview,
      @Nullable String poster,
      @Nullable String thumbnail,
      @Nullable String captions) {}
}
