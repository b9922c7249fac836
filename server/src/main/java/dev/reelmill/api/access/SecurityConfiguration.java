package dev.reelmill.api.access;

import dev.reelmill.account.Caller;
import dev.reelmill.account.Sessions;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The way of a request through recognition and rules: cookie, header, forged requests kept out, the
 * address's rule. Nothing is kept between requests.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  private static final Set<String> CHANGES_NOTHING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  /**
   * Requests that a page of another site may well cause: logging in needs a password, a search is
   * open to everybody and must never fail, and both are read from JSON, which such a page cannot
   * send without being asked for permission first.
   */
  private static final RequestMatcher NEEDS_NO_TOKEN =
      new OrRequestMatcher(
          PathPatternRequestMatcher.pathPattern("/api/auth/login"),
          PathPatternRequestMatcher.pathPattern("/api/auth/register"),
          PathPatternRequestMatcher.pathPattern("/jobs/search"));

  /** Films are sent without ado where everybody may watch them. */
  @Bean
  @Order(1)
  SecurityFilterChain films(HttpSecurity http, AccessRules rules) {
    PathPatternRequestMatcher media = PathPatternRequestMatcher.pathPattern("/media/**");
    return http.securityMatcher(request -> media.matches(request) && rules.openToAll(request))
        .authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain doors(
      HttpSecurity http,
      AccessRules rules,
      Refusals refusals,
      Sessions sessions,
      SessionCookie cookie,
      KnownCallers known,
      CsrfTokenRepository tokens) {
    return http.sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(
            new SessionFilter(sessions, known.people(), cookie, rules), CsrfFilter.class)
        .addFilterBefore(
            bearer(new BearerCallers(known.programs(), known.people()), refusals), CsrfFilter.class)
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(tokens)
                    .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy())
                    .csrfTokenRequestHandler(new PageCsrfTokens(rules))
                    .requireCsrfProtectionMatcher(SecurityConfiguration::mayBeForged))
        .exceptionHandling(
            failed -> failed.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(
                        DispatcherType.ERROR,
                        DispatcherType.ASYNC,
                        DispatcherType.FORWARD,
                        DispatcherType.INCLUDE)
                    .permitAll()
                    .anyRequest()
                    .access(
                        (who, request) ->
                            new AuthorizationDecision(
                                rules.allow(caller(who.get()), request.getRequest()))))
        .headers(headers -> keepPrivate(headers, rules))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  /** What not everybody may see is not to be kept by caches, unless it says otherwise itself. */
  private static void keepPrivate(HeadersConfigurer<HttpSecurity> headers, AccessRules rules) {
    headers
        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
        .addHeaderWriter(
            new DelegatingRequestMatcherHeaderWriter(
                request -> !rules.openToAll(request), new CacheControlHeadersWriter()));
  }

  @Bean
  CsrfTokenRepository csrfTokens(AccessPolicy policy) {
    CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(
        cookie -> {
          cookie.sameSite("Lax");
          if (policy.https()) {
            cookie.secure(true);
          }
        });
    return tokens;
  }

  /** A path that is refused as strange is a name nobody has. */
  @Bean
  RequestRejectedHandler strangePaths() {
    return (request, response, reason) -> response.sendError(404);
  }

  private static BearerTokenAuthenticationFilter bearer(BearerCallers callers, Refusals refusals) {
    BearerTokenAuthenticationFilter filter = new BearerTokenAuthenticationFilter(callers);
    AuthenticationEntryPointFailureHandler failed =
        new AuthenticationEntryPointFailureHandler(refusals);
    failed.setRethrowAuthenticationServiceException(false);
    filter.setAuthenticationFailureHandler(failed);
    return filter;
  }

  private static boolean mayBeForged(HttpServletRequest request) {
    return !CHANGES_NOTHING.contains(request.getMethod())
        && PageCsrfTokens.knownByCookie()
        && !NEEDS_NO_TOKEN.matches(request);
  }

  private static Caller caller(Authentication who) {
    return who instanceof CallerAuthentication known ? known.caller() : new Caller.Anonymous();
  }
}
