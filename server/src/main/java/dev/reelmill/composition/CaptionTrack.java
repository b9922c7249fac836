package dev.reelmill.composition;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.CaptionBand;
import dev.reelmill.composition.draw.Sheet;
import dev.reelmill.composition.draw.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws whichever caption page is on; keeps one at a time. */
final class CaptionTrack implements AutoCloseable {
  private final List<CaptionPage> pages;
  private final Stage stage;
  private final Brush brush;
  private @Nullable CaptionPage page;
  private @Nullable CaptionBand band;

  CaptionTrack(List<CaptionPage> pages, Stage stage, Brush brush) {
    this.pages = List.copyOf(pages);
    this.stage = stage;
    this.brush = brush;
  }

  void draw(Sheet sheet, double seconds) {
    for (CaptionPage candidate : pages) {
      if (seconds >= candidate.start() && seconds < candidate.end()) {
        bandOf(candidate).draw(sheet, seconds);
      }
    }
  }

  private CaptionBand bandOf(CaptionPage wanted) {
    CaptionBand current = band;
    if (current != null && wanted.equals(page)) {
      return current;
    }
    close();
    CaptionBand made = new CaptionBand(wanted.words(), stage, brush);
    page = wanted;
    band = made;
    return made;
  }

  @Override
  public void close() {
    if (band != null) {
      band.close();
    }
    band = null;
  }
}
