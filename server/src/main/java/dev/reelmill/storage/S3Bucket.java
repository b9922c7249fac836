package dev.reelmill.storage;

import dev.reelmill.brief.ReelmillException;
import java.io.IOException;
import java.util.concurrent.Callable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/** A bucket: requests to it, and what their failures mean. */
final class S3Bucket implements AutoCloseable {
  static final int NOT_FOUND = 404;
  static final int CONFLICT = 409;
  static final int PRECONDITION_FAILED = 412;
  static final int RANGE_NOT_SATISFIABLE = 416;
  static final int NOT_IMPLEMENTED = 501;

  private final S3Settings settings;
  private final S3Patience patience;
  private final S3Client client;

  S3Bucket(S3Settings settings, S3Patience patience) {
    this.settings = settings;
    this.patience = patience;
    this.client = S3Clients.client(settings, patience);
  }

  S3Client client() {
    return client;
  }

  String name() {
    return settings.bucket();
  }

  S3Settings settings() {
    return settings;
  }

  S3Patience patience() {
    return patience;
  }

  /**
   * The result of a request.
   *
   * @param code of the failure, when it has none of its own
   * @param what was tried, for people: "cannot store video.mp4"
   */
  <T> T ask(String code, String what, Callable<T> request) {
    try {
      return Interruptible.call(request);
    } catch (SdkException failure) {
      throw failure(code, what, failure);
    } catch (IOException failure) {
      throw StorageFailure.of(code, what, failure);
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new ReelmillException(code, true, what + ": " + failure, failure);
    }
  }

  /** Limits for a request that others wait for. */
  void decide(AwsRequestOverrideConfiguration.Builder limits) {
    limits.apiCallTimeout(patience.decision()).apiCallAttemptTimeout(patience.decisionAttempt());
  }

  /** Limits for a request while which others stand still. */
  void hurry(AwsRequestOverrideConfiguration.Builder limits) {
    limits.apiCallTimeout(patience.whileOthersStand());
  }

  /** The status of an answer that refuses, or 0 when there was none. */
  static int status(Throwable failure) {
    return failure.getCause() instanceof AwsServiceException refused ? refused.statusCode() : 0;
  }

  /** Says what happened in a line, the store's own words included. */
  ReelmillException failure(String code, String what, SdkException failure) {
    return new ReelmillException(
        code, true, "%s in %s: %s".formatted(what, settings, reason(failure)), failure);
  }

  private static String reason(SdkException failure) {
    return switch (failure) {
      case AwsServiceException refused ->
          refused.statusCode()
              + (refused.awsErrorDetails() == null
                  ? ""
                  : " " + refused.awsErrorDetails().errorMessage());
      case ApiCallTimeoutException late -> "no answer in time";
      case ApiCallAttemptTimeoutException late -> "no answer in time";
      default -> rootMessage(failure);
    };
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }

  @Override
  public void close() {
    client.close();
  }
}
