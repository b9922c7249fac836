package dev.reelmill.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MediaPlaylistTest {
  private static final MediaPlaylist.Segment FIRST =
      new MediaPlaylist.Segment("segment_000.m4s", 1);
  private static final MediaPlaylist.Segment SECOND =
      new MediaPlaylist.Segment("segment_001.m4s", 2.0333333);

  @Test
  void aFinishedRenditionIsVod() {
    String text = MediaPlaylist.vod(2, "init.mp4", List.of(FIRST, SECOND)).write();
    assertThat(text)
        .isEqualTo(
            """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-TARGETDURATION:2
            #EXT-X-MEDIA-SEQUENCE:0
            #EXT-X-PLAYLIST-TYPE:VOD
            #EXT-X-INDEPENDENT-SEGMENTS
            #EXT-X-MAP:URI="init.mp4"
            #EXTINF:1.000000,
            segment_000.m4s
            #EXTINF:2.033333,
            segment_001.m4s
            #EXT-X-ENDLIST
            """);
    assertThat(PlaylistCheck.problems(text)).isEmpty();
  }

  @Test
  void aGrowingRenditionOnlyGrows() {
    String before = MediaPlaylist.event(2, "init.mp4", List.of(FIRST), false).write();
    String after = MediaPlaylist.event(2, "init.mp4", List.of(FIRST, SECOND), true).write();
    assertThat(after).startsWith(before).endsWith("#EXT-X-ENDLIST\n");
    assertThat(before).contains("#EXT-X-PLAYLIST-TYPE:EVENT").doesNotContain("ENDLIST");
    assertThat(PlaylistCheck.problems(before)).isEmpty();
    assertThat(PlaylistCheck.problems(after)).isEmpty();
  }

  @Test
  void noSegmentRoundedExceedsTheTargetDuration() {
    assertThat(oneOf(2.4, 2).write()).contains("#EXT-X-TARGETDURATION:2");
    assertThatThrownBy(() -> oneOf(2.5, 2)).hasMessageContaining("promised 2");
    assertThat(oneOf(2.5, 3).write()).contains("#EXT-X-TARGETDURATION:3");
    assertThatThrownBy(() -> oneOf(0.2, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static MediaPlaylist oneOf(double seconds, int targetDuration) {
    List<MediaPlaylist.Segment> one = List.of(new MediaPlaylist.Segment("a", seconds));
    return MediaPlaylist.event(targetDuration, "init.mp4", one, false);
  }

  @Test
  void whatBreaksALineIsRefused() {
    for (String uri : List.of("", "a b", "a\nb", "a\"b", "#a")) {
      assertThatThrownBy(() -> new MediaPlaylist.Segment(uri, 1))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (double seconds : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> new MediaPlaylist.Segment("a", seconds))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> MediaPlaylist.vod(2, "init.mp4", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anIFramePlaylistNamesPartsOfSegments() {
    MediaPlaylist.Segment picture =
        new MediaPlaylist.Segment("segment_000.m4s", 1, Optional.of(ByteRange.at(612, 5_000)));
    String text = MediaPlaylist.iFrames(2, "init.mp4", List.of(picture)).write();
    assertThat(text)
        .isEqualTo(
            """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-TARGETDURATION:2
            #EXT-X-MEDIA-SEQUENCE:0
            #EXT-X-PLAYLIST-TYPE:VOD
            #EXT-X-I-FRAMES-ONLY
            #EXT-X-INDEPENDENT-SEGMENTS
            #EXT-X-MAP:URI="init.mp4"
            #EXTINF:1.000000,
            #EXT-X-BYTERANGE:5000@612
            segment_000.m4s
            #EXT-X-ENDLIST
            """);
    assertThat(PlaylistCheck.problems(text)).isEmpty();
  }
}
