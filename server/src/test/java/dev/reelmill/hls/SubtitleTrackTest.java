package dev.reelmill.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubtitleTrackTest {

  @Test
  void everySegmentStandsAlone() {
    SubtitleTrack track =
        new SubtitleTrack(
            List.of(
                new SubtitleTrack.Cue(0.1, 0.9, "One\n\nline"),
                new SubtitleTrack.Cue(0.9, 1.75, "A < B & C"),
                new SubtitleTrack.Cue(3601, 3602.5, "An hour later")));
    assertThat(track.segments(List.of(1.0, 2.0, 3.0, 3600.0)))
        .containsExactly(
            """
            WEBVTT
            X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0

            00:00:00.100 --> 00:00:00.900
            One
            line

            00:00:00.900 --> 00:00:01.750
            A &lt; B &amp; C
            """,
            """
            WEBVTT
            X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0

            00:00:00.900 --> 00:00:01.750
            A &lt; B &amp; C
            """,
            "WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0\n",
            """
            WEBVTT
            X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0

            01:00:01.000 --> 01:00:02.500
            An hour later
            """);
  }
}
