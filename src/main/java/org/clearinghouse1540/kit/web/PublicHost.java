package org.clearinghouse1540.kit.web;

import java.net.URI;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Makes the host of each request that of {@link PublicAddress}, whatever its {@code Host} header
 * says. A redirect for a client of HTTP 1.0, as many proxies are, contains this host.
 */
@Component
final class PublicHost implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private final URI address;

  PublicHost(PublicAddress address) {
    this.address = URI.create(address.value());
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    int usual = "https".equals(address.getScheme()) ? 443 : 80;
    factory.addConnectorCustomizers(
        connector -> {
          connector.setProxyName(address.getHost());
          connector.setProxyPort(address.getPort() == -1 ? usual : address.getPort());
        });
  }
}
