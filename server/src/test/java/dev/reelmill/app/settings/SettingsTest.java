package dev.reelmill.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.limit.Rates;
import dev.reelmill.narration.OutsideVoice;
import dev.reelmill.posting.BoardAddresses;
import dev.reelmill.provider.ModelFacts;
import dev.reelmill.provider.Provider;
import dev.reelmill.redis.RedisAddress;
import dev.reelmill.storage.S3Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void withoutConfigurationTheDefaultsHold() {
    Settings settings = Settings.read(Map.of(), Map.of(), new Properties());
    assertThat(settings.home()).isEqualTo(Path.of("data"));
    assertThat(settings.databaseUrl()).isEmpty();
    assertThat(settings.http().port()).isEqualTo(8080);
    assertThat(settings.workers().count()).isEqualTo(1);
    assertThat(settings.workers().encoderThreads()).isEqualTo(2);
    assertThat(settings.workers().server()).isEmpty();
    assertThat(settings.jobs())
        .isEqualTo(
            new Settings.QueueSettings(
                Duration.ofSeconds(15), Duration.ofMinutes(10), Duration.ofHours(24), 2, 100));
    assertThat(settings.connections())
        .isEqualTo(new ConnectionSettings(8192, 512, Duration.ofSeconds(20), 100, 1000));
    assertThat(settings.search()).isEqualTo(new Settings.SearchSettings(20, 50, 0.75, 5, 5));
    assertThat(settings.accounts())
        .isEqualTo(
            new Settings.AccountSettings(
                true, "admin@localhost", Optional.empty(), Optional.empty()));
  }

  @Test
  void boardsAreSyncedOnlyWhenAnIntervalIsGiven() {
    ImportSettings usual = Settings.read(Map.of(), Map.of(), new Properties()).imports();
    assertThat(usual.interval()).isEmpty();
    assertThat(usual.addresses()).isEqualTo(BoardAddresses.PUBLIC);

    Map<String, String> given =
        Map.of(
            "IMPORT_INTERVAL_MINUTES", "60",
            "IMPORT_BOARDS", "acme, lever:Oven,",
            "LEVER_BASE_URL", "https://api.eu.lever.co/");
    ImportSettings imports = Settings.read(Map.of(), given, new Properties()).imports();
    assertThat(imports.interval()).contains(Duration.ofHours(1));
    assertThat(imports.boards()).hasToString("[greenhouse:acme, lever:Oven]");
    assertThat(imports.addresses().lever()).isEqualTo(URI.create("https://api.eu.lever.co"));

    Map<String, String> wrong = Map.of("IMPORT_BOARDS", "acme,workday:acme");
    assertThatThrownBy(() -> Settings.read(Map.of(), wrong, new Properties()))
        .hasMessageContaining("IMPORT_BOARDS must be boards like");
    Map<String, String> never = Map.of("IMPORT_BOARDS", "acme");
    assertThatThrownBy(() -> Settings.read(Map.of(), never, new Properties()))
        .hasMessageContaining("IMPORT_BOARDS needs IMPORT_INTERVAL_MINUTES");
  }

  @Test
  void theCommandLineWinsOverTheEnvironmentAndThatOverProperties() {
    Properties properties = new Properties();
    properties.setProperty("reelmill.target-count", "7");
    properties.setProperty("reelmill.workers", "3");
    properties.setProperty("reelmill.port", "1");
    Settings settings =
        Settings.read(
            Map.of("REELMILL_PORT", "0"),
            Map.of("REELMILL_PORT", "2", "WORKERS", "4", "CDN_URL", "https://cdn.example/x/"),
            properties);
    assertThat(settings.http().port()).isZero();
    assertThat(settings.workers().count()).isEqualTo(4);
    assertThat(settings.search().targetCount()).isEqualTo(7);
    assertThat(settings.http().cdnUrl()).contains(URI.create("https://cdn.example/x"));
  }

  @Test
  void everyProblemIsNamedAtOnceAndNoSecretRepeated() {
    Map<String, String> wrong =
        Map.of(
            "REELMILL_PORT", "70000",
            "REELMILL_MANAGEMENT_PORT", "ninety",
            "SIMILARITY_THRESHOLD", "much",
            "API_BASE_URL", "ftp://example",
            "DATABASE_URL", "mysql://root:hunter2@db/x",
            "REELMILL_ADMIN_EMAIL", "somebody",
            "REELMILL_ADMIN_PASSWORD", "hunter2",
            "JWT_SECRET", "hunter2");
    assertThatThrownBy(() -> Settings.read(Map.of(), wrong, new Properties()))
        .isInstanceOf(ReelmillException.class)
        .hasMessageContaining("REELMILL_PORT must be a whole number from 0 to 65535, not \"70000\"")
        .hasMessageContaining("REELMILL_MANAGEMENT_PORT must be a whole number from 0 to 65535")
        .hasMessageContaining("SIMILARITY_THRESHOLD must be a number from 0 to 1")
        .hasMessageContaining("API_BASE_URL must be an http or https URL")
        .hasMessageContaining("DATABASE_URL must look like")
        .hasMessageContaining("REELMILL_ADMIN_EMAIL must look like name@example.org")
        .hasMessageContaining("REELMILL_ADMIN_PASSWORD must have 12 to 128 characters")
        .hasMessageContaining("JWT_SECRET must have at least 32 bytes")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void howOftenSomeoneMayAskHasDefaults() {
    Settings settings = Settings.read(Map.of(), Map.of(), new Properties());
    assertThat(settings.rates()).isEqualTo(Rates.perMinute(120, 600, 120, 120, 60, 10, 60, 20, 30));
    assertThat(settings.redis()).isEmpty();
    assertThat(settings.http().trustedProxies()).isEmpty();
  }

  @Test
  void proxiesAreAddressesAndNetworks() {
    Map<String, String> given =
        Map.of(
            "TRUSTED_PROXIES", "10.1.2.3, 2001:db8::/32,private",
            "REDIS_URL", "rediss://mill:hunter2@cache/1");
    Settings settings = Settings.read(Map.of(), given, new Properties());
    assertThat(settings.http().trustedProxies().orElseThrow().networks())
        .contains("10.1.2.3", "2001:db8::/32", "192.168.0.0/16")
        .hasSize(11);
    assertThat(settings.redis()).contains(RedisAddress.parse("rediss://mill:hunter2@cache/1"));
    assertThat(settings.toString()).doesNotContain("hunter2");
  }

  @Test
  void whatIsWrongWithProxiesAndRedisIsNamed() {
    Map<String, String> wrong =
        Map.of(
            "TRUSTED_PROXIES", "10.0.0.0/8,proxy.example",
            "REDIS_URL", "http://:hunter2@cache",
            "RATE_LOGIN", "0");
    assertThatThrownBy(() -> Settings.read(Map.of(), wrong, new Properties()))
        .hasMessageContaining("TRUSTED_PROXIES must be addresses or networks")
        .hasMessageContaining("REDIS_URL must look like redis://user:password@host:6379/0")
        .hasMessageContaining("RATE_LOGIN must be a whole number from 1")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void withoutABucketObjectsStayInTheHome() {
    assertThat(Settings.read(Map.of(), Map.of(), new Properties()).bucket()).isEmpty();
    Map<String, String> cdn = Map.of("CDN_URL", "https://cdn.example");
    assertThat(Settings.read(Map.of(), cdn, new Properties()).bucket()).isEmpty();
  }

  @Test
  void aBucketOfAnyServiceIsNamedByItsEndpoint() {
    Map<String, String> given =
        Map.of(
            "S3_ENDPOINT", "http://minio:9000/",
            "S3_BUCKET", "reels",
            "S3_ACCESS_KEY", "key",
            "S3_SECRET_KEY", "hunter2",
            "S3_PRESIGNED", "true");
    S3Settings bucket = Settings.read(Map.of(), given, new Properties()).bucket().orElseThrow();
    assertThat(bucket)
        .isEqualTo(
            new S3Settings(
                Optional.of(URI.create("http://minio:9000")),
                "us-east-1",
                "reels",
                "key",
                "hunter2",
                true,
                false,
                Optional.of(Duration.ofHours(1))));
    assertThat(bucket.toString()).isEqualTo("bucket reels at http://minio:9000");
  }

  @Test
  void withoutAnEndpointTheBucketIsOneOfAws() {
    Map<String, String> given =
        Map.of(
            "S3_REGION", "eu-central-1",
            "S3_BUCKET", "reels",
            "S3_ACCESS_KEY", "key",
            "S3_SECRET_KEY", "secret");
    S3Settings bucket = Settings.read(Map.of(), given, new Properties()).bucket().orElseThrow();
    assertThat(bucket.pathStyle()).isFalse();
    assertThat(bucket.toString()).isEqualTo("bucket reels at AWS in eu-central-1");
  }

  @Test
  void theNamesOfSpacesAreUnderstood() {
    Map<String, String> given =
        Map.of(
            "DO_SPACES_ENDPOINT", "fra1.digitaloceanspaces.com",
            "DO_SPACES_BUCKET", "reels",
            "DO_SPACES_ACCESS_KEY", "key",
            "DO_SPACES_SECRET_KEY", "secret",
            "DO_SPACES_CDN_URL", "https://reels.fra1.cdn.digitaloceanspaces.com");
    Settings settings = Settings.read(Map.of(), given, new Properties());
    S3Settings bucket = settings.bucket().orElseThrow();
    assertThat(bucket.endpoint()).contains(URI.create("https://fra1.digitaloceanspaces.com"));
    assertThat(bucket.publicRead()).isTrue();
    assertThat(settings.http().cdnUrl())
        .contains(URI.create("https://reels.fra1.cdn.digitaloceanspaces.com"));
  }

  @Test
  void everythingWrongWithABucketIsNamedAtOnce() {
    Map<String, String> wrong =
        Map.of(
            "S3_SECRET_KEY", "hunter2",
            "DO_SPACES_ENDPOINT", "ftp://example",
            "S3_PUBLIC_READ", "yes",
            "S3_PRESIGNED", "true",
            "CDN_URL", "https://cdn.example",
            "WORKERS", "many");
    assertThatThrownBy(() -> Settings.read(Map.of(), wrong, new Properties()))
        .hasMessageContaining("WORKERS must be")
        .hasMessageContaining("DO_SPACES_ENDPOINT must be an http or https URL")
        .hasMessageContaining("S3_PUBLIC_READ must be true or false, not \"yes\"")
        .hasMessageContaining("S3_BUCKET is missing: the bucket that keeps the objects")
        .hasMessageContaining("S3_ACCESS_KEY is missing")
        .hasMessageContaining("S3_PRESIGNED cannot be used with CDN_URL")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void withoutAKeyNoModelIsAsked() {
    ProviderSettings providers = Settings.read(Map.of(), Map.of(), new Properties()).providers();
    assertThat(providers)
        .isEqualTo(
            new ProviderSettings(
                Map.of(),
                List.of(),
                new LinkedHashMap<>(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                5));
  }

  @Test
  void modelsAreNamedByTheirProviders() {
    Map<String, String> given =
        Map.of(
            "OPENROUTER_API_KEY", "hunter2",
            "GEMINI_API_KEY", "hunter2",
            "OPENAI_API_KEY", "hunter2",
            "SPEECH_VOICES", "openai:tts-1/alloy, openai:tts-1/echo",
            "DEFAULT_VOICE", "openai:tts-1/echo",
            "GEMINI_BASE_URL", "http://gateway:8000/",
            "VIDEO_MODELS", "gemini:gemini-omni-1.1-flash, openrouter:a/b",
            "MODEL_END_DATES", "openrouter:a/b=2030-01-31",
            "DAILY_BUDGET_USD", "0.5");
    Settings settings = Settings.read(Map.of(), given, new Properties());
    ProviderSettings providers = settings.providers();
    assertThat(providers.scripts().getFirst().name()).hasToString("openrouter:openrouter/auto");
    assertThat(providers.voices().keySet())
        .extracting(OutsideVoice::toString)
        .containsExactly("openai:tts-1/alloy", "openai:tts-1/echo");
    assertThat(providers.defaultVoice()).contains(OutsideVoice.parse("openai:tts-1/echo"));
    assertThat(providers.voices().values().stream().distinct())
        .extracting(ModelFacts::price)
        .containsExactly(15.0);
    assertThat(providers.videos()).extracting(ModelFacts::mostUnits).containsExactly(8, 8);
    assertThat(providers.videos().getLast().ends()).contains(LocalDate.of(2030, 1, 31));
    assertThat(providers.endpoints().get(Provider.GEMINI))
        .hasToString("gemini at http://gateway:8000");
    assertThat(providers.dailyBudget()).isEqualTo(0.5);
    assertThat(settings.toString()).doesNotContain("hunter2");
    Map<String, String> nobody = Map.of("OPENROUTER_API_KEY", "k", "SCRIPT_MODELS", "none");
    assertThat(Settings.read(Map.of(), nobody, new Properties()).providers().scripts()).isEmpty();
  }

  @Test
  void searchesGoByTheModelThatComesAlongUnlessAnotherIsNamed() {
    Map<String, String> given =
        Map.of(
            "GEMINI_API_KEY", "hunter2",
            "EMBEDDING_MODEL", "gemini:gemini-embedding-001",
            "EMBEDDING_DIMENSIONS", "1536",
            "EMBEDDING_PRICE_USD", "0.2");
    EmbeddingSettings embedding =
        Settings.read(Map.of(), given, new Properties()).providers().embedding().orElseThrow();
    assertThat(embedding.facts().name()).hasToString("gemini:gemini-embedding-001");
    assertThat(embedding.facts().price()).isEqualTo(0.2);
    assertThat(embedding.dimensions()).isEqualTo(1536);
    Map<String, String> wrong =
        Map.of(
            "FISH_AUDIO_API_KEY", "k",
            "EMBEDDING_MODEL", "fish_audio:a,openai:b",
            "EMBEDDING_DIMENSIONS", "8");
    assertThatThrownBy(() -> Settings.read(Map.of(), wrong, new Properties()))
        .hasMessageContaining("EMBEDDING_MODEL cannot be done by fish_audio")
        .hasMessageContaining("OPENAI_API_KEY is missing: EMBEDDING_MODEL needs it")
        .hasMessageContaining("EMBEDDING_DIMENSIONS must be a whole number from 64 to 4096");
  }

  @Test
  void whatIsWrongWithModelsIsNamed() {
    Map<String, String> wrong =
        Map.of(
            "SCRIPT_MODELS", "openai:x,gemini:y",
            "VIDEO_MODELS", "nobody:z",
            "SPEECH_VOICES", "openai:alloy",
            "DEFAULT_VOICE", "openai:tts-1/echo",
            "DAILY_BUDGET_USD", "-1",
            "MODEL_END_DATES", "openai:x=soon");
    assertThatThrownBy(() -> Settings.read(Map.of(), wrong, new Properties()))
        .hasMessageContaining("OPENAI_API_KEY is missing: SCRIPT_MODELS needs it")
        .hasMessageContaining("SCRIPT_MODELS cannot be done by gemini")
        .hasMessageContaining("VIDEO_MODELS must be models such as openrouter:vendor/model")
        .hasMessageContaining("SPEECH_VOICES must be voices such as openai:gpt-4o-mini-tts/alloy")
        .hasMessageContaining("DEFAULT_VOICE must be cmu-slt-hsmm or one of SPEECH_VOICES, not")
        .hasMessageContaining("DAILY_BUDGET_USD must be a number from 0 to 1000000")
        .hasMessageContaining("MODEL_END_DATES must be models and days");
    Map<String, String> keyless = Map.of("SPEECH_VOICES", "fish_audio:s1/a, fish_audio:s1/b");
    assertThatThrownBy(() -> Settings.read(Map.of(), keyless, new Properties()))
        .hasMessageContaining("FISH_AUDIO_API_KEY is missing: SPEECH_VOICES needs it");
  }
}
