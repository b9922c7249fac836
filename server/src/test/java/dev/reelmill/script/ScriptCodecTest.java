package dev.reelmill.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.script.ScenePicture.Bullets;
import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScenePicture.Fact;
import dev.reelmill.script.ScenePicture.FactCard;
import dev.reelmill.script.ScenePicture.Hook;
import dev.reelmill.script.ScenePicture.Icon;
import dev.reelmill.script.ScenePicture.Statement;
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
            List.of(
                scene(new Hook("Brightclay", "Kiln \"Operator\"", "")),
                scene(new Statement("We fire pots.")),
                scene(new Bullets("What you'll do", List.of("Fire pots", "Glaze tiles"))),
                scene(new FactCard("Facts", List.of(new Fact(Icon.MONEY, "Pay", "£30k")))),
                scene(new CallToAction("Apply now", "Brightclay", "brightclay.example"))));

    assertThat(ScriptCodec.fromJson(ScriptCodec.toJson(script))).isEqualTo(script);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "3",
        "{}",
        "{\"title\":\"a\",\"scenes\":[]}",
        "{\"title\":\"a\",\"scenes\":[{\"kind\":\"poem\",\"picture\":{},\"lines\":[\"a\"]}]}",
        "{\"title\":\"a\",\"scenes\":[{\"kind\":\"statement\",\"picture\":{},\"lines\":[\"a\"]}]}",
      })
  void refusesWhatIsNoScript(String json) {
    assertThatThrownBy(() -> ScriptCodec.fromJson(json))
        .isInstanceOfSatisfying(
            ReelmillException.class, e -> assertThat(e.code()).isEqualTo("invalid_script"));
  }

  private static ScriptScene scene(ScenePicture picture) {
    return new ScriptScene(picture, List.of("One line.", "Another."));
  }
}
