package dev.reelmill.app;

import jakarta.servlet.ServletContext;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;

/** Every address of a server, as "GET /jobs/{jobId}". */
final class Routes {
  private Routes() {}

  static Set<String> of(SharedServer server) {
    Set<String> routes = new TreeSet<>();
    ServletContext servlets = server.part(ServletContext.class);
    for (RequestMappingInfoHandlerMapping mapping :
        WebApplicationContextUtils.getRequiredWebApplicationContext(servlets)
            .getBeansOfType(RequestMappingInfoHandlerMapping.class)
            .values()) {
      mapping
          .getHandlerMethods()
          .keySet()
          .forEach(
              route -> {
                Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
                for (String pattern : route.getPatternValues()) {
                  for (RequestMethod method :
                      methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    routes.add(method + " " + pattern);
                  }
                }
              });
    }
    WebApplicationContextUtils.getRequiredWebApplicationContext(servlets)
        .getBeansOfType(WebSocketHandlerMapping.class)
        .values()
        .forEach(
            sockets ->
                sockets.getUrlMap().keySet().forEach(pattern -> routes.add("GET " + pattern)));
    servlets.getServletRegistrations().values().stream()
        .flatMap(servlet -> servlet.getMappings().stream())
        .filter(pattern -> !pattern.equals("/")) // Spring's own, whose routes these are
        .forEach(pattern -> routes.add("GET " + pattern));
    return routes;
  }
}
