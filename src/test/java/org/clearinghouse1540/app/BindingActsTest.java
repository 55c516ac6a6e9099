package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.FormPage;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address that receives a form is declared as binding or not, and every binding act of the
 * example records is checked, happens once and has a receipt.
 */
class BindingActsTest {
  /** The addresses whose forms do not bind, by the reason. */
  private static final Map<String, List<String>> NOT_BINDING =
      Map.of(
          "a draft, a working text or a proposal that its author can change",
          List.of(
              "/contacts",
              "/contacts/confirmation",
              "/contacts/{id}",
              "/contacts/{id}/courses",
              "/deliveries/{id}/summary",
              "/drafts",
              "/drafts/packet",
              "/drafts/packet/{id}",
              "/drafts/{id}",
              "/events/{id}/brief",
              "/events/{id}/note",
              "/events/{id}/note/reading",
              "/events/{id}/note/reading/{reading}",
              "/events/{id}/note/section",
              "/forms",
              "/forms/adopt",
              "/intake/notes",
              "/intake/notes/{id}/line",
              "/intake/notes/{id}/lines",
              "/intake/notes/{id}/reported",
              "/intake/notes/{id}/reported/rest",
              "/intake/notes/{id}/rest",
              "/joint-projects",
              "/joint-projects/{id}/lines",
              "/joint-projects/{id}/lines/{item}",
              "/letters/{id}",
              "/matrices/import",
              "/matrices/import/stop",
              "/matrices/{code}/{year}/citing",
              "/matrices/{code}/{year}/comment",
              "/matrices/{code}/{year}/field",
              "/matrices/{code}/{year}/packet",
              "/matrices/{code}/{year}/packet/out",
              "/matrices/{code}/{year}/packet/{id}",
              "/matrices/{code}/{year}/reading",
              "/matrices/{code}/{year}/reading/{id}",
              "/matrices/{code}/{year}/row",
              "/matrices/{code}/{year}/row/comments",
              "/matrices/{code}/{year}/treaties",
              "/offers",
              "/offers/{id}",
              "/plans",
              "/plans/{id}",
              "/plans/{id}/gaps",
              "/plans/{id}/lines",
              "/plans/{id}/lines/{number}",
              "/plans/{id}/reading",
              "/plans/{id}/reading/{reading}",
              "/plans/{id}/reports",
              "/practices/letters",
              "/reports/draft/packet",
              "/reports/draft/packet/{id}",
              "/reports/draft/rows/{part}",
              "/reports/letters",
              "/reports/{id}/fields",
              "/reviews/proposals/{id}",
              "/reviews/sections/{id}",
              "/reviews/{id}/proposal",
              "/reviews/{id}/section",
              "/practices/new",
              "/practices/{id}/change",
              "/requests/{id}/letter",
              "/workspace",
              "/workspace/{id}",
              "/workspace/{id}/summary"),
          "a record of the Committee or of a provider that can be corrected",
          List.of(
              "/cited/{id}",
              "/cited/{id}/articles",
              "/cited/{id}/document",
              "/cited/{id}/law",
              "/cited/{id}/text",
              "/cited/{id}/versions",
              "/deliveries/{id}",
              "/events/merging",
              "/events/new",
              "/evidence/{id}/dismissal",
              "/letters/letterhead",
              "/events/{id}/figures",
              "/events/{id}/follow-ups",
              "/events/{id}/follow-ups/{followUp}",
              "/events/{id}/follow-ups/{followUp}/owner",
              "/events/{id}/line",
              "/events/{id}/needs",
              "/events/{id}/needs/{need}",
              "/events/{id}/parting",
              "/events/{id}/plan",
              "/practices",
              "/providers",
              "/providers/{id}",
              "/registers/documents",
              "/registers/laws",
              "/requests/{id}/details",
              "/counts/yearly",
              "/reviews",
              "/reviews/passages/{id}",
              "/reviews/{id}/submission",
              "/submissions/{id}/passages",
              "/submissions/{id}/placements",
              "/working-days"),
          "the user's own sign-in, list or address",
          List.of(
              "/account/code/begin",
              "/agencies/rename",
              "/account/code/confirm",
              "/account/code/remove",
              "/account/mail",
              "/account/mail/confirm",
              "/account/passkey/remove",
              "/account/password",
              "/account/role",
              "/account/sessions",
              "/account/sessions/end",
              "/contacts/setting",
              "/desk/read",
              "/events/calendar/address",
              "/evidence/watch",
              "/evidence/watch/ending",
              "/events/calendar/address/{id}/end",
              "/invitation/{secret}",
              "/open-needs/{id}/read",
              "/sign-in/saml/{key}",
              "/subscriptions",
              "/subscriptions/{id}/end"),
          "acceptance and refusal of the proposal leave the same trace",
          List.of("/drafts/proposed/{id}"),
          "an account that the administrator can close or change at once",
          List.of("/accounts/sessions", "/accounts/tie"));

