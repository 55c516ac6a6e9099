package org.clearinghouse1540.bench;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A user whose browser asks for nothing but what is timed; the token of its forms is kept. */
final class BenchClient {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();
  private final String address;
  private String token = "";

  BenchClient(String address) {
    this.address = address;
  }

  /** Signs in, and reads the token from a page with a form. */
  BenchClient signIn(String name, String password, String form) throws Exception {
    token(get("/sign-in"));
    post("/sign-in", Map.of("username", name, "password", password));
    token(get(form));
    return this;
  }

  private void token(byte[] page) {
    Matcher found = TOKEN.matcher(new String(page, StandardCharsets.UTF_8));
    if (!found.find()) {
      throw new IllegalStateException("the page has no form");
    }
    token = found.group(1);
  }

  /** The page at an address; any other answer ends the measurement. */
  byte[] get(String path) throws Exception {
    return answered(HttpRequest.newBuilder(URI.create(address + path)).build(), 200);
  }

  byte[] post(String path, Map<String, String> form) throws Exception {
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return answered(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body + "&_csrf=" + encoded(token)))
            .build(),
        302);
  }

  private byte[] answered(HttpRequest request, int more) throws Exception {
    HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    boolean signedOut = answer.headers().firstValue("Location").orElse("").contains("/sign-in");
    if (answer.statusCode() != 200 && answer.statusCode() != more || signedOut) {
      throw new IllegalStateException(
          request.method() + " " + request.uri() + " was answered with " + answer.statusCode());
    }
    return answer.body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
