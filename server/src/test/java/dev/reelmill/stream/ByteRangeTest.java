package dev.reelmill.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.stream.ByteRange.Part;
import dev.reelmill.stream.ByteRange.Parts;
import dev.reelmill.stream.ByteRange.Unsatisfiable;
import dev.reelmill.stream.ByteRange.Whole;
import java.util.List;
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
        Arguments.of(
            "bytes=0-1, 3-4,-5",
            new Parts(List.of(new Part(0, 1), new Part(3, 4), new Part(95, 99)))),
        Arguments.of("bytes=0-1,200-", new Part(0, 1)),
        Arguments.of("bytes=100-,200-", new Unsatisfiable()),
        Arguments.of("bytes=0-1,x", new Whole()),
        Arguments.of("bytes=0-99,0-0", new Whole()),
        Arguments.of("bytes=" + "0-0,".repeat(16) + "1-1", new Whole()),
        Arguments.of("lines=0-1,3-4", new Whole()),
        Arguments.of("lines=0-1", new Whole()),
        Arguments.of("bytes=99999999999999999999-", new Whole()));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void isReadByTheRules(String header, ByteRange expected) {
    assertThat(ByteRange.of(header, 100)).isEqualTo(expected);
  }
}
