package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every form of the program, sent empty and with wrong values by a user who may send it. A rejected
 * form is shown again with its values, each problem beside its field, and a summary that links to
 * the fields, in the language of the reader.
 */
class RejectedFormsTest {
  /** Forms that no page of the example records contains, with the reason. */
  private static final Map<String, String> NOT_ON_A_PAGE =
      Map.of(
          "/account/code/remove", "needs the one-time code of a device",
          "/account/passkey/remove", "needs a passkey of a browser",
          "/accounts/tie", "needs an institution with its own sign-in",
          "/accounts/untie", "needs an institution with its own sign-in",
          "/matrices/{code}/{year}/field", "is sent by a script");

  @TempDir static Path folder;
  private static TestProgram program;
  private static Map<String, FormCrawler.FoundForm> forms = Map.of();

  @BeforeAll
  static void collectTheForms() throws IOException {
    program = TestProgram.start(folder, TestProgram.freePort());
    ExampleRecords records = new ExampleRecords(program);
    records.create();
    Map<String, FormCrawler.FoundForm> found = new TreeMap<>();
    List<String> starts =
        new ArrayList<>(List.of("/desk", "/account", "/drafts", "/matrices/AFG/2017/treaties"));
    starts.addAll(records.addresses());
    for (Visitor user : records.users()) {
      new FormCrawler(user, handlers().keySet()).crawl(starts).forEach(found::putIfAbsent);
    }
    Visitor guest = Visitor.signedOut(program.address());
    new FormCrawler(guest, handlers().keySet())
        .crawl(List.of(records.invitation()))
        .forEach(found::putIfAbsent);
    forms = found;
  }

  @AfterAll
  static void close() {
    program.close();
  }

  /** The methods that read a form, by their addresses. */
  private static Map<String, HandlerMethod> handlers() {
    Map<String, HandlerMethod> handlers = new TreeMap<>();
    program
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (mapping, method) -> {
              if (method.hasMethodAnnotation(PostMapping.class) && readsForm(method)) {
                mapping.getPatternValues().forEach(pattern -> handlers.put(pattern, method));
              }
            });
    return handlers;
  }

  private static boolean readsForm(HandlerMethod method) {
    for (MethodParameter parameter : method.getMethodParameters()) {
      if (parameter.getParameterType() == Form.class) {
        return true;
      }
    }
    return false;
  }

  @Test
  void everyFormIsOnAPageOfTheUserWhoMaySendIt() {
    Set<String> missing = new TreeSet<>(handlers().keySet());
    missing.removeAll(forms.keySet());
    assertThat(missing).isEqualTo(NOT_ON_A_PAGE.keySet());
  }

  @Test
  void aRejectedFormIsShownAgainWithItsValuesAndItsProblems() {
    List<String> faults = new ArrayList<>();
    for (FormCrawler.FoundForm form : forms.values()) {
      if (FormValues.hasFields(form.form())) {
        faults.addAll(faults(form, FormValues.wrong(form.form())));
      }
    }
    for (FormCrawler.FoundForm form : inOrder()) {
      faults.addAll(faults(form, FormValues.empty(form.form())));
    }
    assertThat(faults).isEmpty();
  }

  /** The forms, with those last that have only a button: they are accepted. */
  private static List<FormCrawler.FoundForm> inOrder() {
    return forms.values().stream()
        .sorted(Comparator.comparing(form -> !FormValues.hasFields(form.form())))
        .toList();
  }

  private static List<String> faults(FormCrawler.FoundForm form, Map<String, String> typed) {
    HandlerMethod handler = Optional.ofNullable(handlers().get(form.pattern())).orElseThrow();
    List<String> faults = new ArrayList<>();
    for (Language language : List.of(Language.EN, Language.AR)) {
      HttpResponse<String> answer =
          form.user().post(form.action() + "?lang=" + language.code(), typed);
      RejectedPage page = new RejectedPage(answer, form.action(), language);
      Map<String, String> visible = new LinkedHashMap<>(typed);
      visible.keySet().removeAll(FormValues.empty(form.form()).keySet());
      page.faults(visible, handler.hasMethodAnnotation(FormPage.class))
          .forEach(fault -> faults.add(language.code() + " " + form + ": " + fault));
    }
    return faults;
  }

  /** Each field of each form alone, visible or hidden. */
  @Test
  void aFieldWithCharactersThatCannotBeStoredIsRefusedInASentence() {
    List<String> faults = new ArrayList<>();
    int fields = 0;
    for (FormCrawler.FoundForm form : inOrder()) {
      for (String name : FormValues.names(form.form())) {
        Map<String, String> typed = FormValues.empty(form.form());
        typed.put(name, typed.getOrDefault(name, "") + "a\0b");
        HttpResponse<String> answer = form.user().post(form.action(), typed);
        fields++;
        // Where the field names the record of the page, there is no such page.
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
        forms.size(),
        fields,
        faults.size());
    assertThat(faults).isEmpty();
  }

  @Test
  void aFormForARecordThatDoesNotExistNeverFails() {
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, FormCrawler.FoundForm> form : forms.entrySet()) {
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
