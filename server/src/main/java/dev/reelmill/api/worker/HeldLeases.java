package dev.reelmill.api.worker;

import dev.reelmill.api.Ids;
import dev.reelmill.api.InvalidRequestException;
import dev.reelmill.api.InvalidRequestException.FieldProblem;
import dev.reelmill.api.Refusal;
import dev.reelmill.job.Lease;
import dev.reelmill.job.LeaseLost;
import dev.reelmill.outside.OutsideWork;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets workers do what only the holder of a job's lease may do. */
@Component
class HeldLeases {
  /** Names the lease in every request of an attempt. */
  static final String HEADER = "Reelmill-Lease";

  private final OutsideWork work;

  HeldLeases(OutsideWork work) {
    this.work = work;
  }

  void use(String jobId, @Nullable String token, Consumer<Lease> action) {
    Boolean _ =
        answer(
            jobId,
            token,
            lease -> {
              action.accept(lease);
              return true;
            });
  }

  /**
   * Does something under the lease.
   *
   * @throws Refusal 409 {@code lease_lost} when it holds the job no more
   */
  <T> T answer(String jobId, @Nullable String token, Function<Lease, T> action) {
    Lease lease =
        work.held(id("job_id", jobId), id(HEADER, token == null ? "" : token))
            .orElseThrow(HeldLeases::lost);
    try {
      return action.apply(lease);
    } catch (LeaseLost lost) {
      throw lost();
    }
  }

  private static Refusal lost() {
    return new Refusal(
        HttpStatus.CONFLICT, "lease_lost", "This attempt no longer holds the job's lease.");
  }

  private static UUID id(String name, String text) {
    return Ids.of(
        text, () -> new InvalidRequestException(List.of(new FieldProblem(name, "must be an id"))));
  }
}
