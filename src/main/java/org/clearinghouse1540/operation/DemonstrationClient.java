package org.clearinghouse1540.operation;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A trial account that uses the pages of the program as a browser without scripts does. */
final class DemonstrationClient {
  private static final String SEEN = "seen";
  private static final String EDGE = "demonstration-1540";
  private final String address;
  private final HttpClient client;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  private DemonstrationClient(String address, HttpClient client) {
    this.address = address;
    this.client = client;
  }

  /** The client of an account that signs in. */
  static DemonstrationClient signIn(
      HttpClient client, String address, String name, String password) {
    DemonstrationClient signedIn = new DemonstrationClient(address, client);
    signedIn.submit("/sign-in", Map.of("username", name, "password", password));
    return signedIn;
  }

  /** The page at an address. */
  Document get(String path) {
    return Jsoup.parse(send(request(path).GET()).body());
  }

  /**
   * Sends a form and confirms its check page, if it has one.
   *
   * @return the address to which the form leads
   */
  String submit(String path, Map<String, String> fields) {
    Map<String, List<String>> form = new LinkedHashMap<>();
    fields.forEach((name, value) -> form.put(name, List.of(value)));
    HttpResponse<String> answer = post(path, form);
    Optional<String> seen = seen(path, answer);
    seen.ifPresent(texts -> form.put(SEEN, List.of(texts)));
    return answered(path, seen.isEmpty() ? answer : post(path, form));
  }

  // The form of a consent is sent with the texts that its page shows, as on the page of the answer.
  private static Optional<String> seen(String path, HttpResponse<String> answer) {
    return answer.statusCode() == 400
        ? Jsoup.parse(answer.body()).select("form:has(input[name=" + SEEN + "])").stream()
            .filter(
                form -> form.attr("action").replace("%20", " ").equals(path.replace("%20", " ")))
            .map(form -> form.select("input[name=" + SEEN + "]").val())
            .findFirst()
        : Optional.empty();
  }

  /** Sends a file and returns the address to which it leads. */
  String upload(String path, String name, String content) {
    String part = "--" + EDGE + "\r\nContent-Disposition: form-data; name=";
    String body =
        part
            + "\"_csrf\"\r\n\r\n"
            + token()
            + "\r\n"
            + part
            + "\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: text/plain\r\n\r\n"
            + content
            + "\r\n--"
            + EDGE
            + "--\r\n";
    return answered(
        path,
        send(
            request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                .POST(BodyPublishers.ofString(body))));
  }

  private String answered(String path, HttpResponse<String> first) {
    HttpResponse<String> answer = first;
    Element check = Jsoup.parse(first.body()).getElementById("act-check");
    if (check != null) {
      Map<String, List<String>> form = new LinkedHashMap<>();
      for (Element field : check.select("input[name]:not([name=_csrf])")) {
        form.computeIfAbsent(field.attr("name"), name -> new ArrayList<>()).add(field.val());
      }
      answer = post(check.attr("action"), form);
    }
    String location = location(answer);
    if (location.isEmpty()) {
      throw new IllegalStateException(
          path + ": " + answer.statusCode() + " " + Jsoup.parse(answer.body()).select(".problem"));
    }
    return location.startsWith("/receipts/")
        ? get(location).expectFirst("#act-continue").attr("href")
        : location;
  }

  private HttpResponse<String> post(String path, Map<String, List<String>> form) {
    // The token first: it begins the session whose cookie the request carries.
    String token = encode("_csrf", token());
    String body =
        form.entrySet().stream()
            .flatMap(field -> field.getValue().stream().map(value -> encode(field.getKey(), value)))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body + "&" + token)));
  }

  private String token() {
    return Optional.ofNullable(get("/sign-in").selectFirst("input[name=_csrf]"))
        .or(() -> Optional.ofNullable(get("/account").selectFirst("input[name=_csrf]")))
        .map(Element::val)
        .orElseThrow(() -> new IllegalStateException("no page has a token"));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      for (String set : answer.headers().allValues("Set-Cookie")) {
        String[] cookie = set.replaceFirst(";.*", "").split("=", 2);
        cookies.put(cookie[0], cookie[1]);
      }
      return answer;
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .map(location -> location.replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", ""))
        .orElse("");
  }

  private static String encode(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
