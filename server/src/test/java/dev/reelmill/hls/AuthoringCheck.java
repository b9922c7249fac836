package dev.reelmill.hls;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names what a whole film of ours breaks of RFC 8216 and of Apple's HLS authoring specification, as
 * far as playlists and sizes tell. Addresses in the playlists must be relative.
 */
public final class AuthoringCheck {
  private static final long LOW = 192_000;
  private static final double TOLERANCE = 0.10;

  /** Sound is cut between blocks of 1,024 samples, which last 21.4 ms. */
  private static final double SOUND_BLOCK = 0.0214;

  /** Where the film is looked up, by paths relative to the multivariant playlist. */
  public interface Resources {
    /** The text of a playlist, or empty when there is none. */
    Optional<String> text(String path);

    /** The size of a resource, or empty when there is none. */
    OptionalLong bytes(String path);
  }

  private final Resources resources;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, ReadRendition> read = new TreeMap<>();

  private AuthoringCheck(Resources resources) {
    this.resources = resources;
  }

  /** What is wrong with the film of a multivariant playlist; empty when nothing is. */
  public static List<String> problems(String path, Resources resources) {
    AuthoringCheck check = new AuthoringCheck(resources);
    resources
        .text(path)
        .ifPresentOrElse(check::film, () -> check.problems.add(path + " is missing"));
    return List.copyOf(check.problems);
  }

  private void film(String text) {
    PlaylistCheck.problems(text).forEach(problems::add);
    ReadVariants film = ReadVariants.of(text);
    if (!film.independentSegments()) {
      problems.add("segments are not promised to be independent");
    }
    Set<Long> rates = new HashSet<>();
    for (ReadVariants.Variant variant : film.variants()) {
      variant.attributes().integer("BANDWIDTH").ifPresent(rates::add);
      variant(film, variant);
    }
    if (rates.size() < 2) {
      problems.add("there is but one bit rate");
    }
    if (rates.stream().noneMatch(rate -> rate <= LOW)) {
      problems.add("no variant is at most " + LOW + " bit/s");
    }
    film.subtitles().forEach(this::rendition);
    iFrames(film);
    if (!film.variants().isEmpty()) {
      alike(film, film.variants().getFirst().uri());
    }
  }

  private void variant(ReadVariants film, ReadVariants.Variant variant) {
    Attributes says = variant.attributes();
    for (String name :
        List.of("BANDWIDTH", "AVERAGE-BANDWIDTH", "CODECS", "RESOLUTION", "FRAME-RATE")) {
      if (!says.has(name)) {
        problems.add(variant.uri() + " has no " + name);
      }
    }
    Optional<Bandwidth> needed = rendition(variant.uri()).flatMap(ReadRendition::bandwidth);
    Optional<String> sound = says.quoted("AUDIO").flatMap(film::audio);
    if (sound.isPresent()) {
      Optional<Bandwidth> more = rendition(sound.get()).flatMap(ReadRendition::bandwidth);
      needed = needed.flatMap(picture -> more.map(picture::plus));
    }
    boolean finished = rendition(variant.uri()).filter(ReadRendition::vod).isPresent();
    needed.filter(_ -> finished).ifPresent(bits -> bandwidth(variant.uri(), says, bits));
  }

  private void bandwidth(String uri, Attributes says, Bandwidth needed) {
    long peak = says.integer("BANDWIDTH").orElse(needed.peak());
    long average = says.integer("AVERAGE-BANDWIDTH").orElse(needed.average());
    if (peak < needed.peak() || peak > needed.peak() * (1 + TOLERANCE)) {
      problems.add(uri + " needs " + needed.peak() + " bit/s at its peak, not " + peak);
    }
    if (Math.abs(average - needed.average()) > needed.average() * TOLERANCE) {
      problems.add(uri + " needs " + needed.average() + " bit/s on average, not " + average);
    }
  }

  /** A rendition, read and checked when first asked for. */
  private Optional<ReadRendition> rendition(String path) {
    if (!read.containsKey(path)) {
      Optional<String> text = resources.text(path);
      if (text.isEmpty()) {
        problems.add(path + " is missing");
        return Optional.empty();
      }
      PlaylistCheck.problems(text.get()).forEach(problem -> problems.add(path + ": " + problem));
      ReadRendition rendition = ReadRendition.of(path, text.get(), resources);
      rendition.problems().forEach(problem -> problems.add(path + ": " + problem));
      read.put(path, rendition);
    }
    return Optional.ofNullable(read.get(path));
  }

  private void iFrames(ReadVariants film) {
    for (Attributes variant : film.iFrames()) {
      String uri = variant.requiredQuoted("URI");
      Optional<ReadRendition> pictures = rendition(uri);
      if (pictures.filter(found -> !found.iFramesOnly()).isPresent()) {
        problems.add(uri + " does not promise to have I-frames only");
      }
      pictures
          .flatMap(ReadRendition::bandwidth)
          .ifPresent(needed -> bandwidth(uri, variant, needed));
    }
    boolean finished =
        film.variants().stream()
            .anyMatch(variant -> rendition(variant.uri()).filter(ReadRendition::vod).isPresent());
    if (finished && film.iFrames().isEmpty()) {
      problems.add("a finished film has no I-frame playlist");
    }
  }

  /** All renditions have one target duration and are cut at the same times. */
  private void alike(ReadVariants film, String model) {
    if (read.values().stream().map(ReadRendition::targetDuration).distinct().count() > 1) {
      problems.add("renditions differ in their target duration");
    }
    Optional<ReadRendition> first = rendition(model);
    for (var entry : read.entrySet()) {
      ReadRendition other = entry.getValue();
      double tolerance = film.isAudio(entry.getKey()) ? SOUND_BLOCK : 0.001;
      if (!other.iFramesOnly() && first.filter(f -> !f.cutLike(other, tolerance)).isPresent()) {
        problems.add(entry.getKey() + " is not cut like " + model);
      }
    }
  }
}
