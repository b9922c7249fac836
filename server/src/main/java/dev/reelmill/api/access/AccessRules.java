package dev.reelmill.api.access;

import dev.reelmill.account.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Which address is for whom. The first rule that fits decides; what no rule names is for owners.
 */
@Component
final class AccessRules {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private static final List<Rule> RULES =
      List.of(
          reading("/", Access.OPEN),
          reading("/index.html", Access.OPEN),
          reading("/admin", Access.OPEN), // the page; what it shows is not
          reading("/desk/**", Access.OPEN),
          reading("/studio", Access.OPEN), // likewise
          reading("/studio/**", Access.OPEN),
          reading("/docs", Access.OPEN),
          reading("/reference/**", Access.OPEN),
          reading("/v3/api-docs", Access.OPEN),
          reading("/feed/**", Access.OPEN),
          reading("/look/**", Access.OPEN),
          reading("/parts/**", Access.OPEN),
          reading("/account/**", Access.OPEN),
          reading("/webjars/**", Access.OPEN),
          reading("/_static/**", Access.OPEN),
          reading("/health", Access.OPEN),
          all("/api/auth/me", Access.PERSON),
          all("/api/auth/password", Access.PERSON),
          all("/api/auth/*", Access.OPEN),
          all("/api/keys/**", Access.PERSON),
          all("/admin/**", Access.ADMINISTRATOR),
          all("/actuator/**", Access.METRICS),
          all("/api/v1/worker/**", Access.WORKER),
          all("/jobs/search", Access.SEARCH),
          all("/jobs/seen", Access.SEARCH),
          all("/dreams/*/video-complete", Access.OPEN), // the door looks for a signature or a key
          reading("/video/*", Access.VIEW),
          reading("/videos/**", Access.VIEW),
          all("/videos/generate", Access.ASK),
          all("/videos/batch", Access.ASK),
          all("/videos/recommendations", Access.ASK),
          all("/videos/**", Access.SHARED_WORK),
          reading("/media/**", Access.VIEW),
          reading("/ws/videos/*", Access.VIEW),
          // Jobs of shared doors are followed here, too; the door looks whose a job is.
          reading("/api/v1/videos/jobs/*/*", Access.VIEW));

  /**
   * Pages, which a browser keeps for itself ({@code spring.web.resources.cache} in
   * application.properties): the cookies of who is known come with them.
   */
  private static final RequestMatcher PAGES =
      new OrRequestMatcher(
          Stream.of(
                  "/", "/index.html", "/admin", "/desk/index.html", "/studio", "/studio/index.html")
              .<RequestMatcher>map(PathPatternRequestMatcher::pathPattern)
              .toList());

  private final AccessPolicy policy;

  AccessRules(AccessPolicy policy) {
    this.policy = policy;
  }

  /** Whether the caller may make this request at all. */
  boolean allow(Caller caller, HttpServletRequest request) {
    return access(request).allows(caller, policy.anonymous());
  }

  /** Whether nobody need be known for this request. */
  boolean openToAll(HttpServletRequest request) {
    return allow(new Caller.Anonymous(), request);
  }

  /** Whether it is for a page that people open. */
  private boolean page(HttpServletRequest request) {
    return READING.contains(request.getMethod()) && PAGES.matches(request);
  }

  /**
   * Whether cookies may come with the answer: not with one that a cache may keep for everybody, and
   * so give to others.
   */
  boolean givesCookies(HttpServletRequest request) {
    return page(request) || !READING.contains(request.getMethod()) || !openToAll(request);
  }

  private static Access access(HttpServletRequest request) {
    return RULES.stream()
        .filter(rule -> rule.fits(request))
        .map(Rule::access)
        .findFirst()
        .orElse(Access.GENERATE);
  }

  private static Rule reading(String pattern, Access access) {
    return new Rule(READING, PathPatternRequestMatcher.pathPattern(pattern), access);
  }

  private static Rule all(String pattern, Access access) {
    return new Rule(Set.of(), PathPatternRequestMatcher.pathPattern(pattern), access);
  }

  /** For requests of these methods, or of all when there are none. */
  private record Rule(Set<String> methods, PathPatternRequestMatcher path, Access access) {
    boolean fits(HttpServletRequest request) {
      return (methods.isEmpty() || methods.contains(request.getMethod())) && path.matches(request);
    }
  }
}
