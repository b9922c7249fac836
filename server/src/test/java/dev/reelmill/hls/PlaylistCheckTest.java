package dev.reelmill.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaylistCheckTest {
  private static final String MEDIA =
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
      #EXTINF:2.000000,a title
      segment_001.m4s
      #EXT-X-ENDLIST
      """;

  @Test
  void aGoodPlaylistHasNoProblems() {
    assertThat(PlaylistCheck.problems(MEDIA)).isEmpty();
    assertThat(PlaylistCheck.problems(MEDIA.replace("\n", "\r\n"))).isEmpty();
    assertThat(PlaylistCheck.problems(MEDIA.replace("#EXTINF:2", "# remark\n\n#EXTINF:2")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#EXTM3U | #EXTM3U8 | first line is not #EXTM3U",
        "#EXTM3U | '\uFEFF#EXTM3U' | byte order mark",
        "#EXT-X-VERSION:7 | #EXT-X-VERSION:3 | version 3 is less than 7",
        "#EXT-X-VERSION:7 | #EXT-X-VERSION:x | is not a whole number",
        "#EXT-X-VERSION:7 | # | #EXT-X-VERSION is missing",
        "#EXT-X-TARGETDURATION:2 | #EXT-X-TARGETDURATION:1 | exceeds the target duration",
        "#EXT-X-TARGETDURATION:2 | # | #EXT-X-TARGETDURATION is missing",
        "#EXT-X-MEDIA-SEQUENCE:0 | #EXT-X-TARGETDURATION:2 | more than once",
        "#EXT-X-PLAYLIST-TYPE:VOD | #EXT-X-PLAYLIST-TYPE:LIVE | neither VOD nor EVENT",
        "#EXT-X-INDEPENDENT-SEGMENTS | # | #EXT-X-INDEPENDENT-SEGMENTS is missing",
        "#EXT-X-MAP:URI=\"init.mp4\" | # | #EXT-X-MAP is missing",
        "#EXT-X-MAP:URI=\"init.mp4\" | #EXT-X-MAP:URI=\"init.mp4 | broken attribute list",
        "#EXT-X-MAP:URI=\"init.mp4\" | #EXT-X-MAP:BYTERANGE=\"7@0\" | has no URI",
        "#EXTINF:1.000000, | #EXTINF:one, | not a duration",
        "#EXTINF:1.000000, | # | no #EXTINF",
        "segment_001.m4s | # | not followed by a URI",
        "#EXT-X-ENDLIST | # | #EXT-X-ENDLIST is missing",
        "#EXT-X-ENDLIST | #EXT-X-STREAM-INF:BANDWIDTH=1 | mixed",
      })
  void eachBrokenRuleIsNamed(String line, String instead, String problem) {
    assertThat(PlaylistCheck.problems(MEDIA.replace(line, instead)))
        .anySatisfy(found -> assertThat(found).contains(problem));
  }

  @Test
  void variantsNeedTheirAttributes() {
    String head = "#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n";
    assertThat(PlaylistCheck.problems(head + "#EXT-X-STREAM-INF:BANDWIDTH=5,BANDWIDTH=6\na.m3u8\n"))
        .containsExactly(
            "#EXT-X-STREAM-INF names BANDWIDTH twice (4.2)",
            "#EXT-X-STREAM-INF has no AVERAGE-BANDWIDTH (4.3.4.2)",
            "#EXT-X-STREAM-INF has no CODECS (4.3.4.2)",
            "#EXT-X-STREAM-INF has no RESOLUTION (4.3.4.2)");
  }

  @Test
  void anythingElseIsNoPlaylist() {
    for (String text : List.of("", "<html>", "#EXTM3U\n", "\n\n")) {
      assertThat(PlaylistCheck.problems(text)).isNotEmpty();
    }
  }

  @Test
  void absurdNumbersAreProblemsNotFailures() {
    String huge = MEDIA.replace("DURATION:2", "DURATION:" + "9".repeat(40));
    assertThat(PlaylistCheck.problems(huge)).isNotEmpty();
  }
}
