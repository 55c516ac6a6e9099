package org.clearinghouse1540.kit.outside;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One request of HTTP 1.1 to a network address that was checked before. Only the status and the
 * address of a redirect are read, at most 16 KB; a body is never read.
 */
final class StatusRequest {
  private static final int MOST = 16_384;
  private static final Pattern STATUS =
      Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: [^\r\n]*)?\r?\n");
  private static final Pattern LOCATION =
      Pattern.compile("(?im)^location:[ \t]*([^\r\n]*?)[ \t]*$");

  private final SSLSocketFactory tls;
  private final Duration limit;

  StatusRequest(SSLSocketFactory tls, Duration limit) {
    this.tls = tls;
    this.limit = limit;
  }

  /**
   * The beginning of an answer.
   *
   * @param location where a redirect leads, as sent
   */
  record Head(int status, Optional<String> location) {}

  /**
   * Sends the request.
   *
   * @throws IOException if there is no answer of HTTP
   */
  Head send(String method, URI address, InetAddress target, int port) throws IOException {
    try (Socket socket = new Socket()) {
      int millis = Math.toIntExact(limit.toMillis());
      socket.setSoTimeout(millis);
      socket.connect(new InetSocketAddress(target, port), millis);
      try (Socket channel = secured(socket, address, port)) {
        channel.getOutputStream().write(words(method, address));
        channel.getOutputStream().flush();
        return head(channel.getInputStream());
      }
    }
  }

  // The certificate is checked for the name of the host, although the connection is to its number.
  private Socket secured(Socket socket, URI address, int port) throws IOException {
    if (!address.getScheme().equalsIgnoreCase("https")) {
      return socket;
    }
    SSLSocket secured = (SSLSocket) tls.createSocket(socket, address.getHost(), port, true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private static byte[] words(String method, URI address) {
    String path = address.getRawPath();
    String query = address.getRawQuery();
    String target =
        (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
    String host = address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    return """
        %s %s HTTP/1.1
        Host: %s
        User-Agent: clearinghouse-1540
        Accept: */*
        Connection: close

        """
        .formatted(method, target, host)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static Head head(InputStream in) throws IOException {
    StringBuilder read = new StringBuilder();
    while (!isComplete(read)) {
      int next = in.read();
      if (next < 0 || read.length() == MOST) {
        throw new IOException("no complete answer of HTTP");
      }
      read.append((char) next);
    }
    Matcher status = STATUS.matcher(read);
    if (!status.lookingAt()) {
      throw new IOException("no answer of HTTP");
    }
    Matcher location = LOCATION.matcher(read);
    return new Head(
        Integer.parseInt(status.group(1)),
        location.find() ? Optional.of(location.group(1)) : Optional.empty());
  }

  private static boolean isComplete(StringBuilder read) {
    int end = read.length();
    return end > 1
        && read.charAt(end - 1) == '\n'
        && (read.charAt(end - 2) == '\n'
            || end > 2 && read.charAt(end - 2) == '\r' && read.charAt(end - 3) == '\n');
  }
}
