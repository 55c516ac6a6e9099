package org.clearinghouse1540.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.notes.LetterParser;
import org.clearinghouse1540.notes.ParsedLetter;
import org.clearinghouse1540.notes.ParsedNote;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.stereotype.Component;

/**
 * Proposes the needs of a letter in the form that records it. Each has its words as written and its
 * place in the letter; a person accepts, corrects or leaves out each one.
 */
@Component
class LetterProposals {
  /** The decision that a proposed need is recorded. */
  static final String ACCEPT = "accept";

  /** The decision that a proposed need is not recorded; its lines are reported. */
  static final String LEAVE = "leave";

  private final LetterParser parser;
  private final SubjectAreas areas;
  private final FormRequester requester;

  LetterProposals(LetterParser parser, SubjectAreas areas, FormRequester requester) {
    this.parser = parser;
    this.areas = areas;
    this.requester = requester;
  }

  /**
   * The letter that was sent as a file, or typed. A text of a scan is typed beside it.
   *
   * @return empty if there is neither
   */
  static Optional<DocumentText> letter(Form form, Optional<RequestLetters.LetterFile> file) {
    String typed = form.longText("text", ReceivedRequest.LONGEST_TEXT);
    if (!typed.isEmpty()) {
      return Optional.of(
          new DocumentText(
              "text/plain", typed, file.map(sent -> sent.text().warnings()).orElse(List.of())));
    }
    return file.map(sent -> stripped(sent.text()));
  }

  // A form field loses white space at both ends, and positions count from its start.
  private static DocumentText stripped(DocumentText text) {
    return new DocumentText(text.mediaType(), text.text().strip(), text.warnings());
  }

  /** Stops a completed request form of another State until the person confirms the request. */
  void confirm(Form form, Optional<RequestLetters.LetterFile> file, String state) {
    letter(form, file).ifPresent(text -> requester.confirm(form, text, state));
  }

  /** Fills the form with the needs of a letter for the next time that it is shown. */
  void propose(Form form, DocumentText letter) {
    form.replace("text", List.of(letter.text()));
    ParsedLetter parsed = parser.read(letter);
    if (form.value("language").isEmpty()) {
      form.replace("language", List.of(parsed.language()));
    }
    List<String> places = places(form);
    for (ParsedLetter.LetterNeed need : parsed.needs()) {
      if (!places.contains(address(need.place()))) {
        add(form, need.words(), need.areas(), need.neededBy(), need.place());
      }
    }
    for (String line : form.values("line")) {
      parse(line, letter.text())
          .filter(place -> !places.contains(line))
          .ifPresent(
              place ->
                  add(
                      form,
                      letter.text().substring(place.start(), place.end()).strip(),
                      List.of(),
                      "",
                      place));
    }
    form.replace("line", List.of());
  }

  private static List<String> places(Form form) {
    List<String> places = new ArrayList<>();
    for (int at = 0; at < ReceiptReader.items(form.value("count"), false); at++) {
      places.add(form.value("place" + at));
    }
    return places;
  }

  // A need takes the first fields in which nothing was typed.
  private void add(
      Form form, String words, List<String> keys, String neededBy, ParsedNote.Place place) {
    int count = ReceiptReader.items(form.value("count"), false);
    boolean free =
        form.value("title" + (count - 1)).isEmpty() && form.value("words" + (count - 1)).isEmpty();
    int at = free ? count - 1 : count;
    if (at >= ReceiptReader.MOST_ITEMS) {
      form.problem("items", "assistance.refused.too-many-items", ReceiptReader.MOST_ITEMS);
      return;
    }
    form.replace("count", List.of(Integer.toString(at + 1)));
    form.replace("words" + at, List.of(words));
    form.replace("areas" + at, keys(keys, false));
    form.replace("kinds" + at, keys(keys, true));
    form.replace("neededBy" + at, List.of(neededBy));
    form.replace("place" + at, List.of(address(place)));
  }

  private List<String> keys(List<String> keys, boolean help) {
    return keys.stream()
        .flatMap(key -> areas.find(key).stream())
        .filter(area -> area.help() == help)
        .map(SubjectArea::key)
        .toList();
  }

  /** The subject areas, or the kinds of help, as choices. */
  List<Option> areas(Language language, boolean help) {
    return areas.list().stream()
        .filter(area -> area.help() == help)
        .map(area -> new Option(area.key(), area.name(language)))
        .toList();
  }

  /** The account of a letter after a person decided on each need. */
  ContentAccount account(DocumentText letter, Form form) {
    List<ParsedNote.Place> accepted = new ArrayList<>();
    for (int at = 0; at < ReceiptReader.items(form.value("count"), false); at++) {
      if (form.value("decision" + at).equals(ACCEPT)) {
        parse(form.value("place" + at), letter.text()).ifPresent(accepted::add);
      }
    }
    return parser.account(letter, accepted);
  }

  /** The letter beside the form that was filled from it; empty if none was read. */
  Optional<ProposedNeedsView> view(FormView form) {
    String text = form.value("text").replaceAll("\\r\\n?", "\n").strip();
    int items = ReceiptReader.items(form.value("count"), false);
    List<ProposedNeedsView.Proposal> proposals = new ArrayList<>();
    for (int at = 0; at < items; at++) {
      int number = at;
      parse(form.value("place" + at), text)
          .ifPresent(
              place ->
                  proposals.add(
                      new ProposedNeedsView.Proposal(
                          number, place, LetterParser.lines(text, place))));
    }
    if (text.isEmpty() || text.length() > ReceivedRequest.LONGEST_TEXT || !isRead(form)) {
      return Optional.empty();
    }
    ContentAccount account =
        parser.account(
            new DocumentText("text/plain", text, List.of()),
            proposals.stream().map(ProposedNeedsView.Proposal::place).toList());
    return Optional.of(
        new ProposedNeedsView(
            account.summary(),
            ProposedNeedsView.lines(text, proposals),
            proposals,
            left(text, account)));
  }

  private static boolean isRead(FormView form) {
    return !form.value("read").isEmpty() || !form.value("was-read").isEmpty();
  }

  // The value of a choice is the place of its line, so that it can become a need.
  private static List<Option> left(String text, ContentAccount account) {
    List<Option> options = new ArrayList<>();
    for (ContentAccount.Reported line : account.reported()) {
      if (line.at().matches("\\d{1,6}")) {
        ParsedNote.Place place = ProposedNeedsView.line(text, Integer.parseInt(line.at()));
        options.add(new Option(address(place), line.at() + " · " + line.text()));
      }
    }
    return options;
  }

  static String address(ParsedNote.Place place) {
    return place.start() + "-" + place.end();
  }

  private static Optional<ParsedNote.Place> parse(String address, String text) {
    if (!address.matches("\\d{1,6}-\\d{1,6}")) {
      return Optional.empty();
    }
    int start = Integer.parseInt(address.substring(0, address.indexOf('-')));
    int end = Integer.parseInt(address.substring(address.indexOf('-') + 1));
    return start < end && end <= text.length()
        ? Optional.of(new ParsedNote.Place(start, end))
        : Optional.empty();
  }
}
