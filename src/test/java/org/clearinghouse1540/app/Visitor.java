package org.clearinghouse1540.app;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Somebody who calls the program over HTTP, signed in or not, and without a browser. */
public final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private final String address;
  private boolean confirms = true;
  private Optional<ActsObserved> acts = Optional.empty();
  private final VisitorSession session;
  private final HttpClient client;

  private Visitor(String address, VisitorSession session) {
    this.address = address;
    this.session = session;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(session.cookies())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** The same browser, whose requests a balancer sends to another node. */
  Visitor at(String node) {
    return new Visitor(node, session);
  }

  /** A visitor who is not signed in. */
  public static Visitor signedOut(String address) {
    return new Visitor(address, new VisitorSession(address));
  }

  /** A visitor with an account. */
  public static Visitor signedIn(String address, String name, String password) {
    Visitor visitor = signedOut(address);
    visitor.session.signIn(visitor, name, password);
    return visitor;
  }

  /** Adds a cookie, {@code name=value}. */
  public Visitor withCookie(String cookie) {
    session.add(cookie);
    return this;
  }

  /** The cookie of the session, {@code name=value}. */
  String cookie() {
    return session.cookie();
  }

  /** The name of the account, or empty. */
  public String name() {
    return session.name();
  }

  /** The bytes at an address. */
  public HttpResponse<byte[]> bytes(String path) {
    return answered(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  public HttpResponse<String> get(String path) {
    return PreparedSearch.of(path, () -> send(request(path).GET().build()));
  }

  /**
   * Sends a form with a fresh token against forgery. A form of a consent is sent with the texts
   * that its page names, unless it names others.
   */
  public HttpResponse<String> post(String path, Map<String, String> form) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    form.forEach((field, value) -> all.put(field, List.of(value)));
    return postAll(path, all);
  }

  private HttpRequest posting(String path, Map<String, String> form) {
    String body = encode(form);
    return posting(path, body + (body.isEmpty() ? "" : "&") + "_csrf=" + encode(token(path)));
  }

  private HttpRequest posting(String path, String body) {
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /** Sends a body as it is. A binding act is not confirmed: the answer is its check page. */
  HttpResponse<String> sendAsIs(String path, String type, byte[] body) {
    HttpRequest.Builder request = request(path).header("Content-Type", type);
    HttpRequest whole = request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
    return unconfirmed(() -> send(whole));
  }

  /** Sends a form with several values of a field, with a fresh token against forgery. */
  public HttpResponse<String> postAll(String path, Map<String, List<String>> form) {
    HttpResponse<String> answer = sendAll(path, form);
    Optional<String> seen =
        form.containsKey(AnsweredForms.SEEN) ? Optional.empty() : AnsweredForms.seen(path, answer);
    return seen.map(
            texts -> {
              Map<String, List<String>> read = new LinkedHashMap<>(form);
              read.put(AnsweredForms.SEEN, List.of(texts));
              return sendAll(path, read);
            })
        .orElse(answer);
  }

  private HttpResponse<String> sendAll(String path, Map<String, List<String>> form) {
    String body =
        form.entrySet().stream()
            .flatMap(
                entry ->
                    entry.getValue().stream()
                        .map(value -> encode(entry.getKey()) + "=" + encode(value) + "&"))
            .collect(Collectors.joining());
    return send(posting(path, body + "_csrf=" + encode(token(path))));
  }

  /** Sends a form with a fresh token against forgery; the answer is a file. */
  public byte[] postForBytes(String path, Map<String, String> form) {
    return answered(posting(path, form), HttpResponse.BodyHandlers.ofByteArray()).body();
  }

  /** Sends a form that comes from elsewhere, so without a token. */
  public HttpResponse<String> postElsewhere(String path, Map<String, String> form) {
    return send(posting(path, encode(form)));
  }

  /**
   * Sends a form without a valid token, as a browser does from a page of some site.
   *
   * @param site the value of {@code Sec-Fetch-Site}
   * @param headers names and values of other headers
   */
  HttpResponse<String> postFrom(
      String site, String path, Map<String, String> form, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", site)
            .POST(HttpRequest.BodyPublishers.ofString(encode(form)));
    return send((headers.length == 0 ? request : request.headers(headers)).build());
  }

  /** Sends a form without a token. */
  public HttpResponse<String> postWithoutToken(String path) {
    return send(request(path).POST(HttpRequest.BodyPublishers.noBody()).build());
  }

  /** Sends a file as a browser does. */
  public HttpResponse<String> upload(String path, String name, byte[] content) {
    return upload(path, name, HttpRequest.BodyPublishers.ofByteArray(content));
  }

  /** Sends a file with a binding act that is not confirmed: the answer is its check page. */
  public HttpResponse<String> checkUpload(String path, String name, byte[] content) {
    return unconfirmed(() -> upload(path, name, content));
  }

  /** Sends a file that is not held in memory. */
  public HttpResponse<String> upload(String path, String name, HttpRequest.BodyPublisher content) {
    return send(
        request(path)
            .header("Content-Type", SentForm.TYPE)
            .POST(SentForm.of(token(path), name, content))
            .build());
  }

  private String token(String path) {
    session.prepare(path);
    return token();
  }

  /** One token for many forms, as from pages that stay open. */
  String keptToken(String path) {
    session.prepare(path);
    if (session.keptToken().isEmpty()) {
      session.keep(token());
    }
    return session.keptToken();
  }

  /** Forgets the kept token, which the program refused. */
  void forgetToken() {
    session.keep("");
  }

  /** The token against forgery of this session. */
  String token() {
    for (String page : new String[] {"/sign-in", "/account"}) {
      Matcher token = TOKEN.matcher(get(page).body());
      if (token.find()) {
        return token.group(1);
      }
    }
    throw new AssertionError("no page has a token");
  }

  private HttpRequest.Builder request(String path) {
    session.prepare(path);
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  private HttpResponse<String> send(HttpRequest request) {
    int before = confirms ? acts.map(found -> found.entries(this)).orElse(0) : 0;
    HttpResponse<String> answer = answered(request, HttpResponse.BodyHandlers.ofString());
    AnsweredForms.requireLinkedFields(request, answer);
    return confirms ? confirmed(request, answer, before) : answer;
  }

  private <T> HttpResponse<T> answered(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return RequestFiles.send(client, request, body);
    } catch (IOException failed) {
      throw new AssertionError(request.uri() + ": " + failed, failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  /** Sends a form whose act is not confirmed: the answer is its check page. */
  public HttpResponse<String> check(String path, Map<String, String> form) {
    return unconfirmed(() -> post(path, form));
  }

  private HttpResponse<String> unconfirmed(Supplier<HttpResponse<String>> sending) {
    confirms = false;
    try {
      return sending.get();
    } finally {
      confirms = true;
    }
  }

  /** Confirms the act of a check page, in the way its first button does; the answer is as it is. */
  public HttpResponse<String> confirm(HttpResponse<String> checkPage) {
    Element form = Jsoup.parse(checkPage.body()).expectFirst("#act-check");
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Element field : form.select("input[name]")) {
      if (!field.attr("name").equals("_csrf")) {
        values.computeIfAbsent(field.attr("name"), name -> new ArrayList<>()).add(field.val());
      }
    }
    return unconfirmed(() -> postAll(form.attr("action"), values));
  }

  /** Lets the binding acts of this user be checked. */
  Visitor observedBy(Optional<ActsObserved> observing) {
    acts = observing;
    return this;
  }

  // A binding act is confirmed on its check page, and its receipt leads on to its page.
  private HttpResponse<String> confirmed(
      HttpRequest request, HttpResponse<String> first, int before) {
    boolean sent = request.method().equals("POST");
    boolean check = sent && first.statusCode() == 200 && first.body().contains("id=\"act-check\"");
    HttpResponse<String> answer =
        check
            ? acts.map(found -> found.confirm(this, first, before)).orElseGet(() -> confirm(first))
            : first;
    String location = answer.headers().firstValue("Location").orElse("");
    if (!sent || !location.matches(".*/receipts/\\d+")) {
      return answer;
    }
    HttpResponse<String> receipt = get(location.replaceFirst("https?://[^/]+", ""));
    Element onward = Jsoup.parse(receipt.body()).getElementById("act-continue");
    return onward == null ? receipt : new ConfirmedAnswer(receipt, onward.attr("href"));
  }

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
