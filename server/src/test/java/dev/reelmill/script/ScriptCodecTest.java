package dev.reelmill.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.script.ScenePicture.BigNumber;
import dev.reelmill.script.ScenePicture.Bullets;
import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScenePicture.Chart;
import dev.reelmill.script.ScenePicture.ChartKind;
import dev.reelmill.script.ScenePicture.Comparison;
import dev.reelmill.script.ScenePicture.Datum;
import dev.reelmill.script.ScenePicture.Fact;
import dev.reelmill.script.ScenePicture.FactCard;
import dev.reelmill.script.ScenePicture.Hook;
import dev.reelmill.script.ScenePicture.Icon;
import dev.reelmill.script.ScenePicture.IconList;
import dev.reelmill.script.ScenePicture.Moment;
import dev.reelmill.script.ScenePicture.PlaceCard;
import dev.reelmill.script.ScenePicture.Quote;
import dev.reelmill.script.ScenePicture.Side;
import dev.reelmill.script.ScenePicture.Statement;
import dev.reelmill.script.ScenePicture.Steps;
import dev.reelmill.script.ScenePicture.Timeline;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptCodecTest {
  @Test
  void readsWhatItWrites() {
    Script script =
        new Script(
            "Kiln Operator – Brightclay",
            Mood.FUN,
            12.5,
            List.of(
                new ScriptScene(new Statement("Silence."), List.of(), 3.25),
                scene(new Hook("Brightclay", "Kiln \"Operator\"", "")),
                scene(new Statement("We fire pots.")),
                scene(new Bullets("What you'll do", List.of("Fire pots", "Glaze tiles"))),
                scene(new FactCard("Facts", List.of(new Fact(Icon.MONEY, "Pay", "£30k")))),
                scene(new BigNumber("$", 3.5, 1, " billion", "in pots")),
                scene(new Comparison("Pay", side("Then", 1), side("Now", 3))),
                scene(new Chart("Pots", ChartKind.PIE, data(), "£", "k")),
                scene(new Timeline("Days", List.of(new Moment("1820", "Founded")))),
                scene(new IconList("Perks", List.of("Tea", "Clay"))),
                scene(new Quote("Fire is patient.", "A potter")),
                scene(new PlaceCard("Stoke", "Six towns")),
                scene(new Steps("How", List.of("Throw", "Fire"))),
                scene(new CallToAction("Apply now", "Brightclay", "brightclay.example"))));

    assertThat(ScriptCodec.fromJson(ScriptCodec.toJson(script))).isEqualTo(script);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "3",
        "{}",
        "{\"title\":\"a\",\"mood\":\"sad\",\"seconds\":0,\"scenes\":[{\"kind\":\"statement\",\"picture\":{\"text\":\"a\"},\"lines\":[\"a\"],\"seconds\":0}]}",
        "{\"title\":\"a\",\"mood\":\"fun\",\"seconds\":0,\"scenes\":[{\"kind\":\"statement\",\"picture\":{\"text\":\"a\"},\"lines\":[],\"seconds\":0}]}",
        "{\"title\":\"a\",\"mood\":\"fun\",\"seconds\":0,\"scenes\":[]}",
        "{\"title\":\"a\",\"mood\":\"fun\",\"seconds\":0,\"scenes\":[{\"kind\":\"poem\",\"picture\":{},\"lines\":[\"a\"],\"seconds\":0}]}",
        "{\"title\":\"a\",\"mood\":\"fun\",\"seconds\":0,\"scenes\":[{\"kind\":\"statement\",\"picture\":{},\"lines\":[\"a\"],\"seconds\":0}]}",
      })
  void refusesWhatIsNoScript(String json) {
    assertThatThrownBy(() -> ScriptCodec.fromJson(json))
        .isInstanceOfSatisfying(
            ReelmillException.class, e -> assertThat(e.code()).isEqualTo("invalid_script"));
  }

  private static Side side(String label, int value) {
    return new Side(label, "£" + value, List.of("A point"));
  }

  private static List<Datum> data() {
    return List.of(new Datum("May", 1.25), new Datum("June", -2));
  }

  private static ScriptScene scene(ScenePicture picture) {
    return new ScriptScene(picture, List.of("One line.", "Another."));
  }
}
