package dev.reelmill.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.stream.ByteRange.Part;
import dev.reelmill.stream.ByteRange.Parts;
import dev.reelmill.stream.ByteRange.Unsatisfiable;
import dev.reelmill.stream.ByteRange.Whole;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ByteRangeTest {
  static Stream<Arguments> headers() {
    return Stream.of(
        Arguments.of("bytes=0-0", new Part(0, 0)),
        Arguments.of("bytes=0-99", new Part(0, 99)),
        Arguments.of("bytes=10-", new Part(10, 99)),
        Arguments.of("bytes=90-5000", new Part(90, 99)),
        Arguments.of("bytes=-1", new Part(99, 99)),
        Arguments.of("bytes=-5000", new Part(0, 99)),
        Arguments.of("bytes=100-", new Unsatisfiable()),
        Arguments.of("bytes=-0", new Unsatisfiable()),
        Arguments.of("bytes=5-4", new Whole()),
        Arguments.of("bytes=-", new Whole()),
        Arguments.of("bytes=0-1, 3-4,-5", parts(new Part(0, 1), new Part(3, 4), new Part(95, 99))),
        Arguments.of("bytes=0-1,200-", new Part(0, 1)),
        Arguments.of("bytes=100-,200-", new Unsatisfiable()),
        Arguments.of("bytes=0-1,x", new Whole()),
        Arguments.of("bytes=0-99,0-0", new Part(0, 99)),
        Arguments.of("bytes=" + "0-0,".repeat(16) + "1-1", new Part(0, 1)),
        Arguments.of("bytes=" + "0-,".repeat(1000), new Part(0, 99)),
        Arguments.of(
            "bytes=" + "-1,-2,".repeat(500) + "0-0", parts(new Part(0, 0), new Part(98, 99))),
        Arguments.of("bytes=" + everySecond(16), parts(everySecondPart(16))),
        Arguments.of("bytes=" + everySecond(17), new Whole()),
        Arguments.of("bytes=7-8,7-9,0-1", parts(new Part(0, 1), new Part(7, 9))),
        Arguments.of("bytes=90-91,0-1", parts(new Part(90, 91), new Part(0, 1))),
        Arguments.of("bytes=,,0-1, ,5-6,", parts(new Part(0, 1), new Part(5, 6))),
        Arguments.of("bytes=,", new Whole()),
        Arguments.of("bytes=", new Whole()),
        Arguments.of("Bytes=0-1", new Part(0, 1)),
        Arguments.of("bytes=0-1,5-4", new Whole()),
        Arguments.of("lines=0-1,3-4", new Whole()),
        Arguments.of("lines=0-1", new Whole()),
        Arguments.of("bytes=99999999999999999999-", new Whole()));
  }

  /** Those of RFC 9110 section 14.1.2, of its 10,000 bytes. */
  static Stream<Arguments> examples() {
    return Stream.of(
        Arguments.of("bytes=0-499", new Part(0, 499)),
        Arguments.of("bytes=500-999", new Part(500, 999)),
        Arguments.of("bytes=-500", new Part(9500, 9999)),
        Arguments.of("bytes=9500-", new Part(9500, 9999)),
        Arguments.of("bytes=0-0,-1", parts(new Part(0, 0), new Part(9999, 9999))),
        Arguments.of(
            "bytes= 0-999, 4500-5499, -1000",
            parts(new Part(0, 999), new Part(4500, 5499), new Part(9000, 9999))),
        Arguments.of("bytes=500-600,601-999", new Part(500, 999)),
        Arguments.of("bytes=500-700,601-999", new Part(500, 999)));
  }

  private static Parts parts(Part... parts) {
    return new Parts(List.of(parts));
  }

  private static String everySecond(int parts) {
    return Stream.of(everySecondPart(parts))
        .map(part -> part.first() + "-" + part.last())
        .collect(Collectors.joining(","));
  }

  private static Part[] everySecondPart(int parts) {
    return IntStream.range(0, parts).mapToObj(i -> new Part(2L * i, 2L * i)).toArray(Part[]::new);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theExamplesOfTheSpecificationAreReadAsItSays(String header, ByteRange expected) {
    assertThat(ByteRange.of(header, 10_000)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("headers")
  void isReadByTheRules(String header, ByteRange expected) {
    assertThat(ByteRange.of(header, 100)).isEqualTo(expected);
  }
}
