package org.clearinghouse1540.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.app.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A national action plan of an invented State, as its users write it through the pages. */
final class ExamplePlan {
  private final Visitor state;
  private final String address;

  private ExamplePlan(Visitor state, String address) {
    this.state = state;
    this.address = address;
  }

  /** Starts a plan. */
  static ExamplePlan start(Visitor state, String title) {
    HttpResponse<String> answer =
        state.post("/plans", Map.of("title", title, "begins", "2027", "ends", "2029-06"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return new ExamplePlan(state, location(answer));
  }

  static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]+", "");
  }

  String address() {
    return address;
  }

  long id() {
    return Long.parseLong(address.replaceAll("\\D", ""));
  }

  /** The plan as another edition. */
  ExamplePlan at(String other) {
    return new ExamplePlan(state, other);
  }

  /**
   * Starts a line in the State's own words.
   *
   * @return the address of its page
   */
  String line(String action) {
    HttpResponse<String> answer = state.post(address + "/lines", Map.of("action", action));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return location(answer);
  }

  /** Sends the form of a line with some values changed. */
  HttpResponse<String> change(String line, Map<String, String> values) {
    Map<String, List<String>> all = new HashMap<>();
    Document page = Jsoup.parse(state.get(line).body());
    page.select("form[action=" + line + "] [name]")
        .forEach(
            field -> {
              boolean box = field.attr("type").matches("checkbox|radio");
              boolean sent =
                  !field.attr("name").equals("_csrf") && (!box || field.hasAttr("checked"));
              String value =
                  field.tagName().equals("select")
                      ? field.select("option[selected]").attr("value")
                      : field.val();
              if (sent) {
                all.computeIfAbsent(field.attr("name"), name -> new java.util.ArrayList<>())
                    .add(value);
              }
            });
    values.forEach((name, value) -> all.put(name, List.of(value)));
    return state.postAll(line, all);
  }

  /** The page of the plan. */
  String page() {
    return state.get(address).body();
  }

  /** The numbers of the requests on the page of an agency. */
  static List<String> asked(Visitor agency) {
    return Jsoup.parse(agency.get("/plan-lines").body()).select("a[href^=/plan-lines/]").stream()
        .map(link -> link.attr("href"))
        .filter(link -> link.matches("/plan-lines/\\d+"))
        .toList();
  }

  /** The open requests on the page of reports, as the page sends them. */
  List<String> reports() {
    return Jsoup.parse(state.get(address + "/reports").body())
        .select("input[name=report]")
        .eachAttr("value");
  }

  /** Submits the plan. */
  HttpResponse<String> submit() {
    return state.post(address + "/submission", Map.of("document", "NV/1 (invented)"));
  }
}
