package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * The same form in two tabs: for every form that edits a recorded text, the second tab does not
 * overwrite the text that the first one saved. It shows the recorded value beside the field and
 * keeps the text that was typed.
 */
class TwoTabsTest {
  private static final String EDITED =
      "input[type=text], input:not([type]), input[type=search], textarea";

  /** Forms that add a record: their filled fields are proposals, nothing recorded is in them. */
  private static final Set<String> ADDS =
      Set.of(
          "/deliveries",
          "/deliveries/{id}/cost",
          "/drafts/from-event/{need}",
          "/events/new",
          "/forms",
          "/joint-projects/{id}/texts",
          "/needs/{need}/history/proposal",
          "/originals",
          "/plan-lines/{id}",
          "/requests/{id}/correction",
          "/shared/{id}/silence");

  /** Values that a form needs beside the edited text, before it can be saved. */
  private static final Map<String, Map<String, String>> ALSO =
      Map.of(
          "/contacts/{id}/change", Map.of("reference", "NV 7 (invented)", "dated", "2020-03-04"),
          "/events/{id}/line", Map.of("line-place", "Example City 701"),
          "/intake/notes/{id}/line", Map.of("same-as", "new", "decision", "refused"),
          "/intake/notes/{id}/reported", Map.of("target", "needs", "nothing", ""),
          "/letters/{id}/correction", Map.of("why", "Written wrongly (invented)."),
          "/requests/{id}/details", Map.of("why", "Written wrongly (invented)."));

  /** The fields that take certain values only, with the values of the first and second tab. */
  private static final Map<String, List<String>> VALUES =
      Map.of(
          "limit",
          List.of("7", "8"),
          "months",
          List.of("7", "8"),
          "paragraphs",
          List.of("3(d)", "3(e) 6"));

  private final Set<String> checked = new TreeSet<>();
  private final Set<String> notSaved = new TreeSet<>();
  private final List<String> overwritten = new ArrayList<>();

  /** A form in a tab: its values as a browser sends them, and the field that is edited. */
  private record Tab(FormCrawler.FoundForm found, Map<String, String> values, String field) {
    String text() {
      return values.getOrDefault(field, "");
    }

    HttpResponse<String> send(String text) {
      Map<String, String> sent = new LinkedHashMap<>(values);
      sent.put(field, text);
      return found.user().post(found.action() + "?lang=en", sent);
    }
  }

  @Test
  void noTabOverwritesAnotherInSilence() {
    Set<String> tried = new TreeSet<>();
    for (FormCrawler.FoundForm form : ExampleForms.get().all()) {
      if (!tried.contains(form.pattern())) {
        List<Tab> tabs = tabs(form);
        if (!tabs.isEmpty()) {
          tried.add(form.pattern());
        }
        // A field for a date or a number does not take the changed text; the next one is tried.
        for (Tab tab : tabs) {
          if (!checked.contains(form.pattern())) {
            twoTabs(form, tab);
          }
        }
      }
    }
    notSaved.removeIf(found -> checked.contains(found.replaceFirst(" .*", "")));
    System.out.printf(
        "two tabs: forms that edit a recorded text %d, checked %d, not saved without more %s,"
            + " overwritten %d%n",
        tried.size(), checked.size(), notSaved, overwritten.size());
    assertThat(overwritten).isEmpty();
    assertThat(notSaved).as("forms that edit a recorded text and were not saved").isEmpty();
    assertThat(checked).as("forms that were saved in one of two tabs").hasSize(tried.size());
  }

