package dev.reelmill.script;

import static dev.reelmill.provider.StandIn.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.brief.Brief;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.DreamBrief;
import dev.reelmill.brief.Persona;
import dev.reelmill.brief.PostingBrief;
import dev.reelmill.brief.PromptBrief;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.brief.Style;
import dev.reelmill.brief.TextBlock.Heading;
import dev.reelmill.brief.TextBlock.Item;
import dev.reelmill.brief.TextBlock.Paragraph;
import dev.reelmill.brief.Topic;
import dev.reelmill.brief.TopicBrief;
import dev.reelmill.provider.ChatCompletions;
import dev.reelmill.provider.ChatModel;
import dev.reelmill.provider.Ledger;
import dev.reelmill.provider.ModelBudget;
import dev.reelmill.provider.ModelFacts;
import dev.reelmill.provider.ModelName;
import dev.reelmill.provider.Provider;
import dev.reelmill.provider.StandIn;
import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScenePicture.Hook;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Timeout(60)
class ChatWriterIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  private static final String ASK = "POST /chat/completions";
  private static final PostingBrief BAKER =
      new PostingBrief(
          7001,
          "Kornblum Bakery",
          "Baker",
          "Leeds, United Kingdom",
          List.of("Kitchen"),
          "https://jobs.example.com/kornblum/7001",
          List.of(
              new Heading("What you'll do"),
              new Item("Bake sourdough and rye bread every morning for three shops"),
              new Item("Look after our starter cultures and plan the week's dough"),
              new Paragraph("We pay £31,000 to £34,000 per year and close on Sundays.")),
          BriefOptions.DEFAULT);

  private final StandIn standIn = new StandIn();

  @AfterEach
  void close() {
    standIn.close();
  }

  private static String scene(String picture, String... lines) {
    String said = Stream.of(lines).map(line -> '"' + line + '"').toList().toString();
    return "{\"picture\":" + picture + ",\"lines\":" + said + "}";
  }

  private static String script(String... scenes) {
    return "{\"title\":\"Baker in Leeds\",\"scenes\":[" + String.join(",", scenes) + "]}";
  }

  private static final String HOOK =
      "{\"kind\":\"hook\",\"tag\":\"Kornblum\",\"headline\":\"Baker 🥐\",\"detail\":\"Leeds\"}";
  private static final String END =
      "{\"kind\":\"call_to_action\",\"headline\":\"Apply now\",\"detail\":\"Baker\"}";

  private static String pay(int amount) {
    return scene(
        "{\"kind\":\"big_number\",\"prefix\":\"£\",\"value\":"
            + amount
            + ",\"decimals\":0,\"suffix\":\"\",\"label\":\"a year\"}",
        "The pay is up to £" + amount + " a year, and the shops are closed on Sundays.");
  }

  private static String good(int amount) {
    return script(
        scene(HOOK, "Kornblum Bakery is looking for a baker in Leeds, who likes early mornings."),
        scene(
            "{\"kind\":\"bullets\",\"heading\":\"You will\",\"items\":[\"Bake bread\",\"Plan"
                + " dough\"]}",
            "Bake sourdough and rye bread for three shops every morning.",
            "Look after the starter cultures and plan the dough of the week."),
        pay(amount),
        scene(END, "Does that sound like you? Then apply to Kornblum Bakery today."));
  }

  private static StandIn.Answer answer(String content) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    ObjectNode choice = json.putArray("choices").addObject();
    choice.put("finish_reason", "stop").putObject("message").put("content", content);
    json.putObject("usage").put("cost", 0.002);
    return json(json.toString());
  }

  private ChatModel model(String name, @Nullable LocalDate last) {
    ModelFacts facts =
        new ModelFacts(ModelName.parse(name), 15, 100_000, Optional.ofNullable(last));
    return new ChatCompletions(standIn.client(Provider.OPENROUTER), facts);
  }

  private ChatWriter writer(double limit, ChatModel... models) {
    Ledger ledger = new Ledger(DATABASE.source(), DATABASE.transactions(), limit);
    ScriptWriter local =
        new LocalWriter(
            brief -> new Script("Topic", List.of(new ScriptScene(shown(), List.of("x")))));
    return new ChatWriter(List.of(models), new ModelBudget(ledger), local, InstantSource.system());
  }

  private static ScenePicture shown() {
    return new ScenePicture.Statement("x");
  }

  private WrittenScript write(Brief brief) throws InterruptedException {
    return writer(1000, model("openrouter:a/b", null)).write(brief, UUID.randomUUID());
  }

  @Test
  void aModelWritesWhatIsFilmed() throws InterruptedException {
    standIn.on(ASK, answer(good(34000)));
    WrittenScript written = write(BAKER);
    assertThat(written.writer()).isEqualTo("chat-1 openrouter:a/b");
    assertThat(written.falls()).isEmpty();
    assertThat(written.dollars()).isEqualTo(0.002);
    assertThat(written.script().title()).isEqualTo("Baker in Leeds");
    assertThat(written.script().scenes()).hasSize(4);
    Hook hook = (Hook) written.script().scenes().getFirst().picture();
    assertThat(hook.headline()).as("what no font has is left out").isEqualTo("Baker");
    assertThat(((CallToAction) written.script().scenes().getLast().picture()).address())
        .isEqualTo(Opening.address(BAKER.url()));
    assertThat(WrittenScriptCodec.fromJson(WrittenScriptCodec.toJson(written))).isEqualTo(written);
    assertThat(standIn.asked().getFirst().body()).contains("rye bread").contains("json_schema");
  }

  @Test
  void aDraftWithFaultsIsSentBackOnceWithAllOfThem() throws InterruptedException {
    standIn.on(
        ASK,
        answer(script(scene(HOOK), scene("{\"kind\":\"dance\"}", "Hello."), pay(90000))),
        answer(good(31000)));
    WrittenScript written = write(BAKER);
    assertThat(written.falls()).isEmpty();
    assertThat(written.dollars()).isCloseTo(0.004, within(1e-9));
    assertThat(standIn.asked().getLast().body())
        .contains("Scene 1 has no lines")
        .contains("Scene 2 has no picture of a known kind")
        .contains("The first picture must be a hook")
        .contains("it must be 12 to 36 seconds")
        .contains("These numbers are not in the text: 90000.");
  }

  @Test
  void aDraftThatCannotBeUsedIsWrittenByRulesAndTheReasonTold() throws InterruptedException {
    standIn.on(ASK, answer("Certainly! Here is"), answer(good(90000)));
    WrittenScript written = write(BAKER);
    assertThat(written.writer()).startsWith("local-");
    assertThat(written.script().scenes().getFirst().picture()).isInstanceOf(Hook.class);
    assertThat(written.falls()).hasSize(1);
    assertThat(written.falls().getFirst().code()).isEqualTo("script_unfit");
    assertThat(written.falls().getFirst().reason()).contains("90000");
    assertThat(written.dollars()).as("paid all the same").isCloseTo(0.004, within(1e-9));
    assertThat(standIn.asked()).hasSize(2);
  }

  @Test
  void theNextModelIsAskedAndThenTheRules() throws InterruptedException {
    standIn.on(ASK, json(404, "{\"error\":{\"message\":\"no such model\"}}"), answer(good(34000)));
    ChatModel gone = model("openrouter:gone", LocalDate.of(2026, 1, 1));
    WrittenScript written =
        writer(1000, gone, model("openrouter:odd", null), model("openrouter:a/b", null))
            .write(BAKER, null);
    assertThat(written.writer()).isEqualTo("chat-1 openrouter:a/b");
    assertThat(written.falls())
        .extracting(WrittenScript.Fall::code)
        .containsExactly("provider_ended", "provider_request_refused");
    assertThat(standIn.asked()).hasSize(2);
  }

  @Test
  void withoutMoneyNobodyIsAsked() throws InterruptedException {
    WrittenScript written = writer(0, model("openrouter:a/b", null)).write(BAKER, null);
    assertThat(written.writer()).startsWith("local-");
    assertThat(written.falls().getFirst().code()).isEqualTo("provider_budget");
    assertThat(standIn.asked()).isEmpty();
  }

  @Test
  void rejectedContentEndsTheJob() {
    standIn.on(ASK, json(403, "{\"error\":{\"code\":403,\"metadata\":{\"reasons\":[\"hate\"]}}}"));
    assertThatThrownBy(() -> write(BAKER))
        .isInstanceOfSatisfying(
            ReelmillException.class,
            rejected -> {
              assertThat(rejected.code()).isEqualTo("content_rejected");
              assertThat(rejected.retryable()).isFalse();
            });
  }

  @Test
  void promptsFillTheirTimeAndDreamsTakeTheirs() throws InterruptedException {
    standIn.on(ASK, answer(good(12)));
    Script script =
        write(new PromptBrief("a bakery", Style.FUN, 30, BriefOptions.DEFAULT)).script();
    assertThat(script.seconds()).isEqualTo(30);
    assertThat(script.mood()).isEqualTo(Mood.FUN);
    assertThat(script.scenes().stream().mapToDouble(ScriptScene::seconds).sum())
        .isCloseTo(30, within(0.001));
    Script silent =
        write(new PromptBrief("a bakery", Style.BACKGROUND, 20, BriefOptions.DEFAULT)).script();
    assertThat(silent.scenes()).allMatch(scene -> scene.lines().isEmpty());
    Script dream =
        write(new DreamBrief("Bread", "I baked all night.", Style.CALM, BriefOptions.DEFAULT))
            .script();
    assertThat(dream.seconds()).isBetween(15.0, 60.0);
    assertThat(dream.scenes()).hasSize(4);
  }

  @Test
  void topicsAndTinyFilmsAreLeftToTheRules() throws InterruptedException {
    write(new TopicBrief(Persona.SAVINGS_BUILDER, Topic.CD_BASICS, BriefOptions.DEFAULT));
    write(new PromptBrief("rain", Style.FUN, 2, BriefOptions.DEFAULT));
    assertThat(standIn.asked()).isEmpty();
  }
}
