package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;

/** Asks a search again until the program has prepared the index of its reader. */
final class PreparedSearch {
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private PreparedSearch() {}

  static HttpResponse<String> of(String path, Supplier<HttpResponse<String>> asking) {
    long end = System.nanoTime() + LONGEST.toNanos();
    HttpResponse<String> answer = asking.get();
    while (path.startsWith("/search") && isPreparing(answer.body())) {
      assertThat(System.nanoTime()).as("the search is prepared").isLessThan(end);
      answer = asking.get();
    }
    return answer;
  }

  private static boolean isPreparing(String page) {
    return Arrays.stream(Language.values())
        .anyMatch(language -> page.contains(Texts.get(language, "search.preparing")));
  }
}