  private static final ExampleForms FORMS = ExampleForms.withActs();
  private final TestProgram program = FORMS.program();

  private Map<String, HandlerMethod> receivers() {
    Map<String, HandlerMethod> found = new TreeMap<>();
    program
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (mapping, method) -> {
              if (method.hasMethodAnnotation(PostMapping.class)) {
                mapping.getPatternValues().forEach(pattern -> found.put(pattern, method));
              }
            });
    return found;
  }

  private Map<String, BindingAct> declared() {
    Map<String, BindingAct> declared = new TreeMap<>();
    receivers()
        .forEach(
            (address, method) -> {
              BindingAct act = method.getMethodAnnotation(BindingAct.class);
              if (act != null) {
                declared.put(address, act);
              }
            });
    return declared;
  }

  @Test
  void everyAddressThatReceivesAFormIsDeclaredAsBindingOrNot() {
    List<String> known = NOT_BINDING.values().stream().flatMap(List::stream).toList();
    Set<String> undecided = new TreeSet<>(receivers().keySet());
    undecided.removeAll(declared().keySet());
    undecided.removeAll(known);
    assertThat(undecided).as("undecided").isEmpty();
    Set<String> gone = new TreeSet<>(known);
    gone.removeAll(receivers().keySet());
    gone.addAll(declared().keySet().stream().filter(known::contains).toList());
    assertThat(gone).as("no such address, or binding after all").isEmpty();
  }

  @Test
  void everyBindingActHasItsTextsAndAPageToGoBackTo() {
    List<String> missing = new ArrayList<>();
    declared()
        .forEach(
            (address, act) -> {
              HandlerMethod method = Optional.ofNullable(receivers().get(address)).orElseThrow();
              if (!method.hasMethodAnnotation(FormPage.class)) {
                missing.add(address + " names no @FormPage");
              }
              for (String key : List.of(act.value(), act.value() + ".means", act.next())) {
                if (!Texts.has(key) || Texts.get(Language.AR, key).isEmpty()) {
                  missing.add(address + ": " + key);
                }
              }
            });
    assertThat(missing).isEmpty();
  }

  /**
   * The acts are done while the example records are created, and with the forms on the pages of
   * these records; {@link ActsObserved} checks each.
   */
  @Test
  void everyBindingActIsCheckedHappensOnceAndHasAReceipt() {
    sendTheForms();
    ActsObserved observed = FORMS.acts();
    assertThat(observed.faults()).isEmpty();
    Map<String, Integer> acts = new HashMap<>();
    observed.actions().forEach(action -> acts.merge(pattern(action), 1, Integer::sum));
    Set<String> missing = new TreeSet<>(declared().keySet());
    missing.removeAll(acts.keySet());
    System.out.printf(
        java.util.Locale.ROOT,
        "Binding acts: %d addresses, %d of them tried with %d acts%n",
        declared().size(),
        acts.size(),
        observed.actions().size());
    assertThat(missing).isSubsetOf(ActsObserved.NOT_TRIED.keySet());
  }

  // Acts that end a record or an account come last, because nothing can be done after them, and so
  // do those that name a validator, because nobody else can sign after them.
  private void sendTheForms() {
    String today = program.clock().today().toString();
    FORMS.all().stream()
        .filter(form -> declared().containsKey(form.pattern()))
        .sorted(
            Comparator.comparing(
                form ->
                    form.pattern()
                        .matches("/accounts.*|/agencies/close|/contacts/.*|.*/(end|removal)")))
        .filter(form -> isUntried(form.pattern()))
        .forEach(
            form -> {
              for (boolean all : new boolean[] {false, true}) {
                if (isUntried(form.pattern())) {
                  form.user().post(form.action(), FormValues.acceptable(form.form(), all, today));
                }
              }
            });
  }

  private boolean isUntried(String pattern) {
    return FORMS.acts().actions().stream().noneMatch(action -> pattern(action).equals(pattern));
  }

  private String pattern(String action) {
    return declared().keySet().stream()
        .filter(pattern -> action.matches(pattern.replaceAll("\\{[^}]+}", "[^/]+")))
        .findFirst()
        .orElse(action);
  }
}
