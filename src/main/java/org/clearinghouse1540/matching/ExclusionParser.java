package org.clearinghouse1540.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.LanguageDetector;

/**
 * Finds the exclusions in a text, such as 'laws, not regulatory mechanisms', 'no equipment' or
 * 'equipment is not provided', by words in six languages. Pure.
 */
final class ExclusionParser {
  private static final Pattern CLAUSE_END = Pattern.compile("[.;:()!?\\n。；：（）！？؛؟]");
  private static final Pattern COMMA = Pattern.compile("[,،，、–—]");
  private static final Pattern OR =
      Pattern.compile(
          "(?<!\\p{L})(?:or|nor|and|ou|ni|et|o|y|и|или|ни|أو|و)(?!\\p{L})|[或和及]",
          Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 160;

  private enum Kind {
    CUE,
    GUARD,
    BEFORE,
    STOP,
    END,
    UNWANTED
  }

  private final Map<Language, Map<Kind, Pattern>> words = new EnumMap<>(Language.class);

  ExclusionParser() {
    for (Table.Row row : Table.fromData("matching/data/exclusion_words.csv").rows()) {
      Language language =
          Language.find(row.require("language")).orElseThrow(() -> row.wrong("no such language"));
      Kind kind = row.read("kind", name -> Kind.valueOf(name.toUpperCase(Locale.ROOT)));
      String any =
          Stream.of(row.require("words").split("\\|"))
              .sorted((one, other) -> other.length() - one.length())
              .map(word -> Pattern.quote(word).replace(" ", "\\E\\s+\\Q"))
              .collect(Collectors.joining("|", "(?:", ")"));
      String open = language == Language.ZH ? "" : "(?<![\\p{L}-])";
      String close = language == Language.ZH || kind == Kind.GUARD ? "" : "(?![\\p{L}-])";
      words
          .computeIfAbsent(language, key -> new HashMap<>())
          .put(
              kind,
              Pattern.compile(open + any + close, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
  }

  /**
   * The passages that an offer excludes.
   *
   * @param named the positions of terms of the taxonomy
   */
  List<TextSpan> ofOffer(String text, List<TextSpan> named) {
    List<TextSpan> scopes = new ArrayList<>();
    for (Language language : LanguageDetector.languages(text)) {
      Matcher cue = pattern(language, Kind.CUE).matcher(text);
      int from = 0;
      while (cue.find(from)) {
        from = cue.end();
        if (guarded(text, language, cue.start())) {
          continue;
        }
        TextSpan after = after(text, language, cue.end());
        if (containsAny(after, named)) {
          scopes.add(after);
          from = Math.max(from, after.end());
        } else if (isPostfix(text, language, cue, after)) {
          before(text, language, cue.start())
              .filter(span -> containsAny(span, named))
              .ifPresent(scopes::add);
        }
      }
    }
    return scopes;
  }

  /** The passages that a need excludes. */
  List<TextSpan> ofNeed(String text, List<TextSpan> named) {
    List<TextSpan> scopes = new ArrayList<>();
    for (Language language : LanguageDetector.languages(text)) {
      Matcher cue = pattern(language, Kind.UNWANTED).matcher(text);
      while (cue.find()) {
        boolean ownClause = cue.group().contains(" ") || startsClause(text, cue.start());
        TextSpan after = after(text, language, cue.end());
        if (ownClause && !guarded(text, language, cue.start()) && containsAny(after, named)) {
          scopes.add(after);
        }
      }
    }
    return scopes;
  }

  private static boolean startsClause(String text, int at) {
    String before = text.substring(0, at).strip();
    return before.isEmpty() || ",;:(،，；".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  private Pattern pattern(Language language, Kind kind) {
    Pattern pattern = words.getOrDefault(language, Map.of()).get(kind);
    return pattern == null ? Pattern.compile("(?!)") : pattern;
  }

  private boolean guarded(String text, Language language, int at) {
    Matcher guard = pattern(language, Kind.GUARD).matcher(text);
    guard.region(at, text.length()).useTransparentBounds(true);
    if (guard.lookingAt()) {
      return true;
    }
    String front = text.substring(Math.max(0, at - 30), at).stripTrailing();
    Matcher before = pattern(language, Kind.BEFORE).matcher(front);
    while (before.find()) {
      if (before.end() == front.length()) {
        return true;
      }
    }
    return false;
  }

  // From the cue to the end of its scope; a list continues after a comma.
  private TextSpan after(String text, Language language, int from) {
    int end = Math.min(text.length(), from + LONGEST);
    end = earliest(CLAUSE_END.matcher(text), from, end);
    end = earliest(pattern(language, Kind.STOP).matcher(text), from, end);
    Matcher comma = COMMA.matcher(text);
    if (comma.find(from) && comma.start() < end && !continues(text, comma.end(), end)) {
      end = comma.start();
    }
    return new TextSpan(from, end);
  }

  // A list ends with a word such as 'or' and has short parts.
  private static boolean continues(String text, int from, int end) {
    String rest = text.substring(from, end);
    Matcher or = OR.matcher(rest);
    return or.find() && or.start() < 60;
  }

  private static int earliest(Matcher matcher, int from, int end) {
    return matcher.find(from) && matcher.start() < end ? matcher.start() : end;
  }

  private boolean isPostfix(String text, Language language, Matcher cue, TextSpan after) {
    Pattern end = pattern(language, Kind.END);
    return end.matcher(cue.group()).matches() || end.matcher(after.of(text)).find();
  }

  private Optional<TextSpan> before(String text, Language language, int to) {
    int start = 0;
    Matcher clause = CLAUSE_END.matcher(text);
    while (clause.find() && clause.end() <= to) {
      start = clause.end();
    }
    Matcher comma = COMMA.matcher(text);
    while (comma.find() && comma.end() <= to) {
      start = Math.max(start, comma.end());
    }
    Matcher stop = pattern(language, Kind.STOP).matcher(text);
    while (stop.find() && stop.end() <= to) {
      start = Math.max(start, stop.end());
    }
    return start < to ? Optional.of(new TextSpan(start, to)) : Optional.empty();
  }

  private static boolean containsAny(TextSpan span, List<TextSpan> named) {
    return named.stream().anyMatch(term -> span.contains(term.start()));
  }

  /** The parts of a list such as 'equipment, vehicles or software'. */
  static List<TextSpan> parts(String text, TextSpan scope) {
    List<TextSpan> parts = new ArrayList<>();
    Matcher separator =
        Pattern.compile(
                "[,;،，、؛；\\n]|" + OR.pattern(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(text);
    int from = scope.start();
    separator.region(scope.start(), scope.end()).useTransparentBounds(true);
    while (separator.find()) {
      parts.add(new TextSpan(from, separator.start()));
      from = separator.end();
    }
    parts.add(new TextSpan(from, scope.end()));
    return parts;
  }
}
