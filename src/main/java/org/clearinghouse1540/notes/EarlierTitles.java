package org.clearinghouse1540.notes;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.PlainLetters;
import org.clearinghouse1540.notes.ProseVocabulary.Kind;

/** Finds the title of an earlier event in the words before its date. Pure. */
final class EarlierTitles {
  private static final Pattern ARTICLE = Pattern.compile("(?<!\\p{L})(?:the|el|la|los|las) $");
  // The word for a year and the joining word after a date: 'года, и …'.
  private static final Pattern YEAR_WORD =
      Pattern.compile("(?iu)^(?:года?|г\\.)(?:,? (?:и|а также))?[ ,]+");
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?iu)^(?:(?:ранее|затем|earlier|later|then|auparavant|ensuite|antes|luego|après)"
              + " )?(?:d['’]une? |d['’](?=\\p{L})|du |de la |de l['’]|des |au |aux |à la |à l['’]|à"
              + " une? |del |de (?:el|la|los|las|una?) |al |a (?:la|los|las|una?) |to (?:the|an?)"
              + " |of (?:the|an?) |from (?:the|an?) |on from (?:the|an?) )");
  // 'The workshop after a seminar' in Arabic: the seminar is another event.
  private static final Pattern ANOTHER_AFTER =
      Pattern.compile(
          "^(?:(?:حلقة|ورشة) العمل|ال\\p{L}+)"
              + " (?=(?:حلقة|ورشة|ندوة|مؤتمر|اجتماع|دورة|زيارة|لقاء|جلسة|مشاورات))");
  private static final Pattern TRAILING =
      Pattern.compile("(?iu) (?:de|del|du|des|of|the|la|le|les|el|et|y|and|en|in|on|à|в|на|и)$");
  // A participle at the end: 'mission effectuée'.
  private static final Pattern ENDING =
      Pattern.compile(
          "(?iu),? (?:(?:qui"
              + " )?(?:effectuée?s?|menée?s?|tenue?s?|organisée?s?|réalisée?s?|convoquée?s?|conduite?s?)|(?:que"
              + " )?(?:se"
              + " )?(?:celebrad[oa]s?|realizad[oa]s?|organizad[oa]s?|impartid[oa]s?|impartió|celebró|realizó)|(?:that"
              + " |which )?(?:held|convened|conducted|given|organi[sz]ed|took place)"
              + "|(?:состоявш|прошедш|проведенн|проведённ|организованн)\\p{L}*|(?:التي|الذي)?["
              + " ]?(?:عقدت?|نظمت?|أقيمت?|جرت))$");

  private EarlierTitles() {}

  // Text before a date belongs to an earlier event of the sentence.
  static String afterDates(String words) {
    int end =
        DateParser.all(words).stream()
            .filter(date -> !date.onlyYear())
            .mapToInt(DateFound::to)
            .max()
            .orElse(0);
    return words.substring(end);
  }

  // 'The workshop followed a meeting (dates)': the event is the meeting.
  static String afterLeadIn(String words, Language language) {
    Matcher leadIn = NoteVocabulary.get().pattern("lead-in", language.code()).matcher(words);
    int end = 0;
    while (leadIn.find()) {
      end = leadIn.end();
    }
    String after = words.substring(end).strip();
    boolean numbered = ProseVocabulary.has(Kind.NUMBERED, language, after);
    return end > 0 && (numbered || namesEvent(after, language)) ? after : words;
  }

  /**
   * The name of the event alone, where the words around it belong to the sentence: 'it goes back to
   * a seminar' is the seminar. Returns the words as they are if no event remains.
   */
  static String core(String words, Language language) {
    String core = title(withoutYear(words));
    core = withoutVerb(core, language);
    String after = afterLeadIn(core, language);
    core = BEFORE.matcher(title(after)).replaceFirst("");
    core = ENDING.matcher(core).replaceFirst("").strip();
    if (language == Language.ZH) {
      Matcher first = NoteVocabulary.get().pattern("told-event", "zh").matcher(core);
      core = first.lookingAt() ? first.group("title") : core;
    }
    core = language == Language.AR ? ANOTHER_AFTER.matcher(core).replaceFirst("") : core;
    core = TRAILING.matcher(core).replaceFirst("");
    boolean numbered = ProseVocabulary.has(Kind.NUMBERED, language, core);
    return core.isBlank() || !numbered && !namesEvent(core, language) ? words : core;
  }

  private static String withoutYear(String words) {
    return YEAR_WORD.matcher(words.strip()).replaceFirst("");
  }

  // After 'participation in:' or ', and' a new title begins.
  static String afterLastEvent(String before) {
    String text = before.strip().replaceFirst("^[,;)，、]+\\s*", "");
    int colon = Math.max(text.lastIndexOf(": "), text.lastIndexOf("："));
    return colon >= 0 ? text.substring(colon + 1) : text;
  }

  // 'A first workshop was given by …': the title ends where the verb begins.
  static String withoutVerb(String title, Language language) {
    String cut =
        ProseVocabulary.pattern(Kind.AFTER_TITLE, language).matcher(title).replaceFirst("");
    return cut.isBlank() || !namesEvent(cut, language) && namesEvent(title, language)
        ? title
        : cut.strip();
  }

  static String title(String words) {
    String title =
        words
            .strip()
            .replaceFirst("^[,;:\\s]+", "")
            .replaceFirst("^(?:and |as well as |et |y |и |و|和|以及)\\s*", "")
            .replaceFirst("^(?i:the |le |la |el |les |los |a |an |une |un |una |l[^\\p{L}\\s])", "")
            .replaceFirst(
                "(?i),? (?:organi[sz]ed|co-organi[sz]ed|hosted|convened|arranged|sponsored|held)"
                    + " (?:jointly )?by .*$",
                "")
            .replaceFirst(
                "(?i),? (?:organisée?|organizad[oa]|организованн\\S+)"
                    + " (?:par|por|conjointement|совместно)? .*$",
                "")
            .strip();
    return title.replaceAll("^[,;:\\s]+|[,;:\\s]+$", "");
  }

  // 'In the …' is a place only if the name of a State follows.
  static boolean isAfterArticle(String text, int place) {
    return place > 0 && ARTICLE.matcher(text.substring(0, place)).find();
  }

  // 'This workshop' is the event of the note.
  static boolean isThisEvent(String title, Language language) {
    return ProseVocabulary.has(Kind.THIS_EVENT, language, title);
  }

  static boolean namesEvent(String text, Language language) {
    String small = text.toLowerCase(Locale.ROOT);
    String plain = language == Language.ZH ? PlainLetters.of(small) : small;
    for (NoteVocabulary.Word word : NoteVocabulary.get().of("event-word", language)) {
      for (String value : word.words().split(" ")) {
        boolean whole =
            language != Language.ZH && language != Language.AR && language != Language.RU;
        if (whole
            ? Pattern.compile("(?<!\\p{L})" + Pattern.quote(value) + "s?(?!\\p{L})")
                .matcher(plain)
                .find()
            : plain.contains(value)) {
          return true;
        }
      }
    }
    return false;
  }
}
