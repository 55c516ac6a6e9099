package org.clearinghouse1540.kit.web;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The body of a request, whose client must send 2,000 bytes a second on average and everything in
 * fifteen minutes; only the time spent waiting for the client counts.
 */
final class TimedInput implements InputBuffer {
  private static final long GRACE = Duration.ofSeconds(15).toNanos();
  private static final long TOTAL = Duration.ofMinutes(15).toNanos();
  private static final long BYTES_A_SECOND = 2_000;

  private final InputBuffer socket;
  private final Request request;
  private long waited;
  private long read;

  TimedInput(InputBuffer socket, Request request) {
    this.socket = socket;
    this.request = request;
  }

  /** Begins to count for another request. */
  void start() {
    waited = 0;
    read = 0;
  }

  @Override
  public int doRead(ApplicationBufferHandler handler) throws IOException {
    long before = System.nanoTime();
    int bytes = socket.doRead(handler);
    waited += System.nanoTime() - before;
    read += Math.max(0, bytes);
    if (bytes >= 0 && isTooSlow(waited, read)) {
      request.action(ActionCode.CLOSE_NOW, null);
      throw new SocketTimeoutException("the body of the request arrives too slowly");
    }
    return bytes;
  }

  static boolean isTooSlow(long nanoseconds, long bytes) {
    return nanoseconds > TOTAL
        || (nanoseconds > GRACE
            && bytes < BYTES_A_SECOND * Duration.ofNanos(nanoseconds).toSeconds());
  }

  @Override
  public int available() {
    return socket.available();
  }
}
