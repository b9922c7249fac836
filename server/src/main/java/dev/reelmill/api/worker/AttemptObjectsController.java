package dev.reelmill.api.worker;

import dev.reelmill.api.InvalidRequestException;
import dev.reelmill.api.InvalidRequestException.FieldProblem;
import dev.reelmill.api.Refusal;
import dev.reelmill.job.Lease;
import dev.reelmill.outside.OutsideWork;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes the objects of videos from workers without access to the store, and gives them back. */
@RestController
@RequestMapping("/api/v1/worker/jobs/{jobId}")
class AttemptObjectsController {
  private final OutsideWork work;
  private final HeldLeases held;

  AttemptObjectsController(OutsideWork work, HeldLeases held) {
    this.work = work;
    this.held = held;
  }

  /** Where the worker may bring the object itself; 204 when it must come through this server. */
  @PostMapping("/upload-link")
  ResponseEntity<OutsideWork.Destination> link(
      @PathVariable String jobId,
      @RequestParam String key,
      @RequestHeader(name = HeldLeases.HEADER, required = false) @Nullable String token) {
    return held.answer(jobId, token, lease -> work.destination(lease, own(key, lease)))
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  /**
   * Stores an object. With {@code If-Match} or {@code If-None-Match: *} only if nobody else has
   * changed it, else 412.
   */
  @PutMapping("/objects")
  ResponseEntity<Void> put(
      @PathVariable String jobId,
      @RequestParam String key,
      @RequestHeader(name = HeldLeases.HEADER, required = false) @Nullable String token,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String none,
      HttpServletRequest request)
      throws IOException {
    Path body = Files.createTempFile("reelmill-object-", "");
    try (InputStream in = request.getInputStream()) {
      Files.copy(in, body, StandardCopyOption.REPLACE_EXISTING);
      boolean stored =
          held.answer(
              jobId,
              token,
              lease -> {
                own(key, lease);
                if (match == null && none == null) {
                  work.put(lease, key, body);
                  return true;
                }
                return work.replace(lease, key, etag(match), bytes(body));
              });
      return ResponseEntity.status(stored ? HttpStatus.NO_CONTENT : HttpStatus.PRECONDITION_FAILED)
          .build();
    } finally {
      Files.deleteIfExists(body);
    }
  }

  @GetMapping("/objects")
  ResponseEntity<byte[]> get(
      @PathVariable String jobId,
      @RequestParam String key,
      @RequestHeader(name = HeldLeases.HEADER, required = false) @Nullable String token) {
    return held.answer(
        jobId,
        token,
        lease -> {
          String etag =
              work.etag(own(key, lease))
                  .orElseThrow(
                      () ->
                          new Refusal(
                              HttpStatus.NOT_FOUND, "unknown_object", "There is no such object."));
          try (InputStream in = work.open(key)) {
            return ResponseEntity.ok().eTag('"' + etag + '"').body(in.readAllBytes());
          } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
          }
        });
  }

  private static Optional<String> etag(@Nullable String match) {
    return Optional.ofNullable(match).map(quoted -> quoted.replace("\"", ""));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String own(String key, Lease lease) {
    if (!OutsideWork.belongs(key, lease)) {
      throw new InvalidRequestException(
          List.of(new FieldProblem("key", "must be that of an object of the job's video")));
    }
    return key;
  }
}
