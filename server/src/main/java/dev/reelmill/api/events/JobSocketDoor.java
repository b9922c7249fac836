package dev.reelmill.api.events;

import dev.reelmill.account.Caller;
import dev.reelmill.api.CallersJobs;
import dev.reelmill.api.PlaybackAddresses;
import dev.reelmill.api.Refusal;
import dev.reelmill.api.access.CallerAuthentication;
import dev.reelmill.job.Job;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Lets those listen to a job who may see it. */
@Component
class JobSocketDoor implements HandshakeInterceptor {
  private final CallersJobs jobs;
  private final PlaybackAddresses addresses;
  private final Listeners listeners;
  private final HandlerExceptionResolver refusals;

  JobSocketDoor(
      CallersJobs jobs,
      PlaybackAddresses addresses,
      Listeners listeners,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
    this.jobs = jobs;
    this.addresses = addresses;
    this.listeners = listeners;
    this.refusals = refusals;
  }

  @Override
  public boolean beforeHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      Map<String, Object> attributes) {
    HttpServletRequest servlet = ((ServletServerHttpRequest) request).getServletRequest();
    String path = servlet.getRequestURI();
    try {
      Caller caller = CallerAuthentication.callerOf(servlet);
      Job job = jobs.visible(path.substring(path.lastIndexOf('/') + 1), caller);
      attributes.put(JobSocket.JOB, job.jobId());
      attributes.put(JobSocket.URLS, addresses.of(servlet));
      attributes.put(JobSocket.WHO, listeners.who(caller, servlet));
      return true;
    } catch (Refusal refused) {
      refusals.resolveException(
          servlet, ((ServletServerHttpResponse) response).getServletResponse(), null, refused);
      return false;
    }
  }

  @Override
  public void afterHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      @Nullable Exception failure) {
    // Nothing was held for it.
  }
}
