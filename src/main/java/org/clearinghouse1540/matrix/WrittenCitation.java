package org.clearinghouse1540.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A citation as a person writes it in one line, such as {@code Customs Act, ss. 4 and 7}: the
 * document, with the places in it as they are written. What is not clearly a place stays in the
 * title. Pure.
 *
 * @param title the title of the document; never empty
 * @param address the web address in the line; empty if there is none
 */
public record WrittenCitation(String title, List<String> places, String address) {
  private static final int LONGEST_PLACES = 300;
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:)\\]]");
  // A line may give several documents, each with its places.
  private static final Pattern PIECES = Pattern.compile("(?:(?<!\\s)\\s+)?[;；؛]\\s*");
  private static final Pattern SPLITS =
      Pattern.compile("(?:(?<!\\s)\\s+)?[,:،，：]\\s*|\\s+|(?=第)|(?=附)");
  // Short forms and words that are no kind of document; these do not need a comma before them.
  private static final String UNIT =
      "(?:ss?|secs?|sections?|sects?|arts?|articles?|articulos?|artículos?|chs?|chaps?|chapters?"
          + "|chapitres?|capítulos?|caps?|paras?|paragraphs?|paragraphes?|párrafos?|párrs?|pars?"
          + "|parts?|pts?|parties?|partes?|cls?|clauses?|als?|alinéas?|pp?|pages?|págs?|páginas?"
          + "|títulos?|tít|titres?|secciones|sección|secc|incisos?|numerale?s?|apartados?|livres?"
          + "|div|divisions?|regs?|rr?|sch|scheds?"
          + "|стст|ст|стать[яиюей]{1,2}|статей|пп?|пункт(?:ы|а|ов)?|ч|част[ьи]|гл|глав[аы]"
          + "|разд|раздел[ыа]?|абз|абзац|с|стр|прил)";
  // Words that name a document as well, such as a regulation or an annex: after a comma only.
  private static final String UNIT_AFTER_COMMA =
      "(?:regulations?|rules?|schedules?|annex(?:es)?|annexes?|anexos?|appendix|items?|points?"
          + "|titles?|books?|orders?|règles?|reglas?|приложени[ея])";
  private static final String NUMBER =
      "(?:(?:no|núm|n°|№)\\.?\\s?)?(?:\\p{Nd}{1,4}(?:[.\\-]\\p{Nd}{1,4}){0,3}\\p{L}?(?![\\p{L}\\p{Nd}/])"
          + "|[IVXLCDM]{1,7}(?!\\p{L})|[A-Z](?![\\p{L}.]))"
          + "(?:\\s?\\([\\p{L}\\p{Nd}]{1,4}\\)){0,4}(?:\\s(?:bis|ter|quater|quinquies))?";
  private static final String JOINED =
      "(?:\\s?(?:,|–|-|to|and|or|et|à|y|a|и|до|,\\s?(?:and|et|y|и))\\s?" + NUMBER + ")*";
  private static final String WESTERN = "\\.?\\s?" + NUMBER + JOINED;
  private static final String CHINESE =
      "(?:第[\\p{Nd}〇零一二三四五六七八九十百千]{1,9}(?:条|條|章|节|節|款|项|項|编|編|部分|页|頁|目)"
          + "(?:之[一二三四五六七八九十])?[、和及至]?|附(?:件|表|录)[\\p{Nd}一二三四五六七八九十]{1,3}[、和及]?)+";
  private static final String ARABIC =
      "(?:المادتان|المادتين|المادة|المواد|مادة|الفصل|الباب|البند|البنود|الفقرة|الفقرات|القسم"
          + "|الجزء|المرفق|الملحق|الجدول|الصفحة|ص)\\.?\\s?(?:رقم\\s)?"
          + "(?:\\(?\\p{Nd}{1,4}\\)?|الأولى?|الثانية?|الثالثة?|الرابعة?|الخامسة?|السادسة?|السابعة?"
          + "|الثامنة?|التاسعة?|العاشرة?)(?:\\s?(?:،|-|و|إلى|مكرر)\\s?(?:\\(?\\p{Nd}{1,4}\\)?)?)*";
  private static final Pattern PLACES = places(UNIT);
  private static final Pattern PLACES_AFTER_COMMA = places(UNIT + "|" + UNIT_AFTER_COMMA);
  private static final Pattern LEADING =
      Pattern.compile(
          "^(?<places>"
              + one(UNIT)
              + "(?:,\\s?"
              + one(UNIT)
              + ")*)\\s(?:of(?: the)?|de la|de l[’']|du|des|del|de los|de"
              + " las|de|من)\\s?(?<title>.+)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  public WrittenCitation {
    places = List.copyOf(places);
  }

  private static String one(String unit) {
    return "(?:§{1,2}\\s?"
        + NUMBER
        + JOINED
        + "|(?:"
        + unit
        + ")"
        + WESTERN
        + "|"
        + CHINESE
        + "|"
        + ARABIC
        + ")";
  }

  private static Pattern places(String unit) {
    return Pattern.compile(
        one(unit) + "(?:\\s?[,،，]?\\s?(?:and\\s|et\\s|y\\s|и\\s|و)?" + one(unit) + ")*[.]?",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** A document with the place that is written beside it; a place may be empty. */
  public static List<WrittenCitation> of(String title, String place) {
    if (title.isBlank()) {
      return List.of();
    }
    return place.isBlank() ? of(title) : List.of(new WrittenCitation(title, List.of(place), ""));
  }

  /** The document and its places in one line. */
  String line() {
    return String.join(", ", Stream.concat(Stream.of(title), places.stream()).toList());
  }

  /** The citations in a line that is not blank; one whose title is the whole line, if in doubt. */
  public static List<WrittenCitation> of(String line) {
    List<WrittenCitation> found = new ArrayList<>();
    for (String piece : PIECES.split(line.strip())) {
      Optional<List<String>> more = onlyPlaces(piece);
      if (more.isPresent() && !found.isEmpty()) {
        found.set(found.size() - 1, found.getLast().with(more.get()));
      } else {
        one(piece, false).ifPresent(found::add);
      }
    }
    boolean clear =
        found.size() == 1
            || !found.isEmpty()
                && found.stream().noneMatch(citation -> citation.places().isEmpty());
    return clear ? found : List.of(one(line, true).orElseThrow());
  }

  private WrittenCitation with(List<String> more) {
    List<String> all = new ArrayList<>(places);
    all.addAll(more);
    return new WrittenCitation(title, all, address);
  }

  private static Optional<WrittenCitation> one(String written, boolean whole) {
    String line = written.strip();
    String address = "";
    Matcher web = ADDRESS.matcher(line);
    if (web.find() && !line.substring(web.end()).contains("://")) {
      String without =
          (line.substring(0, web.start()) + " " + line.substring(web.end()))
              .replaceAll("[(\\[<]\\s*[)\\]>]", " ")
              .replaceAll("\\s+", " ")
              .replaceAll("(?<![\\s,:;.–-])[\\s,:;.–-]+$", "")
              .strip();
      if (without.codePoints().filter(Character::isLetter).count() > 2) {
        address = web.group();
        line = without;
      }
    }
    if (line.isEmpty()) {
      return Optional.empty();
    }
    String web1 = address;
    WrittenCitation plain = new WrittenCitation(line, List.of(), web1);
    return Optional.of(whole ? plain : split(plain));
  }

  private static WrittenCitation split(WrittenCitation plain) {
    String line = plain.title();
    Matcher leading = LEADING.matcher(line);
    if (leading.matches() && isTitle(leading.group("title"))) {
      return new WrittenCitation(
          leading.group("title"), List.of(leading.group("places")), plain.address());
    }
    Matcher splits = SPLITS.matcher(line);
    while (splits.find()) {
      String title = line.substring(0, splits.start());
      Optional<List<String>> places =
          line.length() - splits.end() > LONGEST_PLACES
              ? Optional.empty()
              : places(line.substring(splits.end()), !splits.group().isBlank());
      if (places.isPresent() && isTitle(title)) {
        return new WrittenCitation(title.strip(), places.get(), plain.address());
      }
    }
    return plain;
  }

  private static boolean isTitle(String title) {
    return title.codePoints().filter(Character::isLetter).count() > 2
        || title.codePoints().anyMatch(Character::isIdeographic);
  }

  private static Optional<List<String>> onlyPlaces(String piece) {
    return places(piece, true);
  }

  private static Optional<List<String>> places(String words, boolean afterComma) {
    String plain =
        words.startsWith("(") && words.endsWith(")") && words.indexOf(')') == words.length() - 1
            ? words.substring(1, words.length() - 1)
            : words;
    Pattern pattern = afterComma ? PLACES_AFTER_COMMA : PLACES;
    return pattern.matcher(plain).matches()
        ? Optional.of(List.of(plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain))
        : Optional.empty();
  }
}
