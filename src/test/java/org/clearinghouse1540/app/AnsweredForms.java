package org.clearinghouse1540.app;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The forms on the pages that answer a form. */
final class AnsweredForms {
  /** The field of the texts that the page of a consent shows. */
  static final String SEEN = "seen";

  private AnsweredForms() {}

  /** The texts that the page names for the form of an address, if the form was refused. */
  static Optional<String> seen(String path, HttpResponse<String> answer) {
    if (answer.statusCode() != 400 || !answer.body().contains("name=\"" + SEEN + "\"")) {
      return Optional.empty();
    }
    return Jsoup.parse(answer.body()).select("form:has(input[name=" + SEEN + "])").stream()
        .filter(form -> form.attr("action").equals(path.replaceFirst("\\?.*", "")))
        .map(form -> form.expectFirst("input[name=" + SEEN + "]").val())
        .findFirst();
  }

  /** Each page with problems, in any test, links to fields that are on it. */
  static void requireLinkedFields(HttpRequest request, HttpResponse<String> answer) {
    if (answer.statusCode() == 400 && answer.body().contains("id=\"problems\"")) {
      Document page = Jsoup.parse(answer.body());
      for (Element link : page.select("#problems a[href^=#]")) {
        if (page.getElementById(link.attr("href").substring(1)) == null) {
          throw new AssertionError(request.uri() + ": no field for the problem " + link);
        }
      }
    }
  }
}
