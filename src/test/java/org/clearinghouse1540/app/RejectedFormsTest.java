package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.FormPage;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;

/**
 * Every form of the program, sent empty and with wrong values by a user who may send it. A rejected
 * form is shown again with its values, each problem beside its field, and a summary that links to
 * the fields, in the language of the reader.
 */
class RejectedFormsTest {
  private static final String ENCODED = "application/x-www-form-urlencoded";
  private static final Map<String, FormCrawler.FoundForm> FORMS = ExampleForms.get().byPattern();

  private static Map<String, HandlerMethod> handlers() {
    return ExampleForms.get().handlers();
  }

  @Test
  void everyFormIsOnAPageOfTheUserWhoMaySendIt() {
    Set<String> missing = new TreeSet<>(handlers().keySet());
    missing.removeAll(FORMS.keySet());
    Set<String> exceptions = PageExceptions.addressesWithoutForm();
    exceptions.retainAll(handlers().keySet());
    assertThat(missing).isEqualTo(exceptions);
  }

  @Test
  void aRejectedFormIsShownAgainWithItsValuesAndItsProblems() {
    List<String> faults = new ArrayList<>();
    for (FormCrawler.FoundForm form : FORMS.values()) {
      if (FormValues.hasFields(form.form())) {
        faults.addAll(faults(form, FormValues.wrong(form.form())));
      }
    }
    for (FormCrawler.FoundForm form : inOrder()) {
      faults.addAll(faults(form, FormValues.empty(form.form())));
    }
    assertThat(faults).isEmpty();
  }

  /**
   * The forms, with those last that have only a button. Such a form is accepted, so it is sent only
   * if it is a binding act, which nobody confirms here: other tests use the same records.
   */
  private static List<FormCrawler.FoundForm> inOrder() {
    return FORMS.values().stream()
        .filter(form -> FormValues.hasFields(form.form()) || isBinding(form))
        .sorted(Comparator.comparing(form -> !FormValues.hasFields(form.form())))
        .toList();
  }

  private static boolean isBinding(FormCrawler.FoundForm form) {
    return handler(form).hasMethodAnnotation(BindingAct.class);
  }

  private static HandlerMethod handler(FormCrawler.FoundForm form) {
    return Optional.ofNullable(handlers().get(form.pattern())).orElseThrow();
  }

  private static List<String> faults(FormCrawler.FoundForm form, Map<String, String> typed) {
    HandlerMethod handler = handler(form);
    List<String> faults = new ArrayList<>();
    for (Language language : List.of(Language.EN, Language.AR)) {
      HttpResponse<String> answer =
          form.user().check(form.action() + "?lang=" + language.code(), typed);
      RejectedPage page = new RejectedPage(answer, form.action(), language);
      Map<String, String> visible = new LinkedHashMap<>(typed);
      visible.keySet().removeAll(FormValues.empty(form.form()).keySet());
      page.faults(visible, handler.hasMethodAnnotation(FormPage.class))
          .forEach(fault -> faults.add(language.code() + " " + form + ": " + fault));
    }
    return faults;
  }

  /**
   * Each field of each form alone, visible or hidden. A user sends them with one token, as from a
   * page that stays open.
   */
  @Test
  void aFieldWithCharactersThatCannotBeStoredIsRefusedInASentence() {
    List<String> faults = new ArrayList<>();
    int fields = 0;
    for (FormCrawler.FoundForm form : inOrder()) {
      for (String name : FormValues.names(form.form())) {
        Map<String, String> typed = FormValues.empty(form.form());
        typed.put(name, typed.getOrDefault(name, "") + "a\0b");
        typed.put("_csrf", form.user().keptToken(form.action()));
        HttpResponse<String> answer =
            form.user().sendAsIs(form.action() + "?lang=en", ENCODED, encoded(typed));
        fields++;
        // If the field names the record of the page, there is no such page.
        boolean refused =
            answer.statusCode() == 404
                || answer.statusCode() == 400
                    && answer.body().contains("characters that cannot be stored");
        if (!refused) {
          faults.add(form + " field " + name + ": " + answer.statusCode());
        }
      }
    }
    System.out.printf(
        java.util.Locale.ROOT,
        "NUL in forms: %d forms, %d fields, not refused in a sentence %d%n",
        FORMS.size(),
        fields,
        faults.size());
    assertThat(faults).isEmpty();
  }

  private static byte[] encoded(Map<String, String> typed) {
    return typed.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void aFormForARecordThatDoesNotExistNeverFails() {
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, FormCrawler.FoundForm> form : FORMS.entrySet()) {
      String address =
          form.getKey().replaceAll("\\{(code|year)}", "none").replaceAll("\\{[^}]+}", "0");
      int status = form.getValue().user().post(address, new LinkedHashMap<>()).statusCode();
      if (status >= 500) {
        faults.add(address + ": " + status);
      }
    }
    assertThat(faults).isEmpty();
  }
}
