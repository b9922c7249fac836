package dev.reelmill.api.access;

import dev.reelmill.account.Caller;
import dev.reelmill.api.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers the caller, of whichever kind they ask for. */
@Configuration(proxyBeanMethods = false)
class CallerArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return Caller.class.isAssignableFrom(parameter.getParameterType());
  }

  @Override
  public Caller resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Caller caller =
        CallerAuthentication.callerOf(
            Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    if (!parameter.getParameterType().isInstance(caller)) {
      throw caller instanceof Caller.Anonymous
          ? new Refusal(HttpStatus.UNAUTHORIZED, "unauthorized", "This needs a login.")
          : new Refusal(HttpStatus.FORBIDDEN, "forbidden", "This is not for you.");
    }
    return caller;
  }
}
