package dev.reelmill.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
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

  private static final String ODD = "\"=,:@#\n\t0-.xA\u0085\uD800";

  private static final String FILM =
      """
      #EXTM3U
      #EXT-X-VERSION:7
      #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="English",DEFAULT=YES,AUTOSELECT=YES,URI="a.m3u8"
      #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="s",NAME="English",URI="s.m3u8"
      #EXT-X-STREAM-INF:BANDWIDTH=900,AVERAGE-BANDWIDTH=800,CODECS="avc1.64001f,mp4a.40.2",AUDIO="a",SUBTITLES="s"
      v.m3u8
      #EXT-X-STREAM-INF:PROGRAM-ID=1,BANDWIDTH=90,AUDIO="a",RESOLUTION=10x20,FRAME-RATE=30
      w.m3u8
      #EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=9,URI="i.m3u8"
      """;

  @Test
  void aGoodPlaylistHasNoProblems() {
    for (String good : List.of(MEDIA, FILM)) {
      assertThat(PlaylistCheck.problems(good)).isEmpty();
      assertThat(PlaylistCheck.problems(good.replace("\n", "\r\n"))).isEmpty();
      assertThat(PlaylistCheck.problems(good.replace("#EXT-X", "# remark\n\n#EXT-X"))).isEmpty();
      assertThat(PlaylistCheck.problems(good + "#EXT-X-OF-LATER-DAYS:a b c\n")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#EXTM3U | #EXTM3U8 | first line is not #EXTM3U",
        "#EXTM3U | '\uFEFF#EXTM3U' | byte order mark",
        "#EXT-X-VERSION:7 | #EXT-X-VERSION:x | is not a whole number",
        "#EXT-X-VERSION:7 | #EXT-X-VERSION:0 | protocol version 0",
        "#EXT-X-VERSION:7 | #EXT-X-VERSION:5 | #EXT-X-MAP needs version 6, not 5",
        "#EXT-X-VERSION:7 | # | #EXT-X-MAP needs version 6, not 1",
        "#EXT-X-TARGETDURATION:2 | #EXT-X-TARGETDURATION:1 | exceeds the target duration",
        "#EXT-X-TARGETDURATION:2 | #EXT-X-TARGETDURATION:2.0 | is not a whole number",
        "#EXT-X-TARGETDURATION:2 | # | #EXT-X-TARGETDURATION is missing",
        "#EXT-X-MEDIA-SEQUENCE:0 | #EXT-X-TARGETDURATION:2 | more than once",
        "#EXT-X-MEDIA-SEQUENCE:0 | #EXT-X-MEDIA-SEQUENCE:-1 | is not a whole number",
        "#EXT-X-ENDLIST | #EXT-X-MEDIA-SEQUENCE:0 | comes after a segment",
        "#EXT-X-ENDLIST | #EXT-X-DISCONTINUITY-SEQUENCE:0 | comes after a segment",
        "#EXT-X-ENDLIST | #EXT-X-ENDLIST:1 | takes no value",
        "#EXT-X-PLAYLIST-TYPE:VOD | #EXT-X-PLAYLIST-TYPE:LIVE | neither VOD nor EVENT",
        "#EXT-X-MAP:URI=\"init.mp4\" | #EXT-X-MAP:URI=\"init.mp4 | broken attribute list",
        "#EXT-X-MAP:URI=\"init.mp4\" | #EXT-X-MAP:URI=init.mp4 | URI is not in quotes",
        "#EXT-X-MAP:URI=\"init.mp4\" | #EXT-X-MAP:BYTERANGE=\"7@0\" | has no URI",
        "#EXT-X-MAP:URI=\"init.mp4\" | '#EXT-X-MAP:URI=\"i\", BYTERANGE=\"7@0\"' | broken",
        "#EXT-X-MAP:URI=\"init.mp4\" | #EXT-X-MAP:URI=\"i\",BYTERANGE=\"7@\" | not a byte range",
        "#EXT-X-MAP:URI=\"init.mp4\" | #EXT-X-KEY:METHOD=AES-128 | has no URI",
        "#EXT-X-MAP:URI=\"init.mp4\" | #EXT-X-KEY:METHOD=ROT-13 | METHOD is not one of",
        "#EXT-X-MAP:URI=\"init.mp4\" | #EXT-X-KEY:METHOD=NONE,URI=\"k\" | goes with nothing else",
        "#EXT-X-MAP:URI=\"init.mp4\" | #EXT-X-KEY:METHOD=AES-128,URI=\"k\",IV=12 | IV is not",
        "#EXT-X-MAP:URI=\"init.mp4\" | #EXT-X-PROGRAM-DATE-TIME:noon | is not a time",
        "#EXT-X-MAP:URI=\"init.mp4\" | #EXT-X-START:TIME-OFFSET=soon | TIME-OFFSET is not",
        "#EXT-X-MAP:URI=\"init.mp4\" | #EXT-X-BYTERANGE:12 | follows none of it",
        "#EXT-X-MAP:URI=\"init.mp4\" | #EXT-X-DATERANGE:ID=\"d\" | has no START-DATE",
        "#EXT-X-MAP:URI=\"init.mp4\" |"
            + " #EXT-X-DATERANGE:ID=\"d\",START-DATE=\"2026-01-01T00:00:00Z\" | needs an"
            + " #EXT-X-PROGRAM-DATE-TIME",
        "#EXTINF:1.000000, | #EXTINF:one, | not a decimal number",
        "#EXTINF:1.000000, | #EXTINF:1.000000 | not a duration and a comma",
        "#EXTINF:1.000000, | # | no #EXTINF",
        "#EXTINF:1.000000, | '#EXTINF:1.0,\t' | control characters",
        "#EXTINF:1.000000, | '#EXTINF:1.0, ' | space at its ends",
        "segment_001.m4s | # | not followed by a URI",
        "segment_001.m4s | 'segment 001.m4s' | not an address",
        "#EXT-X-ENDLIST | #EXT-X-STREAM-INF:BANDWIDTH=1 | mixed",
      })
  void eachBrokenRuleIsNamed(String line, String instead, String problem) {
    assertThat(PlaylistCheck.problems(MEDIA.replace(line, instead)))
        .anySatisfy(found -> assertThat(found).contains(problem));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BANDWIDTH=900, | 'BANDWIDTH=900, ' | broken attribute list",
        "BANDWIDTH=900,AVERAGE-BANDWIDTH=800, | '' | has no BANDWIDTH",
        "AVERAGE-BANDWIDTH=800 | BANDWIDTH=800 | names BANDWIDTH twice",
        "AVERAGE-BANDWIDTH=800 | AVERAGE-BANDWIDTH=1000 | exceeds the peak",
        "AVERAGE-BANDWIDTH=800 | HDCP-LEVEL=TYPE-9 | HDCP-LEVEL is not one of",
        "RESOLUTION=10x20 | RESOLUTION=10 | RESOLUTION is not one of",
        "FRAME-RATE=30 | FRAME-RATE=fast | not a decimal number",
        "FRAME-RATE=30 | VIDEO=\"v\" | no VIDEO group",
        "FRAME-RATE=30 | CLOSED-CAPTIONS=NONE | in some variants only",
        "FRAME-RATE=30 | CLOSED-CAPTIONS=\"c\" | no CLOSED-CAPTIONS group",
        "FRAME-RATE=30 | AUDIO=\"z\" | names AUDIO twice",
        "SUBTITLES=\"s\" | SUBTITLES=\"a\" | no SUBTITLES group \"a\"",
        "v.m3u8 | # | not followed by a URI",
        "TYPE=SUBTITLES | TYPE=SIGNS | TYPE is not one of",
        ",URI=\"s.m3u8\" | '' | has no URI",
        "GROUP-ID=\"s\", | '' | has no GROUP-ID",
        "GROUP-ID=\"s\",NAME=\"English\" | GROUP-ID=\"s\" | has no NAME",
        "TYPE=SUBTITLES,GROUP-ID=\"s\" | TYPE=AUDIO,GROUP-ID=\"a\" | more than one AUDIO a named"
            + " English",
        "TYPE=SUBTITLES | TYPE=AUDIO,FORCED=NO | for subtitles only",
        "TYPE=SUBTITLES | TYPE=SUBTITLES,INSTREAM-ID=\"CC1\" | INSTREAM-ID belongs to closed",
        "TYPE=SUBTITLES | TYPE=CLOSED-CAPTIONS,INSTREAM-ID=\"CC9\" | closed captions have no URI",
        "DEFAULT=YES,AUTOSELECT=YES | DEFAULT=YES,AUTOSELECT=NO | must be selectable",
        "DEFAULT=YES,AUTOSELECT=YES | DEFAULT=MAYBE | DEFAULT is not one of",
        "URI=\"i.m3u8\" | CODECS=\"avc1\" | has no URI",
        "URI=\"i.m3u8\" | URI=\"i.m3u8\",AUDIO=\"a\" | AUDIO is not for I-frames",
        "#EXT-X-I-FRAME-STREAM-INF | #EXT-X-SESSION-DATA | has no DATA-ID",
        "#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=9 | #EXT-X-SESSION-KEY:METHOD=NONE | METHOD",
      })
  void eachBrokenRuleOfVariantsIsNamed(String part, String instead, String problem) {
    assertThat(FILM).contains(part);
    assertThat(PlaylistCheck.problems(FILM.replace(part, instead)))
        .anySatisfy(found -> assertThat(found).contains(problem));
  }

  @Test
  void partsAndIFramesNeedLessThanOtherMaps() {
    String iFrames =
        MEDIA
            .replace("#EXT-X-VERSION:7", "#EXT-X-VERSION:5\n#EXT-X-I-FRAMES-ONLY")
            .replace("segment_000", "#EXT-X-BYTERANGE:9@3\nsegment_000")
            .replace("segment_001.m4s", "#EXT-X-BYTERANGE:9\nsegment_000.m4s");
    assertThat(PlaylistCheck.problems(iFrames)).isEmpty();
  }

  @Test
  void anEventPlaylistOnlyGrows() {
    String first = MEDIA.replace("VOD", "EVENT").replace("#EXT-X-ENDLIST\n", "");
    String more = first + "#EXTINF:2.000000,\nsegment_002.m4s\n";
    assertThat(PlaylistGrowth.problems(first, first)).isEmpty();
    assertThat(PlaylistGrowth.problems(first, more)).isEmpty();
    assertThat(PlaylistGrowth.problems(first, more + "#EXT-X-ENDLIST\n")).isEmpty();
    assertThat(PlaylistGrowth.problems(more, first)).containsExactly("lost 2 lines (6.2.1)");
    assertThat(PlaylistGrowth.problems(first, more.replace("ION:2", "ION:3")))
        .containsExactly("\"#EXT-X-TARGETDURATION:2\" became \"#EXT-X-TARGETDURATION:3\" (6.2.1)");
    assertThat(PlaylistGrowth.problems(MEDIA, MEDIA + "#EXTINF:1,\nz.m4s\n"))
        .containsExactly("went on after its end (4.3.3.4)");
  }

  @Test
  void anythingElseIsNoPlaylist() {
    for (String text : List.of("", "<html>", "#EXTM3U\n", "\n\n", "\0\uFFFF#EXTINF")) {
      assertThat(PlaylistCheck.problems(text)).isNotEmpty();
    }
  }

  @Test
  void brokenTextIsAProblemNotAFailure() {
    Random random = new Random(8216);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? MEDIA : FILM);
      for (int change = random.nextInt(6); change >= 0; change--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, "9999999999999999999");
          default -> text.setCharAt(at, ODD.charAt(random.nextInt(ODD.length())));
        }
      }
      String broken = text.toString();
      PlaylistCheck.problems(broken);
      AuthoringCheck.problems("master.m3u8", new FilmText(Map.of("master.m3u8", broken)));
    }
  }
}
