package dev.reelmill.api.auth;

import dev.reelmill.account.Accounts;
import dev.reelmill.account.Caller;
import dev.reelmill.account.Login;
import dev.reelmill.account.SessionToken;
import dev.reelmill.account.Sessions;
import dev.reelmill.api.AccountRemoval;
import dev.reelmill.api.Envelope;
import dev.reelmill.api.RateLimits;
import dev.reelmill.api.Refusal;
import dev.reelmill.api.RequestFields;
import dev.reelmill.api.access.CallerAuthentication;
import dev.reelmill.api.access.KnownCallers;
import dev.reelmill.api.access.SessionCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.JsonNode;

/** Registering, logging in and out. */
@RestController
@RequestMapping("/api/auth")
class AuthController {
  private static final int LONGEST_NAME = 100;

  private final Accounts accounts;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final CsrfTokenRepository forgery;
  private final RateLimits limits;
  private final AccountRemoval removal;
  private final KnownCallers known;

  AuthController(
      Accounts accounts,
      Sessions sessions,
      SessionCookie cookie,
      CsrfTokenRepository forgery,
      RateLimits limits,
      AccountRemoval removal,
      KnownCallers known) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.cookie = cookie;
    this.forgery = forgery;
    this.limits = limits;
    this.removal = removal;
    this.known = known;
  }

  @PostMapping("/register")
  @ResponseStatus(HttpStatus.CREATED)
  Envelope<AccountResponse> register(
      @RequestBody JsonNode body,
      ServletWebRequest exchange,
      HttpServletRequest request,
      HttpServletResponse response) {
    RequestFields fields = new RequestFields(body);
    String email = fields.email("email");
    String password = newPassword(fields, "password");
    String name = fields.textOrNull("name", LONGEST_NAME);
    fields.check();
    limits.registration(exchange);
    return accounts
        .register(email, name, password)
        .map(login -> loggedIn(login, request, response))
        .orElseThrow(
            () ->
                new Refusal(
                    HttpStatus.CONFLICT, "email_taken", "This address has an account already."));
  }

  @PostMapping("/login")
  Envelope<AccountResponse> login(
      @RequestBody JsonNode body,
      ServletWebRequest exchange,
      HttpServletRequest request,
      HttpServletResponse response) {
    RequestFields fields = new RequestFields(body);
    String email = fields.email("email");
    String password = fields.text("password", Accounts.LONGEST_PASSWORD);
    fields.check();
    limits.login(exchange, email);
    return accounts
        .authenticate(email, password)
        .map(login -> loggedIn(login, request, response))
        .orElseThrow(
            () ->
                new Refusal(
                    HttpStatus.UNAUTHORIZED,
                    "invalid_credentials",
                    "There is no account with this address and password."));
  }

  /** Of no effect for those who are not logged in. */
  @PostMapping("/logout")
  Envelope<Map<String, String>> logout(HttpServletRequest request, HttpServletResponse response) {
    CallerAuthentication.sessionOf(request)
        .ifPresent(
            session -> {
              sessions.end(session);
              known.sessionEnded(session);
            });
    cookie.clear(request, response);
    forgery.saveToken(null, request, response);
    return Envelope.of(Map.of());
  }

  @GetMapping("/me")
  Envelope<AccountResponse> me(Caller.Person person) {
    return Envelope.of(AccountResponse.of(accounts.find(person.userId()).orElseThrow()));
  }

  /** Ends all sessions, and begins a new one. */
  @PostMapping("/password")
  Envelope<AccountResponse> changePassword(
      @RequestBody JsonNode body,
      Caller.Person person,
      ServletWebRequest exchange,
      HttpServletRequest request,
      HttpServletResponse response) {
    RequestFields fields = new RequestFields(body);
    String present = fields.text("currentPassword", Accounts.LONGEST_PASSWORD);
    String next = newPassword(fields, "newPassword");
    fields.check();
    limits.login(exchange, person.userId().toString());
    Optional<Login> login = accounts.changePassword(person.userId(), present, next);
    if (login.isEmpty()) {
      fields.wrong("currentPassword", "is not your password");
      fields.check();
    }
    known.sessionsEnded(person.userId());
    return loggedIn(login.orElseThrow(), request, response);
  }

  /** Ends the account, with all that belongs to it. */
  @DeleteMapping("/me")
  Envelope<Map<String, String>> end(
      @RequestBody JsonNode body,
      Caller.Person person,
      ServletWebRequest exchange,
      HttpServletRequest request,
      HttpServletResponse response) {
    RequestFields fields = new RequestFields(body);
    String password = fields.text("password", Accounts.LONGEST_PASSWORD);
    fields.check();
    limits.login(exchange, person.userId().toString());
    if (!accounts.confirm(person.userId(), password)) {
      fields.wrong("password", "is not your password");
      fields.check();
    }
    removal.remove(person.userId());
    known.accountEnded(person.userId());
    cookie.clear(request, response);
    forgery.saveToken(null, request, response);
    return Envelope.of(Map.of());
  }

  private static String newPassword(RequestFields fields, String field) {
    return fields.text(field, Accounts.SHORTEST_PASSWORD, Accounts.LONGEST_PASSWORD);
  }

  private Envelope<AccountResponse> loggedIn(
      Login login, HttpServletRequest request, HttpServletResponse response) {
    SessionToken token =
        sessions
            .open(login)
            .orElseThrow(
                () ->
                    new Refusal(
                        HttpStatus.UNAUTHORIZED,
                        "invalid_credentials",
                        "The password was changed at this moment."));
    cookie.write(request, response, token);
    forgery.saveToken(forgery.generateToken(request), request, response);
    return Envelope.of(AccountResponse.of(login.account()));
  }
}
