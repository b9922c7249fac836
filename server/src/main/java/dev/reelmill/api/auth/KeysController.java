package dev.reelmill.api.auth;

import dev.reelmill.account.ApiKey;
import dev.reelmill.account.ApiKeys;
import dev.reelmill.account.Caller;
import dev.reelmill.account.NewApiKey;
import dev.reelmill.account.Scope;
import dev.reelmill.api.Ids;
import dev.reelmill.api.KeyRevocation;
import dev.reelmill.api.PageResponse;
import dev.reelmill.api.Refusal;
import dev.reelmill.api.RequestFields;
import dev.reelmill.api.access.KnownCallers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The keys with which programs call. */
@RestController
@RequestMapping("/api/keys")
class KeysController {
  private static final int LONGEST_NAME = 100;

  private final ApiKeys keys;
  private final KeyRevocation revocation;
  private final KnownCallers known;

  KeysController(ApiKeys keys, KeyRevocation revocation, KnownCallers known) {
    this.keys = keys;
    this.revocation = revocation;
    this.known = known;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  KeyResponse create(@RequestBody JsonNode body, Caller.Person person) {
    RequestFields fields = new RequestFields(body);
    String name = fields.text("name", LONGEST_NAME);
    Set<Scope> scopes = fields.choices("scopes", List.of(Scope.values()), Scope::label);
    fields.check();
    requireAllowed(person, scopes);
    NewApiKey made =
        keys.create(person, name, scopes)
            .orElseThrow(
                () ->
                    new Refusal(
                        HttpStatus.CONFLICT,
                        "too_many_keys",
                        "You have %d keys, as many as may be: revoke one first."
                            .formatted(ApiKeys.MOST_OF_USER)));
    return KeyResponse.of(made.key(), made.secret());
  }

  private static void requireAllowed(Caller.Person person, Set<Scope> scopes) {
    String kept =
        scopes.stream()
            .filter(Scope::privileged)
            .map(Scope::label)
            .sorted()
            .collect(Collectors.joining(", "));
    if (person instanceof Caller.User && !kept.isEmpty()) {
      throw new Refusal(
              HttpStatus.FORBIDDEN,
              "scope_not_allowed",
              "Only an administrator can make a key with: " + kept)
          .at("scopes", "must not have what administrators alone give: " + kept);
    }
  }

  /** All on one page. */
  @GetMapping
  PageResponse<KeyResponse> list(Caller.Person person) {
    return new PageResponse<>(
        keys.ofUser(person.userId()).stream().map(key -> KeyResponse.of(key, null)).toList(), null);
  }

  /** An administrator may revoke anybody's. What belongs to the key goes to who made it. */
  @DeleteMapping("/{keyId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable String keyId, Caller.Person person) {
    ApiKey key =
        keys.find(Ids.of(keyId, KeysController::unknown)).orElseThrow(KeysController::unknown);
    if (person instanceof Caller.User && !key.userId().equals(person.userId())) {
      throw new Refusal(HttpStatus.FORBIDDEN, "forbidden", "This key is another person's.");
    }
    revocation.revoke(key);
    known.keyRevoked(key.keyId());
  }

  private static Refusal unknown() {
    return new Refusal(HttpStatus.NOT_FOUND, "unknown_key", "There is no such key.");
  }
}
