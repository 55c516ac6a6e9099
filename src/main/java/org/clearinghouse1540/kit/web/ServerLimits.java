package org.clearinghouse1540.kit.web;

import org.apache.coyote.ProtocolHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Makes the server use {@link BoundedProtocol}. */
@Component
final class ServerLimits implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  /** The property with the most connections of one network address; 0 if it is not limited. */
  public static final String BY_ADDRESS = "clearinghouse.connections-by-address";

  private final int byAddress;

  ServerLimits(@Value("${" + BY_ADDRESS + ":0}") int byAddress) {
    this.byAddress = byAddress;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.setProtocol(BoundedProtocol.class.getName());
    // A page that another one forwards to is sent after the request like every answer.
    factory.addContextCustomizers(context -> context.setSuspendWrappedResponseAfterForward(false));
    factory.addConnectorCustomizers(connector -> limit(connector.getProtocolHandler()));
  }

  private void limit(ProtocolHandler handler) {
    if (handler instanceof BoundedProtocol bounded && byAddress > 0) {
      bounded.limitConnectionsByAddress(byAddress);
    }
  }
}
