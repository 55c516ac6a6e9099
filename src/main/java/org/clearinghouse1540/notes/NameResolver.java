package org.clearinghouse1540.notes;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.states.NameMatch;
import org.clearinghouse1540.states.Organization;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;

/** Matches names in a note to States and organizations. Pure. */
final class NameResolver {
  // These patterns apply to the folded name.
  private static final Pattern GOVERNMENT =
      Pattern.compile(
          "^(?:the |le |la |el )?(?:government of(?: the)?|gouvernement (?:de la|de l'|du|des|de|d')"
              + "|gobierno (?:de la|del|de los|de)|правительство|حكومه) *(.+)$");
  private static final Pattern CHINESE_GOVERNMENT = Pattern.compile("^(.+?)政府$");
  private static final Pattern ARTICLE =
      Pattern.compile(
          "^(?:the|la|le|les|el|los|las|l" + TextFolding.ANY_APOSTROPHE + ") ?(?=[\\p{Lu}\\d])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern REMARK = Pattern.compile("^(.+?) ?\\([^()]*\\)$");
  private static final Pattern MARKS = Pattern.compile("(?<![¹²³⁴⁵⁶⁷⁸⁹⁰*†‡])[¹²³⁴⁵⁶⁷⁸⁹⁰*†‡]+$");

  private final PartyResolver resolver;

  NameResolver(PartyResolver resolver) {
    this.resolver = resolver;
  }

  /** The result for a name: a State, an organization or neither, and the reason for a review. */
  record Party(
      Optional<State> state,
      Optional<Organization> body,
      Optional<Message> doubt,
      List<State> candidates) {
    Party(Optional<State> state, Optional<Organization> body, Optional<Message> doubt) {
      this(state, body, doubt, List.of());
    }

    static final Party UNKNOWN = new Party(Optional.empty(), Optional.empty(), Optional.empty());

    boolean isFound() {
      return known() || doubt.isPresent();
    }

    boolean known() {
      return state.isPresent() || body.isPresent();
    }
  }

  Party of(String asReceived) {
    String name = MARKS.matcher(asReceived.strip()).replaceAll("").strip();
    Party whole = whole(name);
    if (whole.known() || whole.doubt().isPresent()) {
      return whole;
    }
    Matcher article = ARTICLE.matcher(name);
    if (article.lookingAt()) {
      Party bare = of(name.substring(article.end()));
      if (bare.known() || bare.doubt().isPresent()) {
        return bare;
      }
    }
    String folded = TextFolding.IGNORING_DIACRITICS.fold(name);
    Optional<Party> government = government(folded);
    if (government.isPresent()) {
      return government.get();
    }
    Optional<Party> sent = RepresentedParty.in(folded).map(this::of).filter(Party::isFound);
    if (sent.isPresent()) {
      return sent.get();
    }
    // Of experts only those of an organization come for it.
    Optional<Party> people = RepresentedParty.ofPeople(folded).map(this::of);
    if (people.filter(party -> party.body().isPresent()).isPresent()) {
      return people.get();
    }
    // 'Example State 001 (host)': text in brackets after a known name is a remark.
    Matcher remark = REMARK.matcher(folded);
    return remark.matches() ? whole(remark.group(1).strip()) : Party.UNKNOWN;
  }

  private Optional<Party> government(String folded) {
    Matcher government = GOVERNMENT.matcher(folded);
    if (government.matches()) {
      Party state = ofState(resolver.state(government.group(1)));
      if (state.state().isPresent()) {
        return Optional.of(state);
      }
    }
    Matcher chinese = CHINESE_GOVERNMENT.matcher(folded);
    if (!chinese.matches()) {
      return Optional.empty();
    }
    Party state = ofState(resolver.state(chinese.group(1)));
    return Optional.of(
        state.state().isPresent()
            ? state
            : ofState(resolver.state(chinese.group(1).replaceFirst("国$", ""))));
  }

  private Party whole(String name) {
    NameMatch<State> state = resolver.state(name);
    NameMatch<Organization> body = resolver.organization(name);
    if (state.isFound() && !body.isFound()) {
      return ofState(state);
    }
    if (body instanceof NameMatch.One<Organization> one && !state.isFound()) {
      return new Party(Optional.empty(), Optional.of(one.found()), Optional.empty());
    }
    if (body instanceof NameMatch.Doubtful<Organization> doubtful && !state.isFound()) {
      return new Party(
          Optional.empty(),
          Optional.of(doubtful.found()),
          Optional.of(uncertain(doubtful.reason())));
    }
    if (state.isFound()) {
      return ofState(state);
    }
    return state instanceof NameMatch.Several<State> ? ofState(state) : several(body);
  }

  private static Party several(NameMatch<Organization> body) {
    return body instanceof NameMatch.Several<Organization> several
        ? new Party(
            Optional.empty(),
            Optional.empty(),
            Optional.of(ambiguous(several.candidates().stream().map(Organization::name).toList())))
        : Party.UNKNOWN;
  }

  private static Party ofState(NameMatch<State> match) {
    return switch (match) {
      case NameMatch.One<State> one ->
          new Party(Optional.of(one.found()), Optional.empty(), Optional.empty());
      case NameMatch.Doubtful<State> doubtful ->
          new Party(
              Optional.of(doubtful.found()),
              Optional.empty(),
              Optional.of(uncertain(doubtful.reason())));
      case NameMatch.Several<State> several ->
          new Party(
              Optional.empty(),
              Optional.empty(),
              Optional.of(ambiguous(several.candidates().stream().map(State::name).toList())),
              several.candidates());
      case NameMatch.None<State> none -> Party.UNKNOWN;
    };
  }

  private static Message uncertain(Message reason) {
    return Message.of("notes.review.uncertain-name", reason);
  }

  private static Message ambiguous(List<String> names) {
    return Message.of("notes.review.ambiguous-name", String.join("; ", names));
  }

  /** Whether the name is that of the Government of a State. */
  static boolean isGovernment(String name) {
    return GOVERNMENT.matcher(TextFolding.IGNORING_DIACRITICS.fold(name)).matches();
  }

  /** Removes the article and a final acronym in brackets from a name. */
  static String plain(String asReceived) {
    return asReceived
        .strip()
        .replaceFirst(
            "^(?i:the |la |le |les |el |los |las |l" + TextFolding.ANY_APOSTROPHE + ")", "")
        .replaceFirst(" ?\\([^()]{2,15}\\)$", "");
  }
}
