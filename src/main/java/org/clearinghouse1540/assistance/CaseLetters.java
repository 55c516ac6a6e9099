package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.letters.Letters;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** Which letter a step drafts, to whom, and what stands in its places. */
@Component
class CaseLetters {
  private final Letters letters;
  private final States states;

  CaseLetters(Letters letters, States states) {
    this.letters = letters;
    this.states = states;
  }

  /** The letters of a step, each in the right form for the one it goes to. */
  static List<String> of(String step) {
    return switch (step) {
      case "acknowledge" -> List.of("acknowledge");
      case "inform-members" -> List.of("inform-members");
      case "circulate-providers", "distribute" -> List.of("circulate-providers");
      case "circulate-offers" -> List.of("circulate-offers");
      case "acknowledge-offer" -> List.of("acknowledge-offer", "tell-state");
      case "follow-up" -> List.of("follow-up");
      default -> List.of();
    };
  }

  /** The form of a letter where nobody chose another: the mission of a State speaks for it. */
  static String form(AssistanceCase one, String template) {
    return switch (template) {
      case "inform-members", "circulate-offers" -> "members";
      case "circulate-providers", "acknowledge-offer" -> "organization";
      default -> one.request().state().isEmpty() ? "organization" : "mission";
    };
  }

  /**
   * Who asks is answered in the language of the request, where it is one of the six; a letter to
   * others is drafted in the language of the one who drafts it.
   */
  static Language language(AssistanceCase one, String template, Language reader) {
    boolean toRequester = !form(one, template).equals("members") && !isToProviders(template);
    return toRequester ? Language.find(one.arrival().language()).orElse(reader) : reader;
  }

  /**
   * Drafts a letter.
   *
   * @param step the step that the use and the clock of the letter come from; may be empty
   * @param addressee the one it goes to; empty for the State or organization that asks
   * @param offer the offer that it speaks of, in words; may be empty
   */
  long draft(
      Actor actor,
      AssistanceCase one,
      String template,
      String step,
      String form,
      Language language,
      String addressee,
      String offer) {
    boolean toRequester = addressee.isBlank() && !form.equals("members");
    return letters.draft(
        actor,
        new Letters.Wanted(
            "request/" + one.id(),
            template,
            language,
            form,
            // Who asks sees the letters to it once they left; nobody else does.
            toRequester && !isToProviders(template) ? one.request().state() : "",
            isToProviders(template) && addressee.isBlank()
                ? "[…]"
                : addressee.isBlank() && form.equals("members")
                    ? Texts.get(language, "letters.members")
                    : addressee.isBlank()
                        ? RequesterName.name(one.request(), states, language)
                        : addressee.strip(),
            values(one, step, language, offer)));
  }

  private static boolean isToProviders(String template) {
    return template.equals("circulate-providers") || template.equals("acknowledge-offer");
  }

  private Map<String, String> values(
      AssistanceCase one, String step, Language language, String offer) {
    Map<String, String> values = new HashMap<>();
    values.put("requester", RequesterName.name(one.request(), states, language));
    values.put("date", DateText.of(one.arrival().requestedOn().toString(), language));
    values.put("received", DateText.of(one.arrival().receivedOn().toString(), language));
    values.put("reference", one.arrival().reference().isEmpty() ? "–" : one.arrival().reference());
    values.put(
        "items",
        one.request().items().stream()
            .map(item -> item.number() + ". " + item.heading())
            .collect(Collectors.joining("\n")));
    values.put("offer", offer);
    StepRules.use(step)
        .ifPresent(use -> values.put("use", Texts.get(language, "consent.use." + use.key())));
    Optional<LocalDate> last = one.silence(step).map(AssistanceCase.Silence::lastDay);
    last.ifPresent(day -> values.put("by", DateText.of(day.toString(), language)));
    return values;
  }
}
