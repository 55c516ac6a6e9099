package org.clearinghouse1540.kit.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import org.clearinghouse1540.kit.store.Node;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Gives the requests of a node the sessions that all nodes share, in place of Tomcat's. */
@Configuration(proxyBeanMethods = false)
class SharedSessionFilter {
  /** Before every filter that looks at the session. */
  @Bean
  FilterRegistrationBean<Filter> filterOfSharedSessions(
      Node node,
      SharedSessions sessions,
      @Value("${server.servlet.session.cookie.name:JSESSIONID}") String cookie,
      @Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
    DefaultCookieSerializer cookies = new DefaultCookieSerializer();
    cookies.setCookieName(cookie);
    cookies.setCookiePath("/");
    cookies.setUseSecureCookie(secure);
    cookies.setUseHttpOnlyCookie(true);
    cookies.setSameSite("Lax");
    cookies.setUseBase64Encoding(false);
    CookieHttpSessionIdResolver ids = new CookieHttpSessionIdResolver();
    ids.setCookieSerializer(cookies);
    SessionRepositoryFilter<StoredSession> filter = new SessionRepositoryFilter<>(sessions);
    filter.setHttpSessionIdResolver(ids);
    FilterRegistrationBean<Filter> registered =
        new FilterRegistrationBean<>(new WithErrorPage(filter));
    registered.setEnabled(node.isShared());
    registered.setOrder(Ordered.HIGHEST_PRECEDENCE);
    registered.setDispatcherTypes(
        EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
    return registered;
  }

  /** Forgets after a request, or before the next one, that the sessions could not be reached. */
  private record WithErrorPage(Filter sessions) implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      if (request.getDispatcherType() != DispatcherType.ERROR) {
        UnreachableSessions.forget();
      }
      sessions.doFilter(request, response, chain);
    }
  }
}
