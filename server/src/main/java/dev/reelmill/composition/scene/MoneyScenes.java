package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Layer;
import dev.reelmill.script.MoneyPicture;
import dev.reelmill.script.MoneyPicture.BalanceMove;
import dev.reelmill.script.MoneyPicture.CutIncomes;
import dev.reelmill.script.MoneyPicture.DailyCounter;
import dev.reelmill.script.MoneyPicture.GoalBar;
import dev.reelmill.script.MoneyPicture.GrowingPie;
import dev.reelmill.script.MoneyPicture.LitCalendar;
import dev.reelmill.script.MoneyPicture.LockedVault;
import dev.reelmill.script.MoneyPicture.MenuMaze;
import dev.reelmill.script.MoneyPicture.MergingTiles;
import dev.reelmill.script.MoneyPicture.PaydownPaths;
import dev.reelmill.script.MoneyPicture.SafetyNet;
import dev.reelmill.script.MoneyPicture.SavingsSlider;
import dev.reelmill.script.MoneyPicture.SmoothingTank;
import dev.reelmill.script.MoneyPicture.SortedReceipts;
import dev.reelmill.script.MoneyPicture.SplitPaycheck;
import dev.reelmill.script.MoneyPicture.TickingCalendar;
import dev.reelmill.script.MoneyPicture.TwoBanks;
import dev.reelmill.script.MoneyPicture.UsedCards;
import dev.reelmill.script.MoneyPicture.WarnedPhone;
import dev.reelmill.script.MoneyPicture.WaterTank;
import java.util.List;

/** Pictures of how money works, each on a card that it fills with its own motion. */
final class MoneyScenes {
  private MoneyScenes() {}

  static Plan plan(MoneyPicture picture, Desk desk) {
    return Panel.plan(picture.heading(), desk, panel -> layers(picture, panel));
  }

  private static List<Layer> layers(MoneyPicture picture, Panel panel) {
    return switch (picture) {
      case UsedCards cards -> UsedCardsScene.layers(cards, panel);
      case PaydownPaths paths -> PaydownScene.layers(paths, panel);
      case TickingCalendar calendar -> TickingCalendarScene.layers(calendar, panel);
      case BalanceMove move -> BalanceMoveScene.layers(move, panel);
      case DailyCounter counter -> DailyCounterScene.layers(counter, panel);
      case CutIncomes incomes -> CutIncomesScene.layers(incomes, panel);
      case SafetyNet net -> SafetyNetScene.layers(net, panel);
      case GrowingPie pie -> GrowingPieScene.layers(pie, panel);
      case SmoothingTank tank -> SmoothingTankScene.layers(tank, panel);
      case WaterTank tank -> WaterTankScene.layers(tank, panel);
      case SortedReceipts receipts -> ReceiptsScene.layers(receipts, panel);
      case MenuMaze maze -> MazeScene.layers(maze, panel);
      case WarnedPhone phone -> PhoneScene.layers(phone, panel);
      case LitCalendar calendar -> LitCalendarScene.layers(calendar, panel);
      case MergingTiles tiles -> MergingTilesScene.layers(tiles, panel);
      case GoalBar goal -> GoalBarScene.layers(goal, panel);
      case SplitPaycheck paycheck -> PaycheckScene.layers(paycheck, panel);
      case TwoBanks banks -> BanksScene.layers(banks, panel);
      case LockedVault vault -> VaultScene.layers(vault, panel);
      case SavingsSlider slider -> SliderScene.layers(slider, panel);
    };
  }
}
