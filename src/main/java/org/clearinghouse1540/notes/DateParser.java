package org.clearinghouse1540.notes;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.PlainLetters;

/** Finds dates in a text, in the usual formats of six languages. Pure. */
final class DateParser {
  private static final Pattern TOKEN =
      Pattern.compile("\\d+|\\p{L}[\\p{L}\\p{M}]*|[-–—‑−~]|[,;&/.()]|\\S");
  // The sign that Arabic uses to lengthen a word joins the two words of a month.
  private static final String JOINED = "\u0640";
  private static final Pattern LONG_MONTH =
      Pattern.compile("(?<!\\p{L})(?:كانون|تشرين)\\s(?:الاول|الثاني)(?!\\p{L})");
  // The ending of an ordinal number: 1-го, 1.º, 1º, 3-е.
  private static final Pattern ORDINAL =
      Pattern.compile("(?<=\\d)(?:-(?:го|е|ое|й|я|ого|му)(?!\\p{L})|\\.?[ºª°])");
  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Set<String> RANGE = words("date-range");
  private static final Set<String> LIST = words("date-list");
  private static final Set<String> FILLER = words("date-filler");
  // 'Table 4, 12 May': the number belongs to the noun before it.
  private static final Set<String> NUMBERED = words("date-numbered");
  private static final Pattern LISTED = Pattern.compile("(?<!\\s)\\s*[,;].*", Pattern.DOTALL);

  static {
    for (NoteVocabulary.Word month : NoteVocabulary.get().of("month")) {
      for (String word : month.words().split(" ")) {
        MONTHS.put(plain(word.replace("_", JOINED)), Integer.valueOf(month.key()));
      }
    }
  }

  private enum Kind {
    DAY,
    YEAR,
    MONTH,
    RANGE,
    LIST
  }

  private record Token(Kind kind, int value, int from, int to) {}

  private DateParser() {}

