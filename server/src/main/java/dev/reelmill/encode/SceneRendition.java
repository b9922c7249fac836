package dev.reelmill.encode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;

import dev.reelmill.encode.mp4.Fragment;
import dev.reelmill.encode.mp4.NalUnits;
import dev.reelmill.encode.mp4.PictureFormat;
import dev.reelmill.encode.mp4.Sample;
import dev.reelmill.media.NativeScope;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** One scene in one size, with an encoder of its own. For one thread. */
final class SceneRendition {
  private final ScenePlace place;
  private final RungOutput output;
  private final PictureEncoder encoder;
  private final PictureFormat format;
  private final List<Fragment> fragments = new ArrayList<>();
  private final List<Sample> samples = new ArrayList<>();
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();
  private int decoded;

  /** Opens the encoder, which lives as long as the scope. */
  SceneRendition(
      NativeScope scope,
      H264Settings settings,
      EncodingLadder.Rung rung,
      int framesPerSecond,
      ScenePlace place,
      RungOutput output) {
    this.place = place;
    this.output = output;
    this.encoder = PictureEncoder.open(scope, settings, rung, framesPerSecond);
    this.format =
        new PictureFormat(
            rung.width(), rung.height(), framesPerSecond, encoder.ahead(), encoder.parameterSets());
  }

  /** Takes the scene's next picture. */
  void encode(AVFrame picture, int frame) {
    encoder.encode(picture, frame, place.cuts().startsAt(frame), this::coded);
  }

  /** No more pictures will come. */
  EncodedScene.Rendition finish() {
    encoder.finish(this::coded);
    if (fragments.size() != place.cuts().count()) {
      throw new IllegalStateException(
          fragments.size() + " of " + place.cuts().count() + " segments were encoded");
    }
    return new EncodedScene.Rendition(format, fragments);
  }

  private void coded(AVPacket packet) {
    byte[] stream = new byte[packet.size()];
    packet.data().get(stream);
    byte[] sample = NalUnits.toSample(stream);
    boolean key = (packet.flags() & AV_PKT_FLAG_KEY) != 0;
    samples.add(new Sample(sample.length, Math.toIntExact(packet.pts()) - decoded, key));
    data.writeBytes(sample);
    decoded++;
    // Nothing is decoded across a cut, so as many pictures were coded as lie before it.
    if (decoded == place.cuts().ends().get(fragments.size())) {
      cut();
    }
  }

  private void cut() {
    Fragment fragment = Fragment.of(format, samples, data.toByteArray());
    output.write(format, fragment, place.firstFrame() + place.cuts().start(fragments.size()));
    fragments.add(fragment);
    samples.clear();
    data.reset();
  }
}
