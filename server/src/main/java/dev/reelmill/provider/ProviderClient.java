package dev.reelmill.provider;

import dev.reelmill.network.GuardedNames;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks one provider: again where that helps, not at all while it does not work, never longer than
 * patience lasts. Interrupting the asking thread ends the request within a moment.
 */
public final class ProviderClient implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ProviderClient.class);
  private static final int MOST_REDIRECTS = 3;

  private final Endpoint endpoint;
  private final Patience patience;
  private final InstantSource clock;
  private final ModelTransport transport;
  private final ModelTransport links;
  private final Circuit circuit;

  /**
   * A client that has asked nothing yet.
   *
   * @param names finds hosts; those of links in answers are guarded besides
   */
  public ProviderClient(
      Endpoint endpoint, Patience patience, DnsResolver names, InstantSource clock) {
    this.endpoint = endpoint;
    this.patience = patience;
    this.clock = clock;
    this.transport = new ModelTransport(names, patience);
    this.links = new ModelTransport(new GuardedNames(names, false), patience);
    this.circuit = new Circuit(clock);
  }

  /** Whom it asks. */
  public Endpoint endpoint() {
    return endpoint;
  }

  Patience patience() {
    return patience;
  }

  /** Asks for JSON. */
  JsonNode json(Question question) throws InterruptedException {
    return parsed(ask(question));
  }

  JsonNode parsed(Reply reply) {
    try {
      return JsonMapper.shared().readTree(reply.content());
    } catch (JacksonException e) {
      throw badAnswer("its JSON is broken: " + e.getOriginalMessage());
    }
  }

  /**
   * Asks.
   *
   * @return an answer of the form that was wanted
   * @throws ProviderException when there is none
   */
  Reply ask(Question question) throws InterruptedException {
    for (int tried = 1; ; tried++) {
      try {
        return askOnce(question);
      } catch (ProviderException trouble) {
        Duration pause = pause(trouble, tried);
        boolean again =
            tried < patience.tries()
                && trouble.trouble().passes()
                && (question.repeatable() || !trouble.mayCost())
                && pause.compareTo(patience.longestPause()) <= 0;
        if (!again) {
          throw trouble;
        }
        LOG.info("{}; asked again in {} ms", trouble.getMessage(), pause.toMillis());
        TimeUnit.MILLISECONDS.sleep(pause.toMillis());
      }
    }
  }

  /** An answer that cannot be used. */
  ProviderException badAnswer(String why) {
    return ProviderException.lost(
        Trouble.BAD_ANSWER, endpoint.provider().label() + " gave no usable answer: " + why, null);
  }

  /** Words of the provider as they may be shown. */
  String shown(String words) {
    return ModelRefusals.shown(endpoint, words);
  }

  private Duration pause(ProviderException trouble, int tried) {
    Duration wish = trouble.comeBackAfter();
    Duration own = patience.pauseAfter(tried);
    return wish == null || wish.compareTo(own) < 0 ? own : wish;
  }

  private Reply askOnce(Question question) throws InterruptedException {
    Optional<String> closed = circuit.enter();
    if (closed.isPresent()) {
      throw ProviderException.refused(
          Trouble.CIRCUIT_OPEN,
          endpoint.provider().label() + " is not asked for a while: " + closed.get());
    }
    boolean decided = false;
    try {
      Reply reply = answered(question);
      circuit.well();
      decided = true;
      return reply;
    } catch (ProviderException trouble) {
      if (ofTheProvider(trouble.trouble())) {
        circuit.failed(trouble);
      } else {
        circuit.well();
      }
      decided = true;
      throw trouble;
    } finally {
      if (!decided) {
        circuit.unknown();
      }
    }
  }

  /** Whether others would meet it too. */
  private static boolean ofTheProvider(Trouble trouble) {
    return trouble.passes() || trouble == Trouble.NO_ACCESS || trouble == Trouble.NO_CREDIT;
  }

  private Reply answered(Question question) throws InterruptedException {
    Question asked = question;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      Reply reply = sent(asked);
      Optional<URI> further = redirect(asked, reply);
      if (further.isEmpty()) {
        return checked(question, reply);
      }
      asked = asked.at(further.get());
    }
    throw badAnswer("it redirects without end");
  }

  /** Only files are somewhere else now and then. */
  private Optional<URI> redirect(Question asked, Reply reply) {
    boolean redirected = reply.status() >= 300 && reply.status() < 400 && asked.file() != null;
    return redirected
        ? reply.headers().location().map(location -> link(asked.address().resolve(uri(location))))
        : Optional.empty();
  }

  /** A link in an answer, as far as its text tells whether it may be followed. */
  URI link(URI link) {
    boolean web = "https".equals(link.getScheme()) || "http".equals(link.getScheme());
    if (!web || link.getHost() == null || link.getUserInfo() != null) {
      throw ProviderException.lost(
          Trouble.FORBIDDEN_LINK,
          endpoint.provider().label() + " names a link that is none of the web",
          null);
    }
    return link;
  }

  URI uri(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw badAnswer("\"" + shown(text) + "\" is no link");
    }
  }

  /** The key is told to nobody but whom the operator named. */
  private Reply sent(Question question) throws InterruptedException {
    boolean here = endpoint.leadsHere(question.address());
    try {
      return here ? transport.send(authorized(question)) : links.send(question);
    } catch (GuardedNames.PrivateAddressException e) {
      throw ProviderException.lost(
          Trouble.FORBIDDEN_LINK, endpoint.provider().label() + ": " + e.getMessage(), e);
    } catch (ConnectException
        | ConnectTimeoutException
        | NoRouteToHostException
        | UnknownHostException e) {
      throw ProviderException.unreached(
          endpoint.provider().label() + " cannot be reached: " + e.getMessage(), e);
    } catch (TimeoutException | SocketTimeoutException e) {
      throw ProviderException.lost(
          Trouble.TIMEOUT,
          "%s gave no whole answer within %d s"
              .formatted(endpoint.provider().label(), patience.answer().toSeconds()),
          e);
    } catch (ModelTransport.TooLarge e) {
      throw badAnswer("it has " + e.getMessage());
    } catch (IOException e) {
      throw ProviderException.lost(
          Trouble.UNAVAILABLE, endpoint.provider().label() + " broke off its answer", e);
    }
  }

  private Question authorized(Question question) {
    Provider provider = endpoint.provider();
    return question.with(provider.keyHeader(), provider.keyScheme() + endpoint.key());
  }

  private Reply checked(Question question, Reply reply) {
    if (!reply.well()) {
      throw ModelRefusals.of(endpoint, reply, clock.instant());
    }
    boolean empty = reply.status() == 204 || question.method().equals("DELETE");
    if (!empty && !question.form().fits(reply.type())) {
      throw badAnswer("it is of the type \"" + shown(reply.type()) + "\"");
    }
    return reply;
  }

  @Override
  public void close() throws IOException {
    try (links) {
      transport.close();
    }
  }
}
