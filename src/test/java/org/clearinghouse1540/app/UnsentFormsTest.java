package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Every form of the program, sent after its session had ended and after its user signed in again
 * elsewhere: nothing is processed, and every word is on the answer and can be sent again.
 */
class UnsentFormsTest {
  private static final String OURS = "same-origin";

  private final List<FormCrawler.FoundForm> forms = forms();
  private final List<String> lost = new ArrayList<>();
  private int words;

  private static List<FormCrawler.FoundForm> forms() {
    Set<String> others =
        Addresses.list().stream()
            .filter(address -> address.isPublic() || address.session().contains(SessionRule.FRESH))
            .map(Address::pattern)
            .collect(Collectors.toSet());
    return ExampleForms.get().byPattern().values().stream()
        .filter(form -> !others.contains(form.pattern()) && FormValues.hasFields(form.form()))
        .toList();
  }

  @Test
  void whatWasTypedIsShownAfterTheSessionEndedAndCanBeSentAgain() {
    Visitor signedOut = Visitor.signedOut(ExampleForms.get().program().address());
    for (FormCrawler.FoundForm form : forms) {
      look(form, signedOut, "/sign-in");
      look(form, form.user(), null);
    }
    System.out.printf(
        java.util.Locale.ROOT,
        "ended sessions: %d forms, words typed %d, words lost %d%n",
        forms.size(),
        words,
        lost.size());
    assertThat(lost).isEmpty();
    assertThat(forms).hasSizeGreaterThan(70);
  }

  private void look(
      FormCrawler.FoundForm form,
      Visitor sender,
      @org.jspecify.annotations.Nullable String signIn) {
    Map<String, String> typed = typed(form.form());
    HttpResponse<String> answer = sender.postFrom(OURS, form.action(), typed);
    Document page = Jsoup.parse(answer.body());
    Element again = page.selectFirst("form[data-resend]");
    if (answer.statusCode() != 403 || again == null) {
      lost.add(form + ": " + answer.statusCode());
      return;
    }
    words += typed.size();
    // A browser ignores the line break at the start of such a field.
    Map<String, String> kept = new LinkedHashMap<>();
    again
        .select("textarea")
        .forEach(field -> kept.put(field.attr("name"), field.wholeText().substring(1)));
    if (!kept.equals(typed) || !again.attr("action").equals(form.action())) {
      lost.add(form + ": " + kept);
    }
    boolean asks = page.select("main a[href=/sign-in]").size() == 1;
    if (asks != (signIn != null)) {
      lost.add(form + ": sign in again " + asks);
    }
  }

  @Test
  void aFormOfAnotherSiteIsRefusedAndNotShown() {
    FormCrawler.FoundForm form = forms.getFirst();
    for (String site : List.of("cross-site", "same-site", "none")) {
      HttpResponse<String> answer =
          form.user().postFrom(site, form.action(), Map.of("words", "text of another site"));
      assertThat(answer.statusCode()).as(site).isEqualTo(403);
      assertThat(answer.body()).as(site).doesNotContain("text of another site");
    }
  }

  @Test
  void aPasswordIsNotShown() {
    Visitor owner = forms.getFirst().user();
    Map<String, String> secret = Map.of("before", "harbour kestrel", "after", "tundra kestrel");
    HttpResponse<String> answer = owner.postFrom(OURS, "/account/password", secret);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).doesNotContain("kestrel");
  }

  @Test
  void aSignInPageThatWasOpenForTooLongAsksAgain() {
    Visitor visitor = Visitor.signedOut(ExampleForms.get().program().address());
    HttpResponse<String> answer =
        visitor.postFrom(OURS, "/sign-in", Map.of("username", "expert", "password", "kestrel"));
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in?again=open");
    assertThat(visitor.get("/sign-in?again=open").body()).contains("open for too long");
  }

  @Test
  void aScriptReceivesASentence() {
    FormCrawler.FoundForm form = forms.getFirst();
    HttpResponse<String> answer =
        Visitor.signedOut(ExampleForms.get().program().address())
            .postFrom(OURS, form.action(), Map.of("field", "x"), "Accept", "application/json");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.body()).contains("You were signed out");
  }

  // Lines, markup and letters of several alphabets in each field that takes text.
  private static Map<String, String> typed(Element form) {
    Map<String, String> values = FormValues.empty(form);
    int number = 0;
    for (Element field : form.select("input[name], textarea[name], select[name]")) {
      String type = field.normalName().equals("input") ? field.attr("type") : field.normalName();
      if (!Set.of("hidden", "file", "radio", "checkbox", "select").contains(type)) {
        values.put(field.attr("name"), "\n Текст " + number++ + " <b>نص</b> & “words”\nline ");
      }
    }
    values.replaceAll((name, value) -> Optional.ofNullable(value).orElse(""));
    return values;
  }
}
