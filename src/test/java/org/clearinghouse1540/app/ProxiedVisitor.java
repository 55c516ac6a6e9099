package org.clearinghouse1540.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A visitor whose requests come from a chosen local address, with chosen headers, as those of a
 * proxy do. Unlike {@link Visitor} it sends secure cookies without TLS.
 */
public final class ProxiedVisitor {
  private static final Pattern COOKIE = Pattern.compile("(?im)^set-cookie: ([^=]+)=([^;\r\n]*)");
  private static final Pattern LOCATION =
      Pattern.compile(
          "(?im)^location: (?:https?://clearinghouse\\.example(?::\\d+)?(?=/))?(.*?)\r?$");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final int port;
  private final String from;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, String> cookies = new LinkedHashMap<>();

  /** A visitor of the program at an address, from a local address such as 127.0.0.2. */
  public ProxiedVisitor(String address, String from) {
    this.port = URI.create(address).getPort();
    this.from = from;
    headers.put("Host", "clearinghouse.example");
  }

  /** Sends a header with each request from now on. */
  public ProxiedVisitor with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** The whole response to a request for a page. */
  public String get(String path) {
    return send("GET " + path, "");
  }

  /** The whole response to a form with a fresh token against forgery. */
  public String post(String path, Map<String, String> form) {
    String token = token();
    String fields =
        form.entrySet().stream()
            .map(
                entry ->
                    entry.getKey()
                        + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)
                        + "&")
            .collect(Collectors.joining());
    return send("POST " + path, fields + "_csrf=" + token);
  }

  private String token() {
    for (String page : new String[] {"/sign-in", "/account"}) {
      Matcher token = TOKEN.matcher(get(page));
      if (token.find()) {
        return token.group(1);
      }
    }
    throw new AssertionError("no page has a token");
  }

  /**
   * The address to which a response redirects, or empty. The program itself is left out: responses
   * to HTTP 1.0 name it.
   */
  public static String location(String response) {
    Matcher location = LOCATION.matcher(response);
    return location.find() ? location.group(1) : "";
  }

  private String send(String line, String body) {
    StringBuilder request = new StringBuilder(line).append(" HTTP/1.0\r\n");
    headers.forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
    String sent =
        cookies.entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    request.append("Accept: text/html\r\nCookie: " + sent + "\r\n");
    request.append("Content-Type: application/x-www-form-urlencoded\r\n");
    request.append("Content-Length: " + body.length() + "\r\n\r\n" + body);
    try (Socket socket =
        new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0)) {
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
      String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      COOKIE
          .matcher(response)
          .results()
          .forEach(cookie -> cookies.put(cookie.group(1), cookie.group(2)));
      return response;
    } catch (IOException failed) {
      throw new UncheckedIOException(line, failed);
    }
  }
}
