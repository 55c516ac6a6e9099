package org.clearinghouse1540.needs;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.stereotype.Component;

/**
 * Whether a need can be answered as it is written, and what would help those who read it. It
 * advises and never refuses: the State's text is the State's. Pure.
 */
@Component
public final class CompletenessCheck {
  // Too wide to be a subject by themselves: they say that something is wanted, not what about.
  private static final Set<String> TOO_WIDE = Set.of("needs-assessment", "legislation");
  private static final Set<String> FOR_PEOPLE = Set.of("training", "expertise", "awareness");
  private static final Set<String> WITH_EXAMPLE =
      Set.of("law", "training", "equipment", "expertise", "reporting", "plan");
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}|[一二两三四五六七八九十百]+[名人台套个份位]");
  private static final Pattern DAY = Pattern.compile("20\\d\\d|[٢]٠[٠-٩]{2}");
  private static final int FEW_WORDS = 3;
  private static final int SOME_WORDS = 6;
  private final SubjectAreas areas;
  private final GenericTerms general = new GenericTerms();

  CompletenessCheck(SubjectAreas areas) {
    this.areas = areas;
  }

  /** How clear a need is. */
  public enum Level {
    /** Nothing is written yet. */
    EMPTY,
    /** It says that help is wanted, and not with what: nobody can answer it. */
    VAGUE,
    /** It can be answered; more detail would bring better answers. */
    COULD_SAY_MORE,
    /** It says what, for whom, how many, when. */
    CLEAR;

    /** The level as in keys of texts. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What would help whoever reads the need. */
  public enum Lack {
    SUBJECT,
    DETAIL,
    KIND,
    WHO,
    HOW_MANY,
    WHEN,
    LANGUAGE,
    RESULT;

    /** As in keys of texts. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What is said to whoever writes. */
  public record Judgement(Level level, List<Lack> lacks) {
    public Judgement {
      lacks = List.copyOf(lacks);
    }

    /** Whether a provider could answer it. */
    public boolean answerable() {
      return level == Level.COULD_SAY_MORE || level == Level.CLEAR;
    }
  }

  Judgement of(NeedAnswers answers) {
    String words = answers.words();
    if (words.isBlank()) {
      return new Judgement(Level.EMPTY, List.of(Lack.DETAIL));
    }
    int own = general.own(words);
    boolean subject = hasSubject(answers, words);
    Set<Lack> lacks = EnumSet.noneOf(Lack.class);
    add(lacks, Lack.SUBJECT, !subject);
    add(lacks, Lack.DETAIL, own < SOME_WORDS);
    add(lacks, Lack.KIND, answers.list("kind").isEmpty() && helpIn(words).isEmpty());
    boolean people = answers.list("kind").stream().anyMatch(FOR_PEOPLE::contains);
    boolean counted = people || answers.has("kind", "equipment");
    add(lacks, Lack.WHO, answers.get("beneficiaries").isEmpty());
    String amounts = words + answers.get("people") + answers.get("beneficiaries");
    add(lacks, Lack.HOW_MANY, counted && !NUMBER.matcher(withoutTheResolution(amounts)).find());
    String times = answers.get("time-frame");
    add(lacks, Lack.WHEN, times.isEmpty() && !DAY.matcher(withoutTheResolution(words)).find());
    add(lacks, Lack.LANGUAGE, people && answers.get("delivery-language").isEmpty());
    add(lacks, Lack.RESULT, answers.get("objective").isEmpty());
    if (own == 0 || own < FEW_WORDS && !subject) {
      return new Judgement(Level.VAGUE, List.copyOf(lacks));
    }
    return new Judgement(lacks.isEmpty() ? Level.CLEAR : Level.COULD_SAY_MORE, List.copyOf(lacks));
  }

  /** The areas that a need is about: those chosen, and those that its words name. */
  Set<String> subjects(NeedAnswers answers) {
    Set<String> subjects = new java.util.LinkedHashSet<>(answers.list("subject-area"));
    areas.in(answers.words()).stream()
        .map(SubjectAreas.Found::area)
        .filter(area -> !area.help())
        .map(SubjectArea::key)
        .forEach(subjects::add);
    return subjects;
  }

  /** The kinds of help for which an example of a clear need is shown. */
  public static List<String> exampleKinds(NeedAnswers answers) {
    List<String> chosen = answers.list("kind").stream().filter(WITH_EXAMPLE::contains).toList();
    return chosen.isEmpty() ? List.of("law", "training", "equipment") : chosen;
  }

  private boolean hasSubject(NeedAnswers answers, String words) {
    return !answers.list("subject-area").isEmpty()
        || areas.in(words).stream()
            .map(SubjectAreas.Found::area)
            .anyMatch(area -> !area.help() && !TOO_WIDE.contains(area.key()));
  }

  private List<SubjectAreas.Found> helpIn(String words) {
    return areas.in(words).stream().filter(found -> found.area().help()).toList();
  }

  // Its number and year are in almost every text, and count nothing.
  private static String withoutTheResolution(String text) {
    return text.replaceAll("1540|\\(2004\\)|\\b2004\\b", "");
  }

  private static void add(Set<Lack> lacks, Lack lack, boolean applies) {
    if (applies) {
      lacks.add(lack);
    }
  }
}
