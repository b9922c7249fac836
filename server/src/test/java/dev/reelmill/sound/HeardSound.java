package dev.reelmill.sound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_config;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_free;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_get_filter;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_parse2;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import dev.reelmill.encode.EncodedFilm;
import dev.reelmill.encode.SoundEncoder;
import dev.reelmill.encode.SoundQuality;
import dev.reelmill.media.Libav;
import dev.reelmill.media.NativeScope;
import dev.reelmill.narration.SpokenScene;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * What is heard of a film's sound as it is delivered, measured by libav's {@code ebur128}.
 *
 * @param loudness integrated, in LUFS; one channel is played on two
 * @param truePeak in dBTP
 */
record HeardSound(double loudness, double truePeak) {

  /** Encodes a film's sound into its segments, and plays them. */
  static HeardSound of(StereoClip film, SoundQuality quality, Path directory)
      throws IOException, InterruptedException {
    List<float[]> channels =
        switch (quality) {
          case NORMAL -> List.of(film.left(), film.right());
          case SMALL -> List.of(Mastering.onOneChannel(film).samples());
        };
    try (SoundEncoder encoder =
        new SoundEncoder(quality, SpokenScene.FRAMES_PER_SECOND, directory)) {
      encoder.scene(channels, 0, film.length() / SpokenScene.SAMPLES_A_FRAME);
      return measured(joined(encoder.finish(), directory.resolve(quality + ".mp4")));
    }
  }

  private static Path joined(EncodedFilm.Sound sound, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      Files.copy(sound.initSegment(), out);
      for (EncodedFilm.SoundSegment segment : sound.segments()) {
        Files.copy(segment.file(), out);
      }
    }
    return file;
  }

  private static HeardSound measured(Path file) {
    Libav.load();
    try (NativeScope scope = new NativeScope()) {
      AVFilterGraph graph =
          scope.own(avfilter_graph_alloc(), "filters", g -> avfilter_graph_free(g));
      AVFilterInOut open = new AVFilterInOut(null);
      String meter =
          "amovie=filename='%s',ebur128=peak=true:dualmono=true:metadata=1,abuffersink@end"
              .formatted(file);
      Libav.check(avfilter_graph_parse2(graph, meter, open, open), "set the meter up");
      Libav.check(avfilter_graph_config(graph, null), "start the meter");
      AVFilterContext end = avfilter_graph_get_filter(graph, "abuffersink@end");
      AVFrame frame = scope.own(av_frame_alloc(), "a frame", f -> av_frame_free(f));
      double loudness = Double.NEGATIVE_INFINITY;
      double truePeak = 0;
      while (av_buffersink_get_frame(end, frame) >= 0) {
        loudness = soFar(frame, "I", loudness);
        truePeak = soFar(frame, "true_peak", truePeak);
        av_frame_unref(frame);
      }
      return new HeardSound(loudness, LevelChange.decibels(truePeak));
    }
  }

  /** What is measured up to a frame, or before, when nothing is written on it. */
  private static double soFar(AVFrame frame, String name, double before) {
    AVDictionaryEntry entry = av_dict_get(frame.metadata(), "lavfi.r128." + name, null, 0);
    return entry == null || entry.isNull()
        ? before
        : Double.parseDouble(new String(entry.value().getStringBytes(), UTF_8));
  }
}
