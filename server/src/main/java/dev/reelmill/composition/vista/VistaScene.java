package dev.reelmill.composition.vista;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Drift;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Layer.Move;
import dev.reelmill.composition.draw.Stage;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.draw.Typesetter;
import dev.reelmill.composition.theme.Palette;
import dev.reelmill.composition.theme.Theme;
import dev.reelmill.composition.theme.Type;
import dev.reelmill.script.Vista;
import dev.reelmill.script.Vista.Ground;
import io.github.humbleui.types.Rect;
import java.util.List;
import java.util.Locale;

/**
 * A drawn place: its sky as a moving background, and its layers, which are drawn once and drift.
 * Whatever stands under captions or text dissolves into a plain floor, so that it can be read.
 */
public final class VistaScene {
  /** Opacity of the floor under captions: text on it is readable on whatever lies beneath. */
  private static final double FLOOR = 0.66;

  private static final Type TITLE = Type.headline(800, 74, 40, -0.03f, 1.06f, 4);
  private static final Type WORDS = Type.display(700, 50, 30, -0.018f, 1.2f, 5);

  private final Easel easel;
  private final Theme theme;

  private VistaScene(Vista vista, Stage stage, Theme theme) {
    this.theme = theme;
    this.easel = new Easel(vista, stage, Tints.of(vista, theme.palette()));
  }

  /** The background's shader and the colours it is made of. */
  public record Sky(String shader, Palette palette) {}

  /** The sky, or whatever is behind everything. */
  public static Sky sky(Vista vista, Stage stage, Theme theme) {
    Easel easel = new Easel(vista, stage, Tints.of(vista, theme.palette()));
    return new Sky(Skies.shader(easel), easel.tints.palette(theme.palette()));
  }

  /** What the picture rises from and goes down to between scenes. */
  public static int lids(Theme theme) {
    return theme.palette().night();
  }

  /** Everything in front of the sky, from back to front. */
  public static List<Layer> layers(Vista vista, Stage stage, Theme theme) {
    VistaScene scene = new VistaScene(vista, stage, theme);
    scene.place();
    Particles.mist(scene.easel);
    Things.of(scene.easel).all();
    Particles.weather(scene.easel);
    scene.words();
    return scene.easel.layers();
  }

  private void place() {
    Land land = new Land(easel);
    Heavens heavens = new Heavens(easel);
    switch (easel.vista.ground()) {
      case HILLS -> {
        heavens.sky();
        land.hills();
      }
      case MOUNTAINS -> {
        heavens.sky();
        land.mountains();
      }
      case DUNES -> {
        heavens.sky();
        land.dunes();
      }
      case SNOWFIELD -> {
        heavens.sky();
        land.snowfield();
      }
      case FOREST -> {
        heavens.sky();
        Woods.forest(easel);
      }
      case SEA -> {
        heavens.sky();
        Waters.sea(easel);
        Waters.shore(easel);
      }
      case TOWN -> {
        heavens.sky();
        Town.town(easel);
      }
      case CLOUDS -> {
        heavens.sky();
        Heights.clouds(easel);
      }
      case DEEP -> Waters.deep(easel);
      case SPACE -> Heights.space(easel);
      case ROOM -> new Indoors(easel).room();
      case PASSAGE -> Wells.passage(easel);
      case ABYSS -> Wells.abyss(easel);
      case VEIL -> Cloth.veil(easel);
    }
    if (easel.vista.ground() != Ground.VEIL && easel.vista.ground() != Ground.ROOM) {
      Cloth.heart(easel, false);
    }
  }

  private void words() {
    Vista vista = easel.vista;
    Stage stage = easel.stage;
    boolean above = stage.captioned();
    Type wanted = theme.lettering().of(above || vista.text().length() <= 44 ? TITLE : WORDS);
    String raw =
        theme.lettering().capitals() && wanted.headline()
            ? vista.text().toUpperCase(Locale.ROOT)
            : vista.text();
    Rect content = stage.content();
    float wide = content.getWidth() * (stage.wide() ? 0.8f : 1);
    float factor = stage.tall() ? 1 : 0.88f;
    Text text = Typesetter.set(raw, stage.type(wanted, factor), wide);
    float top = above ? content.getTop() : stage.height() - easel.px(72) - text.height();
    floor(
        above
            ? stage.captions().getTop()
            : Math.min(stage.captions().getTop(), top - easel.px(20)));
    if (text.isEmpty()) {
      return;
    }
    if (above) {
      ceiling(top + text.height() + easel.px(16));
    }
    int number = 0;
    for (Text line : text.eachLine()) {
      float y = top + number * text.leading();
      float left = content.getLeft();
      easel.add(
          Layer.content(
                  "words",
                  Rect.makeXYWH(left, y, line.width(), line.height()),
                  (canvas, brush) ->
                      brush.raisedText(canvas, line, left, y, word -> theme.palette().text()))
              .bleed(text.size() * 0.4f + easel.px(16))
              .enter(Cue.start(0.15 + 0.08 * number), Move.RISE)
              .texts(List.of(new Mark(line, left, y))));
      number++;
    }
  }

  /** The plain ground under captions. */
  private void floor(float top) {
    float soft = easel.px(150);
    int color = easel.tints.floor();
    easel.band(
        "floor of captions",
        top - soft,
        easel.height,
        Drift.STILL,
        (canvas, brush) -> {
          Ink.fill(
              canvas,
              Rect.makeLTRB(0, top - soft, easel.width, top),
              Tints.veiled(color, 0),
              Tints.veiled(color, FLOOR * 0.42),
              Tints.veiled(color, FLOOR));
          Ink.fill(
              canvas,
              Rect.makeLTRB(0, top, easel.width, easel.height),
              Tints.veiled(color, FLOOR),
              Tints.veiled(color, 0.9));
        });
  }

  /** The same above, behind a title. */
  private void ceiling(float bottom) {
    float soft = easel.px(270);
    int color =
        easel.tints.paper()
            ? theme.palette().night()
            : Tints.mix(easel.tints.top(), 0xFF000000, 0.5);
    easel.band(
        "ceiling",
        0,
        bottom + soft,
        Drift.STILL,
        (canvas, brush) -> {
          Ink.fill(
              canvas,
              Rect.makeLTRB(0, 0, easel.width, bottom),
              Tints.veiled(color, 0.72),
              Tints.veiled(color, FLOOR));
          Ink.fill(
              canvas,
              Rect.makeLTRB(0, bottom, easel.width, bottom + soft),
              Tints.veiled(color, FLOOR),
              Tints.veiled(color, FLOOR * 0.42),
              Tints.veiled(color, 0));
        });
  }
}
