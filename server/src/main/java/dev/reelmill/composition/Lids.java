package dev.reelmill.composition;

import dev.reelmill.composition.draw.Curtain;
import dev.reelmill.composition.draw.Sheet;
import dev.reelmill.composition.draw.Stage;
import dev.reelmill.composition.theme.Easing;

/**
 * Drawn places rise out of a plain colour and sink into it again, as if eyes were opened and
 * closed: so that one may follow any other. The film's first frame and its last are open.
 */
final class Lids implements AutoCloseable {
  private static final double SECONDS = 0.3;

  private final Curtain curtain;
  private final double length;
  private final boolean opens;
  private final boolean closes;

  /** For a scene of so many seconds. */
  Lids(Stage stage, int color, double length, SceneSetting setting) {
    this.curtain = new Curtain(stage, color);
    this.length = length;
    this.opens = !setting.first();
    this.closes = !setting.last();
  }

  void draw(Sheet sheet, double seconds) {
    double opening = opens ? 1 - Easing.out((seconds + 0.03) / SECONDS) : 0;
    double closing = closes ? Easing.in((seconds - length + SECONDS) / SECONDS) : 0;
    curtain.draw(sheet, Math.max(opening, closing));
  }

  @Override
  public void close() {
    curtain.close();
  }
}
