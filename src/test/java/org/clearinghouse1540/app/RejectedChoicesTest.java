package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.web.FormPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;

/**
 * Every form of the program with boxes or lists, sent with other choices than its page has and with
 * wrong text. The page that refuses it has the choices of its user.
 */
class RejectedChoicesTest {
  private static final String ENCODED = "application/x-www-form-urlencoded";

  /** The fields whose value can be wrong. A form without one is accepted, and changes records. */
  private static final String TEXTS =
      "textarea, input[type=text], input[type=date], input:not([type])";

  private static final int FEWEST_FORMS = 60;
  private static final int FEWEST_CHOICES = 600;

  private int forms;
  private int choices;
  private final Set<String> accepted = new TreeSet<>();
  private final Set<String> withoutText = new TreeSet<>();
  private final List<String> lost = new ArrayList<>();

  @Test
  void aRefusedFormHasTheChoicesOfItsUser() {
    Map<String, HandlerMethod> handlers = ExampleForms.get().handlers();
    for (FormCrawler.FoundForm form : ExampleForms.get().byPattern().values()) {
      HandlerMethod handler = Optional.ofNullable(handlers.get(form.pattern())).orElseThrow();
      if (handler.hasMethodAnnotation(FormPage.class) && !chosen(form.form()).isEmpty()) {
        if (form.form().select(TEXTS).isEmpty()) {
          withoutText.add(form.pattern());
        } else {
          onItsPage(form).ifPresent(this::send);
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "choices in refused forms: forms %d, choices %d, lost %d; not refused %s, without text %s%n",
        forms,
        choices,
        lost.size(),
        accepted,
        withoutText);
    assertThat(accepted).isEmpty();
    assertThat(lost).isEmpty();
    assertThat(forms).isGreaterThan(FEWEST_FORMS);
    assertThat(choices).isGreaterThan(FEWEST_CHOICES);
  }

  // As its page has it now: other tests use the same records.
  private static Optional<FormCrawler.FoundForm> onItsPage(FormCrawler.FoundForm form) {
    return Jsoup.parse(form.user().get(form.page()).body()).select("form[method=post]").stream()
        .filter(now -> now.attr("action").replaceFirst("[?#].*", "").equals(form.action()))
        .filter(now -> !chosen(now).isEmpty())
        .findFirst()
        .map(
            now ->
                new FormCrawler.FoundForm(
                    form.user(), form.pattern(), form.action(), form.page(), now));
  }

  private void send(FormCrawler.FoundForm form) {
    Map<String, List<String>> sent = new LinkedHashMap<>();
    FormValues.wrong(form.form()).forEach((name, value) -> sent.put(name, List.of(value)));
    Map<String, List<String>> chosen = chosen(form.form());
    sent.putAll(chosen);
    sent.put("_csrf", List.of(form.user().keptToken(form.action())));
    HttpResponse<String> answer =
        form.user().sendAsIs(form.action() + "?lang=en", ENCODED, encoded(sent));
    if (answer.statusCode() != 400) {
      accepted.add(form.pattern() + " " + answer.statusCode());
      return;
    }
    forms++;
    List<Element> shown =
        Jsoup.parse(answer.body()).select("form[method=post]").stream()
            .filter(other -> other.attr("action").replaceFirst("[?#].*", "").equals(form.action()))
            .toList();
    chosen.forEach(
        (name, values) -> {
          choices += Math.max(1, values.size());
          if (shown.stream().noneMatch(other -> values(other, name).equals(Set.copyOf(values)))) {
            lost.add(form + " " + name + ": " + values);
          }
        });
  }

  /** For each list and each group of boxes, values that its page does not have. */
  private static Map<String, List<String>> chosen(Element form) {
    Map<String, List<String>> chosen = new LinkedHashMap<>();
    for (Element list : form.select("select[name]")) {
      list.select("option").stream()
          .filter(option -> !option.val().isEmpty() && !option.hasAttr("selected"))
          .filter(option -> !option.hasAttr("disabled"))
          .reduce((earlier, later) -> later)
          .ifPresent(option -> chosen.put(list.attr("name"), List.of(option.val())));
    }
    for (Element box : form.select("input[type=radio][name]")) {
      if (!box.hasAttr("checked")) {
        chosen.put(box.attr("name"), List.of(box.val()));
      }
    }
    for (Element box : form.select("input[type=checkbox][name]")) {
      List<String> values = chosen.computeIfAbsent(box.attr("name"), name -> new ArrayList<>());
      if (!box.hasAttr("checked")) {
        values.add(box.val());
      }
    }
    return chosen;
  }

  private static Set<String> values(Element form, String name) {
    String named = "[name='" + name + "']";
    return form.select("select" + named + " option[selected], input" + named + "[checked]").stream()
        .map(Element::val)
        .collect(Collectors.toSet());
  }

  private static byte[] encoded(Map<String, List<String>> fields) {
    return fields.entrySet().stream()
        .flatMap(
            field ->
                field.getValue().stream()
                    .map(value -> encoded(field.getKey()) + "=" + encoded(value)))
        .collect(Collectors.joining("&"))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
