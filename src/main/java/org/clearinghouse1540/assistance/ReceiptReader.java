package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.states.InventedParties;
import org.clearinghouse1540.states.NameMatch;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;
import org.springframework.stereotype.Component;

/** Reads the form of a request that was received. */
@Component
class ReceiptReader {
  /** The uses to which a letter itself may consent. */
  static final List<Audience> CONSENTS =
      List.of(Audience.MEMBERS, Audience.PROVIDERS, Audience.SUMMARY, Audience.EVERYBODY);

  static final int MOST_ITEMS = 100;
  private final PartyResolver resolver;

  ReceiptReader(PartyResolver resolver) {
    this.resolver = resolver;
  }

  /**
   * A request as typed.
   *
   * @param consents the uses to which the letter itself consents
   */
  record TypedRequest(ReceivedRequest request, List<Audience> consents) {
    TypedRequest {
      consents = List.copyOf(consents);
    }
  }

  /** The number of needs for which the form has fields. */
  static int items(String count, boolean more) {
    int shown = count.matches("\\d{1,3}") ? Integer.parseInt(count) : 1;
    return Math.clamp(shown + (more ? 1 : 0), 1, MOST_ITEMS);
  }

  /** Reads the request; problems are added to the form. */
  TypedRequest read(Form form, LocalDate today) {
    Set<String> unread = new HashSet<>();
    Optional<RequestChannel> channel = form.requiredChoice("channel", RequestChannel::find);
    String requester = form.requiredText("requester", ReceivedRequest.LONGEST_NAME);
    boolean organization = channel.filter(RequestChannel.REGIONAL_ORGANIZATION::equals).isPresent();
    String state = organization ? "" : state(form, requester, unread);
    Optional<LocalDate> requested = form.requiredDay("requestedOn");
    Optional<LocalDate> received = form.requiredDay("receivedOn");
    LocalDate requestedOn = requested.or(() -> received).orElse(today);
    ReceivedRequest request =
        new ReceivedRequest(
            state,
            requester,
            channel.orElse(RequestChannel.REFERRAL),
            requestedOn,
            received.orElse(requestedOn),
            form.text("reference", ReceivedRequest.LONGEST_NAME),
            form.value("language"),
            Optional.empty(),
            form.longText("text", ReceivedRequest.LONGEST_TEXT),
            forStates(form, unread),
            needs(form));
    if (requester.isEmpty()) {
      unread.addAll(List.of("requester", "forStates"));
    }
    form.problems(
        request.problems(today).stream()
            .filter(problem -> !unread.contains(problem.field()))
            .toList());
    return new TypedRequest(
        request,
        CONSENTS.stream().filter(use -> form.checked("consent-" + use.use().key())).toList());
  }

  private String state(Form form, String requester, Set<String> unread) {
    if (!form.value("state").isEmpty()) {
      return form.value("state");
    }
    Optional<String> code =
        requester.isEmpty() ? Optional.empty() : code(form, "requester", requester);
    if (code.isEmpty()) {
      unread.add("forStates");
    }
    return code.orElse("");
  }

  private List<String> forStates(Form form, Set<String> unread) {
    List<String> codes = new ArrayList<>();
    List<String> lines =
        form.longText("forStates")
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    for (String line : lines) {
      code(form, "forStates", line).ifPresent(codes::add);
    }
    if (codes.size() < lines.size()) {
      unread.add("forStates");
    }
    return codes;
  }

  // A person decides about a name that may refer to several States.
  private Optional<String> code(Form form, String field, String asReceived) {
    if (InventedParties.isState(asReceived)) {
      return Optional.of(asReceived);
    }
    return switch (resolver.stateOrCode(asReceived)) {
      case NameMatch.One<State> one -> Optional.of(one.found().code());
      case NameMatch.Doubtful<State> doubtful ->
          refused(form, field, "assistance.refused.doubtful-name", asReceived);
      case NameMatch.Several<State> several ->
          refused(form, field, "assistance.refused.ambiguous-name", asReceived);
      case NameMatch.None<State> none ->
          refused(form, field, "assistance.refused.unknown-name", asReceived);
    };
  }

  private static Optional<String> refused(Form form, String field, String key, String asReceived) {
    form.problems(List.of(Problem.of(field, key, asReceived)));
    return Optional.empty();
  }

  private static List<ReceivedItem> needs(Form form) {
    List<ReceivedItem> items = new ArrayList<>();
    for (int at = 0; at < items(form.value("count"), false); at++) {
      String title = form.text("title" + at, ReceivedRequest.LONGEST_NAME);
      String words = form.longText("words" + at, ReceivedRequest.LONGEST_ITEM);
      if (isRecorded(form, at) && (!title.isEmpty() || !words.isEmpty())) {
        items.add(need(form, at, title, words));
      }
    }
    return items;
  }

  // A need that was proposed from the letter is recorded only if a person accepted it.
  private static boolean isRecorded(Form form, int at) {
    if (form.value("place" + at).isEmpty()) {
      return true;
    }
    String decision =
        form.oneOf("decision" + at, List.of(LetterProposals.ACCEPT, LetterProposals.LEAVE));
    if (decision.isEmpty()) {
      form.problem("decision" + at, "assistance.refused.undecided");
    }
    return !decision.equals(LetterProposals.LEAVE);
  }

  private static ReceivedItem need(Form form, int at, String title, String words) {
    return new ReceivedItem(
        title,
        words,
        several(form.values("areas" + at)),
        several(form.values("kinds" + at)),
        List.of(),
        List.of(),
        "",
        "",
        "",
        "",
        form.text("neededBy" + at, 100),
        "",
        "",
        "",
        !form.checked("vague" + at),
        "");
  }

  private static List<String> several(List<String> chosen) {
    return chosen.stream()
        .flatMap(typed -> Arrays.stream(typed.split("[,;\\s]+")))
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }
}