  private void twoTabs(FormCrawler.FoundForm form, Tab late) {
    Tab early = open(form, late.field()).orElseThrow();
    // In front, because a long recorded value is shown by its beginning.
    List<String> typed =
        VALUES.getOrDefault(late.field(), List.of("First tab. ", "Second tab. ")).stream()
            .map(text -> VALUES.containsKey(late.field()) ? text : text + early.text())
            .toList();
    String saved = typed.getFirst();
    String mine = typed.getLast();
    HttpResponse<String> first = early.send(saved);
    Optional<Tab> now = open(form, late.field());
    if (first.statusCode() != 302 || now.isEmpty() || !now.get().text().equals(saved)) {
      notSaved.add(form.pattern() + " " + first.statusCode() + " " + refusal(first));
      return;
    }
    checked.add(form.pattern());
    HttpResponse<String> answer = late.send(mine);
    String said = Jsoup.parse(answer.body()).text();
    String after = open(form, late.field()).map(Tab::text).orElse("");
    boolean told = answer.statusCode() == 400 || answer.statusCode() == 409;
    if (!told || !after.equals(saved) || !keeps(answer, late.field(), mine)) {
      overwritten.add(form + " " + late.field() + ": " + answer.statusCode() + " " + after);
    } else if (!said.contains(shown(saved))) {
      overwritten.add(form + " does not show the recorded value");
    }
    // The record as it was, for other tests.
    open(form, late.field()).ifPresent(tab -> tab.send(early.text()));
  }

  /** Whether the form that was shown again has the typed text in its field. */
  private static boolean keeps(HttpResponse<String> answer, String field, String text) {
    return Jsoup.parse(answer.body()).select(EDITED).stream()
        .anyMatch(
            shown -> shown.attr("name").equals(field) && shown.val().strip().equals(text.strip()));
  }

  /** The problems that the page of a refused form lists. */
  private static String refusal(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body()).select("[role=alert], .problem").text();
  }

  // A long recorded value is shown by its beginning.
  private static String shown(String text) {
    return text.startsWith("First tab.") ? "First tab." : text;
  }

  private static Optional<Tab> open(FormCrawler.FoundForm form, String field) {
    return tabs(form).stream().filter(tab -> tab.field().equals(field)).findFirst();
  }

  /** The form on its page as it is now, once for each text that it could edit. */
  private static List<Tab> tabs(FormCrawler.FoundForm form) {
    List<Tab> tabs = new ArrayList<>();
    Document page = Jsoup.parse(form.user().get(form.page()).body());
    for (Element found : page.select("form[method=post]")) {
      if (found.attr("action").replaceFirst("[?#].*", "").equals(form.action())
          && hidden(found).equals(hidden(form.form()))) {
        for (Element field : found.select(EDITED)) {
          boolean filled = !field.val().isBlank() && !field.hasAttr("readonly");
          if (filled && field.hasAttr("name") && !ADDS.contains(form.pattern())) {
            Map<String, String> values = values(found);
            values.putAll(ALSO.getOrDefault(form.pattern(), Map.of()));
            tabs.add(new Tab(form, values, field.attr("name")));
          }
        }
      }
    }
    return tabs;
  }

  // The hidden fields by which a form differs from others on its page.
  private static Map<String, String> hidden(Element form) {
    Map<String, String> hidden = new LinkedHashMap<>();
    for (Element field : form.select("input[type=hidden]")) {
      String name = field.attr("name");
      if (!name.startsWith("seen!")
          && !name.startsWith("_")
          && !Set.of("version", "seen").contains(name)) {
        hidden.put(name, field.val());
      }
    }
    return hidden;
  }

  private static Map<String, String> values(Element form) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Element field : form.select("input[name], textarea[name], select[name]")) {
      String type = field.attr("type");
      boolean ticked =
          !type.equals("checkbox") && !type.equals("radio") || field.hasAttr("checked");
      if (ticked && !type.equals("file") && !field.attr("name").startsWith("_")) {
        Element chosen = field.selectFirst("option[selected]");
        Element first = field.selectFirst("option");
        Element option = chosen == null ? first : chosen;
        values.put(field.attr("name"), option == null ? field.val() : option.val());
      }
    }
    for (Element button : form.select("button[name]")) {
      values.putIfAbsent(button.attr("name"), button.val());
      break;
    }
    return values;
  }
}
