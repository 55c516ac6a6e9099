package org.clearinghouse1540.needs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.assistance.ReceivedItem;
import org.clearinghouse1540.assistance.ReceivedRequest;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.springframework.stereotype.Component;

/** The content of the request that drafts become: its needs, and its text. */
@Component
class SubmittedContent {
  private final CompletenessCheck check;
  private final RequestTemplate template;

  SubmittedContent(CompletenessCheck check, RequestTemplate template) {
    this.check = check;
    this.template = template;
  }

  /** The request as it is received on a day. */
  ReceivedRequest of(Submission submission, LocalDate today) {
    return new ReceivedRequest(
        submission.state(),
        submission.requester(),
        submission.channel(),
        submission.requestedOn(),
        today,
        submission.reference(),
        submission.language().code(),
        Optional.empty(),
        text(submission.drafts(), submission.language()),
        List.of(),
        submission.drafts().stream().map(draft -> item(draft, submission.tellsOrigin())).toList());
  }

  private ReceivedItem item(NeedDraft draft, boolean tellsOrigin) {
    NeedAnswers answers = draft.answers();
    return new ReceivedItem(
        answers.title().orElse(""),
        answers.get("detail").isEmpty() ? answers.get("title") : answers.get("detail"),
        answers.list("subject-area"),
        answers.list("kind"),
        answers.list("paragraphs"),
        answers.list("weapons"),
        answers.get("situation"),
        answers.get("objective"),
        answers.get("beneficiaries"),
        answers.get("people"),
        answers.get("time-frame"),
        answers.get("delivery-language"),
        answers.get("already-received"),
        answers.get("preferred-provider"),
        !answers.isNotYetSpecific() && check.assess(answers).answerable(),
        tellsOrigin ? draft.origin() : "");
  }

  /** The request as text, in the order of the form; empty fields are left out. */
  private String text(List<NeedDraft> sent, Language language) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      NeedAnswers answers = sent.get(i).answers();
      lines.add(i + 1 + ". " + answers.title().orElse(""));
      for (RequestTemplate.Field field : template.fields()) {
        String value = answers.get(field.key());
        if (!value.isEmpty()
            && !NeedAnswers.isList(field.key())
            && !field.key().equals("specificity")) {
          lines.add(Texts.get(language, "needs.field." + field.key()) + ": " + value);
        }
      }
      lines.add("");
    }
    return String.join("\n", lines).strip();
  }
}
