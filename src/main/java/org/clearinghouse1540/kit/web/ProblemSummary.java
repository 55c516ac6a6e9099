package org.clearinghouse1540.kit.web;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.Problem;

/**
 * The summary at the top of a page that shows a rejected form again.
 *
 * @param problems the problems; each is linked to its field
 * @param unshown texts that were typed and that no field of the page shows, so that they can be
 *     copied
 */
public record ProblemSummary(List<Problem> problems, List<String> unshown) {
  private static final Pattern ENTITY = Pattern.compile("&#?\\w+;");
  private static final Pattern OTHER_SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
  // A code has no blank and no ideographs; a text in Chinese needs no blank.
  private static final Pattern TEXT = Pattern.compile("\\S\\s+\\S|\\p{IsIdeographic}{2}");

  public ProblemSummary {
    problems = List.copyOf(problems);
    unshown = List.copyOf(unshown);
  }

  /** The problems of a form, each with a link. */
  static ProblemSummary of(SubmittedForm form) {
    return new ProblemSummary(form.problems(), List.of());
  }

  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return problems.isEmpty();
  }

  /**
   * The summary for the finished page of a form: only problems of fields that are on it are linked,
   * and typed texts that are not on it are listed.
   */
  ProblemSummary on(String page, SubmittedForm form) {
    String shown = letters(ENTITY.matcher(page).replaceAll(" "));
    return new ProblemSummary(
        problems.stream()
            .map(problem -> hasField(page, problem) ? problem : unlinked(problem))
            .toList(),
        form.values().values().stream()
            .flatMap(Collection::stream)
            .filter(typed -> TEXT.matcher(typed).find() && !shown.contains(letters(typed)))
            .toList());
  }

  private static boolean hasField(String page, Problem problem) {
    return page.contains("id=\"" + problem.field() + "\"");
  }

  private static String letters(String text) {
    return OTHER_SIGNS.matcher(text).replaceAll("");
  }

  private static Problem unlinked(Problem problem) {
    return new Problem("", problem.message(), problem.address());
  }
}
