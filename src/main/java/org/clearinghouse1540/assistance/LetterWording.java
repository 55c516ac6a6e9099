package org.clearinghouse1540.assistance;

import java.util.HashMap;
import java.util.Map;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.states.StatePhrases;
import org.springframework.stereotype.Component;

/** The values of the placeholders in the letters of a case. */
@Component
class LetterWording {
  private final StatePhrases phrases;
  private final LetterNeeds needs;

  LetterWording(StatePhrases phrases, LetterNeeds needs) {
    this.phrases = phrases;
    this.needs = needs;
  }

  /**
   * The values, by the names of their placeholders.
   *
   * @param whole whether the reader may read every need: the requester or a member of the Committee
   */
  Map<String, String> values(
      AssistanceCase assistanceCase, CaseLetters.Order order, Language language, boolean whole) {
    Request request = assistanceCase.request();
    Receipt receipt = assistanceCase.receipt();
    Map<String, String> values = new HashMap<>();
    values.put("requester", phrases.name(request.state(), request.requester(), language));
    values.put("ofrequester", phrases.of(request.state(), request.requester(), language));
    if (order.addressee().isBlank()) {
      values.put("ofaddressee", phrases.of(request.state(), request.requester(), language));
    }
    values.put("date", DateText.of(receipt.requestedOn().toString(), language));
    values.put("received", DateText.of(receipt.receivedOn().toString(), language));
    values.put("reference", receipt.reference().isEmpty() ? "–" : receipt.reference());
    values.put(
        "items", whole ? needs.all(request, language) : needs.forProviders(request, language));
    values.put("offer", order.offer());
    order
        .step()
        .flatMap(ProcedureStep::use)
        .ifPresent(use -> values.put("use", Texts.get(language, "consent.use." + use.key())));
    order
        .step()
        .flatMap(step -> assistanceCase.silence(step.key()))
        .map(SilencePeriod::lastDay)
        .ifPresent(day -> values.put("by", DateText.of(day.toString(), language)));
    return values;
  }
}
