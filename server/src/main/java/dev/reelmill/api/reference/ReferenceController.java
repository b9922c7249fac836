package dev.reelmill.api.reference;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives out the description of the doors; the page to try it is {@code /docs}. */
@RestController
class ReferenceController {
  private static final CacheControl AN_HOUR =
      CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

  /** Read when somebody asks, so that a start need not wait for it. */
  private static final class Read {
    static final String DOCUMENT = ApiDocument.json();
  }

  @GetMapping("/v3/api-docs")
  ResponseEntity<String> document() {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(AN_HOUR)
        .body(Read.DOCUMENT);
  }
}
