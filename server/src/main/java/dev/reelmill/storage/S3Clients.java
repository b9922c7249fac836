package dev.reelmill.storage;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.utils.StringInputStream;

/** The SDK's clients, set up so that every store that speaks S3 understands them. */
final class S3Clients {
  private static final int CONNECTIONS = 64;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private S3Clients() {}

  static S3Client client(S3Settings settings, S3Patience patience) {
    var builder =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(credentials(settings))
            .serviceConfiguration(service(settings))
            // Newer checksums than the signature's are unknown to many stores.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .overrideConfiguration(requests(patience))
            .httpClientBuilder(
                Apache5HttpClient.builder()
                    .maxConnections(CONNECTIONS)
                    .connectionTimeout(patience.connect())
                    .connectionAcquisitionTimeout(patience.attempt())
                    .socketTimeout(patience.silence()));
    settings.endpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }

  static S3Presigner presigner(S3Settings settings) {
    var builder =
        S3Presigner.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(credentials(settings))
            .serviceConfiguration(service(settings));
    settings.endpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }

  private static ClientOverrideConfiguration requests(S3Patience patience) {
    return ClientOverrideConfiguration.builder()
        .retryStrategy(retries(patience))
        .apiCallAttemptTimeout(patience.attempt())
        // Nothing of the machine's own AWS configuration is to have a say.
        .defaultProfileFile(
            ProfileFile.builder()
                .type(ProfileFile.Type.CONFIGURATION)
                .content(new StringInputStream(""))
                .build())
        .build();
  }

  /** Always all of them: the circuit breaker would give some requests up at once in bad times. */
  private static RetryStrategy retries(S3Patience patience) {
    BackoffStrategy pause = BackoffStrategy.exponentialDelay(patience.pause(), LONGEST_PAUSE);
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(1 + S3Patience.RETRIES)
        .backoffStrategy(pause)
        .throttlingBackoffStrategy(pause)
        .circuitBreakerEnabled(false)
        .build();
  }

  private static S3Configuration service(S3Settings settings) {
    return S3Configuration.builder()
        .pathStyleAccessEnabled(settings.pathStyle())
        .chunkedEncodingEnabled(false)
        .build();
  }

  private static StaticCredentialsProvider credentials(S3Settings settings) {
    return StaticCredentialsProvider.create(
        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
  }
}
