package dev.reelmill.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MultivariantPlaylistTest {

  @Test
  void everyVariantSaysWhatAPlayerChoosesBy() {
    MultivariantPlaylist playlist =
        new MultivariantPlaylist(
            List.of(
                new MultivariantPlaylist.Audio("sound", "English", "en", 2, "a/playlist.m3u8"),
                new MultivariantPlaylist.Subtitles("text", "English", "en", "s/playlist.m3u8")),
            List.of(
                variant("720p/playlist.m3u8", "avc1.64001f", 720, 1280),
                variant("360p/playlist.m3u8", "avc1.64001e", 360, 640)),
            List.of(
                new MultivariantPlaylist.IFrameVariant(
                    "720p/iframes.m3u8", new Bandwidth(90_000, 60_000), "avc1.64001f", 720, 1280)));
    String text = playlist.write();
    assertThat(text)
        .isEqualTo(
            """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-INDEPENDENT-SEGMENTS
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="English",LANGUAGE="en",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",URI="a/playlist.m3u8"
            #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="text",NAME="English",LANGUAGE="en",DEFAULT=NO,AUTOSELECT=YES,URI="s/playlist.m3u8"
            #EXT-X-STREAM-INF:BANDWIDTH=900000,AVERAGE-BANDWIDTH=600000,CODECS="avc1.64001f,mp4a.40.2",RESOLUTION=720x1280,FRAME-RATE=30.000,AUDIO="sound",SUBTITLES="text"
            720p/playlist.m3u8
            #EXT-X-STREAM-INF:BANDWIDTH=900000,AVERAGE-BANDWIDTH=600000,CODECS="avc1.64001e,mp4a.40.2",RESOLUTION=360x640,FRAME-RATE=30.000,AUDIO="sound",SUBTITLES="text"
            360p/playlist.m3u8
            #EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=90000,AVERAGE-BANDWIDTH=60000,CODECS="avc1.64001f",RESOLUTION=720x1280,URI="720p/iframes.m3u8"
            """);
    assertThat(PlaylistCheck.problems(text)).isEmpty();
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> new MultivariantPlaylist(List.of(), List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> variant("a", "avc1\"", 720, 1280))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> variant("a", "avc1.64001f", 0, 1280))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Bandwidth(1, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thePeakIsOfRunsAboutAsLongAsTheTargetDuration() {
    // 1 s at 8 kbit/s, 2 s at 16, 0.1 s at 800, 2 s at 8
    double[] seconds = {1, 2, 0.1, 2};
    long[] bytes = {1_000, 4_000, 10_000, 2_000};
    Bandwidth bandwidth = Bandwidth.of(seconds, bytes, 2);
    assertThat(bandwidth.peak()).isEqualTo((long) Math.ceil(8 * 14_000 / 2.1));
    assertThat(bandwidth.average()).isEqualTo((long) Math.ceil(8 * 17_000 / 5.1));
  }

  @Test
  void aFilmShorterThanHalfTheTargetDurationHasItsAverageAsPeak() {
    assertThat(Bandwidth.of(new double[] {0.5}, new long[] {1_000}, 2))
        .isEqualTo(new Bandwidth(16_000, 16_000));
  }

  private static MultivariantPlaylist.Variant variant(
      String uri, String codec, int width, int height) {
    return new MultivariantPlaylist.Variant(
        uri,
        new Bandwidth(900_000, 600_000),
        List.of(codec, "mp4a.40.2"),
        width,
        height,
        30,
        Optional.of("sound"),
        Optional.of("text"));
  }
}
