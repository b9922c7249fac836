package dev.reelmill.hls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.hls.MediaPlaylist.Segment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthoringCheckTest {
  private static final int TARGET = 2;
  private static final double[] CUTS = {1, 2, 1.5};

  @Test
  void whatWeWriteIsWhatWeDemand() {
    assertThat(problems(film(PlaylistType.VOD))).isEmpty();
  }

  @Test
  void aFilmInTheMakingNeedsNoIFramesAndMayBeUneven() {
    Map<String, String> film = film(PlaylistType.EVENT);
    film.put("low/playlist.m3u8", media(2, PlaylistType.EVENT).write());
    assertThat(problems(film)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "720p/playlist.m3u8 | ION:2 | ION:3 | differ in their target duration",
        "720p/playlist.m3u8 | #EXTINF:1.500000 | #EXTINF:2.600000 | exceeds the target duration",
        "720p/playlist.m3u8 | #EXTINF:1.500000 | #EXTINF:2.600000 | more than 2 s and a half",
        "low/playlist.m3u8 | #EXTINF:1.500000 | #EXTINF:1.600000 | not cut like 720p",
        "audio/playlist.m3u8 | #EXTINF:1.500000 | #EXTINF:1.600000 | not cut like 720p",
        "subtitles/playlist.m3u8 | #EXTINF:1.000000 | #EXTINF:1.600000 | not cut like 720p",
        "subtitles/playlist.m3u8 | #EXTM3U | #EXTM3 | first line is not #EXTM3U",
        "720p/playlist.m3u8 | #EXT-X-PLAYLIST-TYPE:VOD | # | neither VOD nor EVENT",
        "720p/playlist.m3u8 | #EXT-X-ENDLIST | # | has no #EXT-X-ENDLIST",
        "720p/playlist.m3u8 | #EXT-X-INDEPENDENT-SEGMENTS | # | not promised to be independent",
        "720p/playlist.m3u8 | #EXT-X-MAP | #EXT-X-MAP- | has no #EXT-X-MAP",
        "720p/playlist.m3u8 | segment_001 | segment_007 | segment_007.m4s is missing",
        "720p/iframes.m3u8 | #EXT-X-I-FRAMES-ONLY | # | does not promise to have I-frames only",
        "720p/iframes.m3u8 | 5000@600 | 5000@250000 | ends before byte",
        "master.m3u8 | #EXT-X-I-FRAME-STREAM-INF | # | has no I-frame playlist",
        "master.m3u8 | #EXT-X-INDEPENDENT-SEGMENTS | # | not promised to be independent",
        "master.m3u8 | BANDWIDTH=100560 | BANDWIDTH=300000 | needs 100560 bit/s at its peak",
        "master.m3u8 | BANDWIDTH=100560 | BANDWIDTH=95000 | needs 100560 bit/s at its peak",
        "master.m3u8 | BANDWIDTH=100560 | BANDWIDTH=300000 | no variant is at most 192000",
        "master.m3u8 | AVERAGE-BANDWIDTH=90792 | AVERAGE-BANDWIDTH=80000 | on average, not 80000",
        "master.m3u8 | ,FRAME-RATE=30.000 | '' | has no FRAME-RATE",
        "master.m3u8 | ,RESOLUTION=720x1280 | '' | has no RESOLUTION",
        "master.m3u8 | ,CODECS=\"avc1.64001f,mp4a.40.2\" | '' | has no CODECS",
        "master.m3u8 | URI=\"audio/playlist.m3u8\" | URI=\"a.m3u8\" | a.m3u8 is missing",
      })
  void eachBrokenRuleIsNamed(String file, String part, String instead, String problem) {
    Map<String, String> film = film(PlaylistType.VOD);
    assertThat(film.get(file)).contains(part);
    film.compute(
        file, (name, text) -> Optional.ofNullable(text).orElseThrow().replace(part, instead));
    assertThat(problems(film)).anySatisfy(found -> assertThat(found).contains(problem));
  }

  @Test
  void oneBitRateIsNotEnough() {
    Map<String, String> film = film(PlaylistType.VOD);
    film.computeIfPresent(
        "master.m3u8", (name, text) -> text.replaceAll("#EXT-X-STREAM-INF.*\nlow.*\n", ""));
    assertThat(problems(film)).contains("there is but one bit rate");
  }

  @Test
  void aMissingFilmIsAProblem() {
    assertThat(problems(Map.of())).containsExactly("master.m3u8 is missing");
  }

  private static List<String> problems(Map<String, String> film) {
    return AuthoringCheck.problems("master.m3u8", new FilmText(film));
  }

  /** Three segments a rendition, with sizes that make 10 kB a second at 720p. */
  private static Map<String, String> film(PlaylistType type) {
    Map<String, String> film = new HashMap<>();
    Bandwidth large = rendition(film, "720p", 100_000, type);
    Bandwidth low = rendition(film, "low", 10_000, type);
    Bandwidth sound = rendition(film, "audio", 1_000, type);
    SubtitleTrack track = new SubtitleTrack(List.of(new SubtitleTrack.Cue(0.5, 1.5, "Hello")));
    List<String> texts = track.segments(List.of(1.0, 2.0, 1.5));
    for (int i = 0; i < texts.size(); i++) {
      film.put("subtitles/segment_00" + i + ".vtt", Integer.toString(texts.get(i).length()));
    }
    MediaPlaylist cues = MediaPlaylist.subtitles(TARGET, segments(".vtt", CUTS.length));
    film.put("subtitles/playlist.m3u8", cues.write());
    List<Segment> pictures =
        List.of(
            new Segment("segment_000.m4s", 1, Optional.of(ByteRange.at(600, 5_000))),
            new Segment("segment_001.m4s", 2, Optional.of(ByteRange.at(600, 5_000))));
    film.put("720p/iframes.m3u8", MediaPlaylist.iFrames(TARGET, "init.mp4", pictures).write());
    Bandwidth iFrames = Bandwidth.of(new double[] {1, 2}, new long[] {5_000, 5_000}, TARGET);
    boolean ended = type == PlaylistType.VOD;
    film.put(
        "master.m3u8",
        new MultivariantPlaylist(
                List.of(
                    new MultivariantPlaylist.Audio(
                        "sound", "English", "en", 2, "audio/playlist.m3u8"),
                    new MultivariantPlaylist.Subtitles(
                        "text", "English", "en", "subtitles/playlist.m3u8")),
                List.of(
                    variant("720p", large.plus(sound), 720, 1280),
                    variant("low", low.plus(sound), 240, 426)),
                ended
                    ? List.of(
                        new MultivariantPlaylist.IFrameVariant(
                            "720p/iframes.m3u8", iFrames, "avc1.64001f", 720, 1280))
                    : List.of())
            .write());
    return film;
  }

  private static Bandwidth rendition(
      Map<String, String> film, String name, int bytesPerSecond, PlaylistType type) {
    long[] bytes = new long[CUTS.length];
    film.put(name + "/init.mp4", "700");
    for (int i = 0; i < CUTS.length; i++) {
      bytes[i] = (long) (CUTS[i] * bytesPerSecond) + (i == 0 ? bytesPerSecond / 7 : 0);
      film.put(name + "/segment_00" + i + ".m4s", Long.toString(bytes[i]));
    }
    film.put(name + "/playlist.m3u8", media(CUTS.length, type).write());
    return Bandwidth.of(CUTS, bytes, TARGET);
  }

  private static MediaPlaylist media(int count, PlaylistType type) {
    List<Segment> segments = segments(".m4s", count);
    return switch (type) {
      case VOD -> MediaPlaylist.vod(TARGET, "init.mp4", segments);
      case EVENT -> MediaPlaylist.event(TARGET, "init.mp4", segments, false);
    };
  }

  private static List<Segment> segments(String ending, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Segment("segment_00" + i + ending, CUTS[i]))
        .toList();
  }

  private static MultivariantPlaylist.Variant variant(
      String name, Bandwidth bandwidth, int width, int height) {
    return new MultivariantPlaylist.Variant(
        name + "/playlist.m3u8",
        bandwidth,
        List.of("avc1.64001f", "mp4a.40.2"),
        width,
        height,
        30,
        Optional.of("sound"),
        Optional.of("text"));
  }
}
