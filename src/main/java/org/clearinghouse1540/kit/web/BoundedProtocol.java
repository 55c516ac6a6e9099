package org.clearinghouse1540.kit.web;

import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * HTTP with a limit on the connections of one network address and on the time that a client takes
 * to send its headers and its body. Tomcat creates it by its name.
 */
public final class BoundedProtocol extends Http11NioProtocol {
  private final BoundedEndpoint connections;

  /** Used by Tomcat. */
  public BoundedProtocol() {
    this(new BoundedEndpoint());
  }

  private BoundedProtocol(BoundedEndpoint connections) {
    super(connections);
    this.connections = connections;
  }

  void limitConnectionsByAddress(int most) {
    connections.limitByAddress(most);
  }

  @Override
  protected Processor createProcessor() {
    return new TimedProcessor(this, getAdapter());
  }
}
