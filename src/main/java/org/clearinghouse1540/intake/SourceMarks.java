package org.clearinghouse1540.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.sources.ReportedPiece;

/**
 * The text of a note with its marked passages: those of the lines and, where these leave it free,
 * those of the reported passages. Pure.
 */
final class SourceMarks {
  private final List<MarkedText.Piece> pieces;
  private final Map<String, List<Integer>> places;
  private final TreeMap<Integer, MarkedText.Piece> starts = new TreeMap<>();

  private SourceMarks(List<MarkedText.Piece> pieces, Map<String, List<Integer>> places) {
    this.pieces = pieces;
    this.places = places;
    int at = 0;
    for (MarkedText.Piece piece : pieces) {
      starts.put(at, piece);
      at += piece.text().length();
    }
  }

  /** Marks the passages of a proposal; nothing can be marked in the text of a withdrawn file. */
  static SourceMarks of(String text, NoteProposal proposal) {
    if (text.isEmpty()) {
      return new SourceMarks(List.of(), Map.of());
    }
    Map<String, List<Integer>> all = new HashMap<>();
    Map<String, List<Integer>> marked = new HashMap<>(proposal.places());
    Lines lines = Lines.of(text);
    for (ReportedPiece piece : proposal.reported()) {
      lines
          .place(piece)
          .ifPresent(
              place -> {
                all.put(pointer(piece), place);
                if (proposal.places().values().stream().noneMatch(other -> overlap(place, other))) {
                  marked.put(pointer(piece), place);
                }
              });
    }
    all.putAll(proposal.places());
    return new SourceMarks(MarkedText.cut(text, marked), all);
  }

  private static boolean overlap(List<Integer> one, List<Integer> other) {
    return one.get(0) < other.get(1) && other.get(0) < one.get(1);
  }

  List<MarkedText.Piece> pieces() {
    return pieces;
  }

  /** The HTML id of the mark at a reported passage. */
  Optional<String> anchor(ReportedPiece piece) {
    return anchor(pointer(piece));
  }

  /** The HTML id of the first mark in a passage, which can be that of another one. */
  Optional<String> anchor(String pointer) {
    return Optional.ofNullable(places.get(pointer)).flatMap(this::firstIn);
  }

  private Optional<String> firstIn(List<Integer> place) {
    return Stream.concat(
            Stream.ofNullable(starts.floorEntry(place.get(0))),
            starts.subMap(place.get(0), false, place.get(1), false).entrySet().stream())
        .map(Map.Entry::getValue)
        .filter(piece -> !piece.pointer().isEmpty())
        .map(MarkedText.Piece::anchor)
        .findFirst();
  }

  private static String pointer(ReportedPiece piece) {
    return "/reported/" + piece.position();
  }

  /** The lines of a text, with the position at which each begins. */
  private record Lines(String text, List<Integer> starts) {
    private static final int MOST_WORDS = 120;

    static Lines of(String text) {
      List<Integer> starts = new ArrayList<>(List.of(0));
      for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
        starts.add(at + 1);
      }
      return new Lines(text, starts);
    }

    Optional<List<Integer>> place(ReportedPiece piece) {
      List<Integer> numbers =
          Stream.of(piece.place().split(" "))
              .filter(number -> number.matches("\\d{1,6}"))
              .map(Integer::valueOf)
              .filter(number -> number >= 1 && number <= starts.size())
              .toList();
      return numbers.isEmpty()
          ? found(piece.text())
          : Optional.of(List.of(start(numbers.getFirst()), end(numbers.getLast())));
    }

    private int start(int number) {
      int at = starts.get(number - 1);
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return at;
    }

    private int end(int number) {
      int at = number == starts.size() ? text.length() : starts.get(number);
      while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
        at--;
      }
      return at;
    }

    // The words of a passage can be on several lines of the text.
    private Optional<List<Integer>> found(String words) {
      List<String> parts =
          Stream.of(words.replaceAll("…$", "").strip().split("\\s+"))
              .filter(part -> !part.isEmpty())
              .toList();
      if (parts.isEmpty() || parts.size() > MOST_WORDS) {
        return Optional.empty();
      }
      Matcher passage =
          Pattern.compile(parts.stream().map(Pattern::quote).collect(Collectors.joining("\\s+")))
              .matcher(text);
      return passage.find()
          ? Optional.of(List.of(passage.start(), passage.end()))
          : Optional.empty();
    }
  }
}
