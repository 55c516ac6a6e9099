package org.clearinghouse1540.kit.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import org.apache.catalina.connector.ClientAbortException;
import org.clearinghouse1540.kit.files.TemporaryContent;
import org.springframework.web.util.WebUtils;

/**
 * An answer that is complete before its first byte is sent. Everything that was needed to make it
 * is free while it is sent, and it is in a file if it is large, so that a slow client takes no
 * memory. Such a client must read 2,000 bytes a second on average.
 */
final class BufferedAnswer extends HttpServletResponseWrapper implements Closeable {
  private static final int PIECE = 8 * 1024;
  private static final long GRACE = Duration.ofSeconds(15).toNanos();
  private static final long BYTES_A_SECOND = 2_000;

  private final TemporaryContent.Reservation reservation;
  private TemporaryContent content;
  private Optional<byte[]> shared = Optional.empty();
  private Optional<PrintWriter> writer = Optional.empty();
  private boolean answered;
  private long waited;
  private long sent;

  BufferedAnswer(HttpServletResponse response, TemporaryContent.Reservation reservation) {
    super(response);
    this.reservation = reservation;
    this.content = new TemporaryContent(reservation);
  }

  /** The buffered answer behind a response, if it is one. */
  static Optional<BufferedAnswer> of(ServletResponse response) {
    return Optional.ofNullable(WebUtils.getNativeResponse(response, BufferedAnswer.class));
  }

  /** Answers with bytes that are not copied, such as those that many clients receive. */
  void answerWith(byte[] bytes) throws IOException {
    content.clear();
    shared = Optional.of(bytes);
  }

  /** Answers with this content, which is closed after it was sent. */
  void answerWith(TemporaryContent other) throws IOException {
    content.close();
    content = other;
  }

  /** Answers with a content that is on the disk for this answer only. */
  void answerWithCopy(TemporaryContent other) throws IOException {
    answerWith(other);
    if (other.length() > TemporaryContent.IN_MEMORY) {
      reservation.reserve(other.length());
    }
  }

  /** The bytes so far if they are at most so many. */
  Optional<byte[]> bytes(int most) throws IOException {
    flushWriter();
    return shared.isPresent() || content.length() > most
        ? Optional.empty()
        : Optional.of(content.bytes());
  }

  /** Sends everything. */
  void send() throws IOException {
    flushWriter();
    long length = shared.map(bytes -> (long) bytes.length).orElseGet(content::length);
    if (answered || length == 0) {
      return;
    }
    getResponse().setContentLengthLong(length);
    OutputStream out = getResponse().getOutputStream();
    if (shared.isPresent()) {
      byte[] bytes = shared.get();
      for (int at = 0; at < bytes.length; at += PIECE) {
        send(out, bytes, at, Math.min(PIECE, bytes.length - at));
      }
    } else {
      content.read((bytes, count) -> send(out, bytes, 0, count));
    }
  }

  private void send(OutputStream out, byte[] bytes, int from, int count) throws IOException {
    long before = System.nanoTime();
    out.write(bytes, from, count);
    waited += System.nanoTime() - before;
    sent += count;
    if (waited > GRACE && sent < BYTES_A_SECOND * Duration.ofNanos(waited).toSeconds()) {
      throw new ClientAbortException("the answer is read too slowly");
    }
  }

  private void flushWriter() {
    writer.ifPresent(PrintWriter::flush);
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new Output();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (writer.isEmpty()) {
      writer = Optional.of(new PrintWriter(new OutputStreamWriter(new Output(), charset())));
    }
    return writer.get();
  }

  private String charset() {
    return Optional.ofNullable(getCharacterEncoding()).orElse("UTF-8");
  }

  @Override
  public void flushBuffer() {
    flushWriter();
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    forget();
  }

  @Override
  public void reset() {
    super.reset();
    forget();
  }

  private void forget() {
    writer = Optional.empty();
    shared = Optional.empty();
    try {
      content.clear();
    } catch (IOException unwritable) {
      throw new java.io.UncheckedIOException(unwritable);
    }
  }

  @Override
  public void sendError(int status) throws IOException {
    answered = true;
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    answered = true;
    super.sendError(status, message);
  }

  @Override
  public void sendRedirect(String address) throws IOException {
    answered = true;
    super.sendRedirect(address);
  }

  /** Writes into the content. */
  private final class Output extends ServletOutputStream {
    @Override
    public void write(int letter) throws IOException {
      content.write(letter);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      content.write(bytes, from, count);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("an answer is made before it is sent");
    }
  }
}
