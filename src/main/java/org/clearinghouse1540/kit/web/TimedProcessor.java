package org.clearinghouse1540.kit.web;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.Adapter;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Processes the requests of a connection, and closes it if the headers of a request are not
 * complete in time, however often another part of them arrives.
 */
final class TimedProcessor extends Http11Processor {
  private static final long HEADERS = Duration.ofSeconds(15).toNanos();
  private final TimedInput body;
  private int connection;
  private boolean incomplete;
  private long since;

  TimedProcessor(AbstractHttp11Protocol<?> protocol, Adapter adapter) {
    super(protocol, adapter);
    body = new TimedInput(request.getInputBuffer(), request);
    request.setInputBuffer(body);
  }

  @Override
  public SocketState service(SocketWrapperBase<?> socket) throws IOException {
    // A processor is used for another connection after the end of this one.
    boolean waited = incomplete && connection == System.identityHashCode(socket);
    if (waited && System.nanoTime() - since > HEADERS) {
      incomplete = false;
      return SocketState.CLOSED;
    }
    body.start();
    SocketState state = super.service(socket);
    incomplete = state == SocketState.LONG;
    if (incomplete && !waited) {
      connection = System.identityHashCode(socket);
      since = System.nanoTime();
    }
    return state;
  }
}
