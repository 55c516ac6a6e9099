package org.clearinghouse1540.walk;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Confirms the check page of a binding act on behalf of a test, so that the browser goes to the
 * page to which the act leads, with or without scripts.
 */
final class ActConfirmer {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Pattern FILE = Pattern.compile("filename=\"[^\"]");
  private final String program;
  private final APIRequestContext client;

  ActConfirmer(String program, APIRequestContext client) {
    this.program = program;
    this.client = client;
  }

  void handle(Route route) {
    Request request = route.request();
    boolean form =
        request.method().equals("POST")
            && request.isNavigationRequest()
            && request.headers().getOrDefault("content-type", "").matches(FORM + ".*|multipart/.*")
            && !carriesFile(request);
    if (!form) {
      route.resume();
      return;
    }
    APIResponse answer = route.fetch(new Route.FetchOptions().setMaxRedirects(0));
    boolean check = answer.status() == 200 && answer.text().contains("id=\"act-check\"");
    APIResponse done = check ? confirm(Jsoup.parse(answer.text())) : answer;
    String location = done.headers().getOrDefault("location", "");
    if (!location.matches(".*/receipts/\\d+")) {
      route.fulfill(new Route.FulfillOptions().setResponse(done));
      return;
    }
    String receipt = client.get(absolute(location)).text();
    Element onward = Jsoup.parse(receipt).expectFirst("#act-continue");
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(302)
            .setHeaders(Map.of("location", absolute(onward.attr("href")))));
  }

  // The browser does not hand out the content of a file: sent from here, it would be missing.
  private static boolean carriesFile(Request request) {
    byte[] body = request.postDataBuffer();
    return body == null || FILE.matcher(new String(body, StandardCharsets.UTF_8)).find();
  }

  private APIResponse confirm(Document checkPage) {
    Element form = checkPage.expectFirst("#act-check");
    String body =
        form.select("input[name]").stream()
            .map(field -> encode(field.attr("name")) + "=" + encode(field.val()))
            .collect(Collectors.joining("&"));
    return client.post(
        absolute(form.attr("action")),
        RequestOptions.create().setMaxRedirects(0).setHeader("Content-Type", FORM).setData(body));
  }

  private String absolute(String location) {
    return location.startsWith("/") ? program + location : location;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