  /** Returns all dates of a text, in order; ignores a single year in brackets. */
  static List<DateFound> all(String received) {
    String text = readable(received);
    List<DateFound> found = new ArrayList<>();
    boolean[] taken = new boolean[text.length()];
    NumericDateParser.find(text, taken, found);
    List<Token> run = new ArrayList<>();
    int last = 0;
    String before = "";
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      if (taken[token.start()]) {
        close(run, text, found);
        continue;
      }
      String word = token.group();
      boolean numbers =
          NUMBERED.contains(plain(before))
              && LISTED.matcher(text).region(token.end(), text.length()).matches();
      List<Token> read = numbers ? List.of() : read(word, token.start(), text);
      before = word;
      boolean passes = read.isEmpty() && passes(word, run);
      if (!passes && read.isEmpty()) {
        close(run, text, found);
      }
      run.addAll(read);
      last = token.end();
    }
    close(run, text.substring(0, Math.max(last, 0)), found);
    found.sort(java.util.Comparator.comparingInt(DateFound::from));
    return found;
  }

  private static List<Token> read(String word, int at, String text) {
    if (Character.isDigit(word.charAt(0))) {
      int length = word.length();
      int value = length > 4 ? 0 : Integer.parseInt(word);
      boolean bracketed = at > 0 && text.charAt(at - 1) == '(';
      if (length == 4 && value >= 1900 && value <= 2100 && !bracketed) {
        return List.of(new Token(Kind.YEAR, value, at, at + length));
      }
      if (length <= 2 && value >= 1 && value <= 31 && !bracketedNumber(at, length, text)) {
        return List.of(new Token(Kind.DAY, value, at, at + length));
      }
      return List.of();
    }
    String plain = plain(word);
    Integer month = MONTHS.get(plain);
    if (month != null && isMonth(word, at, text)) {
      return List.of(new Token(Kind.MONTH, month, at, at + word.length()));
    }
    if (RANGE.contains(plain) || word.matches("[-–—‑−~]")) {
      return List.of(new Token(Kind.RANGE, 0, at, at + word.length()));
    }
    if (LIST.contains(plain) || word.matches("[,;&]")) {
      return List.of(new Token(Kind.LIST, 0, at, at + word.length()));
    }
    return List.of();
  }

  private static boolean bracketedNumber(int at, int length, String text) {
    return at > 0
        && text.charAt(at - 1) == '('
        && at + length < text.length()
        && text.charAt(at + length) == ')';
  }

  // 'May' and 'Mar' are words too: in Latin script an English month begins with a capital.
  private static boolean isMonth(String word, int at, String text) {
    if (plain(word).equals("may") || plain(word).equals("mar") || plain(word).equals("march")) {
      return Character.isUpperCase(word.charAt(0));
    }
    return at >= 0 && !text.isEmpty();
  }

  private static boolean passes(String word, List<Token> run) {
    return !run.isEmpty() && (FILLER.contains(plain(word)) || word.matches("[./()]"));
  }

  private static void close(List<Token> run, String text, List<DateFound> found) {
    List<Token> tokens = new ArrayList<>(run);
    run.clear();
    while (!tokens.isEmpty() && isJoint(tokens.getFirst())) {
      tokens.removeFirst();
    }
    // One match can contain several complete dates, each ending with its year.
    List<Token> part = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      part.add(tokens.get(i));
      boolean year = tokens.get(i).kind() == Kind.YEAR;
      boolean continues =
          i + 2 < tokens.size()
              && tokens.get(i + 1).kind() == Kind.RANGE
              && tokens.get(i + 2).kind() != Kind.YEAR;
      if (year && !continues) {
        read(part, text, found);
        part.clear();
      }
    }
    read(part, text, found);
  }

  private static boolean isJoint(Token token) {
    return token.kind() == Kind.RANGE || token.kind() == Kind.LIST;
  }

  private static void read(List<Token> given, String text, List<DateFound> found) {
    List<Token> tokens = new ArrayList<>(given);
    while (!tokens.isEmpty() && isJoint(tokens.getFirst())) {
      tokens.removeFirst();
    }
    while (!tokens.isEmpty() && isJoint(tokens.getLast())) {
      tokens.removeLast();
    }
    boolean month = tokens.stream().anyMatch(token -> token.kind() == Kind.MONTH);
    boolean year = tokens.stream().anyMatch(token -> token.kind() == Kind.YEAR);
    boolean day = tokens.stream().anyMatch(token -> token.kind() == Kind.DAY);
    if (tokens.isEmpty() || (!month && !year) || (!month && day)) {
      return;
    }
    int from = tokens.getFirst().from();
    int to = tokens.getLast().to();
    if (day) {
      found.add(days(tokens, from, to));
    } else if (month && year) {
      found.add(months(tokens, from, to));
    } else if (year && tokens.size() == 1) {
      String only = Integer.toString(tokens.getFirst().value());
      found.add(DateFound.of(only, only, from, to));
    }
  }

  // Each month is in the year that follows it.
  private static DateFound months(List<Token> tokens, int from, int to) {
    List<YearMonth> months = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    int year = 0;
    boolean range = false;
    for (Token token : tokens) {
      switch (token.kind()) {
        case MONTH -> open.add(token.value());
        case YEAR -> {
          year = token.value();
          for (int month : open) {
            months.add(YearMonth.of(year, month));
          }
          open.clear();
        }
        case RANGE -> range = true;
        case LIST, DAY -> {}
      }
    }
    for (int month : open) {
      months.add(YearMonth.of(year, month));
    }
    YearMonth first = months.getFirst();
    YearMonth last = months.getLast();
    // 'November - January 2014': only the last month has a year.
    boolean over = range && first.isAfter(last) && first.getYear() == last.getYear();
    return DateFound.of((over ? first.minusYears(1) : first).toString(), last.toString(), from, to);
  }

  private static DateFound days(List<Token> tokens, int from, int to) {
    List<DateFound.Day> days = new ArrayList<>();
    List<Boolean> ranges = new ArrayList<>();
    boolean range = false;
    int ahead = 0;
    for (Token token : tokens) {
      switch (token.kind()) {
        case DAY -> {
          if (!days.isEmpty()) {
            ranges.add(range);
          }
          range = false;
          days.add(new DateFound.Day(token.value(), ahead, 0));
        }
        case MONTH -> {
          boolean waiting = days.stream().anyMatch(day -> day.month() == 0);
          if (waiting) {
            days.replaceAll(day -> day.month() == 0 ? day.inMonth(token.value()) : day);
          } else {
            boolean sameAgain =
                !days.isEmpty() && days.getLast().month() == token.value() && ahead == 0;
            ahead = sameAgain ? 0 : token.value();
          }
        }
        case YEAR -> days.replaceAll(day -> day.year() == 0 ? day.inYear(token.value()) : day);
        case RANGE -> range = true;
        case LIST -> {}
      }
    }
    return DateFound.of(days, ranges, from, to);
  }

  private static Set<String> words(String kind) {
    Set<String> words = new HashSet<>();
    for (NoteVocabulary.Word word : NoteVocabulary.get().of(kind)) {
      for (String value : word.words().split(" ")) {
        words.add(plain(value));
      }
    }
    return words;
  }

  private static String plain(String word) {
    return PlainLetters.of(word).toLowerCase(Locale.ROOT);
  }

  // In usual letters and digits, each at its old position; parts of one word are joined.
  private static String readable(String received) {
    String text = PlainLetters.of(received);
    text = ORDINAL.matcher(text).replaceAll(found -> " ".repeat(found.group().length()));
    return LONG_MONTH.matcher(text).replaceAll(found -> found.group().replaceAll("\\s", JOINED));
  }
}
