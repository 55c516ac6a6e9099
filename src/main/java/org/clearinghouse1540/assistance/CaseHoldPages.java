package org.clearinghouse1540.assistance;

import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The holds that members place on a case, and its summaries. */
@Controller
class CaseHoldPages {
  private static final int LONGEST_REASON = 2_000;
  private final Cases cases;
  private final Holds holds;
  private final Summaries summaries;

  CaseHoldPages(Cases cases, Holds holds, Summaries summaries) {
    this.cases = cases;
    this.holds = holds;
    this.summaries = summaries;
  }

  @PostMapping("/requests/{id}/hold")
  @FormPage("/requests/{id}")
  @BindingAct(
      value = "assistance.hold.place",
      to = "access.receiver.committee",
      next = "access.next.committee")
  String hold(Viewer viewer, Form form, Act act, @PathVariable long id) {
    AssistanceCase assistanceCase = get(id);
    String why = reason(form);
    form.check();
    CaseConsentPages.on(act, assistanceCase).text(why);
    String step = CaseStatus.of(assistanceCase, cases.today()).stepKey();
    holds.place(viewer, id, step, why, form.checked("group"));
    return "redirect:/requests/" + id;
  }

  @PostMapping("/requests/{id}/lift")
  @FormPage("/requests/{id}")
  @BindingAct(
      value = "assistance.hold.lift",
      to = "access.receiver.committee",
      next = "access.next.committee")
  String lift(Viewer viewer, Form form, Act act, @PathVariable long id) {
    AssistanceCase assistanceCase = get(id);
    long number = form.number("hold", 1, Long.MAX_VALUE).orElse(0L);
    String why = reason(form);
    form.check();
    CaseConsentPages.on(act, assistanceCase).text(why);
    CaseHold hold =
        assistanceCase.holds().stream()
            .filter(placed -> placed.id() == number)
            .findFirst()
            .orElseThrow(() -> BadInput.of("why", "assistance.refused.hold-of-another"));
    holds.lift(viewer, id, hold, why);
    return "redirect:/requests/" + id;
  }

  private static String reason(Form form) {
    String why = form.requiredLongText("why");
    if (why.length() > LONGEST_REASON) {
      form.problem("why", "kit.form.too-long", LONGEST_REASON);
    }
    return why;
  }

  /**
   * Writes the summary of the request or of one of its needs. The words that it replaces are shown
   * before: its author may not have seen them.
   */
  @PostMapping("/requests/{id}/summary")
  @FormPage("/requests/{id}")
  @BindingAct(value = "assistance.act.summary", to = "access.receiver.committee")
  String summary(Viewer viewer, Language reader, Form form, Act act, @PathVariable long id) {
    AssistanceCase assistanceCase = get(id);
    boolean ofRequest = form.value("item").isEmpty() || form.value("item").equals("0");
    Optional<NeedItem> item =
        ofRequest
            ? Optional.empty()
            : form.requiredChoice("item", value -> assistanceCase.request().find(value));
    Optional<Language> language = form.choice("language", Language::find);
    String words = form.requiredLongText("words");
    if (words.length() > Summaries.LONGEST) {
      form.problem("words", "kit.form.too-long", Summaries.LONGEST);
    }
    form.check();
    Summaries.Summary summary =
        new Summaries.Summary(id, item.map(NeedItem::id), language.orElse(reader).code(), words);
    summaries
        .replacedBy(summary)
        .ifPresentOrElse(
            earlier ->
                CaseConsentPages.on(act, assistanceCase)
                    .text(words)
                    .toCheck("assistance.check.summary-replaced", earlier),
            act::bindsNothing);
    summaries.write(viewer.actor(), summary);
    return "redirect:/requests/" + id;
  }

  private AssistanceCase get(long id) {
    return cases.find(id).orElseThrow(NotFound::new);
  }
}
