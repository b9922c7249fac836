package dev.reelmill.app.settings;

import dev.reelmill.narration.MarySpeech;
import dev.reelmill.narration.OutsideVoice;
import dev.reelmill.provider.Endpoint;
import dev.reelmill.provider.KnownEnds;
import dev.reelmill.provider.ModelFacts;
import dev.reelmill.provider.ModelName;
import dev.reelmill.provider.Provider;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Models of outside providers.
 *
 * @param endpoints of those with a key
 * @param scripts who writes scripts, the first choice first; nobody when empty
 * @param voices who may read scripts, as given, and what is known of the voice's model
 * @param defaultVoice one of them that speaks films of which nobody says who speaks, if any does
 * @param videos who makes clips, the first choice first; nobody when empty
 * @param embedding by whom searches go; by the model that comes along when empty
 * @param dailyBudget in USD
 */
public record ProviderSettings(
    Map<Provider, Endpoint> endpoints,
    List<ModelFacts> scripts,
    SequencedMap<OutsideVoice, ModelFacts> voices,
    Optional<OutsideVoice> defaultVoice,
    List<ModelFacts> videos,
    Optional<EmbeddingSettings> embedding,
    double dailyBudget) {
  private static final Set<Provider> WRITING = Set.of(Provider.OPENROUTER, Provider.OPENAI);
  private static final Set<Provider> FILMING =
      Set.of(Provider.OPENROUTER, Provider.OPENAI, Provider.GEMINI);
  private static final Set<Provider> EMBEDDING = Set.of(Provider.OPENAI, Provider.GEMINI);
  private static final String ANY_WRITER = "openrouter:openrouter/auto";
  private static final String NOBODY = "none";
  private static final int MOST_TEXT = 100_000;
  private static final int MOST_SPOKEN = 4096;

  /** As much as a vector can stand for, and within what every model reads. */
  private static final int MOST_TEXT_OF_A_VECTOR = 2_000;

  private static final double MOST_DOLLARS = 1e6;

  public ProviderSettings {
    endpoints = Map.copyOf(endpoints);
    scripts = List.copyOf(scripts);
    voices = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(voices));
    videos = List.copyOf(videos);
  }

  static ProviderSettings read(SettingsSource source) {
    Map<Provider, Endpoint> endpoints = new EnumMap<>(Provider.class);
    for (Provider provider : Provider.values()) {
      endpoint(source, provider).ifPresent(endpoint -> endpoints.put(provider, endpoint));
    }
    KnownEnds ends =
        new KnownEnds(
            source
                .parsed(
                    "MODEL_END_DATES",
                    ProviderSettings::ends,
                    "must be models and days such as openrouter:vendor/model=2027-01-31")
                .orElse(Map.of()));
    Models models = new Models(source, endpoints, ends);
    SequencedMap<OutsideVoice, ModelFacts> voices =
        models.voices(
            "SPEECH_VOICES", source.amount("SPEECH_PRICE_USD", 15, MOST_DOLLARS), MOST_SPOKEN);
    String anyWriter = endpoints.containsKey(Provider.OPENROUTER) ? ANY_WRITER : NOBODY;
    return new ProviderSettings(
        endpoints,
        models.read(
            "SCRIPT_MODELS",
            anyWriter,
            WRITING,
            source.amount("SCRIPT_PRICE_USD", 15, MOST_DOLLARS),
            MOST_TEXT),
        voices,
        defaultVoice(source, voices),
        models.read(
            "VIDEO_MODELS",
            NOBODY,
            FILMING,
            source.amount("VIDEO_PRICE_USD", 0.5, MOST_DOLLARS),
            source.whole("VIDEO_CLIP_SECONDS", 8, 1, 60)),
        embedding(source, models),
        source.amount("DAILY_BUDGET_USD", 5, MOST_DOLLARS));
  }

  private static Optional<EmbeddingSettings> embedding(SettingsSource source, Models models) {
    List<ModelFacts> one =
        models.read(
            "EMBEDDING_MODEL",
            NOBODY,
            EMBEDDING,
            source.amount("EMBEDDING_PRICE_USD", 0.15, MOST_DOLLARS),
            MOST_TEXT_OF_A_VECTOR);
    int dimensions = source.whole("EMBEDDING_DIMENSIONS", 768, 64, 4096);
    if (one.size() > 1) {
      source.problem("EMBEDDING_MODEL must be one model: vectors of several cannot be compared");
    }
    return one.stream().findFirst().map(facts -> new EmbeddingSettings(facts, dimensions));
  }

  private static Optional<OutsideVoice> defaultVoice(
      SettingsSource source, SequencedMap<OutsideVoice, ModelFacts> voices) {
    Optional<String> given =
        source.text("DEFAULT_VOICE").filter(name -> !name.equals(MarySpeech.DEFAULT_VOICE));
    Optional<OutsideVoice> known =
        voices.keySet().stream()
            .filter(one -> given.filter(one.toString()::equals).isPresent())
            .findFirst();
    if (given.isPresent() && known.isEmpty()) {
      source.problem(
          "DEFAULT_VOICE must be %s or one of SPEECH_VOICES, not \"%s\""
              .formatted(MarySpeech.DEFAULT_VOICE, given.get()));
    }
    return known;
  }

  private static String name(Provider provider, String what) {
    return provider.name() + what;
  }

  private static Optional<Endpoint> endpoint(SettingsSource source, Provider provider) {
    Optional<String> key = source.text(name(provider, "_API_KEY"));
    var base =
        source
            .parsed(name(provider, "_BASE_URL"), Settings::web, "must be an http or https URL")
            .orElse(provider.usualAddress());
    return key.map(secret -> new Endpoint(provider, base, secret));
  }

  private static Map<ModelName, LocalDate> ends(String text) {
    Map<ModelName, LocalDate> ends = new HashMap<>();
    parts(text)
        .forEach(
            part -> {
              int sign = part.lastIndexOf('=');
              try {
                ends.put(
                    ModelName.parse(part.substring(0, Math.max(sign, 0))),
                    LocalDate.parse(part.substring(sign + 1)));
              } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(e);
              }
            });
    return ends;
  }

  private static Stream<String> parts(String text) {
    return Stream.of(text.split(",")).map(String::strip).filter(part -> !part.isEmpty());
  }

  /** Reads lists of models. */
  private record Models(SettingsSource source, Map<Provider, Endpoint> endpoints, KnownEnds ends) {
    List<ModelFacts> read(
        String name, String usual, Set<Provider> able, double price, int mostUnits) {
      List<ModelName> names =
          source
              .parsed(
                  name, Models::names, "must be models such as openrouter:vendor/model, or none")
              .orElseGet(() -> names(usual));
      for (ModelName model : names) {
        if (!able.contains(model.provider())) {
          source.problem(name + " cannot be done by " + model.provider().label());
        } else {
          requireKey(name, model.provider());
        }
      }
      return names.stream().flatMap(model -> facts(model, price, mostUnits).stream()).toList();
    }

    SequencedMap<OutsideVoice, ModelFacts> voices(String name, double price, int mostUnits) {
      SequencedMap<OutsideVoice, ModelFacts> voices = new LinkedHashMap<>();
      List<OutsideVoice> given =
          source
              .parsed(
                  name,
                  Models::voices,
                  "must be voices such as openai:gpt-4o-mini-tts/alloy or"
                      + " fish_audio:s2.1-pro/802e3bc2b27e, or none")
              .orElse(List.of());
      given.stream()
          .map(voice -> voice.model().provider())
          .distinct()
          .forEach(one -> requireKey(name, one));
      for (OutsideVoice voice : given) {
        facts(voice.model(), price, mostUnits).ifPresent(facts -> voices.put(voice, facts));
      }
      return voices;
    }

    private void requireKey(String name, Provider provider) {
      if (!endpoints.containsKey(provider)) {
        source.problem(name(provider, "_API_KEY") + " is missing: " + name + " needs it");
      }
    }

    private Optional<ModelFacts> facts(ModelName model, double price, int mostUnits) {
      return Optional.ofNullable(endpoints.get(model.provider()))
          .map(endpoint -> new ModelFacts(model, price, mostUnits, ends.of(model, endpoint)));
    }

    private static List<ModelName> names(String text) {
      return named(text, ModelName::parse);
    }

    private static List<OutsideVoice> voices(String text) {
      return named(text, OutsideVoice::parse);
    }

    private static <T> List<T> named(String text, Function<String, T> parser) {
      return text.toLowerCase(Locale.ROOT).equals(NOBODY)
          ? List.of()
          : parts(text).map(parser).distinct().toList();
    }
  }
}
