package org.clearinghouse1540.app;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page that answers a form with wrong values; it reports the faults of that page. */
final class RejectedPage {
  private static final String TEXT_FIELDS =
      "textarea, input[type=text], input[type=date], input:not([type])";

  private final HttpResponse<String> answer;
  private final String action;
  private final Language language;
  private final Document page;
  private final List<String> faults = new ArrayList<>();

  RejectedPage(HttpResponse<String> answer, String action, Language language) {
    this.answer = answer;
    this.action = action;
    this.language = language;
    this.page = Jsoup.parse(answer.body());
    page.outputSettings().prettyPrint(false);
  }

  /** The faults of the page, in words; none if it is right. */
  List<String> faults(Map<String, String> typed, boolean redisplayed) {
    int status = answer.statusCode();
    boolean file = answer.headers().firstValue("Content-Disposition").isPresent();
    boolean accepted = file || page.getElementById("act-check") != null;
    if (status == 302 || status == 404 || status == 200 && accepted) {
      return List.of();
    }
    if (status != 400 && status != 409) {
      return List.of("status " + status);
    }
    Element html = page.selectFirst("html");
    if (html == null
        || !html.attr("lang").equals(language.code())
        || !html.attr("dir").equals(language.direction())) {
      faults.add("language and direction of the page are not those of the reader");
    }
    if (redisplayed && status == 400) {
      summary();
      identifiers();
      typed.forEach(this::value);
    } else if (page.select("main .problem").isEmpty()) {
      faults.add("the page names no problem");
    }
    return faults;
  }

  private void summary() {
    Element summary = page.selectFirst("#problems[role=alert]");
    if (summary == null || summary.select("li").isEmpty()) {
      faults.add("no summary of the problems");
      return;
    }
    if (!page.title().startsWith(Texts.get(language, "kit.form.error"))) {
      faults.add("the title does not begin with the word for an error");
    }
    for (Element item : summary.select("li:not(:has(a))")) {
      if (page.select("[id$=-problem]").stream()
          .anyMatch(beside -> beside.text().equals(item.text()))) {
        faults.add("the summary does not link to the field of a problem: " + item.text());
      }
    }
    for (Element link : summary.select("a")) {
      String id = link.attr("href").replaceFirst("^#", "");
      Optional<Element> field = element(id);
      if (field.isEmpty()) {
        faults.add("the summary links to #" + id + ", which is not on the page: " + link.text());
      } else if (!isBeside(link.text(), field.get())) {
        faults.add("the problem of #" + id + " is not beside its field: " + link.text());
      }
    }
  }

  private boolean isBeside(String problem, Element field) {
    for (String id : field.attr("aria-describedby").split(" ")) {
      if (element(id).filter(element -> element.text().contains(problem)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Element> element(String id) {
    return id.isEmpty() ? Optional.empty() : Optional.ofNullable(page.getElementById(id));
  }

  private void identifiers() {
    Map<String, Integer> ids = new LinkedHashMap<>();
    page.select("[id]").forEach(element -> ids.merge(element.id(), 1, Integer::sum));
    ids.forEach(
        (id, times) -> {
          if (times > 1) {
            faults.add("the id " + id + " is on the page " + times + " times");
          }
        });
    for (Element field : page.select("[aria-describedby]")) {
      for (String id : field.attr("aria-describedby").split(" ")) {
        if (element(id).isEmpty()) {
          faults.add("aria-describedby names " + id + ", which is not on the page");
        }
      }
    }
  }

  /** A value that was typed is in its field again; choices and passwords cannot be. */
  private void value(String name, String typed) {
    List<Element> fields =
        page.select("form[method=post]").stream()
            .filter(form -> form.attr("action").replaceFirst("\\?.*", "").equals(action))
            .flatMap(form -> form.select(TEXT_FIELDS).stream())
            .filter(field -> field.attr("name").equals(name))
            .toList();
    if (!fields.isEmpty() && fields.stream().noneMatch(field -> field.val().equals(typed))) {
      faults.add("the value of " + name + " is not in its field again");
    }
  }
}
