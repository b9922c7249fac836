package dev.reelmill.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls a server: nobody in particular, a browser with its cookies, or a key. */
public final class Client {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String SESSION = "__Host-reelmill";
  private static final String FORGERY = "XSRF-TOKEN";

  private final URI server;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private String id = "";

  /** Of somebody unknown. */
  Client(String server) {
    this.server = URI.create(server);
  }

  /** Somebody nobody knows. */
  public static Client anonymous(SharedServer server) {
    return new Client(server.url());
  }

  /** The same, of a server of the test's own. */
  static Client anonymous(Server server) {
    return new Client(server.url());
  }

  /** A person who has just registered. */
  public static Client person(SharedServer server) {
    return registered(anonymous(server));
  }

  /** The same, of a server of the test's own. */
  static Client person(Server server) {
    return registered(anonymous(server));
  }

  /** The same, of a server in another process, whose address ends in a slash. */
  public static Client person(URI server) {
    return registered(new Client(server.toString()));
  }

  private static Client registered(Client person) {
    String email = "p" + UUID.randomUUID() + "@reelmill.test";
    person.id =
        json(
                person.send(
                    "POST",
                    "api/auth/register",
                    "{\"email\":\"" + email + "\",\"password\":\"correct horse battery\"}"),
                201)
            .at("/data/id")
            .asString();
    return person;
  }

  /** The administrator. */
  public static Client administrator(SharedServer server) {
    Client administrator = anonymous(server);
    administrator.id =
        json(
                administrator.send(
                    "POST",
                    "api/auth/login",
                    JsonMapper.shared()
                        .writeValueAsString(
                            Map.of(
                                "email",
                                SharedServer.ADMIN_EMAIL,
                                "password",
                                SharedServer.ADMIN_PASSWORD))),
                200)
            .at("/data/id")
            .asString();
    return administrator;
  }

  /** A program with a new key of the given scopes, made by this person. */
  public Client program(String... scopes) {
    JsonNode key =
        json(
            send(
                "POST",
                "api/keys",
                JsonMapper.shared()
                    .writeValueAsString(Map.of("name", "a program", "scopes", scopes))),
            201);
    Client program =
        new Client(server.toString()).with("Authorization", "Bearer " + key.path("key").asString());
    program.id = key.path("id").asString();
    return program;
  }

  /** The same, with a header in every request. */
  public Client with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** What a header of every request says. */
  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** The id of the account or key; empty for nobody. */
  public String id() {
    return id;
  }

  /** The token in the cookie, or null. */
  public @Nullable String token() {
    return cookies.get(SESSION);
  }

  /** The token against forgery in its cookie, or null. */
  public @Nullable String forgery() {
    return cookies.get(FORGERY);
  }

  /** Puts another token into the cookie. */
  public Client token(String token) {
    cookies.put(SESSION, token);
    return this;
  }

  /** A browser's request, with the token against forgery that its pages send. */
  public HttpResponse<String> send(String method, String path, @Nullable String json) {
    return send(method, path, json, cookies.get(FORGERY));
  }

  /** The same, with another such token or none. */
  public HttpResponse<String> send(
      String method, String path, @Nullable String json, @Nullable String forgery) {
    HttpRequest.Builder request = request(path);
    if (forgery != null) {
      request.header("X-XSRF-TOKEN", forgery);
    }
    if (json != null) {
      request.header("Content-Type", "application/json");
    }
    request.method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    HttpResponse<String> answer = exchange(request.build(), BodyHandlers.ofString());
    answer.headers().allValues("Set-Cookie").forEach(this::keep);
    return answer;
  }

  /** A request as this caller, to be completed. */
  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
    headers.forEach(request::header);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  /** Sends a request. */
  public static <T> HttpResponse<T> exchange(
      HttpRequest request, HttpResponse.BodyHandler<T> reader) {
    try {
      return HTTP.send(request, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The answer's JSON, once it has the expected status. */
  public static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JsonMapper.shared().readTree(answer.body());
  }

  private void keep(String cookie) {
    String[] pair = cookie.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty()) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }
}
