package dev.reelmill.api.worker;

import dev.reelmill.api.InvalidRequestException;
import dev.reelmill.api.InvalidRequestException.FieldProblem;
import dev.reelmill.api.Refusal;
import dev.reelmill.job.Lease;
import dev.reelmill.outside.OutsideWork;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
   * changed it, else 412, and 1 MB at most. Nothing is received for a lease that is lost.
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
    String _ = held.answer(jobId, token, lease -> own(key, lease));
    if (match == null && none == null) {
      put(jobId, token, key, request);
      return ResponseEntity.noContent().build();
    }
    byte[] content = request.getInputStream().readAllBytes();
    boolean stored =
        held.answer(jobId, token, lease -> work.replace(lease, key, etag(match), content));
    return ResponseEntity.status(stored ? HttpStatus.NO_CONTENT : HttpStatus.PRECONDITION_FAILED)
        .build();
  }

  private void put(String jobId, @Nullable String token, String key, HttpServletRequest request)
      throws IOException {
    Path body = Files.createTempFile("reelmill-object-", "");
    try (InputStream in = request.getInputStream()) {
      Files.copy(in, body, StandardCopyOption.REPLACE_EXISTING);
      held.use(jobId, token, lease -> work.put(lease, key, body));
    } finally {
      Files.deleteIfExists(body);
    }
  }

  @GetMapping("/objects")
  ResponseEntity<Resource> get(
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
          return ResponseEntity.ok()
              .eTag('"' + etag + '"')
              .contentType(MediaType.APPLICATION_OCTET_STREAM)
              .body(new InputStreamResource(() -> work.open(key)));
        });
  }

  private static Optional<String> etag(@Nullable String match) {
    return Optional.ofNullable(match).map(quoted -> quoted.replace("\"", ""));
  }

  private static String own(String key, Lease lease) {
    if (!OutsideWork.belongs(key, lease)) {
      throw new InvalidRequestException(
          List.of(new FieldProblem("key", "must be that of an object of the job's video")));
    }
    return key;
  }
}
