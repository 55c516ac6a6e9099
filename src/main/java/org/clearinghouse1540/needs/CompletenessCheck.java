package org.clearinghouse1540.needs;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.stereotype.Component;

/**
 * Checks whether a provider could answer a need as it is written, and which details would help the
 * reader. The check advises and never refuses: the text remains the State's own. Pure.
 */
@Component
public final class CompletenessCheck {
  // Too broad to be a subject: these areas ask for assistance without saying on what.
  private static final Set<String> TOO_BROAD = Set.of("needs-assessment", "legislation");
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}|[一二两三四五六七八九十百]+[名人台套个份位]");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)|[٢]٠[٠-٩]{2}");
  private static final Pattern RESOLUTION = Pattern.compile("1540|\\(2004\\)|\\b2004\\b");
  private static final int FEW_WORDS = 3;
  private static final int SOME_WORDS = 6;
  private final SubjectAreas areas;
  private final GenericTerms genericTerms = new GenericTerms();

  CompletenessCheck(SubjectAreas areas) {
    this.areas = areas;
  }

  /** Assesses a need. */
  Assessment assess(NeedAnswers answers) {
    String words = answers.words();
    if (words.isBlank()) {
      return new Assessment(Assessment.Level.EMPTY, List.of(MissingDetail.DETAIL));
    }
    int specific = genericTerms.countSpecificWords(words);
    boolean subject = hasSubject(answers, words);
    Set<MissingDetail> missing = missing(answers, words);
    add(missing, MissingDetail.SUBJECT, !subject);
    add(missing, MissingDetail.DETAIL, specific < SOME_WORDS);
    if (specific == 0 || specific < FEW_WORDS && !subject) {
      return new Assessment(Assessment.Level.VAGUE, List.copyOf(missing));
    }
    return new Assessment(
        missing.isEmpty() ? Assessment.Level.CLEAR : Assessment.Level.COULD_SAY_MORE,
        List.copyOf(missing));
  }

  private Set<MissingDetail> missing(NeedAnswers answers, String words) {
    List<AssistanceType> types = answers.types();
    boolean people = types.stream().anyMatch(AssistanceType::isForPeople);
    boolean counted = types.stream().anyMatch(AssistanceType::isCounted);
    String amounts = words + answers.get("people") + answers.get("beneficiaries");
    Set<MissingDetail> missing = EnumSet.noneOf(MissingDetail.class);
    add(missing, MissingDetail.TYPE, types.isEmpty() && !namesAssistance(words));
    add(missing, MissingDetail.BENEFICIARIES, answers.get("beneficiaries").isEmpty());
    add(missing, MissingDetail.NUMBER, counted && !contains(NUMBER, amounts));
    boolean dated = !answers.get("time-frame").isEmpty() || contains(YEAR, words);
    add(missing, MissingDetail.TIME_FRAME, !dated);
    add(missing, MissingDetail.LANGUAGE, people && answers.get("delivery-language").isEmpty());
    add(missing, MissingDetail.RESULT, answers.get("objective").isEmpty());
    return missing;
  }

  /** The keys of the subject areas of a need: the selected ones, and those named in its text. */
  Set<String> subjects(NeedAnswers answers) {
    Set<String> subjects = new LinkedHashSet<>(answers.list("subject-area"));
    areas.in(answers.words()).stream()
        .map(SubjectAreas.Found::area)
        .filter(area -> !area.help())
        .map(SubjectArea::key)
        .forEach(subjects::add);
    return subjects;
  }

  /** The types of assistance for which the page shows an example of a clear request. */
  static List<AssistanceType> examples(NeedAnswers answers) {
    List<AssistanceType> selected =
        answers.types().stream().filter(AssistanceType::hasExample).toList();
    return selected.isEmpty()
        ? List.of(AssistanceType.LAW, AssistanceType.TRAINING, AssistanceType.EQUIPMENT)
        : selected;
  }

  private boolean hasSubject(NeedAnswers answers, String words) {
    return !answers.list("subject-area").isEmpty()
        || areas.in(words).stream()
            .map(SubjectAreas.Found::area)
            .anyMatch(area -> !area.help() && !TOO_BROAD.contains(area.key()));
  }

  private boolean namesAssistance(String words) {
    return areas.in(words).stream().anyMatch(found -> found.area().help());
  }

  // The number and year of the resolution appear in almost every text; they are no amount or date.
  private static boolean contains(Pattern pattern, String text) {
    return pattern.matcher(RESOLUTION.matcher(text).replaceAll("")).find();
  }

  private static void add(Set<MissingDetail> missing, MissingDetail detail, boolean applies) {
    if (applies) {
      missing.add(detail);
    }
  }
}
